// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/Evaluation_torch.h"
#include "core/training/TrainingStep_torch.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

namespace {

RobertaConfig withoutDropout() {
    RobertaConfig config = TrainingGround::tinyConfig();
    config.hiddenDropout = config.attentionDropout = 0;
    return config;
}

} // namespace

class TestTrainingStep : public QObject {
    Q_OBJECT

private:
    const TrainingGround ground_;
    const TokenStore store_{ground_.stores.train};

    StepMetrics firstStep(std::int64_t batchSize, std::int64_t accumulation, double clipNorm, std::string& weights) {
        const SequenceSource source(store_, DatasetMode::Lines, 16);
        TrainingOptions options = ground_.input().options;
        options.batchSize = batchSize;
        options.accumulation = accumulation;
        options.clipNorm = clipNorm;
        const RobertaForMaskedLM model(withoutDropout(), 1);
        TrainingStep step(model, source, options, 290);
        const StepMetrics metrics = step.run(0, 1e-3);
        weights = model.weightsSha256();
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

    void clippingScalesTheGradient() {
        std::string free, loose, tight;
        const double norm = firstStep(8, 1, 0, free).gradientNorm;
        firstStep(8, 1, 2 * norm, loose);
        QCOMPARE(loose, free);
        QCOMPARE(firstStep(8, 1, norm / 2, tight).gradientNorm, norm); // told as it was before clipping
        QVERIFY(tight != free);
    }

    void aBatchPadsOnlyToItsLongestLine() {
        const SequenceSource source(store_, DatasetMode::Lines, 16);
        const MlmMasking masking(0.15, 290, 1, 2);
        std::uint32_t shortest = 0, longest = 0;
        for (std::uint32_t i = 0; i < source.count(); ++i) {
            shortest = source.sequence(i).size() < source.sequence(shortest).size() ? i : shortest;
            longest = source.sequence(i).size() > source.sequence(longest).size() ? i : longest;
        }
        const TrainingBatch alone = makeBatch(source, {shortest}, masking);
        QVERIFY(!alone.tensors.attentionMask.defined());
        QCOMPARE(alone.tensors.inputIds.size(1), std::int64_t(source.sequence(shortest).size()));
        const TrainingBatch both = makeBatch(source, {longest, shortest}, masking);
        QCOMPARE(both.tensors.inputIds.size(1), std::int64_t(source.sequence(longest).size()));
        QCOMPARE(both.tokens, std::uint64_t(source.sequence(longest).size() + source.sequence(shortest).size()));
        QCOMPARE(both.tensors.attentionMask.sum().item<std::int64_t>(), std::int64_t(both.tokens));
        const torch::Tensor padding =
            both.tensors.inputIds[1].slice(0, std::int64_t(source.sequence(shortest).size()));
        QVERIFY(torch::equal(padding, torch::full_like(padding, std::int64_t(kPadId))));
    }

    void targetsAreTheTokensThatStoodThere() {
        const SequenceSource source(store_, DatasetMode::Lines, 16);
        const TrainingBatch batch = makeBatch(source, {3, 1, 4, 15, 9, 2, 6}, MlmMasking(0.5, 290, 1, 2));
        const std::vector<std::uint32_t> rows{3, 1, 4, 15, 9, 2, 6};
        QVERIFY(batch.masked > 0);
        for (std::int64_t i = 0; i < batch.masked; ++i) {
            const auto position = batch.tensors.positions[i].item<std::int64_t>();
            const std::int64_t length = batch.tensors.inputIds.size(1);
            const auto sequence = source.sequence(rows[std::size_t(position / length)]);
            QCOMPARE(batch.tensors.targets[i].item<std::int64_t>(),
                     std::int64_t(sequence[std::size_t(position % length)]));
        }
    }

    void aLossThatIsNotANumberLeavesTheWeightsAlone() {
        const SequenceSource source(store_, DatasetMode::Lines, 16);
        const RobertaForMaskedLM model(withoutDropout(), 1);
        {
            const torch::NoGradGuard noGrad;
            model.parameter("lm_head.bias")[7] = std::nan("");
        }
        const std::string before = model.weightsSha256();
        TrainingStep step(model, source, ground_.input().options, 290);
        VERIFY_REFUSED(step.run(4, 1e-3), ErrorCode::BadInput, "diverged at step 5");
        QCOMPARE(model.weightsSha256(), before);
        QCOMPARE(step.optimizer().steps(), std::int64_t(0));
    }

    void anEvaluationMeasuresAtMostSoMuch() {
        const RobertaForMaskedLM model(withoutDropout(), 1);
        const TrainingOptions options = ground_.input().options;
        const auto measure = [&](std::uint64_t atMost) {
            return evaluate(model, store_, options, 290, atMost, {}, [] { return false; }).maskedTokens;
        };
        QCOMPARE(measure(store_.lines()), measure(1000000));
        QVERIFY(measure(10) < measure(store_.lines()) / 4);
        QVERIFY(measure(10) > 0);
    }

    void anUntrainedModelGuesses() {
        const RobertaForMaskedLM model(withoutDropout(), 1);
        const auto metrics = evaluate(model, store_, ground_.input().options, 290, 1000, {}, [] { return false; });
        QVERIFY(std::abs(metrics.loss - std::log(300)) < 0.2);
        QVERIFY(metrics.accuracy < 0.3);
        QVERIFY(!model.parameter("lm_head.bias").grad().defined());
    }
};

QTEST_APPLESS_MAIN(TestTrainingStep)
#include "tst_TrainingStep.moc"
