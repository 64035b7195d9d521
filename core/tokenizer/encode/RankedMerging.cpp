// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/RankedMerging.h"
#include <algorithm>
#include <bit>

namespace kantai {

// A text of n bytes offers fewer than 3 n candidates: n at first, and two for each merge.
RankedMerging::RankedMerging(const MergeTable& merges, std::uint32_t ranks, const std::vector<TokenId>& ids)
    : merges_(merges), buckets_(std::bit_ceil(2 * std::min<std::size_t>(ranks, 3 * ids.size()) + 1)) {
    const auto size = static_cast<Place>(ids.size());
    symbols_.reserve(size);
    candidates_.reserve(size);
    for (Place i = 0; i < size; ++i)
        symbols_.push_back({ids[i], i > 0 ? i - 1 : kNone, i + 1 < size ? i + 1 : kNone});
    for (Place i = 0; i < size; ++i)
        offer(i);
}

RankedMerging::Bucket& RankedMerging::bucketOf(std::uint32_t rank) {
    const std::size_t mask = buckets_.size() - 1;
    const std::uint32_t hash = rank * 0x9E3779B1u;
    std::size_t i = hash & mask;
    while (buckets_[i].rank != kNone && buckets_[i].rank != rank)
        i = (i + 1) & mask;
    buckets_[i].rank = rank;
    return buckets_[i];
}

const MergeTable::Entry* RankedMerging::mergeOf(Place place) const {
    const Symbol& symbol = symbols_[place];
    return symbol.next == kNone ? nullptr : merges_.find(symbol.id, symbols_[symbol.next].id);
}

void RankedMerging::join(Place place, TokenId result) {
    Symbol& left = symbols_[place];
    Symbol& right = symbols_[left.next];
    left.id = result;
    left.next = right.next;
    right.next = kNone; // merged away
    if (left.next != kNone)
        symbols_[left.next].previous = place;
}

std::uint32_t RankedMerging::offer(Place place) {
    const MergeTable::Entry* entry = mergeOf(place);
    if (!entry)
        return kNone;
    Bucket& bucket = bucketOf(entry->rank);
    if (bucket.newest == kNone)
        ranks_.push(entry->rank);
    candidates_.push_back({place, bucket.newest});
    bucket.newest = static_cast<std::uint32_t>(candidates_.size() - 1);
    return entry->rank;
}

// From left to right, each once.
std::vector<RankedMerging::Place> RankedMerging::takePlaces(std::uint32_t rank) {
    std::vector<Place> places;
    Bucket& bucket = bucketOf(rank);
    for (std::uint32_t i = bucket.newest; i != kNone; i = candidates_[i].next)
        places.push_back(candidates_[i].place);
    bucket.newest = kNone;
    std::reverse(places.begin(), places.end()); // mostly they were offered from left to right
    if (!std::is_sorted(places.begin(), places.end()))
        std::sort(places.begin(), places.end());
    return places;
}

bool RankedMerging::mergeAll(std::uint32_t rank) {
    for (const Place place : takePlaces(rank)) {
        const MergeTable::Entry* entry = mergeOf(place);
        if (!entry || entry->rank != rank)
            continue; // merged with another neighbour since
        join(place, entry->result);
        const Place previous = symbols_[place].previous;
        const std::uint32_t before = previous == kNone ? kNone : offer(previous);
        if (std::min(before, offer(place)) <= rank)
            return false;
    }
    return true;
}

void RankedMerging::mergePlaceByPlace() {
    LowestFirst<std::uint64_t> queue; // rank << 32 | place
    const auto queueMerge = [&](Place place) {
        if (const MergeTable::Entry* entry = mergeOf(place))
            queue.push(static_cast<std::uint64_t>(entry->rank) << 32 | place);
    };
    for (Place at = 0; at != kNone; at = symbols_[at].next)
        queueMerge(at);
    while (!queue.empty()) {
        const auto place = static_cast<Place>(queue.top());
        const auto rank = static_cast<std::uint32_t>(queue.top() >> 32);
        queue.pop();
        const MergeTable::Entry* entry = mergeOf(place);
        if (!entry || entry->rank != rank)
            continue; // merged with another neighbour since
        join(place, entry->result);
        if (symbols_[place].previous != kNone)
            queueMerge(symbols_[place].previous);
        queueMerge(place);
    }
}

void RankedMerging::mergeInto(std::vector<TokenId>& ids) {
    while (!ranks_.empty()) {
        const std::uint32_t rank = ranks_.top();
        ranks_.pop();
        if (!mergeAll(rank)) {
            mergePlaceByPlace();
            break;
        }
    }
    ids.clear();
    for (Place at = 0; at != kNone; at = symbols_[at].next)
        ids.push_back(symbols_[at].id);
}

} // namespace kantai
