// SPDX-License-Identifier: GPL-3.0-or-later
// A training in several processes of this computer, started as torchrun starts them, over LibTorch's c10d.
#include "tests/support/CommandPlace.h"

#include <arpa/inet.h>
#include <csignal>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace kantai;
using test::Answer;
using test::isStep;
using test::Place;

namespace {

int freePort() {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ::bind(descriptor, reinterpret_cast<sockaddr*>(&address), length);
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &length);
    ::close(descriptor);
    return ntohs(address.sin_port);
}

// The ranks of one job.
class Job {
public:
    Job(const Place& place, int size, const QStringList& arguments, int restarts = 0) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("WORLD_SIZE", QString::number(size));
        environment.insert("LOCAL_WORLD_SIZE", QString::number(size));
        environment.insert("MASTER_ADDR", "127.0.0.1");
        environment.insert("MASTER_PORT", QString::number(freePort()));
        environment.insert("TORCHELASTIC_RESTART_COUNT", QString::number(restarts));
        for (int rank = 0; rank < size; ++rank) {
            environment.insert("RANK", QString::number(rank));
            auto process = std::make_unique<QProcess>();
            process->setWorkingDirectory(QString::fromStdString(place.folder.path().string()));
            process->setProcessEnvironment(environment);
            process->start(QStringLiteral(KANTAI_BINARY_DIR "/app/cli/kantai"), arguments);
            ranks_.push_back(std::move(process));
        }
    }

    // Sends the signal to a rank once rank 0 has reported that step.
    void signalAtStep(int step, int rank, int signal) {
        QProcess& first = *ranks_[0];
        while (first.waitForReadyRead(test::KantaiProcess::kPatience)) {
            while (first.canReadLine()) {
                const QByteArray line = first.readLine();
                output_ += line;
                if (isStep(QJsonDocument::fromJson(line).object(), step)) {
                    ::kill(static_cast<pid_t>(ranks_[static_cast<std::size_t>(rank)]->processId()), signal);
                    return;
                }
            }
        }
    }

    std::vector<Answer> wait() {
        std::vector<Answer> answers;
        for (const auto& process : ranks_) {
            Answer answer;
            const bool finished =
                process->state() == QProcess::NotRunning || process->waitForFinished(test::KantaiProcess::kPatience);
            answer.output =
                QString::fromUtf8((answers.empty() ? output_ : QByteArray()) + process->readAllStandardOutput());
            answer.errors = QString::fromUtf8(process->readAllStandardError());
            answer.exitCode = finished && process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1;
            answers.push_back(answer);
        }
        return answers;
    }

private:
    std::vector<std::unique_ptr<QProcess>> ranks_;
    QByteArray output_;
};

QStringList reproducible(const Place& place, const QString& steps, const QString& project) {
    return place.pretrain(steps, project) + QStringList{"--reproducible", "--accumulation", "4"};
}

QString weightsOf(const Answer& answer) {
    return answer.event("end")["weightsSha256"].toString();
}

} // namespace

class TestSeveralProcesses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        for (const QString name : {"alone", "two", "four", "killed", "asked", "divided", "headless"})
            place_.makeProject(name);
    }

    void anyNumberOfThemTrainsTheSameModel() {
        const Answer alone = place_.run(reproducible(place_, "30", "alone"));
        QVERIFY2(alone.exitCode == 0, qPrintable(alone.errors));
        for (const int size : {2, 4}) {
            Job job(place_, size, reproducible(place_, "30", size == 2 ? "two" : "four"));
            const std::vector<Answer> answers = job.wait();
            for (const Answer& answer : answers)
                QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
            QCOMPARE(weightsOf(answers[0]), weightsOf(alone));
            QVERIFY2(answers[1].errors.contains("its share of 30 steps"), qPrintable(answers[1].errors));
        }
        QVERIFY(!weightsOf(alone).isEmpty());
    }

    void aKilledRankCostsWhatCameAfterTheLastCheckpoint() {
        const QStringList command = reproducible(place_, "300", "killed") + QStringList{"--save-every", "20"};
        Job first(place_, 2, command);
        first.signalAtStep(50, 1, SIGKILL);
        const std::vector<Answer> killed = first.wait();
        QVERIFY2(killed[0].exitCode == 5, qPrintable(killed[0].errors));
        QVERIFY2(killed[0].errors.contains("Rank 1 is lost"), qPrintable(killed[0].errors));
        const QJsonObject saved = place_.run({"checkpoints", "killed", "--json"}).objects().last();
        QVERIFY(saved["step"].toInt() >= 40);

        Job again(place_, 4, command, 1); // with another number of ranks, by the same command
        const std::vector<Answer> continued = again.wait();
        QVERIFY2(continued[0].exitCode == 0, qPrintable(continued[0].errors));
        QCOMPARE(place_.run({"runs", "killed", "--json"}).objects().size(), 1);
        QVERIFY(!continued[0].output.contains("\"step\":40,")); // it did not begin anew
        place_.makeProject("undisturbed");
        const Answer undisturbed = place_.run(reproducible(place_, "300", "undisturbed"));
        QCOMPARE(weightsOf(continued[0]), weightsOf(undisturbed));
        QCOMPARE(place_.run({"verify", "killed"}).exitCode, 0);
    }

    void withoutRankZeroTheOthersEnd() {
        Job job(place_, 2, reproducible(place_, "100000", "headless"));
        job.signalAtStep(5, 0, SIGKILL);
        const std::vector<Answer> answers = job.wait();
        QVERIFY2(answers[1].exitCode == 5, qPrintable(answers[1].errors));
        QVERIFY2(answers[1].errors.contains("Rank 0 is lost"), qPrintable(answers[1].errors));
    }

    void aStopOfAnyRankSavesAndEndsAll() {
        Job job(place_, 2, reproducible(place_, "100000", "asked"));
        job.signalAtStep(5, 1, SIGTERM);
        const std::vector<Answer> answers = job.wait();
        QVERIFY2(answers[0].exitCode == 5, qPrintable(answers[0].errors));
        QVERIFY2(answers[1].exitCode == 0, qPrintable(answers[1].errors));
        const QJsonObject run = place_.run({"runs", "asked", "--json"}).objects().at(0);
        QCOMPARE(run["state"].toString(), QString("stopped"));
        QCOMPARE(place_.run({"checkpoints", "asked", "--json"}).objects().last()["step"], run["step"]);
    }

    void batchesAreDividedWhereThereAreTooFew() {
        Job job(place_, 2, place_.pretrain("5", "divided"));
        const std::vector<Answer> answers = job.wait();
        QVERIFY2(answers[0].exitCode == 0, qPrintable(answers[0].errors));
        QVERIFY2(answers[0].errors.contains("2 batches of 4 sequences instead of 1 of 8"),
                 qPrintable(answers[0].errors));
    }

    void anEnvironmentThatSaysTooLittleIsRefused() {
        test::KantaiProcess kantai(QString::fromStdString(place_.folder.path().string()));
        kantai.set("RANK", "0");
        kantai.set("WORLD_SIZE", "2");
        const Answer answer = kantai.run(place_.pretrain("5", "alone"));
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.errors.contains("MASTER_ADDR"), qPrintable(answer.errors));
    }

private:
    Place place_;
};

QTEST_GUILESS_MAIN(TestSeveralProcesses)
#include "tst_SeveralProcesses.moc"
