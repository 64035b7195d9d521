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
                               .dataSeconds = 0.25,
                               .forwardSeconds = 0.5,
                               .backwardSeconds = 1,
                               .optimizerSeconds = 0.125,
                               .tokensPerSecond = 900,
                               .residentMemory = (3u << 20) + 1,
                               .resumed = true};
        const MetricRow expected{.step = 7,
                                 .epoch = 0.5,
                                 .loss = 3.25,
                                 .learningRate = 1e-4,
                                 .gradientNorm = 2.5,
                                 .tokensPerSecond = 900,
                                 .trainingSeconds = 12.5,
                                 .tokens = 4096,
                                 .dataSeconds = 0.25F,
                                 .forwardSeconds = 0.5F,
                                 .backwardSeconds = 1,
                                 .optimizerSeconds = 0.125F,
                                 .residentMebibytes = 3,
                                 .resumed = true};
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
