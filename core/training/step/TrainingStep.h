// SPDX-License-Identifier: GPL-3.0-or-later
// One optimizer step: micro-batches, masks, forward, backward, clipping, AdamW. A pure function of the weights, the
// moments, the options and the number of the step, so that a run can continue from any checkpoint. Private to
// training.
#pragma once

#include "core/engine/Engine.h"
#include "core/training/TrainingEvents.h"
#include "core/training/data/StepBatches.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/step/DivergenceGuard.h"
#include "core/training/step/GradientNorms.h"
#include "core/training/step/StepGradients.h"
#include "core/training/step/Stopwatch.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <vector>

namespace kantai {

class TrainingStep {
public:
    // Keeps references to engine, which must have an optimizer, source and teacher, which may be null. tokens: size
    // of the tokenizer's vocabulary.
    TrainingStep(Engine& engine, const RobertaConfig& config, const SequenceSource& source,
                 const TrainingOptions& options, std::uint32_t tokens, Teacher* teacher = nullptr);

    // The same with gradients that are made elsewhere, not null.
    TrainingStep(std::unique_ptr<StepGradients> gradients, const RobertaConfig& config, const SequenceSource& source,
                 const TrainingOptions& options, std::uint32_t tokens);
    TrainingStep(const TrainingStep&) = delete; // its gradients refer to it
    TrainingStep& operator=(const TrainingStep&) = delete;

    // The step after `done` completed ones. The loss is the mean over all masked tokens of the step's micro-batches,
    // as one large batch would have it; with a teacher too it is that of the text. A step that the guard refuses
    // leaves weights and moments as they were, also when that ends the run. Error(BadInput) when nothing could be
    // masked. In the metrics, tokens and trainingSeconds are those of this step. beforeUpdate: called before weights
    // and moments change; its time is the optimizer's.
    StepMetrics run(std::int64_t done, double learningRate, const std::function<void()>& beforeUpdate = {});

    // The same on a device that computes while this thread continues: the step is queued there, the batches of the
    // next one are prepared meanwhile, and the metrics returned are those of the step before, if it is not known yet.
    // A step whose loss or norm the guard refuses changes nothing there either; what ends the run is thrown one step
    // later. forwardSeconds and backwardSeconds are the times of queueing, optimizerSeconds the rest. On a device
    // that is waited for it is run().
    std::vector<StepMetrics> advance(std::int64_t done, double learningRate,
                                     const std::function<void()>& beforeUpdate = {});
    // Of the steps that were queued and not told yet: afterwards weights and moments are those of the newest step.
    std::vector<StepMetrics> settle();

    DivergenceGuard& guard() { return guard_; }
    const DivergenceGuard& guard() const { return guard_; }
    std::uint64_t batchesPerEpoch() const { return batches_.perEpoch(); }

private:
    struct Queued {
        StepMetrics metrics;
        UsualStep usual;
    };
    std::vector<PackedBatch> batchesOf(std::int64_t done);
    StepMetrics begun(std::int64_t done, double learningRate, const std::vector<PackedBatch>& batches,
                      std::int64_t& masked) const;
    void enqueue(std::int64_t done, double learningRate, const std::function<void()>& beforeUpdate);
    StepMetrics oldest();

    RobertaConfig config_;
    TensorLayout layout_;
    TrainingOptions options_;
    StepBatches batches_;
    DivergenceGuard guard_;
    GroupNormsSchedule groupNorms_;
    std::unique_ptr<StepGradients> gradients_;
    StepQueue* queue_ = nullptr; // of the engine, where steps are queued
    std::deque<Queued> queued_;  // the oldest first
    Stopwatch sinceLast_;        // step that was told
    std::int64_t nextDone_ = -1; // whose batches are being prepared
    std::future<std::vector<PackedBatch>> next_;
};

} // namespace kantai
