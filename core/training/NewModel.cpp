// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/NewModel_torch.h"
#include "core/training/UnigramEntropy.h"

#include <cmath>

namespace kantai {

RobertaForMaskedLM newModel(const RobertaConfig& config, const TrainingOptions& options, const TokenStore& train) {
    RobertaForMaskedLM model(config, options.seed);
    if (!options.headBiasFromFrequencies)
        return model;
    const torch::NoGradGuard noGrad;
    torch::Tensor bias = model.parameter("lm_head.bias");
    const auto rows = static_cast<std::uint32_t>(bias.numel());
    const std::vector<std::uint64_t> counts = tokenCounts(train, rows);
    const double all = double(train.tokens()) + double(rows); // add-one smoothing: no row starts at minus infinity
    for (std::uint32_t id = 0; id < rows; ++id)
        bias.data_ptr<float>()[id] = static_cast<float>(std::log((double(counts[id]) + 1) / all));
    return model;
}

} // namespace kantai
