// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/GradientNorms.h"

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
    std::vector<float> norms(sums.size());
    std::transform(sums.begin(), sums.end(), norms.begin(),
                   [](double sum) { return static_cast<float>(std::sqrt(sum)); });
    return norms;
}

} // namespace kantai
