// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ParameterCount.h"

#include "core/model/TensorLayout.h"

#include <algorithm>
#include <cmath>

namespace kantai {

std::int64_t parameterCount(const RobertaConfig& config) {
    std::int64_t sum = 0;
    for (const TensorSpec& spec : tensorSpecs(config))
        sum += spec.count();
    return sum;
}

std::uint64_t modelFileBytes(const RobertaConfig& config) {
    return static_cast<std::uint64_t>(parameterCount(config)) * sizeof(float);
}

std::uint64_t checkpointFolderBytes(const RobertaConfig& config) {
    return 3 * modelFileBytes(config); // the weights and both moments
}

namespace {

constexpr double kFloat = sizeof(float);
constexpr double kLogitsInPiece = 16 << 20; // as PackedHead takes them

// What the backward pass of a layer keeps for a row that goes through all of it: queries, keys, values and context;
// both normalisations; the states between; the intermediate state before and after GELU.
double layerBytesARow(const RobertaConfig& config, double narrow) {
    return static_cast<double>(config.hiddenSize) * (2 * kFloat + 6 * narrow) +
           static_cast<double>(config.intermediateSize) * 2 * narrow;
}

double activationBytes(const RobertaConfig& config, const TrainingShape& shape) {
    const double narrow = shape.bf16 ? 2 : kFloat; // bytes of a number that the products read
    const double rows = static_cast<double>(shape.batchSize) * static_cast<double>(shape.blockSize);
    const double masked = std::ceil(rows * shape.maskRate);
    const auto hidden = static_cast<double>(config.hiddenSize), inner = static_cast<double>(config.intermediateSize);
    const auto vocabulary = static_cast<double>(config.vocabularySize);
    const double kept = rows * (hidden * (2 * kFloat + narrow) + // embeddings
                                static_cast<double>(config.layers - 1) * layerBytesARow(config, narrow) +
                                2 * hidden * narrow) + // keys and values of the last layer
                        masked * (layerBytesARow(config, narrow) + hidden * (4 * kFloat + 4 * narrow));
    const double logits = std::min(masked * vocabulary, kLogitsInPiece) * (kFloat + (shape.bf16 ? narrow : 0));
    const double backward = rows * std::max((hidden + inner) * narrow, hidden * (5 * narrow + kFloat));
    return kept + std::max(logits, backward);
}

} // namespace

MemoryEstimate estimateTrainingMemory(const RobertaConfig& config, const TrainingShape& shape) {
    MemoryEstimate estimate;
    const std::uint64_t weights = modelFileBytes(config);
    estimate.weights = weights + (shape.bf16 ? weights / 2 : 0);
    estimate.gradients = weights;
    estimate.optimizer = 2 * weights;
    estimate.activations = static_cast<std::uint64_t>(activationBytes(config, shape));
    return estimate;
}

} // namespace kantai
