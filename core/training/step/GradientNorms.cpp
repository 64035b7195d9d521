// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/GradientNorms.h"

#include "core/base/Parallel.h"
#include "core/distributed/Shards.h"
#include "core/model/ModelParts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace kantai {

namespace {

std::size_t groupOf(const ModelPart& part, std::int64_t layers) {
    if (part.kind == ModelPart::Kind::Embeddings)
        return 0;
    return static_cast<std::size_t>(part.kind == ModelPart::Kind::Head ? layers + 1 : part.layer + 1);
}

// Several sums side by side, which a processor adds at once; each is short enough for float32.
double sumOfSquares(std::span<const float> numbers) {
    constexpr std::size_t kLanes = 16, kBlock = 4096;
    double total = 0;
    for (std::size_t begin = 0; begin < numbers.size(); begin += kBlock) {
        const std::span<const float> block = numbers.subspan(begin, std::min(kBlock, numbers.size() - begin));
        std::array<float, kLanes> sums{};
        std::size_t i = 0;
        for (; i + kLanes <= block.size(); i += kLanes)
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                sums[lane] += block[i + lane] * block[i + lane];
        for (; i < block.size(); ++i)
            sums[0] += block[i] * block[i];
        for (const float sum : sums)
            total += static_cast<double>(sum);
    }
    return total;
}

} // namespace

std::vector<float> gradientNormsByGroup(const Engine& engine, const TensorLayout& layout, std::int64_t layers) {
    std::vector<double> sums(static_cast<std::size_t>(layers) + 2);
    for (std::size_t tensor = 0; tensor < layout.size(); ++tensor)
        sums[groupOf(partOf(layout.spec(tensor).name), layers)] += sumOfSquares(engine.gradient(tensor));
    return normsOf(sums);
}

std::vector<double> squaresByGroup(std::span<const float> gradients, const IndexRange& range,
                                   const TensorLayout& layout, std::int64_t layers) {
    std::vector<double> sums(static_cast<std::size_t>(layers) + 2);
    for (std::size_t tensor = 0; tensor < layout.size(); ++tensor) {
        const std::size_t offset = layout.offset(tensor);
        const IndexRange part = overlap(range, {offset, offset + layout.count(tensor)});
        sums[groupOf(partOf(layout.spec(tensor).name), layers)] +=
            sumOfSquares(gradients.subspan(part.begin, part.size()));
    }
    return sums;
}

std::vector<float> normsOf(const std::vector<double>& squares) {
    std::vector<float> norms(squares.size());
    std::ranges::transform(squares, norms.begin(), [](double sum) { return static_cast<float>(std::sqrt(sum)); });
    return norms;
}

void squaresOfPieces(std::span<const float> gradients, const IndexRange& range, std::span<double> sums) {
    const std::size_t first = range.begin / kNumbersOfAPiece;
    eachOf(static_cast<std::int64_t>(piecesOf(range.size())), [&](std::int64_t i) {
        const std::size_t piece = first + static_cast<std::size_t>(i);
        const IndexRange numbers = pieceOf(gradients.size(), piece);
        sums[piece] = sumOfSquares(gradients.subspan(numbers.begin, numbers.size()));
    });
}

} // namespace kantai
