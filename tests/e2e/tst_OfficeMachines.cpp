// SPDX-License-Identifier: GPL-3.0-or-later
// Runs with local steps of several processes of this computer, as they would be on the computers of an office.
#include "tests/support/CommandPlace.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <csignal>
#include <functional>
#include <memory>

using namespace kantai;
using test::Answer;
using test::KantaiProcess;
using test::Place;

namespace {

const QString kCode = QStringLiteral("7K3M-Q2ZD-9XWF-VB40");

// A program that runs beside the test.
class Running {
public:
    Running(const Place& place, const QStringList& arguments, const QString& code = kCode) {
        process_.setWorkingDirectory(QString::fromStdString(place.folder.path().string()));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("KANTAI_PAIRING_CODE", code);
        process_.setProcessEnvironment(environment);
        process_.start(QStringLiteral(KANTAI_BINARY_DIR "/app/cli/kantai"), arguments);
    }
    ~Running() {
        if (process_.state() != QProcess::NotRunning) {
            process_.kill();
            process_.waitForFinished();
        }
    }

    // Reads its output up to the first object for which when() holds; empty when it ends before.
    QJsonObject until(const std::function<bool(const QJsonObject&)>& when) {
        do {
            while (process_.canReadLine()) {
                const QByteArray line = process_.readLine();
                output_ += line;
                const QJsonObject object = QJsonDocument::fromJson(line).object();
                if (when(object))
                    return object;
            }
        } while (process_.waitForReadyRead(KantaiProcess::kPatience));
        return {};
    }
    QJsonObject event(const QString& name) {
        return until([&](const QJsonObject& object) { return object["event"].toString() == name; });
    }
    void signal(int number) const { ::kill(static_cast<pid_t>(process_.processId()), number); }
    qint64 id() const { return process_.processId(); }

    Answer wait() {
        const bool finished =
            process_.state() == QProcess::NotRunning || process_.waitForFinished(KantaiProcess::kPatience);
        Answer answer;
        answer.output = QString::fromUtf8(output_ + process_.readAllStandardOutput());
        answer.errors = QString::fromUtf8(process_.readAllStandardError());
        answer.exitCode = finished && process_.exitStatus() == QProcess::NormalExit ? process_.exitCode() : -1;
        return answer;
    }

private:
    QProcess process_;
    QByteArray output_;
};

// Ports at which the process waits for connections.
QStringList listening(qint64 process) {
    const QString folder = QStringLiteral("/proc/%1/").arg(process);
    QSet<QString> own;
    for (const QString& file :
         QDir(folder + "fd").entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        static const QRegularExpression socket(QStringLiteral("socket:\\[(\\d+)\\]"));
        const auto match = socket.match(QFile::symLinkTarget(folder + "fd/" + file));
        if (match.hasMatch())
            own.insert(match.captured(1));
    }
    QStringList ports;
    for (const char* family : {"net/tcp", "net/tcp6"}) {
        QFile table(folder + family);
        if (!table.open(QIODevice::ReadOnly))
            continue;
        for (const QString& line : QString::fromLatin1(table.readAll()).split('\n').mid(1)) {
            const QStringList fields = line.simplified().split(' ');
            if (fields.value(3) == QLatin1String("0A") && own.contains(fields.value(9)))
                ports.append(fields.value(1));
        }
    }
    return ports;
}

// The state of the other machine with most steps, in an event "machines"; empty for other events.
QJsonObject busiest(const QJsonObject& event) {
    QJsonObject found;
    const QJsonArray machines = event["machines"].toArray();
    for (int i = 1; i < machines.size(); ++i)
        if (found.isEmpty() || machines[i].toObject()["steps"].toInt() > found["steps"].toInt())
            found = machines[i].toObject();
    return found;
}

bool othersHelped(const QJsonObject& event) {
    return busiest(event)["steps"].toInt() > 0;
}

} // namespace

