// SPDX-License-Identifier: GPL-3.0-or-later
// How the numbers of a block are divided among ranks. Pure functions.
#pragma once

#include <cstddef>

namespace kantai {

struct IndexRange {
    std::size_t begin = 0, end = 0;

    std::size_t size() const { return end - begin; }
    bool operator==(const IndexRange&) const = default;
};

// Sums over a block are made of the sums of its pieces, in order: no piece belongs to two ranks, so the result does
// not depend on their number.
inline constexpr std::size_t kNumbersOfAPiece = 16'384;

std::size_t piecesOf(std::size_t numbers);                        // the last one may be shorter
IndexRange pieceOf(std::size_t numbers, std::size_t piece);       //
IndexRange shardOf(std::size_t numbers, int rank, int size);      // whole pieces, about equally many for each rank
IndexRange partOf(std::size_t count, int rank, int size);         // about equally many of `count` things, in order
IndexRange overlap(const IndexRange& one, const IndexRange& two); // empty where there is none

} // namespace kantai
