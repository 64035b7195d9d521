// SPDX-License-Identifier: GPL-3.0-or-later
// Only the newest of several requests is answered, and none after it was forgotten.
#include "core/base/Error.h"
#include "tests/ui/support/Patience.h"
#include "ui/jobs/LatestJob.h"
#include <QCoreApplication>
#include <QTest>
#include <atomic>
#include <memory>
#include <vector>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// Runs until it is stopped.
Job::Work endless(const std::shared_ptr<std::atomic<int>>& running) {
    return [running](const Progress&, const std::stop_token& stop) {
        ++*running;
        while (!stop.stop_requested()) {
        }
        --*running;
        throwIfStopped(stop, "The test");
    };
}

} // namespace

class LatestJobTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestRequestIsAnswered() {
        const auto running = std::make_shared<std::atomic<int>>(0);
        std::vector<int> answers;
        LatestJob job;
        job.start(endless(running), [&](const JobOutcome&) { answers.push_back(1); });
        TRY_VERIFY(*running == 1);
        job.start(endless(running), [&](const JobOutcome&) { answers.push_back(2); }); // never starts
        job.start([](const Progress&, const std::stop_token&) {}, [&](const JobOutcome&) { answers.push_back(3); });
        QVERIFY(job.isBusy());
        TRY_VERIFY(!job.isBusy());
        QCOMPARE(answers, (std::vector<int>{3}));
        QCOMPARE(running->load(), 0);
    }

    void whatIsForgottenIsNotAnswered() {
        const auto running = std::make_shared<std::atomic<int>>(0);
        bool answered = false;
        LatestJob job;
        job.start(endless(running), [&](const JobOutcome&) { answered = true; });
        TRY_VERIFY(*running == 1);
        job.forget();
        QVERIFY(!job.isBusy());
        TRY_VERIFY(*running == 0);
        bool failed = false;
        job.start([](const Progress&, const std::stop_token&) { throw Error(ErrorCode::BadInput, "It is broken."); },
                  [&](const JobOutcome& outcome) {
                      failed = outcome.kind == JobOutcome::Kind::Failed && outcome.message == "It is broken.";
                  });
        TRY_VERIFY(failed);
        QVERIFY(!answered);
    }

    void theDestructorStopsTheWork() {
        const auto running = std::make_shared<std::atomic<int>>(0);
        {
            LatestJob job;
            job.start(endless(running), [](const JobOutcome&) {});
            TRY_VERIFY(*running == 1);
        }
        QCOMPARE(running->load(), 0);
    }
};

QTEST_GUILESS_MAIN(LatestJobTest)
#include "tst_LatestJob.moc"
