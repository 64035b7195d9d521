// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes many texts: the ids of Tokenizer::encode, but faster, because the result of merging a word is cached. Used
// by the token store and to encode files.
#pragma once

#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/encode/WordCache.h"
#include "core/tokenizer/pretokenize/WordTable.h"

#include <array>

namespace kantai {

// One thread each; the tokenizer must outlive it. The cache takes at most about 16 MB.
class TokenEncoder {
public:
    explicit TokenEncoder(const Tokenizer& tokenizer) : tokenizer_(tokenizer) {}

    void encode(std::string_view text, std::vector<TokenId>& ids); // appends
    std::size_t wordsRemembered() const { return cache_.size() + places_.size(); }

    static constexpr std::uint64_t kMostBytes = std::uint64_t{16} << 20;
    static constexpr std::size_t kLongestWord = 256; // bytes; longer words hardly ever repeat

private:
    struct Word {
        std::string_view text;
        WordKey key;            // zero: of a long one
        std::uint64_t hash = 0; // of the key
    };

    // textEnd: up to which memory can be read.
    void encodeOrdinary(std::string_view text, const char* textEnd, std::vector<TokenId>& ids);
    void encodeWords(std::size_t words, std::vector<TokenId>& ids);       // the first of words_
    void deliver(std::vector<TokenId>& ids);                              // what is collected
    void encodeNew(std::string_view preToken, std::vector<TokenId>& ids); // that the cache does not hold
    void encodeLong(std::string_view preToken, std::vector<TokenId>& ids);

    const Tokenizer& tokenizer_;
    WordCache cache_;
    WordTable places_;            // of the tokens of another word in tokens_: (begin << 16 | number) + 1
    std::vector<TokenId> tokens_; // of all words remembered
    std::vector<TokenId> scratch_;
    std::array<Word, 65> words_;         // that end within 64 bytes, and the last one of a text
    std::array<TokenId, 512> collected_; // tokens of words, because a vector looks at its room for each
    std::size_t collectedTokens_ = 0;
    std::array<char, 1024> copy_; // of a short text, with bytes behind it
};

struct EncodedTexts {
    std::vector<TokenId> ids;        // of all texts, one after the other
    std::vector<std::uint64_t> ends; // of each text in ids
};

// The texts encoded side by side on so many threads (0: one for each processor); the result is the same for any
// number.
EncodedTexts encodeBatch(const Tokenizer& tokenizer, std::span<const std::string_view> texts, unsigned threads = 0);

} // namespace kantai
