// SPDX-License-Identifier: GPL-3.0-or-later
// A training of several processes of which one is killed again and again, each time started with another number of
// them: in the end its weights are those of an undisturbed training in one process.
#include "tests/support/Campaign.h"
#include "tests/support/RankJob.h"

#include <csignal>

using namespace kantai;
using test::Answer;
using test::cases;
using test::Place;
using test::RankJob;

namespace {

QStringList command(const Place& place, const QString& project) {
    return place.pretrain(QString::number(cases(600, 6'000)), project) +
           QStringList{"--reproducible", "--accumulation", "4", "--save-every", "10"};
}

QString weightsOf(const Answer& answer) {
    return answer.event("end")["weightsSha256"].toString();
}

} // namespace

class TestKilledRanks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLostIsWhatCameAfterTheLastCheckpoint() {
        const Place place;
        place.makeProject("killed");
        place.makeProject("undisturbed");
        std::mt19937_64 random = test::campaignRandom();
        int kills = 0, saved = 0;
        std::vector<Answer> answers;
        for (; kills < cases(4, 50); ++kills) {
            const int size = 1 << (1 + random() % 2); // 2 or 4
            RankJob job(place, size, command(place, "killed"), kills);
            const int rank = static_cast<int>(random() % static_cast<unsigned>(size));
            job.signalAtStep(saved + 1 + static_cast<int>(random() % 60), rank, SIGKILL);
            answers = job.wait();
            if (answers[0].exitCode == 0)
                break; // it came to its end before
            for (std::size_t other = 0; other < answers.size(); ++other)
                if (static_cast<int>(other) != rank)
                    QVERIFY2(answers[other].exitCode == 5, qPrintable(answers[other].errors));
            const QList<QJsonObject> checkpoints = place.run({"checkpoints", "killed", "--json"}).objects();
            const int newest = checkpoints.isEmpty() ? 0 : checkpoints.last()["step"].toInt();
            QVERIFY2(newest >= saved, "a checkpoint was lost");
            saved = newest;
        }
        QVERIFY(kills > 0);
        if (answers[0].exitCode != 0) {
            RankJob job(place, 2, command(place, "killed"), kills);
            answers = job.wait();
        }
        QVERIFY2(answers[0].exitCode == 0, qPrintable(answers[0].errors));
        const Answer undisturbed = place.run(command(place, "undisturbed"));
        QCOMPARE(weightsOf(answers[0]), weightsOf(undisturbed));
        QVERIFY(!weightsOf(undisturbed).isEmpty());
        QCOMPARE(place.run({"verify", "killed"}).exitCode, 0);
        QCOMPARE(place.run({"runs", "killed", "--json"}).objects().size(), 1);
        std::printf("%d kills, the last after step %d\n", kills, saved);
    }
};

QTEST_GUILESS_MAIN(TestKilledRanks)
#include "tst_KilledRanks.moc"
