// SPDX-License-Identifier: GPL-3.0-or-later
// One optimizer step: micro-batches, masks, forward, backward, clipping, AdamW. A pure function of the weights, the
// moments, the options and the number of the step, so that a run can go on from any checkpoint. Private to training.
#pragma once

#include "core/engine/Engine.h"
#include "core/training/TrainingEvents.h"
#include "core/training/data/StepBatches.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/step/DivergenceGuard.h"
#include "core/training/step/GradientNorms.h"
#include "core/training/step/StepGradients.h"

#include <functional>
#include <memory>

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

    DivergenceGuard& guard() { return guard_; }
    const DivergenceGuard& guard() const { return guard_; }
    std::uint64_t batchesPerEpoch() const { return batches_.perEpoch(); }

private:
    RobertaConfig config_;
    TensorLayout layout_;
    TrainingOptions options_;
    StepBatches batches_;
    DivergenceGuard guard_;
    GroupNormsSchedule groupNorms_;
    std::unique_ptr<StepGradients> gradients_;
};

} // namespace kantai
