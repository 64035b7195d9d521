// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/Shards.h"

#include <algorithm>

namespace kantai {

std::size_t piecesOf(std::size_t numbers) {
    return (numbers + kNumbersOfAPiece - 1) / kNumbersOfAPiece;
}

IndexRange pieceOf(std::size_t numbers, std::size_t piece) {
    const std::size_t begin = piece * kNumbersOfAPiece;
    return {std::min(begin, numbers), std::min(begin + kNumbersOfAPiece, numbers)};
}

IndexRange shardOf(std::size_t numbers, int rank, int size) {
    const IndexRange pieces = partOf(piecesOf(numbers), rank, size);
    return {std::min(pieces.begin * kNumbersOfAPiece, numbers), std::min(pieces.end * kNumbersOfAPiece, numbers)};
}

IndexRange partOf(std::size_t count, int rank, int size) {
    const auto ranks = static_cast<std::size_t>(size);
    const auto number = static_cast<std::size_t>(rank);
    return {count * number / ranks, count * (number + 1) / ranks};
}

IndexRange overlap(const IndexRange& one, const IndexRange& two) {
    const std::size_t begin = std::max(one.begin, two.begin);
    return {begin, std::max(begin, std::min(one.end, two.end))};
}

} // namespace kantai
