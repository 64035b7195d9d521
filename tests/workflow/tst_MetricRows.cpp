// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/MetricRows.h"

#include <QTest>
#include <cmath>

using namespace kantai;

class MetricRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStepKeepsItsNumbers() {
        const StepMetrics step{.step = 7,
                               .epoch = 0.5,
                               .loss = 3.25,
                               .learningRate = 1e-4,
                               .gradientNorm = 2.5,
                               .tokens = 4096,
                               .trainingSeconds = 12.5,
                               .tokensPerSecond = 900};
        const MetricRow expected{.step = 7,
                                 .epoch = 0.5,
                                 .loss = 3.25,
                                 .learningRate = 1e-4,
                                 .gradientNorm = 2.5,
                                 .tokensPerSecond = 900,
                                 .trainingSeconds = 12.5,
                                 .tokens = 4096};
        QVERIFY(metricRowOf(step) == expected);
    }

    void aSkippedStepHasNoRow() {
        StepMetrics step{.step = 7, .loss = NAN, .gradientNorm = INFINITY, .skipped = true};
        QVERIFY(!metricRowOf(step));
        step.loss = 40; // a number, but far off
        step.gradientNorm = 1;
        QVERIFY(!metricRowOf(step));
    }

    void anEvaluationKeepsItsNumbers() {
        const EvaluationMetrics evaluation{.step = 9,
                                           .loss = 2.5,
                                           .accuracy = 0.4,
                                           .maskedTokens = 640,
                                           .seconds = 3,
                                           .trainingSeconds = 20,
                                           .best = true};
        const EvaluationRow expected{
            .step = 9, .loss = 2.5, .accuracy = 0.4, .trainingSeconds = 20, .maskedTokens = 640, .best = true};
        QVERIFY(evaluationRowOf(evaluation) == expected);
    }
};

QTEST_APPLESS_MAIN(MetricRowsTest)
#include "tst_MetricRows.moc"
