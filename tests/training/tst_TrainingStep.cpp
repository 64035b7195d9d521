// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineFactory.h"
#include "core/training/Evaluation.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/step/TrainingStep.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

namespace {

RobertaConfig withoutDropout() {
    RobertaConfig config = TrainingGround::config();
    config.hiddenDropout = config.attentionDropout = 0;
    return config;
}

ModelWeights newWeights() {
    return ModelWeights::initial(withoutDropout(), 1);
}

std::unique_ptr<Engine> engineOf(ModelWeights& weights) {
    return makeEngine(weights, {kCpu, Precision::Float32, AdamWSettings{}});
}

ModelWeights weightsWithANaN() {
    ModelWeights weights = newWeights();
    weights.tensor("lm_head.bias")[7] = std::nanf("");
    return weights;
}

} // namespace

class TestTrainingStep : public QObject {
    Q_OBJECT

private:
    const TrainingGround ground_;
    const TokenStore store_{ground_.stores.train};

    StepMetrics firstStep(std::int64_t batchSize, std::int64_t accumulation, double clipNorm, std::string& sha256) {
        const SequenceSource source(store_, DatasetMode::Lines, 16);
        TrainingOptions options = ground_.input().options;
        options.batchSize = batchSize;
        options.accumulation = accumulation;
        options.clipNorm = clipNorm;
        ModelWeights weights = newWeights();
        const std::unique_ptr<Engine> engine =
            makeEngine(weights, {kCpu, Precision::Float32, trainingEngine(options).optimizer});
        TrainingStep step(*engine, weights.config(), source, options, 290);
        const StepMetrics metrics = step.run(0, 1e-3);
        sha256 = weights.sha256();
        return metrics;
    }

private Q_SLOTS:
    // The micro-batches differ in their number of masked tokens, so that a mean of means would differ.
    void accumulatedBatchesAreOneLargeBatch() {
        std::string weights;
        const StepMetrics large = firstStep(24, 1, 0, weights), small = firstStep(6, 4, 0, weights);
        QCOMPARE(small.tokens, large.tokens);
        QVERIFY(std::abs(small.loss - large.loss) < 1e-5);
        QVERIFY(std::abs(small.gradientNorm - large.gradientNorm) < 1e-4 * large.gradientNorm);
    }

    void theNormsOfTheGroupsAreThatOfAllTogether() {
        std::string weights;
        const StepMetrics metrics = firstStep(8, 1, 0, weights);
        const auto layers = static_cast<std::size_t>(TrainingGround::config().layers);
        QCOMPARE(metrics.groupNorms.size(), layers + 2);
        double sum = 0;
        for (const float norm : metrics.groupNorms) {
            QVERIFY(norm > 0);
            sum += static_cast<double>(norm) * static_cast<double>(norm);
        }
        QVERIFY(std::abs(std::sqrt(sum) - metrics.gradientNorm) < 1e-4 * metrics.gradientNorm);
    }

    void theNormsOfTheGroupsTakeAHundredthOfTheTime() {
        GroupNormsSchedule schedule;
        QVERIFY(schedule.isDue()); // at the first step
        schedule.computed(0.25);
        for (int step = 0; step < 24; ++step) {
            QVERIFY(!schedule.isDue());
            schedule.stepped(1);
        }
        schedule.stepped(1);
        QVERIFY(schedule.isDue());
        schedule.computed(0); // not at each of the shortest steps
        schedule.stepped(1);
        QVERIFY(!schedule.isDue());
    }

    void clippingScalesTheGradient() {
        std::string free, loose, tight;
        const double norm = firstStep(8, 1, 0, free).gradientNorm;
        firstStep(8, 1, 2 * norm, loose);
        QCOMPARE(loose, free);
        QCOMPARE(firstStep(8, 1, norm / 2, tight).gradientNorm, norm); // told as it was before clipping
        QVERIFY(tight != free);
    }

    void aBatchIsItsSequencesOneAfterTheOther() {
        const SequenceSource source(store_, DatasetMode::Lines, 16);
        const std::vector<std::uint32_t> rows{3, 1, 4, 15, 9, 2, 6};
        const PackedBatch batch = makeBatch(source, rows, MlmMasking(0.5, 290, 1, 2));
        QVERIFY(batch.masked() > 0);
        QCOMPARE(batch.starts.size(), rows.size() + 1);
        std::vector<std::int32_t> expected; // with the targets where they stood
        for (std::size_t row = 0; row < rows.size(); ++row) {
            QCOMPARE(batch.starts[row], static_cast<std::int64_t>(expected.size()));
            for (const TokenId token : source.sequence(rows[row]))
                expected.push_back(static_cast<std::int32_t>(token));
        }
        QCOMPARE(batch.starts.back(), static_cast<std::int64_t>(expected.size()));
        std::vector<std::int32_t> ids = batch.ids;
        for (std::size_t i = 0; i < batch.positions.size(); ++i) {
            QVERIFY(i == 0 || batch.positions[i] > batch.positions[i - 1]);
            ids[static_cast<std::size_t>(batch.positions[i])] = batch.targets[i];
        }
        QCOMPARE(ids, expected);
        QVERIFY(batch.ids != expected);
    }

