// SPDX-License-Identifier: GPL-3.0-or-later
// A training in several processes of this computer, started as torchrun starts them, over LibTorch's c10d.
#include "tests/support/RankJob.h"

#include <csignal>
#include <vector>

using namespace kantai;
using test::Answer;
using test::Place;
using test::RankJob;

namespace {

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
            RankJob job(place_, size, reproducible(place_, "30", size == 2 ? "two" : "four"));
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
        RankJob first(place_, 2, command);
        first.signalAtStep(50, 1, SIGKILL);
        const std::vector<Answer> killed = first.wait();
        QVERIFY2(killed[0].exitCode == 5, qPrintable(killed[0].errors));
        QVERIFY2(killed[0].errors.contains("Rank 1 is lost"), qPrintable(killed[0].errors));
        const QJsonObject saved = place_.run({"checkpoints", "killed", "--json"}).objects().last();
        QVERIFY(saved["step"].toInt() >= 40);

        RankJob again(place_, 4, command, 1); // with another number of ranks, by the same command
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
        RankJob job(place_, 2, reproducible(place_, "100000", "headless"));
        job.signalAtStep(5, 0, SIGKILL);
        const std::vector<Answer> answers = job.wait();
        QVERIFY2(answers[1].exitCode == 5, qPrintable(answers[1].errors));
        QVERIFY2(answers[1].errors.contains("Rank 0 is lost"), qPrintable(answers[1].errors));
    }

    void aStopOfAnyRankSavesAndEndsAll() {
        RankJob job(place_, 2, reproducible(place_, "100000", "asked"));
        job.signalAtStep(5, 1, SIGTERM);
        const std::vector<Answer> answers = job.wait();
        QVERIFY2(answers[0].exitCode == 5, qPrintable(answers[0].errors));
        QVERIFY2(answers[1].exitCode == 0, qPrintable(answers[1].errors));
        const QJsonObject run = place_.run({"runs", "asked", "--json"}).objects().at(0);
        QCOMPARE(run["state"].toString(), QString("stopped"));
        QCOMPARE(place_.run({"checkpoints", "asked", "--json"}).objects().last()["step"], run["step"]);
    }

    void batchesAreDividedWhereThereAreTooFew() {
        RankJob job(place_, 2, place_.pretrain("5", "divided"));
        const std::vector<Answer> answers = job.wait();
        QVERIFY2(answers[0].exitCode == 0, qPrintable(answers[0].errors));
        QVERIFY2(answers[0].errors.contains("2 batches of 4 sequences instead of 1 of 8"),
                 qPrintable(answers[0].errors));
    }

    void whatRankZeroRefusesEndsTheOthers() {
        RankJob job(place_, 2, place_.pretrain("5", "no-such-project"));
        const std::vector<Answer> answers = job.wait();
        QVERIFY2(answers[0].exitCode == 3, qPrintable(answers[0].errors));
        QVERIFY2(answers[0].errors.contains("no-such-project"), qPrintable(answers[0].errors));
        QVERIFY2(answers[1].exitCode == 5, qPrintable(answers[1].errors));
        QVERIFY2(answers[1].errors.contains("ended with an error at rank 0"), qPrintable(answers[1].errors));
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
