// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallel/GradientTree.h"
#include "core/base/Parallel.h"

#include <algorithm>
#include <cstdint>

namespace kantai {

namespace {

constexpr std::int64_t kAtOnce = 1 << 16; // numbers, by one thread

} // namespace

std::span<float> GradientTree::level(std::size_t index, std::size_t numbers) {
    while (levels_.size() <= index)
        levels_.emplace_back(numbers * sizeof(float));
    return {reinterpret_cast<float*>(levels_[index].data()), numbers};
}

void GradientTree::add(std::span<float> gradients, std::size_t leaf, std::size_t leaves) {
    const auto count = static_cast<std::int64_t>(gradients.size());
    std::size_t index = 0;
    for (; ((leaf >> index) & 1U) != 0; ++index) {
        const std::span<float> left = level(index, gradients.size());
        inPieces(count, kAtOnce, [&](std::int64_t begin, std::int64_t end) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i)
                gradients[i] = left[i] + gradients[i];
        });
    }
    if (leaf + 1 == leaves)
        return;
    const std::span<float> waiting = level(index, gradients.size());
    inPieces(count, kAtOnce, [&](std::int64_t begin, std::int64_t end) {
        std::copy(gradients.begin() + begin, gradients.begin() + end, waiting.begin() + begin);
    });
}

} // namespace kantai
