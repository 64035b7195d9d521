// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainingEvents.h"
#include "core/training/options/RunTiming.h"
#include "core/training/options/TrainingOptions.h"

#include <QTest>
#include <cmath>

using namespace kantai;

namespace {

TrainingOptions ofSteps(std::int64_t steps, RunRules rules = RunRules::Current) {
    TrainingOptions options;
    options.length = Steps{steps};
    options.rules = rules;
    return options;
}

TrainingOptions ofMinutes(double minutes, RunRules rules = RunRules::Current) {
    TrainingOptions options;
    options.length = Minutes{minutes};
    options.rules = rules;
    return options;
}

// The steps that a run evaluates whose steps and evaluations take always as long; not the one at its end.
std::vector<std::int64_t> evaluated(const TrainingOptions& options, std::int64_t steps, double secondsAStep,
                                    double evaluationSeconds) {
    std::vector<std::int64_t> at;
    EvaluationMetrics last;
    for (std::int64_t step = 1; step < steps; ++step) {
        const double seconds = static_cast<double>(step) * secondsAStep;
        if (!evaluationDue(options, {totalSteps(options, 1), step, seconds, evaluationSeconds}, last))
            continue;
        at.push_back(step);
        last.step = step;
        last.trainingSeconds = seconds;
    }
    return at;
}

} // namespace

class RunTimingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyNumberOfEpochsIsANumberOfSteps() {
        TrainingOptions options;
        options.length = Epochs{1.5};
        QCOMPARE(totalSteps(options, 100), std::int64_t{150});
        options.length = Epochs{1e-300};
        QCOMPARE(totalSteps(options, 100), std::int64_t{1});
        options.length = Epochs{1e300}; // more than an integer holds
        QCOMPARE(totalSteps(options, 100), std::int64_t{1} << 53);
    }

    void cheapEvaluationsComeTwentyTimesAtLeast25StepsApart() {
        const auto many = evaluated(ofSteps(600), 600, 1, 0.1);
        QCOMPARE(many.size(), std::size_t{19});
        for (std::size_t i = 0; i < many.size(); ++i)
            QCOMPARE(many[i], static_cast<std::int64_t>(30 * (i + 1)));
        QCOMPARE(evaluated(ofSteps(40), 40, 1, 0.1), std::vector<std::int64_t>{25});
        QCOMPARE(evaluated(ofMinutes(10), 600, 1, 0.1).size(), std::size_t{19});
    }

    // Packed blocks of 512 tokens: an evaluation takes as long as ten steps.
    void dearEvaluationsTakeAtMostATwentiethOfTheTime_data() {
        QTest::addColumn<bool>("byClock");
        QTest::addColumn<double>("secondsAStep");
        QTest::addColumn<double>("evaluationSeconds");
        for (const bool byClock : {false, true}) {
            const QByteArray by = byClock ? " by the clock" : "";
            QTest::addRow("slow steps%s", by.constData()) << byClock << 4.0 << 40.0;
            QTest::addRow("fast steps%s", by.constData()) << byClock << 0.1 << 15.0;
            QTest::addRow("dearer than the run%s", by.constData()) << byClock << 0.01 << 100.0;
        }
    }
    void dearEvaluationsTakeAtMostATwentiethOfTheTime() {
        QFETCH(const bool, byClock);
        QFETCH(const double, secondsAStep);
        QFETCH(const double, evaluationSeconds);
        constexpr std::int64_t kSteps = 5000;
        const double training = secondsAStep * kSteps;
        const TrainingOptions options = byClock ? ofMinutes(training / 60) : ofSteps(kSteps);
        const auto at = evaluated(options, kSteps, secondsAStep, evaluationSeconds);
        const double evaluating = static_cast<double>(at.size()) * evaluationSeconds;
        QVERIFY2(evaluating <= 0.05 * (training + evaluating), qPrintable(QString::number(evaluating)));
        const auto forecast = evaluationsOfRun(options, kSteps, secondsAStep, evaluationSeconds);
        QVERIFY(std::abs(forecast - static_cast<std::int64_t>(at.size() + 1)) <= 1);
    }

    void anIntervalThatTheUserChoseIsKept() {
        TrainingOptions options = ofSteps(20);
        options.evaluateEvery = 6;
        QCOMPARE(evaluated(options, 20, 1, 1000), (std::vector<std::int64_t>{6, 12, 18}));
        QCOMPARE(evaluationsOfRun(options, 20, 1, 1000), std::int64_t{4});
    }

    void runsOfTheFirstVersionKeepTheirInterval() {
        QCOMPARE(evaluated(ofSteps(60, RunRules::First), 60, 1, 1000), (std::vector<std::int64_t>{25, 50}));
        QCOMPARE(evaluated(ofMinutes(1, RunRules::First), 60, 1, 1000).size(), std::size_t{19});
        QCOMPARE(evaluationsOfRun(ofSteps(60, RunRules::First), 60, 1, 1000), std::int64_t{3});
    }

    void theLengthOfARunFollowsFromItsOptions() {
        QCOMPARE(totalSteps(ofSteps(7), 100), std::int64_t{7});
        QCOMPARE(totalSteps(ofMinutes(1), 100), std::int64_t{0});
        TrainingOptions options;
        options.length = Epochs{1.5};
        options.accumulation = 4;
        QCOMPARE(totalSteps(options, 100), std::int64_t{38});
    }

    void unlessTheUserChoseARunSavesTenTimesAtLeastFiftyStepsApart() {
        TrainingOptions options = ofSteps(4);
        QCOMPARE(saveInterval(options, 4), std::int64_t{50});
        QCOMPARE(saveInterval(options, 2001), std::int64_t{201});
        QCOMPARE(saveInterval(ofMinutes(10), 0), std::int64_t{0}); // by the clock
        options.saveEvery = 7;
        QCOMPARE(saveInterval(options, 2001), std::int64_t{7});
    }
};

QTEST_APPLESS_MAIN(RunTimingTest)
#include "tst_RunTiming.moc"
