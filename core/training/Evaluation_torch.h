// SPDX-License-Identifier: GPL-3.0-or-later
// Held-out loss and accuracy of a model, always at 15 % masking with the same masks for a seed, so that evaluations
// of a run, and of runs with the same seed, can be compared. Private to training; no graph is kept.
#pragma once

#include "core/model/RobertaForMaskedLM_torch.h"
#include "core/training/TokenStore.h"
#include "core/training/TrainingOptions.h"

#include <stop_token>

namespace kantai {

// tokens: size of the tokenizer's vocabulary. An empty store gives maskedTokens 0. Throws Error(Interrupted) on stop.
EvaluationMetrics evaluate(const RobertaForMaskedLM& model, const TokenStore& store, const TrainingOptions& options,
                           std::uint32_t tokens, const Progress& progress, std::stop_token stop);

} // namespace kantai
