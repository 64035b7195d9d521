// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/MetricsMailbox.h"
#include <QTest>
#include <atomic>
#include <thread>

using namespace kantai;
using namespace kantai::ui;

namespace {
MetricRow step(std::int64_t number) {
    return {.step = number};
}
} // namespace

class tst_MetricsMailbox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasPostedIsTakenOnceAndInOrder() {
        MetricsMailbox mailbox;
        for (int i = 1; i <= 5; ++i)
            mailbox.post(step(i));
        mailbox.post(EvaluationRow{.step = 3});
        mailbox.post(std::vector<ProbeAnswerRow>{{1, 1, 3, 0, "reason", 0.5}, {1, 1, 3, 1, "life", 0.25}});
        mailbox.postPhase(TrainingPhase::Training);
        mailbox.postPhase(TrainingPhase::Evaluating);
        mailbox.postTotalSteps(60);
        RunRow run;
        run.id = 4;
        mailbox.postRun(run);
        mailbox.postCheckpointsChanged();

        const MetricsBatch batch = mailbox.take();
        QCOMPARE(batch.metrics.size(), std::size_t{5});
        QCOMPARE(batch.metrics.front().step, std::int64_t{1});
        QCOMPARE(batch.metrics.back().step, std::int64_t{5});
        QCOMPARE(batch.evaluations.at(0).step, std::int64_t{3});
        QCOMPARE(batch.probeAnswers.at(1).token, std::string("life"));
        QVERIFY(batch.phase == TrainingPhase::Evaluating);
        QCOMPARE(batch.totalSteps.value(), std::int64_t{60});
        QCOMPARE(batch.run.value().id, std::int64_t{4});
        QVERIFY(batch.checkpointsChanged);

        const MetricsBatch rest = mailbox.take();
        QVERIFY(rest.metrics.empty() && rest.evaluations.empty() && rest.probeAnswers.empty());
        QVERIFY(!rest.run && !rest.phase && !rest.totalSteps && !rest.checkpointsChanged);
    }

    void whenNobodyTakesTheOldestStepsGoAndItStaysBounded() {
        MetricsMailbox mailbox(100);
        for (int i = 1; i <= 1001; ++i)
            mailbox.post(step(i));
        const MetricsBatch batch = mailbox.take();
        QVERIFY(batch.metrics.size() <= 100);
        QVERIFY(batch.metrics.size() >= 50);
        QCOMPARE(batch.metrics.back().step, std::int64_t{1001});
        for (std::size_t i = 1; i < batch.metrics.size(); ++i)
            QCOMPARE(batch.metrics[i].step, batch.metrics[i - 1].step + 1);
    }

    void theNewestReasonToWaitIsTakenOnce() {
        MetricsMailbox mailbox;
        QVERIFY(!mailbox.take().waiting.has_value());
        mailbox.postWaiting("The disk is full.");
        mailbox.postWaiting({});
        QCOMPARE(mailbox.take().waiting, std::optional<std::string>(std::string()));
        QVERIFY(!mailbox.take().waiting.has_value());
    }

    void aCapacityOfOneKeepsTheNewest() {
        MetricsMailbox mailbox(1);
        mailbox.post(step(1));
        mailbox.post(step(2));
        const MetricsBatch batch = mailbox.take();
        QCOMPARE(batch.metrics.size(), std::size_t{1});
        QCOMPARE(batch.metrics.front().step, std::int64_t{2});
    }

    void betweenTwoThreadsNothingIsLostOrSeenTwice() {
        constexpr std::int64_t kSteps = 200'000;
        MetricsMailbox mailbox(kSteps);
        std::atomic<bool> done = false;
        std::jthread trainer([&] {
            for (std::int64_t i = 1; i <= kSteps; ++i)
                mailbox.post(step(i));
            done = true;
        });
        std::int64_t expected = 1;
        bool last = false;
        while (!last) {
            last = done; // read before the last take
            for (const MetricRow& metrics : mailbox.take().metrics)
                QCOMPARE(metrics.step, expected++);
        }
        QCOMPARE(expected, kSteps + 1);
    }
};

QTEST_APPLESS_MAIN(tst_MetricsMailbox)
#include "tst_MetricsMailbox.moc"
