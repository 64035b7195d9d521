// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens by their bytes as a tree: finds the longest one that a text begins with. The tree is a double array (Aoe
// 1989, "An efficient digital search algorithm by using a double-array structure"): small, and one lookup per step.
// Built once, then read on any thread; used by LinearMerging.
#pragma once

#include "core/tokenizer/SpecialTokens.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kantai {

class TokenTree {
public:
    // All tokens together may have at most this many.
    static constexpr std::size_t kMostBytes = std::size_t{1} << 24;

    struct Token {
        std::string_view bytes; // not empty, distinct; used only while the tree is built
        TokenId id = 0;         // not 0
    };
    explicit TokenTree(std::vector<Token> tokens); // all single bytes must be among them

    TokenId longestAt(std::string_view text, std::size_t at) const; // of those that text has from there; 0 at the end
    TokenId longestProperPrefix(std::string_view token) const;      // 0: none. token: one of the tree

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF, kRoot = 0;

    // The child of a node by a byte, if there is one, is the node base ^ byte, and names the node as its parent.
    struct Node {
        std::uint32_t parent = kNone; // none: this number is free
        std::uint32_t base = 0;
        TokenId token = 0; // that ends there; 0: none
    };
    struct Beginning {
        std::uint32_t node = kNone; // of both bytes
        std::uint32_t base = 0;     // of that node
        TokenId longest = 0;        // of one or two bytes
    };

    std::uint32_t childOf(std::uint32_t node, unsigned char byte) const { // kNone when there is none
        const std::uint32_t child = nodes_[node].base ^ byte;
        return nodes_[child].parent == node ? child : kNone;
    }
    bool isFree(std::uint32_t base, std::span<const unsigned char> bytes) const;
    std::uint32_t freeBase(std::span<const unsigned char> bytes);
    void tabulateBeginnings();

    std::vector<Node> nodes_;           // a multiple of 256
    std::uint32_t firstFree_ = 1;       // or above it
    std::vector<Beginning> beginnings_; // by first byte << 8 | second: most walks end soon after
};

} // namespace kantai
