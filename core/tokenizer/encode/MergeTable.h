// SPDX-License-Identifier: GPL-3.0-or-later
// The merges of a tokenizer by pair, and how they turn the bytes of one pre-token into tokens: the merge of the
// lowest rank first, leftmost first. Built once, then read by Tokenizer on any thread.
#pragma once

#include "core/tokenizer/SpecialTokens.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kantai {

class MergeTable {
public:
    static constexpr std::size_t kLongestToScan = 20; // bytes

    MergeTable() : entries_(64) {}

    // False when the pair has a rank already. Pairs are added in rank order.
    bool add(TokenId left, TokenId right, TokenId result);

    // ids: of the bytes of one pre-token; replaced by those of its tokens. The two ways give the same tokens: by
    // scanning, which is faster for short pre-tokens, and rank by rank, whose time grows with the length when parts
    // of merges are made by merges of lower rank, as training makes them.
    void apply(std::vector<TokenId>& ids) const;
    void applyByScanning(std::vector<TokenId>& ids) const;
    void applyByRank(std::vector<TokenId>& ids) const;

    static constexpr std::uint32_t kNoRank = 0xFFFFFFFF;
    struct Entry {
        std::uint64_t pair = 0;
        std::uint32_t rank = kNoRank; // of an empty entry
        TokenId result = 0;
    };
    const Entry* find(TokenId left, TokenId right) const; // null when they are not merged

private:
    std::size_t slotOf(std::uint64_t pair) const;
    void grow();

    std::vector<Entry> entries_; // open addressing, a power of two of them
    std::uint32_t size_ = 0;
};

} // namespace kantai
