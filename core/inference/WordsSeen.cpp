// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/WordsSeen.h"

#include "core/base/Utf8.h"
#include "core/tokenizer/pretokenize/PreTokenizer.h"

#include <string_view>

namespace kantai {

namespace {

bool beginsWithALetter(std::string_view word) {
    if (word.starts_with(' '))
        word.remove_prefix(1);
    if (word.empty())
        return false;
    const Utf8Step first = decodeUtf8(word);
    return first.kind == Utf8Step::Kind::Valid && preTokenClassOf(first.codePoint) == PreTokenClass::Letter;
}

} // namespace

WordsSeen& WordsSeen::operator+=(const WordsSeen& other) {
    words += other.words;
    whole += other.whole;
    hardlySeen += other.hardlySeen;
    return *this;
}

WordsSeen wordsSeen(const Tokenizer& tokenizer, const std::string& text) {
    WordsSeen seen;
    forEachPreToken(text, [&](std::string_view word) {
        if (!beginsWithALetter(word))
            return;
        const std::vector<TokenId> tokens = tokenizer.encode(word);
        std::size_t singleBytes = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::size_t space = i == 0 && word.starts_with(' ') ? 1 : 0;
            singleBytes += tokenizer.tokenLength(tokens[i]) <= 1 + space ? 1 : 0;
        }
        ++seen.words;
        seen.whole += tokens.size() == 1 ? 1 : 0;
        seen.hardlySeen += tokens.size() > 1 && 2 * singleBytes > tokens.size() ? 1 : 0;
    });
    return seen;
}

} // namespace kantai
