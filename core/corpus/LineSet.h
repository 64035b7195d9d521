// SPDX-License-Identifier: GPL-3.0-or-later
// The set of seen lines, stored as 64-bit XXH3 hashes, 8 bytes a line, in at most 128 MiB: the first kMostLines
// different lines are remembered, later new ones are not and never count as repeated. Two different lines share a
// hash with a chance of 5 in a million over all of them. Private to core/corpus; one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kantai {

class LineSet {
public:
    static constexpr std::size_t kMostLines = 12'000'000;

    explicit LineSet(std::size_t mostLines = kMostLines);
    bool insert(std::string_view line); // false when the line is known already
    bool contains(std::string_view line) const;

private:
    bool place(std::uint64_t hash);
    void grow();

    std::vector<std::uint64_t> slots_; // open addressing with linear probing; 0 is a free slot
    std::size_t count_ = 0;
    std::size_t mostLines_;
};

} // namespace kantai
