// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/LinearMerging.h"

#include <algorithm>
#include <limits>

namespace kantai {

bool LinearMerging::canServe(const std::vector<Merge>& merges, const std::vector<TokenId>& idsOfBytes,
                             const std::vector<std::string>& bytes) {
    TokenId largest = *std::max_element(idsOfBytes.begin(), idsOfBytes.end());
    std::size_t nodes = idsOfBytes.size() + 1;
    for (const Merge& merge : merges) {
        nodes += bytes[merge.result].size();
        if (merge.result <= largest || nodes >= kMostNodes)
            return false;
        largest = merge.result;
    }
    return !merges.empty();
}

LinearMerging::LinearMerging(const MergeTable& table, const std::vector<Merge>& merges,
                             const std::vector<TokenId>& idsOfBytes, const std::vector<std::string>& bytes)
    : table_(table), firstMade_(merges.front().result), parts_(bytes.size()), lengths_(bytes.size()),
      prefixes_(bytes.size()), edges_(std::size_t(1) << 12), nodes_(1),
      filter_((std::size_t(1) << kFilterBits) / 64) {
    for (const TokenId id : idsOfBytes)
        addToken(id, bytes[id]);
    for (const Merge& merge : merges) {
        parts_[merge.result] = {merge.left, merge.right};
        const std::size_t bit = filterBit(merge.left, merge.right);
        filter_[bit / 64] |= std::uint64_t(1) << bit % 64;
        addToken(merge.result, bytes[merge.result]);
    }
    for (const Merge& merge : merges)
        findPrefixes(merge.result, bytes[merge.result]);
    tabulateBeginnings();
}

void LinearMerging::tabulateBeginnings() {
    beginnings_.resize(std::size_t(1) << 16);
    for (std::size_t i = 0; i < beginnings_.size(); ++i) {
        const std::uint32_t first = childOf(kRoot, static_cast<unsigned char>(i >> 8));
        const std::uint32_t second = childOf(first, static_cast<unsigned char>(i));
        beginnings_[i] = {second, nodes_[second].token != 0 ? nodes_[second].token : nodes_[first].token};
    }
}

std::size_t LinearMerging::slotOf(std::uint32_t node, unsigned char byte) const {
    const std::size_t mask = edges_.size() - 1;
    const std::uint32_t key = (node << 8 | byte) + 1;
    std::size_t i = (std::uint64_t(key) * 0x9E3779B97F4A7C15u >> 32) & mask;
    while (edges_[i].key != 0 && edges_[i].key != key)
        i = (i + 1) & mask;
    return i;
}

std::uint32_t LinearMerging::addChild(std::uint32_t node, unsigned char byte) {
    if (const std::uint32_t child = childOf(node, byte); child != kRoot)
        return child;
    if (nodes_.size() * 2 >= edges_.size())
        growEdges();
    const auto child = static_cast<std::uint32_t>(nodes_.size());
    edges_[slotOf(node, byte)] = {(node << 8 | byte) + 1, child};
    nodes_.emplace_back();
    nodes_[node].children |= std::uint64_t(1) << byte % 64;
    return child;
}

void LinearMerging::growEdges() {
    std::vector<Edge> old(edges_.size() * 2);
    old.swap(edges_);
    for (const Edge& edge : old)
        if (edge.key != 0)
            edges_[slotOf((edge.key - 1) >> 8, static_cast<unsigned char>(edge.key - 1))] = edge;
}

void LinearMerging::addToken(TokenId id, std::string_view bytes) {
    std::uint32_t node = kRoot;
    for (const char byte : bytes)
        node = addChild(node, static_cast<unsigned char>(byte));
    nodes_[node].token = id;
    lengths_[id] = static_cast<std::uint32_t>(bytes.size());
}

void LinearMerging::findPrefixes(TokenId id, std::string_view bytes) {
    std::uint32_t node = kRoot;
    for (const char byte : bytes.substr(0, bytes.size() - 1)) {
        node = childOf(node, static_cast<unsigned char>(byte));
        if (nodes_[node].token != 0)
            prefixes_[id] = nodes_[node].token;
    }
}

TokenId LinearMerging::longestAt(std::string_view text, std::size_t at) const {
    const auto byteAt = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (at == text.size())
        return 0;
    if (at + 1 == text.size())
        return nodes_[childOf(kRoot, byteAt(at))].token;
    const Beginning& beginning = beginnings_[std::size_t(byteAt(at)) << 8 | byteAt(at + 1)];
    TokenId longest = beginning.longest;
    std::uint32_t node = beginning.node;
    for (at += 2; node != kRoot && at < text.size(); ++at) {
        if ((nodes_[node].children >> byteAt(at) % 64 & 1) == 0)
            break;
        node = childOf(node, byteAt(at));
        if (nodes_[node].token != 0)
            longest = nodes_[node].token;
    }
    return longest;
}

// Takes the two tokens apart again, the one made last first, down to their bytes, and looks at the two parts that
// touch at the border: these would have merged if their merge comes before the one in which either was used up. Of
// merges of one rank the left one comes first.
bool LinearMerging::areKeptApart(TokenId left, TokenId right) const {
    TokenId usedUp = std::numeric_limits<TokenId>::max(); // a merge across the border below this comes in time
    for (;;) {
        const MergeTable::Entry* across = mayMerge(left, right) ? table_.find(left, right) : nullptr;
        if (across && across->result < usedUp)
            return false;
        if (left < firstMade_ && right < firstMade_)
            return true;
        if (left > right) {
            usedUp = left;
            left = parts_[left].right;
        } else {
            usedUp = right + 1;
            right = parts_[right].left;
        }
    }
}

void LinearMerging::encode(std::string_view preToken, std::vector<TokenId>& ids) const {
    const std::size_t before = ids.size();
    std::vector<bool> isDeadEnd(preToken.size() + 1); // no row of tokens that begins there reaches the end
    std::size_t at = 0;
    TokenId candidate = longestAt(preToken, 0);
    while (at < preToken.size()) {
        const std::size_t end = at + lengths_[candidate];
        if (!isDeadEnd[end] && (ids.size() == before || areKeptApart(ids.back(), candidate))) {
            ids.push_back(candidate);
            at = end;
            candidate = longestAt(preToken, at);
            continue;
        }
        candidate = prefixes_[candidate];
        while (candidate == 0) { // nothing fits behind the last token: a shorter one in its place
            isDeadEnd[at] = true;
            candidate = prefixes_[ids.back()];
            at -= lengths_[ids.back()];
            ids.pop_back();
        }
    }
}

} // namespace kantai
