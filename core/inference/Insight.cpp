// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/Insight.h"

#include "core/base/Error.h"

#include <fmt/format.h>

namespace kantai {

namespace {

void requireIndex(const char* what, std::int64_t index, std::int64_t count) {
    if (index >= count)
        throw Error(ErrorCode::Usage, fmt::format("There is no {} {}; the model has {}.", what, index + 1, count));
}

} // namespace

std::vector<float> AttentionMap::matrix(std::int64_t layer, std::int64_t head) const {
    requireIndex("layer", layer, layers);
    requireIndex("head", head, heads);
    const std::size_t count = tokens.size() * tokens.size();
    std::vector<double> sums(count, 0);
    double matrices = 0;
    for (std::int64_t l = layer < 0 ? 0 : layer; l < (layer < 0 ? layers : layer + 1); ++l)
        for (std::int64_t h = head < 0 ? 0 : head; h < (head < 0 ? heads : head + 1); ++h, ++matrices)
            for (std::size_t i = 0; i < count; ++i)
                sums[i] += probabilities[static_cast<std::size_t>(l * heads + h) * count + i];
    std::vector<float> mean;
    for (const double sum : sums)
        mean.push_back(static_cast<float>(sum / matrices));
    return mean;
}

} // namespace kantai
