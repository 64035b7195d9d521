// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/NewModel.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/UnigramEntropy.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kantai {

namespace {

// Tokens that each row is taken to have besides those that were counted, so that none begins at minus infinity. Rows
// that can never be an answer get so little that all 40,000 of a small corpus together have no weight.
constexpr double kPossible = 1, kImpossible = 0.001;

} // namespace

ModelWeights newModel(const RobertaConfig& config, const TrainingOptions& options, const TokenStore& train,
                      std::uint32_t vocabularySize) {
    ModelWeights weights = ModelWeights::initial(config, options.seed);
    if (!options.headBiasFromFrequencies)
        return weights;
    const std::span<float> bias = weights.tensor("lm_head.bias");
    const std::vector<std::uint64_t> counts = tokenCounts(train, vocabularySize);
    std::vector<double> expected(bias.size(), kImpossible);
    for (TokenId id = kSpecialTokens.size(); id < std::min<std::size_t>(vocabularySize, bias.size()); ++id)
        expected[id] = static_cast<double>(counts[id]) + kPossible;
    const double all = std::accumulate(expected.begin(), expected.end(), 0.0);
    for (std::size_t id = 0; id < bias.size(); ++id)
        bias[id] = static_cast<float>(std::log(expected[id] / all));
    return weights;
}

ModelWeights startingWeights(const TrainerInput& input, const TokenStore& train, std::uint32_t vocabularySize) {
    if (input.resumeFrom)
        return ModelWeights::read(input.config, *input.resumeFrom / kWeightsFile);
    if (input.weightsFrom)
        return ModelWeights::read(input.config, *input.weightsFrom / kWeightsFile);
    return newModel(input.config, input.options, train, vocabularySize);
}

} // namespace kantai
