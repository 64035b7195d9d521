// SPDX-License-Identifier: GPL-3.0-or-later
// Merges a long pre-token rank by rank: all places at which the pair of the lowest rank stands from left to right,
// then the next rank. That is the order "lowest rank first, leftmost first", with a queue of ranks, not of places, as
// long as no merge makes a pair of its own or a lower rank; where one does, which no training gives, the work goes
// back to that rank. Used by MergeTable; one thread.
#pragma once

#include "core/tokenizer/MergeTable.h"

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

    Bucket& bucketOf(std::uint32_t rank);
    std::uint32_t offer(Place place); // returns the rank of the symbol there with the next
    std::vector<Place> takePlaces(std::uint32_t rank);
    void mergeAll(std::uint32_t rank);
    std::uint32_t mergeAt(Place place, TokenId result); // returns the lowest rank that this makes possible

    const MergeTable& merges_;
    std::vector<Symbol> symbols_;
    std::vector<Candidate> candidates_;
    std::vector<Bucket> buckets_; // open addressing by rank, a power of two of them
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ranks_; // that have candidates
};

} // namespace kantai
