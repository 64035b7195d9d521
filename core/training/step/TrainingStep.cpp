// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/TrainingStep.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/engine/Work.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/step/Stopwatch.h"

#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace kantai {

TrainingStep::TrainingStep(Engine& engine, const RobertaConfig& config, const SequenceSource& source,
                           const TrainingOptions& options, std::uint32_t tokens, Teacher* teacher)
    : config_(config), layout_(config), options_(options), batches_(source, options, tokens),
      guard_(options.onDivergence, config.vocabularySize),
      gradients_(std::make_unique<LocalGradients>(engine, layout_, config_, options_, teacher)) {}

TrainingStep::TrainingStep(std::unique_ptr<StepGradients> gradients, const RobertaConfig& config,
                           const SequenceSource& source, const TrainingOptions& options, std::uint32_t tokens)
    : config_(config), layout_(config), options_(options), batches_(source, options, tokens),
      guard_(options.onDivergence, config.vocabularySize), gradients_(std::move(gradients)) {}

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

    for (const PackedBatch& batch : batches) {
        metrics.tokens += static_cast<std::uint64_t>(batch.tokens());
        if (batch.masked() != 0)
            metrics.work += trainingWork(config_, batch);
    }
    gradients_->compute(done, batches, masked, metrics);
    watch.lap();

    metrics.gradientNorm = gradients_->norm();
    const double before = watch.lap();
    if (groupNorms_.isDue()) {
        metrics.groupNorms = gradients_->normsByGroup();
        const double seconds = watch.lap();
        metrics.optimizerSeconds += seconds;
        groupNorms_.computed(seconds);
    }
    metrics.optimizerSeconds += before;
    metrics.skipped = !guard_.admits(metrics);
    const bool clips = options_.clipNorm > 0 && metrics.gradientNorm > options_.clipNorm;
    if (!metrics.skipped && beforeUpdate)
        beforeUpdate();
    if (!metrics.skipped)
        gradients_->update(learningRate, clips ? options_.clipNorm / (metrics.gradientNorm + 1e-6) : 1.0);
    metrics.optimizerSeconds += watch.lap();
    metrics.trainingSeconds =
        metrics.dataSeconds + metrics.forwardSeconds + metrics.backwardSeconds + metrics.optimizerSeconds;
    groupNorms_.stepped(metrics.trainingSeconds);
    metrics.tokensPerSecond = static_cast<double>(metrics.tokens) / metrics.trainingSeconds;
    return metrics;
}

} // namespace kantai
