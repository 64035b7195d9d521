// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/NewModel.h"

#include "core/training/UnigramEntropy.h"

#include <cmath>

namespace kantai {

ModelWeights newModel(const RobertaConfig& config, const TrainingOptions& options, const TokenStore& train) {
    ModelWeights weights = ModelWeights::initial(config, options.seed);
    if (!options.headBiasFromFrequencies)
        return weights;
    const std::span<float> bias = weights.tensor("lm_head.bias");
    const std::vector<std::uint64_t> counts = tokenCounts(train, static_cast<std::uint32_t>(bias.size()));
    // Add-one smoothing: no row starts at minus infinity.
    const double all = static_cast<double>(train.tokens()) + static_cast<double>(bias.size());
    for (std::size_t id = 0; id < bias.size(); ++id)
        bias[id] = static_cast<float>(std::log((static_cast<double>(counts[id]) + 1) / all));
    return weights;
}

} // namespace kantai
