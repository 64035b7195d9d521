// SPDX-License-Identifier: GPL-3.0-or-later
// Pseudo-log-likelihood: the surprisal of each token and each word of a sentence. Private to core/inference.
#pragma once

#include "core/inference/Insight.h"
#include "core/inference/WarmModel.h"

namespace kantai {

// Throws Error(BadInput) when there is no token to score.
SentenceSurprisal surprisalOf(WarmModel& model, const Sentence& sentence, const std::stop_token& stop);

} // namespace kantai