    void aLossThatIsNotANumberLeavesTheWeightsAlone() {
        const SequenceSource source(store_, DatasetMode::Lines, 16);
        ModelWeights weights = weightsWithANaN();
        const std::string before = weights.sha256();
        const std::unique_ptr<Engine> engine = engineOf(weights);
        TrainingStep step(*engine, weights.config(), source, ground_.input().options, 290);
        VERIFY_REFUSED(step.run(4, 1e-3), ErrorCode::BadInput, "diverged at step 5");
        QCOMPARE(weights.sha256(), before);
        QCOMPARE(engine->steps(), std::int64_t{0});
    }

    void aSkippedStepIsAStepThatChangesNothing() {
        const SequenceSource source(store_, DatasetMode::Lines, 16);
        ModelWeights weights = weightsWithANaN();
        const std::string before = weights.sha256();
        const std::unique_ptr<Engine> engine = engineOf(weights);
        TrainingOptions options = ground_.input().options;
        options.onDivergence = OnDivergence::Skip;
        TrainingStep step(*engine, weights.config(), source, options, 290);
        const StepMetrics metrics = step.run(4, 1e-3);
        QVERIFY(metrics.skipped);
        QCOMPARE(metrics.step, std::int64_t{5});
        QVERIFY(std::isnan(metrics.loss));
        QCOMPARE(weights.sha256(), before);
        QCOMPARE(engine->steps(), std::int64_t{0});
        QVERIFY(!engine->weightsAreFinite());
    }

    void anEvaluationMeasuresAtMostSoMuch() {
        ModelWeights weights = newWeights();
        const std::unique_ptr<Engine> engine = engineOf(weights);
        const TrainingOptions options = ground_.input().options;
        const auto measure = [&](std::uint64_t atMost) {
            return evaluate(*engine, store_, options, 290, atMost, {}, [] { return false; }).maskedTokens;
        };
        QCOMPARE(measure(store_.lines()), measure(1000000));
        QVERIFY(measure(10) < measure(store_.lines()) / 4);
        QVERIFY(measure(10) > 0);
    }

    void anEvaluationHasABudgetOfTokens() {
        const TrainingGround large(12'000, 0.5);
        const TokenStore store(large.stores.train);
        for (const auto& [mode, blockSize] :
             {std::pair(DatasetMode::Lines, 16), std::pair(DatasetMode::Packed, 512)}) {
            const SequenceSource source(store, mode, blockSize);
            std::uint64_t all = 0, measured = 0;
            for (std::uint64_t i = 0; i < source.count(); ++i)
                all += source.sequence(i).size();
            QCOMPARE(source.tokens(), all);
            QVERIFY(all > 70'000);
            TrainingOptions options;
            const std::uint64_t count = sequencesPerEvaluation(source, options);
            for (std::uint64_t i = 0; i < count; ++i)
                measured += source.sequence(i * source.count() / count).size();
            QVERIFY2(measured > 64'000 && measured < 67'000, qPrintable(QString::number(measured)));
            options.rules = RunRules::First;
            QCOMPARE(sequencesPerEvaluation(source, options), std::uint64_t{4096});
            QCOMPARE(sequencesPerEvaluation(SequenceSource(store_, mode, 16), TrainingOptions()),
                     SequenceSource(store_, mode, 16).count()); // a small text is measured as a whole
        }
    }

    void anEvaluationIsTheSameForAnyBatchSize() {
        ModelWeights weights = newWeights();
        const std::unique_ptr<Engine> engine = engineOf(weights);
        const auto measure = [&](std::int64_t batchSize, std::uint64_t atMost, RunRules rules = RunRules::Current) {
            TrainingOptions options = ground_.input().options;
            options.batchSize = batchSize;
            options.rules = rules;
            return evaluate(*engine, store_, options, 290, atMost, {}, [] { return false; });
        };
        const EvaluationMetrics large = measure(64, 1000);
        for (const std::int64_t batchSize : {1, 2, 7}) {
            QCOMPARE(measure(batchSize, 1000).maskedTokens, large.maskedTokens);
            QVERIFY(std::abs(measure(batchSize, 1000).loss - large.loss) < 1e-5);
            QVERIFY(measure(batchSize, 1).maskedTokens > 0); // a text of one line, however short
        }
        // Runs of Kantai Studio 0.1.0 go on as they began.
        QVERIFY(measure(1, 1000, RunRules::First).maskedTokens > large.maskedTokens);
    }

    void anUntrainedModelGuesses() {
        ModelWeights weights = newWeights();
        const std::unique_ptr<Engine> engine = engineOf(weights);
        const auto metrics = evaluate(*engine, store_, ground_.input().options, 290, 1000, {}, [] { return false; });
        QVERIFY(std::abs(metrics.loss - std::log(300)) < 0.2);
        QVERIFY(metrics.accuracy < 0.3);
    }
};

QTEST_APPLESS_MAIN(TestTrainingStep)
#include "tst_TrainingStep.moc"
