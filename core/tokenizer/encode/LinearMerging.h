// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of a long pre-token in time that grows with its length: from left to right the longest token that the
// merges would keep apart from the one before it, stepping back where no token fits (Neubeck and van Antwerpen 2024,
// "So many tokens, so little time"). A row of tokens is what the merges make of its bytes exactly when they keep each
// two neighbours apart. Built once, then read on any thread; used by the tokenizer's tables.
#pragma once

#include "core/tokenizer/Merge.h"
#include "core/tokenizer/encode/MergeTable.h"
#include "core/tokenizer/encode/TokenTree.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

class LinearMerging {
public:
    // Whether the merges have the structure that training produces: each makes a token of its own, with a larger id
    // than all bytes and all tokens made before. Each token must also be the encoding of its own bytes, which the
    // caller checks. bytes: of each token, by id.
    static bool canServe(const std::vector<Merge>& merges, const std::vector<TokenId>& idsOfBytes,
                         const std::vector<std::string>& bytes);

    // Only when canServe() is true. table holds the same merges and must outlive this.
    LinearMerging(const MergeTable& table, const std::vector<Merge>& merges, const std::vector<TokenId>& idsOfBytes,
                  const std::vector<std::string>& bytes);

    void encode(std::string_view preToken, std::vector<TokenId>& ids) const; // appends

private:
    struct Parts {
        TokenId left = 0, right = 0;
    };

    bool areKeptApart(TokenId left, TokenId right) const;

    // Most looked-up pairs have no merge, which one bit of a small table shows.
    static std::size_t filterBit(TokenId left, TokenId right) {
        return ((static_cast<std::uint64_t>(left) << 32 | right) * 0x9E3779B97F4A7C15u) >> (64 - kFilterBits);
    }
    bool mayMerge(TokenId left, TokenId right) const {
        const std::size_t bit = filterBit(left, right);
        return (filter_[bit / 64] >> bit % 64 & 1) != 0;
    }
    static constexpr unsigned kFilterBits = 19; // 64 KB

    const MergeTable& table_;
    TokenId firstMade_ = 0;
    std::vector<Parts> parts_;           // by id
    std::vector<std::uint32_t> lengths_; // bytes, by id
    std::vector<TokenId> prefixes_;      // by id: the longest token that the token begins with; 0: none
    TokenTree tree_;
    std::vector<std::uint64_t> filter_;
};

} // namespace kantai
