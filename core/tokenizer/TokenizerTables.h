// SPDX-License-Identifier: GPL-3.0-or-later
// The lookup tables of a Tokenizer. Built and checked once by the constructors and readers of Tokenizer, then
// read-only.
#pragma once

#include "core/tokenizer/Merge.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/encode/LinearMerging.h"
#include "core/tokenizer/encode/MergeTable.h"
#include "core/tokenizer/pretokenize/PreTokenizer.h"
#include "core/tokenizer/pretokenize/SpecialTokenCutter.h"
#include "core/tokenizer/pretokenize/WordTable.h"

#include <array>
#include <mutex>
#include <unordered_map>

namespace kantai {

struct Tokenizer::Tables {
    using MergeTexts = std::vector<std::pair<std::string, std::string>>;

    // Each origin is the name of the file in errors. Throw Error(BadInput) for the first offender.
    static std::shared_ptr<const Tables> fromTexts(std::vector<std::string> vocabulary, const MergeTexts& merges,
                                                   const std::string& vocabularyOrigin,
                                                   const std::string& mergesOrigin, bool maskTakesSpace = true);
    static std::shared_ptr<const Tables> fromTraining(const BpeTrainingResult& trained);

    // The special tokens written out in a text and what lies between them, in order.
    template <typename OrdinarySink, typename SpecialSink>
    void forEachPart(std::string_view text, OrdinarySink&& ordinary, SpecialSink&& specialToken) const {
        for (std::size_t at = 0; at < text.size();) {
            const auto special = nextSpecial(text, at, maskTakesSpace);
            const std::size_t end = special ? special->begin : text.size();
            ordinary(text.substr(at, end - at));
            if (special)
                specialToken(special->id);
            at = special ? special->end : text.size();
        }
    }
    std::optional<TokenId> wholeToken(std::string_view preToken) const; // when it becomes one token
    // Appends the tokens of one pre-token; scratch is a work buffer.
    void mergeBytes(std::string_view preToken, std::vector<TokenId>& ids, std::vector<TokenId>& scratch) const;
    // The same, faster for a pre-token that is a token.
    void encodePreToken(std::string_view preToken, std::vector<TokenId>& ids, std::vector<TokenId>& scratch) const;
    const std::string& bytesOf(TokenId id) const; // throws Error(BadInput) when out of range
    std::optional<TokenId> find(std::string_view text) const;

    std::vector<std::string> texts; // in the printable alphabet
    std::vector<std::string> bytes;
    std::vector<Merge> merges;
    bool maskTakesSpace = true;

private:
    void setVocabulary(std::vector<std::string> vocabulary, const std::string& origin);
    void setByteIds(const std::string& origin);
    void setMerges(const MergeTexts& mergeTexts, const std::string& origin);
    void findWholeTokens();
    void mergeByTable(std::string_view preToken, std::vector<TokenId>& ids) const; // replaces ids
    // For long pre-tokens; created on first use. Null when the merges do not have the structure that training
    // produces.
    const LinearMerging* linearMerging() const;

    std::unordered_map<std::string_view, TokenId> idOfBytes_; // without the special tokens; views into bytes
    WordTable wholeTokens_; // id + 1 of each token that its own bytes, as a pre-token, become
    std::array<TokenId, 256> idOfByte_{};
    MergeTable mergeTable_;
    bool everyMergeIsWhole_ = true; // each makes a token that its own bytes become
    mutable std::once_flag linearMergingAsked_;
    mutable std::unique_ptr<const LinearMerging> linearMerging_;
};

} // namespace kantai
