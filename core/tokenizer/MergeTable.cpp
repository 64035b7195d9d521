// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/MergeTable.h"

#include <functional>
#include <queue>
#include <tuple>

namespace kantai {

namespace {

constexpr std::size_t kLongestToScan = 48; // bytes

std::uint64_t keyOf(TokenId left, TokenId right) {
    return std::uint64_t(left) << 32 | right;
}

} // namespace

bool MergeTable::add(TokenId left, TokenId right, TokenId result) {
    return entries_.try_emplace(keyOf(left, right), Entry{static_cast<std::uint32_t>(entries_.size()), result})
        .second;
}

const MergeTable::Entry* MergeTable::find(TokenId left, TokenId right) const {
    const auto entry = entries_.find(keyOf(left, right));
    return entry == entries_.end() ? nullptr : &entry->second;
}

void MergeTable::apply(std::vector<TokenId>& ids) const {
    if (ids.size() <= kLongestToScan)
        applyByScanning(ids);
    else
        applyByQueue(ids);
}

void MergeTable::applyByScanning(std::vector<TokenId>& ids) const {
    std::vector<const Entry*> merges(ids.size()); // of each id with the next
    for (std::size_t i = 0; i + 1 < ids.size(); ++i)
        merges[i] = find(ids[i], ids[i + 1]);
    for (;;) {
        std::size_t best = ids.size();
        for (std::size_t i = 0; i + 1 < ids.size(); ++i)
            if (merges[i] && (best == ids.size() || merges[i]->rank < merges[best]->rank))
                best = i;
        if (best == ids.size())
            return;
        ids[best] = merges[best]->result;
        ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(best) + 1);
        merges.erase(merges.begin() + static_cast<std::ptrdiff_t>(best) + 1);
        merges[best] = best + 1 < ids.size() ? find(ids[best], ids[best + 1]) : nullptr;
        if (best > 0)
            merges[best - 1] = find(ids[best - 1], ids[best]);
    }
}

void MergeTable::applyByQueue(std::vector<TokenId>& ids) const {
    constexpr std::size_t kNone = SIZE_MAX;
    struct Symbol {
        TokenId id;
        std::size_t previous, next;
        bool mergedAway = false;
    };
    using Candidate = std::tuple<std::uint32_t, std::size_t, TokenId>; // rank, place of the left symbol, result
    std::vector<Symbol> symbols;
    symbols.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        symbols.push_back({ids[i], i > 0 ? i - 1 : kNone, i + 1 < ids.size() ? i + 1 : kNone});
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
    const auto mergeAt = [&](std::size_t place) {
        const std::size_t next = symbols[place].next;
        return next == kNone ? nullptr : find(symbols[place].id, symbols[next].id);
    };
    const auto offer = [&](std::size_t place) {
        if (const Entry* entry = mergeAt(place))
            queue.emplace(entry->rank, place, entry->result);
    };
    for (std::size_t i = 0; i < ids.size(); ++i)
        offer(i);
    while (!queue.empty()) {
        const auto [rank, place, result] = queue.top();
        queue.pop();
        Symbol& left = symbols[place];
        const Entry* now = left.mergedAway ? nullptr : mergeAt(place);
        if (!now || now->rank != rank)
            continue; // a neighbour was merged since
        Symbol& right = symbols[left.next];
        right.mergedAway = true;
        left.id = result;
        left.next = right.next;
        if (left.next != kNone)
            symbols[left.next].previous = place;
        offer(place);
        if (left.previous != kNone)
            offer(left.previous);
    }
    ids.clear();
    for (std::size_t at = symbols.empty() ? kNone : 0; at != kNone; at = symbols[at].next)
        ids.push_back(symbols[at].id);
}

} // namespace kantai