class TestOfficeMachines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        for (const QString name : {"port", "folder", "alone", "lost"})
            place_.makeProject(name);
    }

    void anotherComputerHelpsAndIsMissed() {
        Running leader(place_, rounds("port", "100000") + QStringList{"--workers", "127.0.0.1:0"});
        const QJsonObject invitation = leader.event("invitation");
        QCOMPARE(invitation["code"].toString(), kCode);
        const QString port = invitation["places"].toArray().at(0).toString();
        QVERIFY2(port.startsWith("127.0.0.1:"), qPrintable(port));

        const Answer wrong = Running(place_, {"worker", port}, "7K3M-Q2ZD-9XWF-VB41").wait();
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.errors.contains("does not accept this pairing code"), qPrintable(wrong.errors));

        Running first(place_, {"worker", port, "--json", "--threads", "1"});
        QVERIFY(first.event("measure")["tokensPerSecond"].toDouble() > 0);
        QVERIFY(!leader.until(othersHelped).isEmpty());
        QVERIFY(!first.event("step").isEmpty());
        first.signal(SIGKILL); // somewhere in a round
        const auto isLost = [](const QJsonObject& event) { return busiest(event)["state"].toString() == "lost"; };
        QVERIFY(!leader.until(isLost).isEmpty());
        QVERIFY(!leader.event("step").isEmpty()); // the run goes on

        Running second(place_, {"worker", port, "--code", kCode, "--json", "--threads", "1"}, "");
        const auto helps = [](const QJsonObject& event) {
            const QJsonArray machines = event["machines"].toArray();
            return machines.size() == 3 && machines[2].toObject()["steps"].toInt() > 0;
        };
        const QJsonObject machines = leader.until(helps);
        QVERIFY(!machines.isEmpty());
        QVERIFY(machines["machines"].toArray()[2].toObject()["bytesPerSecond"].toDouble() > 0);

        leader.signal(SIGTERM);
        const Answer led = leader.wait(), worked = second.wait();
        QVERIFY2(led.exitCode == 5, qPrintable(led.errors));
        QVERIFY2(led.errors.contains("was refused: it does not have the pairing code"), qPrintable(led.errors));
        QVERIFY2(led.errors.contains("is lost"), qPrintable(led.errors));
        QVERIFY2(worked.exitCode == 0, qPrintable(worked.errors));
        QVERIFY(worked.event("end")["tokens"].toInt() > 0);
        QCOMPARE(place_.run({"verify", "port"}).exitCode, 0);

        // The run is continued without the others, and then without rounds.
        const QString more = QString::number(led.event("end")["steps"].toInt() + 20);
        const Answer alone = place_.run({"pretrain", "port", "--json", "--resume", "latest", "--max-steps", more});
        QVERIFY2(alone.exitCode == 0, qPrintable(alone.errors));
        const QString most = QString::number(more.toInt() + 20);
        const Answer plain = place_.run(
            {"pretrain", "port", "--json", "--resume", "latest", "--local-steps", "0", "--max-steps", most});
        QVERIFY2(plain.exitCode == 0, qPrintable(plain.errors));
        QCOMPARE(plain.event("end")["steps"].toInt(), most.toInt());
    }

    void aSharedFolderIsEnough() {
        const QStringList folder{"--workers-folder", "exchange", "--await-workers", "2"};
        Running leader(place_, rounds("folder", "400") + folder);
        QVERIFY(!leader.event("invitation").isEmpty());
        QVERIFY(listening(leader.id()).isEmpty());
        const Answer wrong = Running(place_, {"worker", "--folder", "exchange"}, "7K3M-Q2ZD-9XWF-VB41").wait();
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.errors.contains("has this pairing code"), qPrintable(wrong.errors));
        Running one(place_, {"worker", "--folder", "exchange", "--json", "--threads", "1"});
        Running two(place_, {"worker", "--folder", "exchange", "--json", "--threads", "1"});
        const Answer led = leader.wait(), first = one.wait(), second = two.wait();
        QVERIFY2(led.exitCode == 0, qPrintable(led.errors));
        QVERIFY2(first.exitCode == 0, qPrintable(first.errors));
        QVERIFY2(second.exitCode == 0, qPrintable(second.errors));
        const double own = led.event("machines")["machines"].toArray()[0].toObject()["tokens"].toDouble();
        QCOMPARE(led.event("end")["tokens"].toDouble(),
                 own + first.event("end")["tokens"].toDouble() + second.event("end")["tokens"].toDouble());
        QVERIFY(first.event("end")["rounds"].toInt() > 0 && second.event("end")["rounds"].toInt() > 0);
        QVERIFY(QDir(path("exchange")).isEmpty());
    }

    void withoutBeingAskedNothingListens() {
        Running ordinary(place_, place_.pretrain("1000000", "alone"));
        QVERIFY(!ordinary.event("step").isEmpty());
        QCOMPARE(listening(ordinary.id()), QStringList());
        ordinary.signal(SIGTERM);
        QCOMPARE(ordinary.wait().exitCode, 5);

        Running open(place_, rounds("alone", "1000000") + QStringList{"--workers", "127.0.0.1:0"});
        QVERIFY(!open.event("step").isEmpty());
        QCOMPARE(listening(open.id()).size(), 1); // the test sees what it looks for
    }

    void aWorkerMeasuresAndLeaves() {
        Running leader(place_, rounds("lost", "1000000") + QStringList{"--workers", "127.0.0.1:0"});
        const QString port = leader.event("invitation")["places"].toArray().at(0).toString();
        const Answer measured = Running(place_, {"worker", port, "--measure", "--threads", "1"}).wait();
        QVERIFY2(measured.exitCode == 0, qPrintable(measured.errors));
        QVERIFY2(measured.output.contains("tokens/s"), qPrintable(measured.output));
        QVERIFY2(measured.output.contains("Proposed:"), qPrintable(measured.output));
        Running worker(place_, {"worker", port, "--json", "--threads", "1"});
        QVERIFY(!leader.until(othersHelped).isEmpty());
        leader.signal(SIGKILL); // without the leader a worker ends
        const Answer left = worker.wait();
        QVERIFY2(left.exitCode == 5, qPrintable(left.errors));
        QVERIFY2(left.errors.contains("is lost"), qPrintable(left.errors));
    }

    void whatCannotBeIsRefused() {
        const auto refused = [&](const QStringList& arguments) { return Running(place_, arguments).wait(); };
        QVERIFY(refused({"worker"}).errors.contains("Where is the training?"));
        QVERIFY(refused({"worker", "127.0.0.1"}).errors.contains("names no port"));
        QVERIFY(refused({"worker", "127.0.0.1:1"}).errors.contains("cannot be reached"));
        QVERIFY(refused({"worker", "127.0.0.1:1", "--code", "12345"}).errors.contains("no pairing code"));
        QVERIFY(refused(rounds("alone", "5") + QStringList{"--await-workers", "1"}).errors.contains("can join"));
        QVERIFY(refused(rounds("alone", "5") + QStringList{"--workers", "no-port"}).errors.contains("names no port"));
    }

private:
    QStringList rounds(const QString& project, const QString& steps) const {
        return place_.pretrain(steps, project) + QStringList{"--local-steps", "5"};
    }
    QString path(const char* name) const { return QString::fromStdString((place_.folder / name).string()); }

    Place place_;
};

QTEST_GUILESS_MAIN(TestOfficeMachines)
#include "tst_OfficeMachines.moc"
