// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences from the held-out text with one word hidden: a model that never saw them is asked for the word. Part of
// the report of a run; any thread.
#pragma once

#include "core/inference/FillMask.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/training/data/TokenStore.h"

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct MaskedSentence {
    std::string text;   // with one <mask>
    std::string hidden; // the word that stood there; empty: not known
};

struct AnsweredSentence {
    MaskedSentence sentence;
    std::vector<FillMaskAnswer> answers; // most probable first
};

// At most `count` lines, evenly spaced over the text, of 6 to 48 tokens, each with its longest word of one token
// hidden (the first of them). The same text gives the same sentences. Lines without such a word are passed over.
// heldOut: encoded with the tokenizer; Error(BadInput) for an id that it does not have.
std::vector<MaskedSentence> maskedSentences(const TokenStore& heldOut, const Tokenizer& tokenizer, std::size_t count);

// The first five answers to each. Throws what FillMask::answer throws, and Error(Interrupted) on stop.
std::vector<AnsweredSentence> answerSentences(const FillMask& model, const std::vector<MaskedSentence>& sentences,
                                              const std::stop_token& stop);

} // namespace kantai
