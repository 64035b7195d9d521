// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens by their bytes as a tree: finds the longest one that a text begins with. A node lies in the slot of the edge
// that leads to it, in open addressing, so that a step down costs one cache line. Built once, then read on any thread;
// used by LinearMerging.
#pragma once

#include "core/tokenizer/BpeTrainer.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kantai {

class TokenTree {
public:
    // At most this many bytes in all tokens together.
    static constexpr std::size_t kMostBytes = (std::size_t(1) << 24) - 1;

    TokenTree() : slots_(std::size_t(1) << 12) {}

    void add(TokenId id, std::string_view bytes); // not empty; id: not 0
    TokenId longestProperPrefix(std::string_view bytes) const; // 0: none. Of a token that was added
    void tabulateBeginnings(); // once, behind the last token; before longestAt

    // Of those that text has from there; 0 at the end. All single bytes must be tokens.
    TokenId longestAt(std::string_view text, std::size_t at) const;

private:
    struct Node {
        std::uint32_t key = 0;      // (number of the parent << 8 | byte) + 1; 0: an empty slot
        std::uint32_t number = 0;   // of this node; the root's is 0
        std::uint32_t children = 0; // bit b: there may be one whose byte is b, modulo 32
        TokenId token = 0;          // that ends there; 0: none
    };
    struct Beginning {
        std::uint32_t number = 0;   // of the node of both bytes
        std::uint32_t children = 0; // of that node; 0: there is none
        TokenId longest = 0;        // of one or two bytes
    };

    static bool mayHave(std::uint32_t children, unsigned char byte) { return (children >> byte % 32 & 1) != 0; }
    std::size_t slotOf(std::uint32_t parent, unsigned char byte) const;
    Node* childOf(Node& parent, unsigned char byte); // is added when there is none; makes other pointers invalid
    void grow();

    Node root_;
    std::vector<Node> slots_; // a power of two of them
    std::uint32_t nodes_ = 1;
    std::vector<Beginning> beginnings_; // by first byte << 8 | second: most walks end soon after
};

} // namespace kantai
