// SPDX-License-Identifier: GPL-3.0-or-later
// Held-out loss and accuracy of a model, always at 15 % masking with the same masks for a seed, whatever the batch
// size, so that evaluations of a run, and of runs with the same seed, can be compared. evaluateModel() is called by
// workflow, the rest is private to training.
#pragma once

#include "core/engine/Engine.h"
#include "core/training/TrainingEvents.h"
#include "core/training/data/BatchPlan.h"
#include "core/training/options/TrainingOptions.h"

#include <functional>

namespace kantai {

// tokens: size of the tokenizer's vocabulary. At most `atMost` sequences are measured, evenly spread over the store,
// so that an evaluation of a large corpus stays short. An empty store gives maskedTokens 0. stopRequested is asked
// before each batch; when it says so, Error(Interrupted) is thrown.
EvaluationMetrics evaluate(Engine& engine, const TokenStore& store, const TrainingOptions& options,
                           std::uint32_t tokens, std::uint64_t atMost, const Progress& progress,
                           const std::function<bool()>& stopRequested);

// How many sequences an evaluation of a run measures, so that it stays within its budget of tokens.
std::uint64_t sequencesPerEvaluation(const SequenceSource& source, const TrainingOptions& options);

// That of a run with these options, if this computer has it, else float32: a run in bf16 can be measured anywhere.
Precision precisionOf(const TrainingOptions& options);

// With that precision and AdamW.
EngineSettings trainingEngine(const TrainingOptions& options, StepCalls steps = StepCalls::AsTheDeviceDoes);

// Held-out loss of a checkpoint's weights; the masks are those the training run uses for its evaluations.
EvaluationMetrics evaluateModel(const std::filesystem::path& checkpointFolder, const std::filesystem::path& tokens,
                                const TrainingOptions& options, const Progress& progress, std::stop_token stop);

} // namespace kantai
