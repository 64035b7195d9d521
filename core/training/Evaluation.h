// SPDX-License-Identifier: GPL-3.0-or-later
// Held-out loss and accuracy of a model, always at 15 % masking with the same masks for a seed, whatever the batch
// size, so that evaluations of a run, and of runs with the same seed, can be compared. Private to training.
#pragma once

#include "core/engine/Engine.h"
#include "core/training/BatchPlan.h"
#include "core/training/TrainingOptions.h"

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

EngineSettings trainingEngine(const TrainingOptions& options); // with that precision and AdamW

} // namespace kantai
