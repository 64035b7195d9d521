// SPDX-License-Identifier: GPL-3.0-or-later
// What may happen to a training on the command line from outside: signals, output that nobody takes, a disk that
// fills.
#include "tests/support/CommandPlace.h"

#include <csignal>
#include <fstream>
#include <sys/mount.h>

using namespace kantai;
using test::Answer;
using test::isStep;
using test::Place;

class tst_Interruptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void interruptedItSavesAndTheExitCodeTells_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("end of the session") << SIGTERM;
        QTest::newRow("the terminal is closed") << SIGHUP;
    }
    void interruptedItSavesAndTheExitCodeTells() {
        QFETCH(int, signal);
        const auto before = std::signal(signal, SIG_DFL); // a child inherits what is ignored
        const auto restore = qScopeGuard([signal, before] { std::signal(signal, before); });
        const Place place;
        place.makeProject();
        const Answer answer = place.kantai().runUntil(
            place.pretrain("100000"), [](const QJsonObject& object) { return isStep(object, 5); }, signal);
        QVERIFY2(answer.exitCode == 5, qPrintable(answer.errors));
        QVERIFY(answer.errors.contains("--resume 1"));
        const QJsonObject run = place.run({"runs", "P", "--json"}).objects().at(0);
        QCOMPARE(run["state"].toString(), QString("stopped"));
        QCOMPARE(place.run({"checkpoints", "P", "--json"}).objects().last()["step"], run["step"]);
    }

    void startedByNohupItOutlivesItsTerminal() {
        const Place place;
        place.makeProject();
        const auto before = std::signal(SIGHUP, SIG_IGN); // a child inherits it
        const auto restore = qScopeGuard([before] { std::signal(SIGHUP, before); });
        const Answer answer = place.kantai().runUntil(
            place.pretrain("40"), [](const QJsonObject& object) { return isStep(object, 5); }, SIGHUP);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        QCOMPARE(answer.event("end")["steps"].toInt(), 40);
    }

    void aReportThatNobodyTakesEndsNoTraining_data() {
        QTest::addColumn<QString>("after");
        QTest::newRow("a pipe that is closed") << " | head -n 2";
        QTest::newRow("a full disk") << " > /dev/full";
        QTest::newRow("closed from the start") << " >&-";
    }
    void aReportThatNobodyTakesEndsNoTraining() {
        QFETCH(QString, after);
        const Place place;
        place.makeProject();
        QProcess shell;
        shell.setWorkingDirectory(QString::fromStdString(place.folder.path().string()));
        const QString command = "exec 3>&1; { '" KANTAI_BINARY_DIR "/app/cli/kantai' " +
                                place.pretrain("40").join(' ') + "; echo code $? >&3; }" + after;
        shell.start("sh", {"-c", command});
        QVERIFY(shell.waitForFinished(test::KantaiProcess::kPatience));
        const QString output = QString::fromUtf8(shell.readAllStandardOutput());
        const QString errors = QString::fromUtf8(shell.readAllStandardError());
        QVERIFY2(output.contains("code 0"), qPrintable(output + errors));
        QCOMPARE(errors.count("Cannot write standard output"), 1);
        const QJsonObject run = place.run({"runs", "P", "--json"}).objects().at(0);
        QCOMPARE(run["state"].toString(), QString("completed"));
        QCOMPARE(run["step"].toInt(), 40);
    }

    void withoutATrainingAFailingOutputIsAnError() {
        const Place place;
        place.makeProject();
        QProcess shell;
        shell.setWorkingDirectory(QString::fromStdString(place.folder.path().string()));
        shell.start("sh", {"-c", "'" KANTAI_BINARY_DIR "/app/cli/kantai' runs P > /dev/full"});
        QVERIFY(shell.waitForFinished(test::KantaiProcess::kPatience));
        QCOMPARE(shell.exitCode(), 4);
        QVERIFY(shell.readAllStandardError().contains("Cannot write standard output"));
    }

    // The disk has room for the start, and then another program takes it; when it gives it back the run completes.
    void aDiskThatFillsUpWhileItTrainsIsWaitedFor() {
        const Place place;
        const fs::path disk = place.folder / "disk";
        fs::create_directory(disk);
        if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=4m") != 0)
            QSKIP("only root may mount a small disk");
        const auto unmount = qScopeGuard([disk] { ::umount2(disk.c_str(), MNT_DETACH); });
        place.folder.write("tiny.txt", test::tinyText());
        QCOMPARE(place.run({"new", "disk/P"}).exitCode, 0);
        QCOMPARE(place.run({"import", "disk/P", "tiny.txt"}).exitCode, 0);
        QCOMPARE(place.run({"tokenizer", "train", "disk/P", "--vocab-size", "320"}).exitCode, 0);
        const fs::path filler = disk / "filler";
        const auto meddle = [&](const QJsonObject& object) {
            if (isStep(object, 5) && !fs::exists(filler)) {
                std::ofstream stream(filler);
                const std::string block(4096, 'x');
                while (stream.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
                }
            }
            const bool waits = object["event"] == "waiting" && !object["reason"].toString().isEmpty();
            if (waits)
                fs::resize_file(filler, 0);
            return waits;
        };
        const Answer answer =
            place.kantai().runUntil(place.pretrain("2000", "disk/P") + QStringList{"--save-every", "500"}, meddle, 0);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        QCOMPARE(answer.event("end")["steps"].toInt(), 2000);
        QVERIFY(answer.event("waiting").contains("reason"));
        QCOMPARE(answer.event("waiting")["reason"].toString(), QString());
        QCOMPARE(place.run({"checkpoints", "disk/P", "--json"}).objects().last()["step"].toInt(), 2000);
        const Answer verified = place.run({"verify", "disk/P"});
        QVERIFY2(verified.exitCode == 0, qPrintable(verified.output + verified.errors));
    }
};

QTEST_GUILESS_MAIN(tst_Interruptions)
#include "tst_Interruptions.moc"
