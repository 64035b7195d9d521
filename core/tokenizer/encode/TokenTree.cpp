// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/TokenTree.h"
#include <algorithm>

namespace kantai {

namespace {

constexpr std::uint32_t kBlock = 256; // all children of a node lie in one block, wherever its base is

struct Branch {
    std::size_t first, end; // tokens that go through the node
    std::size_t depth;      // bytes
    std::uint32_t node;
};

} // namespace

TokenTree::TokenTree(std::vector<Token> tokens) : nodes_(kBlock) {
    std::sort(tokens.begin(), tokens.end(), [](const Token& a, const Token& b) { return a.bytes < b.bytes; });
    nodes_[kRoot].parent = kRoot;
    std::vector<Branch> branches{{0, tokens.size(), 0, kRoot}}; // no recursion: a token can be very long
    std::vector<unsigned char> bytes;
    std::vector<std::size_t> firsts;
    while (!branches.empty()) {
        Branch branch = branches.back();
        branches.pop_back();
        if (tokens[branch.first].bytes.size() == branch.depth)
            nodes_[branch.node].token = tokens[branch.first++].id;
        bytes.clear();
        firsts.clear();
        for (std::size_t i = branch.first; i < branch.end; ++i)
            if (const auto byte = static_cast<unsigned char>(tokens[i].bytes[branch.depth]);
                bytes.empty() || bytes.back() != byte) {
                bytes.push_back(byte);
                firsts.push_back(i);
            }
        if (bytes.empty())
            continue;
        firsts.push_back(branch.end);
        const std::uint32_t base = freeBase(bytes);
        nodes_[branch.node].base = base;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            nodes_[base ^ bytes[i]].parent = branch.node;
            branches.push_back({firsts[i], firsts[i + 1], branch.depth + 1, base ^ bytes[i]});
        }
    }
    tabulateBeginnings();
}

bool TokenTree::isFree(std::uint32_t base, std::span<const unsigned char> bytes) const {
    return std::all_of(bytes.begin(), bytes.end(),
                       [&](unsigned char byte) { return nodes_[base ^ byte].parent == kNone; });
}

// An only child takes the first free number, others are looked for in the last block: that is quick, and the only
// children, which are most, fill what it leaves.
std::uint32_t TokenTree::freeBase(std::span<const unsigned char> bytes) {
    while (firstFree_ < nodes_.size() && nodes_[firstFree_].parent != kNone)
        ++firstFree_;
    if (bytes.size() == 1 && firstFree_ < nodes_.size())
        return firstFree_ ^ bytes[0];
    const auto size = static_cast<std::uint32_t>(nodes_.size());
    for (std::uint32_t base = size - kBlock; base < size; ++base)
        if (isFree(base, bytes))
            return base;
    nodes_.resize(nodes_.size() + kBlock);
    return size;
}

void TokenTree::tabulateBeginnings() {
    beginnings_.resize(std::size_t{1} << 16);
    for (std::size_t i = 0; i < beginnings_.size(); ++i) {
        const std::uint32_t first = childOf(kRoot, static_cast<unsigned char>(i >> 8));
        const std::uint32_t second = childOf(first, static_cast<unsigned char>(i));
        beginnings_[i].longest = nodes_[first].token;
        if (second == kNone)
            continue;
        beginnings_[i].node = second;
        beginnings_[i].base = nodes_[second].base;
        if (nodes_[second].token != 0)
            beginnings_[i].longest = nodes_[second].token;
    }
}

TokenId TokenTree::longestAt(std::string_view text, std::size_t at) const {
    const auto byteAt = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (at == text.size())
        return 0;
    if (at + 1 == text.size())
        return nodes_[childOf(kRoot, byteAt(at))].token;
    const Beginning& beginning = beginnings_[static_cast<std::size_t>(byteAt(at)) << 8 | byteAt(at + 1)];
    TokenId longest = beginning.longest;
    std::uint32_t node = beginning.node, base = beginning.base;
    for (at += 2; at < text.size(); ++at) {
        const std::uint32_t child = base ^ byteAt(at);
        if (node == kNone || nodes_[child].parent != node)
            break;
        if (nodes_[child].token != 0)
            longest = nodes_[child].token;
        node = child;
        base = nodes_[child].base;
    }
    return longest;
}

TokenId TokenTree::longestProperPrefix(std::string_view token) const {
    TokenId longest = 0;
    std::uint32_t node = kRoot;
    for (const char byte : token.substr(0, token.size() - 1)) {
        node = childOf(node, static_cast<unsigned char>(byte));
        if (nodes_[node].token != 0)
            longest = nodes_[node].token;
    }
    return longest;
}

} // namespace kantai
