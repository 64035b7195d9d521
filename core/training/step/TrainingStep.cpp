// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/TrainingStep.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/engine/Work.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"

#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace kantai {

namespace {

class Stopwatch {
public:
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

} // namespace

TrainingStep::TrainingStep(Engine& engine, const RobertaConfig& config, const SequenceSource& source,
                           const TrainingOptions& options, std::uint32_t tokens)
    : engine_(engine), config_(config), layout_(config), options_(options), batches_(source, options, tokens),
      guard_(options.onDivergence, config.vocabularySize) {}

StepMetrics TrainingStep::run(std::int64_t done, double learningRate, const std::function<void()>& beforeUpdate) {
    StepMetrics metrics;
    metrics.step = done + 1;
    metrics.learningRate = learningRate;
    metrics.epoch = static_cast<double>((done + 1) * options_.accumulation) / static_cast<double>(batchesPerEpoch());
    Stopwatch watch;
    const std::vector<PackedBatch> batches = batches_.batches(done);
    std::int64_t masked = 0;
    for (const PackedBatch& batch : batches)
        masked += batch.masked();
    if (masked == 0)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("No token of step {} could be masked: its lines hold special tokens only.", metrics.step),
            Phrase::tr("Remove lines of <mask>, <pad> and the like from the corpus, or choose a larger batch size."));
    metrics.dataSeconds = watch.lap();

    bool accumulate = false;
    for (std::size_t micro = 0; micro < batches.size(); ++micro) {
        const PackedBatch& batch = batches[micro];
        metrics.tokens += static_cast<std::uint64_t>(batch.tokens());
        if (batch.masked() == 0)
            continue;
        const DropoutKey key{options_.seed, static_cast<std::uint64_t>(done), static_cast<std::uint32_t>(micro)};
        metrics.work += trainingWork(config_, batch);
        metrics.loss += engine_.forward(batch, 1 / static_cast<double>(masked), &key, accumulate).sum /
                        static_cast<double>(masked);
        metrics.forwardSeconds += watch.lap();
        engine_.backward();
        metrics.backwardSeconds += watch.lap();
        accumulate = true;
    }

    metrics.gradientNorm = engine_.gradientNorm();
    const double before = watch.lap();
    if (groupNorms_.isDue()) {
        metrics.groupNorms = gradientNormsByGroup(engine_, layout_, config_.layers);
        metrics.optimizerSeconds = watch.lap();
        groupNorms_.computed(metrics.optimizerSeconds);
    }
    metrics.optimizerSeconds += before;
    metrics.skipped = !guard_.admits(metrics);
    const bool clips = options_.clipNorm > 0 && metrics.gradientNorm > options_.clipNorm;
    if (!metrics.skipped && beforeUpdate)
        beforeUpdate();
    if (!metrics.skipped)
        engine_.step(learningRate, clips ? options_.clipNorm / (metrics.gradientNorm + 1e-6) : 1.0);
    metrics.optimizerSeconds += watch.lap();
    metrics.trainingSeconds =
        metrics.dataSeconds + metrics.forwardSeconds + metrics.backwardSeconds + metrics.optimizerSeconds;
    groupNorms_.stepped(metrics.trainingSeconds);
    metrics.tokensPerSecond = static_cast<double>(metrics.tokens) / metrics.trainingSeconds;
    return metrics;
}

} // namespace kantai
