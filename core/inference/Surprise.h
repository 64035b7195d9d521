// SPDX-License-Identifier: GPL-3.0-or-later
// Pseudo-log-likelihood: how surprised a model is by each token of a sentence, and by its words. Private to
// core/inference.
#pragma once

#include "core/inference/Insight.h"
#include "core/inference/WarmModel.h"

namespace kantai {

// Throws Error(BadInput) when no token is there to be scored.
SentenceSurprise surpriseOf(WarmModel& model, const Sentence& sentence, const std::stop_token& stop);

} // namespace kantai
