// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/TrainingOptions.h"
#include "core/training/step/LearningRate.h"

#include <QTest>
#include <cmath>

using namespace kantai;

namespace {

TrainingOptions with(Schedule schedule, double warmup) {
    TrainingOptions options;
    options.schedule = schedule;
    options.warmupFraction = warmup;
    options.learningRate = 1;
    return options;
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestLearningRate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void warmupClimbsToTheFullRate() {
        const auto options = with(Schedule::Linear, 0.1);
        QVERIFY(near(learningRateAtStep(options, 0, 100), 0.1));
        QVERIFY(near(learningRateAtStep(options, 4, 100), 0.5));
        QVERIFY(near(learningRateAtStep(options, 9, 100), 1.0));
        QVERIFY(near(learningRateAtStep(options, 10, 100), 1.0));
    }

    void linearFallsTowardsZeroAfterTheLastStep() {
        const auto options = with(Schedule::Linear, 0);
        QVERIFY(near(learningRateAtStep(options, 0, 4), 1.0));
        QVERIFY(near(learningRateAtStep(options, 1, 4), 0.75));
        QVERIFY(near(learningRateAtStep(options, 3, 4), 0.25));
    }

    void cosineIsHalfInTheMiddle() {
        const auto options = with(Schedule::Cosine, 0);
        QVERIFY(near(learningRateAtStep(options, 0, 100), 1.0));
        QVERIFY(near(learningRateAtStep(options, 50, 100), 0.5));
        QVERIFY(near(learningRateAtStep(options, 25, 100), 0.5 * (1 + std::sqrt(0.5))));
    }

    void constantStays() {
        const auto options = with(Schedule::Constant, 0.5);
        QVERIFY(near(learningRateAtStep(options, 5, 10), 1.0));
        QVERIFY(near(learningRateAtStep(options, 9, 10), 1.0));
    }

    void theClockGivesTheSameCurve() {
        const auto options = with(Schedule::Linear, 0.2);
        QVERIFY(near(learningRateAtFraction(options, 0), 0));
        QVERIFY(near(learningRateAtFraction(options, 0.1), 0.5));
        QVERIFY(near(learningRateAtFraction(options, 0.2), 1));
        QVERIFY(near(learningRateAtFraction(options, 0.6), 0.5));
        QVERIFY(near(learningRateAtFraction(options, 1.5), 0));
        QVERIFY(near(learningRateAtFraction(with(Schedule::Linear, 0), 0), 1));
    }

    // A run that ended at rate 0 would begin again with nearly the full rate, from one step to the next.
    void aLongerRunClimbsToItsNewScheduleWithinAHundredth() {
        TrainingOptions options = with(Schedule::Linear, 0);
        const TrainingOptions plain = options;
        options.extendedAt = 500;
        options.extendedFrom = 0.002;
        QCOMPARE(warmupAfterExtension(1000), std::int64_t{10});
        QCOMPARE(warmupAfterExtension(7), std::int64_t{1});
        for (const std::int64_t step : {0, 499, 509, 510, 999})
            QCOMPARE(learningRateAtStep(options, step, 1000), learningRateAtStep(plain, step, 1000));
        for (std::int64_t i = 0; i < 10; ++i) {
            const double target = learningRateAtStep(plain, 500 + i, 1000);
            QVERIFY(near(learningRateAtStep(options, 500 + i, 1000),
                         0.002 + (target - 0.002) * static_cast<double>(i + 1) / 10));
        }
    }

    void aLongerTimeIsClimbedToWithinAHundredth() {
        TrainingOptions options = with(Schedule::Linear, 0);
        QVERIFY(near(learningRateAtTime(options, 50, 200), 0.75));
        options.extendedAt = 7;
        options.extendedFrom = 0.1;
        options.extendedSeconds = 100;
        QVERIFY(near(learningRateAtTime(options, 100, 200), 0.1));
        QVERIFY(near(learningRateAtTime(options, 101, 200), (0.1 + 0.495) / 2));
        QVERIFY(near(learningRateAtTime(options, 102, 200), 0.49));
        QVERIFY(near(learningRateAtTime(options, 150, 200), 0.25));
    }

    void aRunOfOneStepTrains() {
        for (const double warmup : {0.0, 0.06, 0.99})
            QVERIFY(near(learningRateAtStep(with(Schedule::Linear, warmup), 0, 1), 1));
    }
};

QTEST_APPLESS_MAIN(TestLearningRate)
#include "tst_LearningRate.moc"
