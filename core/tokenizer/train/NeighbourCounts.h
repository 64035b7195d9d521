// SPDX-License-Identifier: GPL-3.0-or-later
// Counts how often each token neighbours the places of one merge. A sparse set (Briggs and Torczon 1993, "An
// efficient representation for sparse sets"): cleared in constant time, with the seen tokens in a dense list. Used by
// PairMerger; one thread.
#pragma once

#include "core/tokenizer/train/PairStore.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kantai {

class NeighbourCounts {
public:
    struct Neighbour {
        TokenId id = 0;
        std::uint32_t numberOfPlaces = 0;
        std::uint64_t count = 0;                  // occurrences, each place as often as its word
        PairStore::Place* nextPlace = nullptr;    // where the next place is to be written
        PairStore::Index pair = PairStore::kNone; // of the neighbour and the result, when it is kept
    };

    void clear(std::size_t ids) { // ids: larger than every id used
        indexOf_.resize(ids);
        seen_.clear();
    }
    Neighbour& at(TokenId id) {
        std::uint32_t& index = indexOf_[id];
        if (index >= seen_.size() || seen_[index].id != id) {
            index = static_cast<std::uint32_t>(seen_.size());
            seen_.push_back({id});
        }
        return seen_[index];
    }
    std::vector<Neighbour>& seen() { return seen_; }

private:
    std::vector<std::uint32_t> indexOf_; // into seen_, by id; any number for those not met
    std::vector<Neighbour> seen_;
};

} // namespace kantai
