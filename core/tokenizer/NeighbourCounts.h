// SPDX-License-Identifier: GPL-3.0-or-later
// How often each token stands beside the places of one merge. A sparse set (Briggs and Torczon 1993, "An efficient
// representation for sparse sets"): emptied in no time, and those met are listed one after the other. Used by
// PairMerger; one thread.
#pragma once

#include "core/tokenizer/PairStore.h"

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

    void clear(std::size_t ids) { // ids: above all that will be asked for
        indexOf_.resize(ids);
        met_.clear();
    }
    Neighbour& at(TokenId id) {
        std::uint32_t& index = indexOf_[id];
        if (index >= met_.size() || met_[index].id != id) {
            index = static_cast<std::uint32_t>(met_.size());
            met_.push_back({id});
        }
        return met_[index];
    }
    std::vector<Neighbour>& met() { return met_; }

private:
    std::vector<std::uint32_t> indexOf_; // into met_, by id; any number for those not met
    std::vector<Neighbour> met_;
};

} // namespace kantai
