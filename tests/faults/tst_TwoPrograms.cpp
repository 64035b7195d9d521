// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs and one project: while one trains the other may read and is told why it may not write, and a copy of
// the folder taken meanwhile opens, is whole and resumes.
#include "tests/support/Campaign.h"
#include "tests/support/CommandPlace.h"

#include "core/workflow/project/Projects.h"
#include "core/workflow/project/VerifyProject.h"

#include <sys/wait.h>

using namespace kantai;
using test::Answer;
using test::isStep;
using test::Place;

namespace {

const QStringList kOften{"--save-every", "3", "--eval-every", "10"};

// As cp -r, which continues when a file is gone by the time it gets there.
void copyAsCp(const fs::path& from, const fs::path& to) {
    fs::create_directory(to);
    std::error_code error;
    for (fs::directory_iterator at(from, error), end; at != end; at.increment(error)) {
        if (fs::is_directory(at->path(), error))
            copyAsCp(at->path(), to / at->path().filename());
        else
            fs::copy_file(at->path(), to / at->path().filename(), error);
    }
}

} // namespace

class TwoProgramsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondOneReadsAndIsToldWhyItDoesNotWrite() {
        const Place place;
        place.makeProject();
        place.folder.write("more.txt", "Something else.\n");
        const QList<QStringList> reading{
            {"runs", "P"}, {"checkpoints", "P"}, {"corpus", "list", "P"}, {"probe", "list", "P"}};
        const QList<QStringList> writing{{"import", "P", "more.txt"},
                                         {"tokenizer", "train", "P", "--vocab-size", "300"},
                                         {"corpus", "split", "P", "--held-out", "0.2"},
                                         {"probe", "add", "P", "A <mask> ."},
                                         {"run", "delete", "P", "1"},
                                         {"pretrain", "P", "--max-steps", "2"},
                                         {"pretrain", "P", "--resume", "latest"}};
        QList<Answer> read, written;
        QString reason;
        const auto meanwhile = [&](const QJsonObject& object) {
            if (!isStep(object, 4))
                return false;
            for (const QStringList& arguments : reading)
                read.append(place.run(arguments));
            for (const QStringList& arguments : writing)
                written.append(place.run(arguments));
            const ProjectHandle second = openProject(place.folder / "P");
            reason = QString::fromStdString(second.writable() ? "" : second.readOnly().reason);
            return true;
        };
        const Answer first = place.kantai().runUntil(place.pretrain("100000") + kOften, meanwhile, SIGTERM);
        QCOMPARE(first.exitCode, 5);
        QVERIFY(!reason.isEmpty());
        QCOMPARE(read.size(), reading.size());
        QCOMPARE(written.size(), writing.size());
        for (const Answer& answer : read)
            QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        for (const Answer& answer : written) {
            QVERIFY2(answer.exitCode == 3, qPrintable(answer.errors));
            QVERIFY2(answer.errors.contains(reason.section('.', 0, 0)), qPrintable(answer.errors + "\n" + reason));
        }
        const ProjectHandle handle = openProject(place.folder / "P");
        QVERIFY(handle.writable());
        const Project project(handle);
        QCOMPARE(project.runs().size(), std::size_t{1});
        QVERIFY(project.runs().front().state == RunState::Stopped);
        QCOMPARE(project.corpusFiles().size(), std::size_t{1});
        QVERIFY(verifyProject(handle, {}, {}).defects.empty());
    }

    // The training is held for the copy, wherever it is: what a snapshot of the file system sees.
    void aCopyOfOneMomentIsWholeAndResumes() {
        const Place place;
        place.makeProject();
        const int copies = test::cases(6, 60);
        takeCopies(place, copies, true);
        int resumed = 0;
        for (int i = 0; i < copies; ++i) {
            const QString name = QString("copy%1").arg(i);
            const std::int64_t saved = savedStepOf(place.folder / name.toUtf8());
            if (QTest::currentTestFailed())
                return;
            if (saved == 0 || i >= 6)
                continue;
            ++resumed;
            const Answer answer =
                place.run({"pretrain", name, "--resume", "latest", "--max-steps", QString::number(saved + 3)});
            QVERIFY2(answer.exitCode == 0, qPrintable(name + ": " + answer.errors));
        }
        QVERIFY(resumed > 0);
    }

    // Nobody holds the training: what the copy lacks is named, and it opens all the same.
    void aCopyMadeWhileItTrainsOpens() {
        const Place place;
        place.makeProject();
        const int copies = test::cases(3, 60);
        takeCopies(place, copies, false);
        int whole = 0;
        for (int i = 0; i < copies; ++i) {
            const ProjectHandle handle = openProject(place.folder / QString("copy%1").arg(i).toUtf8());
            QVERIFY(handle.writable());
            whole += verifyProject(handle, {}, {}).defects.empty();
        }
        std::printf("%d of %d copies are whole\n", whole, copies);
    }

private:
    // Copies P to copy0, copy1, ... at random moments of a training, which is then ended.
    static void takeCopies(const Place& place, int copies, bool held) {
        auto random = test::campaignRandom();
        QProcess training;
        training.setWorkingDirectory(QString::fromStdString(place.folder.path().string()));
        training.start(QStringLiteral(KANTAI_BINARY_DIR "/app/cli/kantai"), place.pretrain("100000") + kOften);
        QVERIFY(training.waitForStarted());
        const auto pid = static_cast<pid_t>(training.processId());
        const auto end = qScopeGuard([&] {
            ::kill(pid, SIGTERM);
            training.waitForFinished(test::KantaiProcess::kPatience);
        });
        std::uint64_t lines = 8;
        for (int taken = 0; taken < copies;) {
            QVERIFY(training.canReadLine() || training.waitForReadyRead(test::KantaiProcess::kPatience));
            while (training.canReadLine() && taken < copies) {
                training.readLine();
                if (--lines > 0)
                    continue;
                lines = 1 + random() % 40;
                if (held)
                    hold(pid);
                copyAsCp(place.folder / "P", place.folder / QString("copy%1").arg(taken++).toUtf8());
                ::kill(pid, SIGCONT);
            }
        }
    }

    // Returns when all threads of the process have stopped.
    static void hold(pid_t pid) {
        ::kill(pid, SIGSTOP);
        siginfo_t info{};
        ::waitid(P_PID, static_cast<id_t>(pid), &info, WSTOPPED | WNOWAIT);
    }

    // Of a whole copy of an interrupted run; 0: nothing was saved yet.
    static std::int64_t savedStepOf(const fs::path& folder) {
        const ProjectHandle handle = openProject(folder);
        const auto defects = verifyProject(handle, {}, {}).defects;
        const Project project(handle);
        std::int64_t step = 0;
        [&] {
            QVERIFY(handle.writable());
            QVERIFY2(defects.empty(), (folder.string() + ": " + (defects.empty() ? "" : defects.front())).c_str());
            QVERIFY(project.runs().front().state == RunState::Interrupted);
            step = project.checkpoints().empty() ? 0 : project.checkpoints().back().step;
        }();
        return step;
    }
};

QTEST_GUILESS_MAIN(TwoProgramsTest)
#include "tst_TwoPrograms.moc"
