// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/TokenTree.h"

namespace kantai {

std::size_t TokenTree::slotOf(std::uint32_t parent, unsigned char byte) const {
    const std::size_t mask = slots_.size() - 1;
    const std::uint32_t key = (parent << 8 | byte) + 1;
    std::size_t i = (std::uint64_t(key) * 0x9E3779B97F4A7C15u >> 32) & mask;
    while (slots_[i].key != 0 && slots_[i].key != key)
        i = (i + 1) & mask;
    return i;
}

TokenTree::Node* TokenTree::childOf(Node& parent, unsigned char byte) {
    parent.children |= std::uint32_t(1) << byte % 32;
    const std::uint32_t number = parent.number;
    if (nodes_ * std::size_t(2) >= slots_.size())
        grow();
    Node& child = slots_[slotOf(number, byte)];
    if (child.key == 0)
        child = {(number << 8 | byte) + 1, nodes_++};
    return &child;
}

void TokenTree::grow() {
    std::vector<Node> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Node& node : old)
        if (node.key != 0)
            slots_[slotOf((node.key - 1) >> 8, static_cast<unsigned char>(node.key - 1))] = node;
}

void TokenTree::add(TokenId id, std::string_view bytes) {
    Node* node = &root_;
    for (const char byte : bytes)
        node = childOf(*node, static_cast<unsigned char>(byte));
    node->token = id;
}

TokenId TokenTree::longestProperPrefix(std::string_view bytes) const {
    TokenId longest = 0;
    std::uint32_t number = root_.number;
    for (const char byte : bytes.substr(0, bytes.size() - 1)) {
        const Node& node = slots_[slotOf(number, static_cast<unsigned char>(byte))];
        number = node.number;
        if (node.token != 0)
            longest = node.token;
    }
    return longest;
}

void TokenTree::tabulateBeginnings() {
    beginnings_.resize(std::size_t(1) << 16);
    for (std::size_t i = 0; i < beginnings_.size(); ++i) {
        const Node& first = slots_[slotOf(root_.number, static_cast<unsigned char>(i >> 8))];
        const Node& second = slots_[slotOf(first.number, static_cast<unsigned char>(i))];
        beginnings_[i] = {second.number, second.children, second.token != 0 ? second.token : first.token};
    }
}

TokenId TokenTree::longestAt(std::string_view text, std::size_t at) const {
    const auto byteAt = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (at == text.size())
        return 0;
    if (at + 1 == text.size())
        return slots_[slotOf(root_.number, byteAt(at))].token;
    const Beginning& beginning = beginnings_[std::size_t(byteAt(at)) << 8 | byteAt(at + 1)];
    TokenId longest = beginning.longest;
    std::uint32_t number = beginning.number, children = beginning.children;
    for (at += 2; at < text.size() && mayHave(children, byteAt(at)); ++at) {
        const Node& node = slots_[slotOf(number, byteAt(at))]; // an empty one has no children
        if (node.token != 0)
            longest = node.token;
        number = node.number;
        children = node.children;
    }
    return longest;
}

} // namespace kantai
