// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes many texts: the ids of Tokenizer::encode, but faster, because the result of merging a word is cached. Used
// by the token store and to encode files.
#pragma once

#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/pretokenize/WordTable.h"

namespace kantai {

// One thread each; the tokenizer must outlive it. The cache takes at most about 16 MB.
class TokenEncoder {
public:
    explicit TokenEncoder(const Tokenizer& tokenizer) : tokenizer_(tokenizer) {}

    void encode(std::string_view text, std::vector<TokenId>& ids); // appends
    std::size_t wordsRemembered() const { return places_.size(); }

    static constexpr std::uint64_t kMostBytes = std::uint64_t{16} << 20;
    static constexpr std::size_t kLongestWord = 256; // bytes; longer words hardly ever repeat

private:
    void encodePreToken(std::string_view preToken, std::vector<TokenId>& ids);

    const Tokenizer& tokenizer_;
    WordTable places_;            // of a word's tokens in tokens_: (begin << 16 | number) + 1
    std::vector<TokenId> tokens_; // of all words remembered
    std::vector<TokenId> scratch_;
};

struct EncodedTexts {
    std::vector<TokenId> ids;        // of all texts, one after the other
    std::vector<std::uint64_t> ends; // of each text in ids
};

// The texts encoded side by side on so many threads (0: one for each processor); the result is the same for any
// number.
EncodedTexts encodeBatch(const Tokenizer& tokenizer, std::span<const std::string_view> texts, unsigned threads = 0);

} // namespace kantai
