// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/TrainingStep.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/engine/Work.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/step/Stopwatch.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace kantai {

TrainingStep::TrainingStep(Engine& engine, const RobertaConfig& config, const SequenceSource& source,
                           const TrainingOptions& options, std::uint32_t tokens, Teacher* teacher)
    : config_(config), layout_(config), options_(options), batches_(source, options, tokens),
      guard_(options.onDivergence, config.vocabularySize),
      gradients_(std::make_unique<LocalGradients>(engine, layout_, config_, options_, teacher)),
      queue_(teacher == nullptr ? engine.queue() : nullptr) {} // what a teacher says is waited for

TrainingStep::TrainingStep(std::unique_ptr<StepGradients> gradients, const RobertaConfig& config,
                           const SequenceSource& source, const TrainingOptions& options, std::uint32_t tokens)
    : config_(config), layout_(config), options_(options), batches_(source, options, tokens),
      guard_(options.onDivergence, config.vocabularySize), gradients_(std::move(gradients)) {}

// Of a device that computes while this thread continues they were prepared meanwhile.
std::vector<PackedBatch> TrainingStep::batchesOf(std::int64_t done) {
    if (queue_ == nullptr)
        return batches_.batches(done);
    std::vector<PackedBatch> batches;
    if (next_.valid()) // also to end what the thread does
        batches = next_.get();
    if (nextDone_ != done)
        batches = batches_.batches(done);
    nextDone_ = done + 1;
    next_ = std::async(std::launch::async, [this, next = nextDone_] { return batches_.batches(next); });
    return batches;
}

StepMetrics TrainingStep::begun(std::int64_t done, double learningRate, const std::vector<PackedBatch>& batches,
                                std::int64_t& masked) const {
    StepMetrics metrics;
    metrics.step = done + 1;
    metrics.learningRate = learningRate;
    metrics.epoch = static_cast<double>((done + 1) * options_.accumulation) / static_cast<double>(batchesPerEpoch());
    masked = 0;
    for (const PackedBatch& batch : batches) {
        metrics.tokens += static_cast<std::uint64_t>(batch.tokens());
        masked += batch.masked();
        if (batch.masked() != 0)
            metrics.work += trainingWork(config_, batch);
    }
    if (masked == 0)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("No token of step {} could be masked: its lines hold special tokens only.", metrics.step),
            Phrase::tr("Remove lines of <mask>, <pad> and the like from the corpus, or choose a larger batch size."));
    return metrics;
}

StepMetrics TrainingStep::run(std::int64_t done, double learningRate, const std::function<void()>& beforeUpdate) {
    if (queue_ != nullptr) {
        settle();
        enqueue(done, learningRate, beforeUpdate);
        return oldest();
    }
    Stopwatch watch;
    const std::vector<PackedBatch> batches = batchesOf(done);
    std::int64_t masked = 0;
    StepMetrics metrics = begun(done, learningRate, batches, masked);
    metrics.dataSeconds = watch.lap();
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
    metrics.reason = metrics.skipped ? guard_.reason() : std::string();
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

void TrainingStep::enqueue(std::int64_t done, double learningRate, const std::function<void()>& beforeUpdate) {
    Stopwatch watch;
    if (queued_.empty())
        sinceLast_ = {};
    const std::vector<PackedBatch> batches = batchesOf(done);
    std::int64_t masked = 0;
    Queued step{begun(done, learningRate, batches, masked), guard_.limitsOfNext(queued_.empty())};
    StepMetrics& metrics = step.metrics;
    metrics.dataSeconds = watch.lap();
    gradients_->enqueue(done, batches, masked, metrics);
    if (groupNorms_.isDue()) {
        watch.lap();
        metrics.groupNorms = gradients_->normsByGroup();
        groupNorms_.computed(watch.lap());
    }
    if (beforeUpdate)
        beforeUpdate();
    QueuedStep how{learningRate, options_.clipNorm};
    if (guard_.mayRefuse()) {
        how.highestLoss = std::min(step.usual.highestLoss, step.usual.guessing);
        how.highestNorm = step.usual.highestNorm;
    }
    queue_->queueStep(how);
    queued_.push_back(std::move(step));
}

StepMetrics TrainingStep::oldest() {
    const StepOutcome outcome = queue_->outcome();
    Queued step = std::move(queued_.front());
    queued_.pop_front();
    StepMetrics& metrics = step.metrics;
    metrics.loss = outcome.loss;
    metrics.gradientNorm = outcome.gradientNorm;
    metrics.trainingSeconds = sinceLast_.lap();
    metrics.optimizerSeconds = std::max(0.0, metrics.trainingSeconds - metrics.dataSeconds - metrics.forwardSeconds -
                                                 metrics.backwardSeconds);
    metrics.tokensPerSecond = static_cast<double>(metrics.tokens) / metrics.trainingSeconds;
    groupNorms_.stepped(metrics.trainingSeconds);
    metrics.skipped = !outcome.taken;
    guard_.judge(metrics, step.usual); // throws where it ends the run
    metrics.reason = metrics.skipped ? guard_.reason() : std::string();
    return std::move(metrics);
}

std::vector<StepMetrics> TrainingStep::advance(std::int64_t done, double learningRate,
                                               const std::function<void()>& beforeUpdate) {
    if (queue_ == nullptr)
        return {run(done, learningRate, beforeUpdate)};
    enqueue(done, learningRate, beforeUpdate);
    std::vector<StepMetrics> told;
    while (queued_.size() > 1)
        told.push_back(oldest());
    return told;
}

std::vector<StepMetrics> TrainingStep::settle() {
    std::vector<StepMetrics> told;
    while (!queued_.empty())
        told.push_back(oldest());
    return told;
}

} // namespace kantai
