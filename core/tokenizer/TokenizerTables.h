// SPDX-License-Identifier: GPL-3.0-or-later
// What a Tokenizer knows, in the forms it looks things up by. Built once by Tokenizer's constructors and readers,
// checked while it is built, and only read from then on.
#pragma once

#include "core/tokenizer/MergeTable.h"
#include "core/tokenizer/Tokenizer.h"

#include <array>
#include <unordered_map>

namespace kantai {

struct Tokenizer::Tables {
    using MergeTexts = std::vector<std::pair<std::string, std::string>>;

    // Each origin is the name of the file in errors. Throw Error(BadInput) for the first offender.
    static std::shared_ptr<const Tables> fromTexts(std::vector<std::string> vocabulary, const MergeTexts& merges,
                                                   const std::string& vocabularyOrigin,
                                                   const std::string& mergesOrigin, bool maskTakesSpace = true);
    static std::shared_ptr<const Tables> fromTraining(const BpeTrainingResult& trained);

    // Appends the tokens of one pre-token; scratch is working space.
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
    void findSelfMerging();
    void mergeBytes(std::string_view preToken, std::vector<TokenId>& ids) const;

    std::unordered_map<std::string_view, TokenId> idOfBytes_; // without the special tokens; views into bytes
    std::vector<bool> selfMerging_;                           // by id: its bytes as a pre-token become this token
    std::array<TokenId, 256> idOfByte_{};
    MergeTable mergeTable_;
};

} // namespace kantai
