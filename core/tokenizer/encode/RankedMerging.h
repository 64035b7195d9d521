// SPDX-License-Identifier: GPL-3.0-or-later
// Merges a long pre-token rank by rank: all places at which the pair of the lowest rank stands from left to right,
// then the next rank. That is the order "lowest rank first, leftmost first", with a queue of ranks, not of places, as
// long as no merge makes a pair of its own or a lower rank. Where one does, which no training gives but a file can,
// the rest is merged with a queue of places, so that time and memory stay n log n whatever the merges are. Used by
// MergeTable; one thread.
#pragma once

#include "core/tokenizer/encode/MergeTable.h"

#include <functional>
#include <queue>

namespace kantai {

class RankedMerging {
public:
    // ids: of at least one byte; ranks: as many as there are merges.
    RankedMerging(const MergeTable& merges, std::uint32_t ranks, const std::vector<TokenId>& ids);

    void mergeInto(std::vector<TokenId>& ids);

private:
    using Place = std::uint32_t;
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    template <typename Number>
    using LowestFirst = std::priority_queue<Number, std::vector<Number>, std::greater<>>;

    struct Symbol {
        TokenId id;
        Place previous, next;
    };
    struct Candidate {
        Place place;
        std::uint32_t next; // of the same rank; index into candidates_
    };

    struct Bucket {
        std::uint32_t rank = kNone;
        std::uint32_t newest = kNone; // index into candidates_
    };

    const MergeTable::Entry* mergeOf(Place place) const; // of the symbol there with the next; null when there is none
    void join(Place place, TokenId result);
    Bucket& bucketOf(std::uint32_t rank);
    std::uint32_t offer(Place place); // returns the rank of the symbol there with the next
    std::vector<Place> takePlaces(std::uint32_t rank);
    bool mergeAll(std::uint32_t rank); // false as soon as a merge makes a pair of this or a lower rank
    void mergePlaceByPlace();

    const MergeTable& merges_;
    std::vector<Symbol> symbols_;
    std::vector<Candidate> candidates_;
    std::vector<Bucket> buckets_;      // open addressing by rank, a power of two of them
    LowestFirst<std::uint32_t> ranks_; // that have candidates
};

} // namespace kantai
