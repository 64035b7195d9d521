// SPDX-License-Identifier: GPL-3.0-or-later
// The merges of a tokenizer by pair, and how they turn the bytes of one pre-token into tokens: the merge of the
// lowest rank first, leftmost first. Built once, then read by Tokenizer on any thread.
#pragma once

#include "core/tokenizer/BpeTrainer.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kantai {

class MergeTable {
public:
    // False when the pair has a rank already. Pairs are added in rank order.
    bool add(TokenId left, TokenId right, TokenId result);

    // ids: of the bytes of one pre-token; replaced by those of its tokens. The two ways give the same tokens: by
    // scanning, which is faster for short pre-tokens, and by a queue, whose time grows as n log n.
    void apply(std::vector<TokenId>& ids) const;
    void applyByScanning(std::vector<TokenId>& ids) const;
    void applyByQueue(std::vector<TokenId>& ids) const;

private:
    struct Entry {
        std::uint32_t rank;
        TokenId result;
    };
    struct KeyHash {
        std::size_t operator()(std::uint64_t key) const noexcept {
            return static_cast<std::size_t>((key ^ (key >> 29)) * 0x9E3779B97F4A7C15u >> 16);
        }
    };
    const Entry* find(TokenId left, TokenId right) const;

    std::unordered_map<std::uint64_t, Entry, KeyHash> entries_;
};

} // namespace kantai
