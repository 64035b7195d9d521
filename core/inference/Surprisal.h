// SPDX-License-Identifier: GPL-3.0-or-later
// Pseudo-log-likelihood: the surprisal of each token and each word of a sentence, and of many sentences together.
// Private to core/inference.
#pragma once

#include "core/inference/Insight.h"
#include "core/inference/PseudoLikelihood.h"
#include "core/inference/WarmModel.h"

#include <functional>
#include <span>

namespace kantai {

// Throws Error(BadInput) when there is no token to score.
SentenceSurprisal surprisalOf(WarmModel& model, const Sentence& sentence, const std::stop_token& stop,
                              PllMeasure measure = PllMeasure::TokenAlone);

// sink(sentence, position, nats) for each token that is not special, in order: its surprisal. position counts from
// <s>, which is 0. The sentences are computed together.
void eachSurprisal(const RowsOf& rows, std::span<const Sentence> sentences, PllMeasure measure,
                   const std::stop_token& stop, const std::function<void(std::size_t, std::size_t, double)>& sink);

} // namespace kantai
