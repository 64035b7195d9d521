// SPDX-License-Identifier: GPL-3.0-or-later
// The minimal pairs of a run are scored only while they take a small share of its time.
#include "core/training/PairMeter.h"

#include "core/base/Error.h"
#include "core/engine/EngineFactory.h"
#include "tests/support/TinyConfig.h"

#include <QTest>

using namespace kantai;

class PairMeterTest : public QObject {
    Q_OBJECT
private:
    ModelWeights weights_ = ModelWeights::initial(test::smallConfig(), 3);
    const std::unique_ptr<Engine> engine_ = makeEngine(weights_, {});
    int calls_ = 0;

    PairMeasure counting(std::uint64_t tokens) {
        return {[this](Engine&, const std::function<bool()>&) {
                    ++calls_;
                    return PairScore{3, 4};
                },
                tokens};
    }
    static EvaluationMetrics at(double trainingSeconds) {
        EvaluationMetrics metrics;
        metrics.trainingSeconds = trainingSeconds;
        return metrics;
    }

private Q_SLOTS:
    void init() { calls_ = 0; }

    void withoutPairsNothingIsMeasured() {
        PairMeter meter({}, 0);
        EvaluationMetrics metrics = at(1000);
        meter.measure(*engine_, metrics, 1000, [] { return false; });
        QCOMPARE(metrics.pairsCounted, 0U);
    }

    // 300 tokens forward at a tenth of a second for 100 tokens of training: a tenth of a second.
    void theFirstScoreWaitsUntilThereIsTimeForIt() {
        PairMeter meter(counting(300), 0);
        EvaluationMetrics early = at(4.9);
        meter.measure(*engine_, early, 4900, [] { return false; });
        QCOMPARE(calls_, 0);
        QCOMPARE(early.pairsCounted, 0U);
        EvaluationMetrics later = at(5.1);
        meter.measure(*engine_, later, 5100, [] { return false; });
        QCOMPARE(calls_, 1);
        QCOMPARE(later.pairsRight, 3U);
        QCOMPARE(later.pairsCounted, 4U);
    }

    void aResumedRunHasTheTimeSinceThen() {
        PairMeter meter(counting(300), 1000);
        EvaluationMetrics metrics = at(1001);
        meter.measure(*engine_, metrics, 1'001'000, [] { return false; });
        QCOMPARE(calls_, 0);
    }

    void whatCannotBeScoredDoesNotEndTheRun() {
        PairMeter meter({[](Engine&, const std::function<bool()>&) -> PairScore {
                             throw Error(ErrorCode::BadInput, "The model computes NaN or infinite numbers.");
                         },
                         1},
                        0);
        EvaluationMetrics metrics = at(1000);
        meter.measure(*engine_, metrics, 1000, [] { return false; });
        QCOMPARE(metrics.pairsCounted, 0U);
    }

    void aStopLeavesIt() {
        PairMeter meter({[](Engine&, const std::function<bool()>& stopRequested) -> PairScore {
                             if (stopRequested())
                                 throw Error(ErrorCode::Interrupted, "stopped");
                             return {};
                         },
                         1},
                        0);
        EvaluationMetrics metrics = at(1000);
        QVERIFY_EXCEPTION_THROWN(meter.measure(*engine_, metrics, 1000, [] { return true; }), Error);
    }
};

QTEST_GUILESS_MAIN(PairMeterTest)
#include "tst_PairMeter.moc"
