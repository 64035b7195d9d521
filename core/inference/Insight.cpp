// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/Insight.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>

namespace kantai {

std::vector<float> AttentionMap::matrix(std::int64_t layer, std::int64_t head) const {
    if (layer >= layers)
        throw Error(ErrorCode::Usage, Phrase::tr("There is no layer {}; the model has {}.", layer + 1, layers));
    if (head >= heads)
        throw Error(ErrorCode::Usage, Phrase::tr("There is no head {}; the model has {}.", head + 1, heads));
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

std::size_t MaskLayers::firstLead() const {
    const auto found =
        std::find_if(layers.begin(), layers.end(), [](const RankedGuesses& layer) { return layer.rank == 1; });
    return static_cast<std::size_t>(found - layers.begin());
}

} // namespace kantai
