// SPDX-License-Identifier: GPL-3.0-or-later
// A text as the model takes it: <s> tokens </s>, and where its masks are. Private to core/inference; any thread.
#pragma once

#include "core/inference/Insight.h"
#include "core/model/RobertaConfig.h"
#include "core/tokenizer/Tokenizer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct Sentence {
    std::string text;
    std::vector<std::int32_t> ids;  // with <s> and </s>
    std::vector<Token> tokens;      // the same with places in the text; those of <s> and </s> are empty
    std::vector<std::size_t> masks; // rising: which of them are <mask>

    std::int64_t length() const { return static_cast<std::int64_t>(ids.size()); }
};

// Throws Error(BadInput) with both numbers when the text has more tokens than the model takes.
Sentence readSentence(const Tokenizer& tokenizer, const RobertaConfig& config, const std::string& text);

// Throws Error(BadInput) when there is none.
void requireMask(const Sentence& sentence);

// The text with these bytes in place of each mask, in order; masks beyond the end of `words` stay. As UTF-8 that can
// be shown: see withReplacements.
std::string filledSentence(const Sentence& sentence, std::size_t firstMask, const std::vector<std::string>& words);

// A vocabulary row of the model in readable form. Rows without a token are "[unused 12345]".
std::string tokenNameOf(const Tokenizer& tokenizer, std::int64_t row);  // "Ġbeings"
std::string tokenBytesOf(const Tokenizer& tokenizer, std::int64_t row); // " beings"

std::vector<SentenceToken> shownTokens(const Tokenizer& tokenizer, const Sentence& sentence);

} // namespace kantai
