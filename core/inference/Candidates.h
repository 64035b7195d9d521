// SPDX-License-Identifier: GPL-3.0-or-later
// User-supplied candidate words for a mask, as tokens with their probabilities. Private to core/inference.
#pragma once

#include "core/inference/FillMask.h"
#include "core/inference/WarmModel.h"

namespace kantai {

inline constexpr std::size_t kLongestCandidate = 16; // tokens

// A word as it would stand at a mask: with the space before it when <mask> took one, else without.
struct Candidate {
    std::string bytes;             // " reason"
    std::vector<std::int32_t> ids; // at least one
};

// Without repetitions, in the given order; the space around words does not count. Throws Error(Usage) for a word that
// is empty, holds a special token, or has more tokens than kLongestCandidate or than the sentence leaves room for.
std::vector<Candidate> readCandidates(const Tokenizer& tokenizer, const RobertaConfig& config,
                                      const Sentence& sentence, std::size_t mask,
                                      const std::vector<std::string>& words);

// Most probable first. A word of one token has the probability of its token among all. One of m tokens is scored with
// m masks in its place, filled from left to right: P(t1 | m masks) P(t2 | t1, m - 1 masks) ...; other masks stay.
std::vector<FillMaskAnswer> scoreCandidates(WarmModel& model, const Sentence& sentence, std::size_t mask,
                                            const std::vector<Candidate>& candidates, const std::stop_token& stop);

} // namespace kantai
