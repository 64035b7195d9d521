// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/Sentence.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Utf8.h"
#include "core/inference/Ranking.h"

#include <fmt/format.h>

namespace kantai {

Sentence readSentence(const Tokenizer& tokenizer, const RobertaConfig& config, const std::string& text) {
    Sentence sentence{text, {}, {}, {}};
    sentence.tokens.push_back({kBosId, 0, 0});
    for (const Token& token : tokenizer.encodeWithOffsets(text)) {
        if (token.id == kMaskId)
            sentence.masks.push_back(sentence.tokens.size());
        sentence.tokens.push_back(token);
    }
    sentence.tokens.push_back({kEosId, text.size(), text.size()});
    for (const Token& token : sentence.tokens)
        sentence.ids.push_back(static_cast<std::int32_t>(token.id));
    if (sentence.length() > config.longestSequence())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The sentence has {} tokens with <s> and </s>, but the model takes at most {}.",
                               sentence.length(), config.longestSequence()),
                    Phrase::tr("Shorten it."));
    return sentence;
}

void requireMask(const Sentence& sentence) {
    if (sentence.masks.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("The sentence has no <mask>."),
                    Phrase::tr("Write <mask> where the model should predict a word."));
}

std::string filledSentence(const Sentence& sentence, std::size_t firstMask, const std::vector<std::string>& words) {
    std::string filled;
    std::size_t from = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        // <mask> took the space before it, and a token that begins a word brings its own.
        const Token& mask = sentence.tokens[sentence.masks.at(firstMask + i)];
        filled += sentence.text.substr(from, mask.begin - from) + words[i];
        from = mask.end;
    }
    return withReplacements(filled + sentence.text.substr(from));
}

std::string tokenNameOf(const Tokenizer& tokenizer, std::int64_t row) {
    return row < tokenizer.vocabularySize() ? tokenizer.tokenText(static_cast<TokenId>(row))
                                            : fmt::format("[unused {}]", row);
}

std::string tokenBytesOf(const Tokenizer& tokenizer, std::int64_t row) {
    return row < tokenizer.vocabularySize() ? tokenizer.tokenBytes(static_cast<TokenId>(row))
                                            : fmt::format("[unused {}]", row);
}

std::vector<SentenceToken> shownTokens(const Tokenizer& tokenizer, const Sentence& sentence) {
    std::vector<SentenceToken> shown;
    for (const Token& token : sentence.tokens)
        shown.push_back({token.id, tokenizer.tokenText(token.id), withReplacements(tokenizer.tokenBytes(token.id)),
                         token.begin, token.end});
    return shown;
}

} // namespace kantai
