// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs of neighbouring tokens with their counts and places. A pair is known by its index, which PairMerger keeps
// at each place of the pair, so no table is searched by key. The counts, which change at every merged place, have an
// array of their own to stay in the cache. Used by PairMerger and PairQueue; one thread.
#pragma once

#include "core/tokenizer/SpecialTokens.h"

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

namespace kantai {

class PairStore {
public:
    using Index = std::uint32_t;
    using Place = std::uint32_t;
    static constexpr Index kNone = 0;    // of a place whose pair is not kept
    static constexpr Index kWordEnd = 1; // of a place behind which the word ends

    static std::uint64_t keyOf(TokenId left, TokenId right) { return static_cast<std::uint64_t>(left) << 32 | right; }

    // Pairs rarer than minFrequency, which is at least 1, are not kept.
    explicit PairStore(std::uint64_t minFrequency);
    std::uint64_t minFrequency() const { return minFrequency_; }

    // count: at least minFrequency. The places are to be written by the caller.
    Index add(std::uint64_t key, std::uint64_t count, std::uint32_t numberOfPlaces);
    std::uint64_t key(Index pair) const { return records_[pair].key; }
    // Below minFrequency: the pair is no longer kept. Its index is used again once the count is 0.
    std::uint64_t count(Index pair) const { return counts_[pair]; }
    // Of the left tokens, rising; some may no longer hold the pair.
    std::span<Place> places(Index pair) const { return {records_[pair].places, records_[pair].numberOfPlaces}; }

    // Any index is allowed; kNone and kWordEnd are ignored. count: at most the current count.
    void decrement(Index pair, std::uint64_t count) {
        const std::uint64_t left = counts_[pair] -= count;
        if (left < minFrequency_)
            drop(pair, left + count);
    }
    // Until the pair is removed, decrements are ignored and its count is meaningless.
    void beginMerge(Index pair) { counts_[pair] = kEndless; }
    void remove(Index pair);

    // Prefetch what count() and places() read.
    void prefetchCount(Index pair) const { __builtin_prefetch(&counts_[pair], 1); }
    void prefetchRecord(Index pair) const { __builtin_prefetch(&records_[pair]); }

private:
    static constexpr std::uint64_t kEndless = std::uint64_t{1} << 63;

    struct Record {
        std::uint64_t key = 0;
        Place* places = nullptr;
        std::uint32_t numberOfPlaces = 0;
    };

    void drop(Index pair, std::uint64_t countBefore);
    void freePlaces(Index pair);

    std::uint64_t minFrequency_;
    std::vector<std::uint64_t> counts_; // by index, as records_
    std::vector<Record> records_;
    std::vector<Index> unused_;
    std::pmr::unsynchronized_pool_resource memory_; // of the places
};

} // namespace kantai
