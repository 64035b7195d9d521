// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainingControl.h"

#include <QTest>
#include <future>

using namespace kantai;

class TestTrainingControl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runningDoesNotWait() {
        TrainingControl control;
        QVERIFY(!control.paused());
        QVERIFY(!control.waitWhilePaused({}));
        control.pause();
        QVERIFY(control.paused());
        control.resume();
        QVERIFY(!control.waitWhilePaused({}));
    }

    // Each would hang, and so fail, if the wait did not end.
    void resumeStopAndTheStopTokenEndAPause() {
        for (const int way : {0, 1, 2}) {
            TrainingControl control;
            std::stop_source source;
            control.pause();
            auto waited = std::async(std::launch::async, [&] { return control.waitWhilePaused(source.get_token()); });
            if (way == 0)
                control.resume();
            else if (way == 1)
                control.stop(TrainingControl::Stop::Discard);
            else
                source.request_stop();
            const bool reached = waited.get(); // false when the resume came before the wait began
            QVERIFY(reached || way != 2);
        }
    }

    // Each would time out, and so fail, if the wait did not end.
    void whatWaitsToBeSavedIsTriedAgainWhenAskedFor() {
        using Stop = TrainingControl::Stop;
        constexpr std::chrono::hours kLong{1};
        TrainingControl control;
        QVERIFY(!control.takeTryAgain());
        control.tryAgain();
        QVERIFY(control.takeTryAgain() && !control.takeTryAgain());
        QVERIFY(control.waitToTryAgain(std::chrono::milliseconds(0))); // the time is over
        auto waited = std::async(std::launch::async, [&] { return control.waitToTryAgain(kLong); });
        control.tryAgain();
        QVERIFY(waited.get());
        control.stop(Stop::Save);
        QVERIFY(control.waitToTryAgain(kLong)); // it asks for saving
        for (const Stop last : {Stop::Discard, Stop::SaveOnce}) {
            control.stop(last);
            QVERIFY(!control.waitToTryAgain(kLong));
            QVERIFY(!control.waitToTryAgain(kLong));
        }
    }

    // It would hang, and so fail, if the wait did not end.
    void aChangeEndsTheWaitOfAPauseButNotThePause() {
        TrainingControl control;
        QVERIFY(control.takeChange().isEmpty());
        control.pause();
        auto waited = std::async(std::launch::async, [&] { return control.waitWhilePaused({}); });
        control.change({1e-4, {}});
        QVERIFY(waited.get() && control.paused());
        control.change({{}, Steps{40}});
        control.change({2e-4, {}});
        QVERIFY(control.takeChange() == (RunChange{2e-4, Steps{40}}));
        QVERIFY(control.takeChange().isEmpty());
    }

    void aStopIsRemembered() {
        TrainingControl control;
        QVERIFY(control.stopRequested() == TrainingControl::Stop::None);
        control.pause();
        control.stop(TrainingControl::Stop::Save);
        QVERIFY(control.stopRequested() == TrainingControl::Stop::Save);
        QVERIFY(!control.paused());
    }
};

QTEST_APPLESS_MAIN(TestTrainingControl)
#include "tst_TrainingControl.moc"
