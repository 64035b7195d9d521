// SPDX-License-Identifier: GPL-3.0-or-later
// The count of the word at each place. Words are grouped by count, and most words occur a few times, so a short list
// of the places where the count changes replaces one number per place. Used by PairMerger; one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kantai {

class PlaceCounts {
public:
    // The places from `begin` on, which is above the begins before, lie in words that occur `count` times.
    void add(std::uint32_t begin, std::uint64_t count) {
        while (firstOfBlock_.size() <= begin >> kBlockBits)
            firstOfBlock_.push_back(static_cast<std::uint32_t>(steps_.empty() ? 0 : steps_.size() - 1));
        steps_.push_back({begin, count});
        lastBegin_ = begin;
    }

    // place: at least the first begin. Looks at no more steps than a block has places.
    std::uint64_t at(std::uint32_t place) const {
        if (place >= lastBegin_)
            return steps_.back().count;
        std::size_t step = firstOfBlock_[place >> kBlockBits];
        while (steps_[step + 1].begin <= place)
            ++step;
        return steps_[step].count;
    }

private:
    static constexpr unsigned kBlockBits = 6;

    struct Step {
        std::uint32_t begin;
        std::uint64_t count;
    };

    std::vector<Step> steps_;
    std::vector<std::uint32_t> firstOfBlock_; // the step in which the first place of each block lies
    std::uint32_t lastBegin_ = 0;
};

} // namespace kantai
