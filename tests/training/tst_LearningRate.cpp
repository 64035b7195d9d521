// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/LearningRate.h"

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

    void aRunOfOneStepTrains() {
        for (const double warmup : {0.0, 0.06, 0.99})
            QVERIFY(near(learningRateAtStep(with(Schedule::Linear, warmup), 0, 1), 1));
    }
};

QTEST_APPLESS_MAIN(TestLearningRate)
#include "tst_LearningRate.moc"
