// SPDX-License-Identifier: GPL-3.0-or-later
// How well a tokenizer knows the words of a text, judged by how it cuts them: byte-level BPE makes tokens of what was
// frequent in the text that it was trained on. Used by the minimal pairs; pure functions.
#pragma once

#include "core/tokenizer/Tokenizer.h"

#include <cstddef>
#include <string>

namespace kantai {

struct WordsSeen {
    std::size_t words = 0; // pieces with letters, as the tokenizer cuts them before merging
    std::size_t whole = 0; // words that are one token
    // Words that the tokenizer has hardly seen: more than half of the tokens of a word that is cut are single bytes.
    std::size_t hardlySeen = 0;

    WordsSeen& operator+=(const WordsSeen& other);
};

WordsSeen wordsSeen(const Tokenizer& tokenizer, const std::string& text);

} // namespace kantai
