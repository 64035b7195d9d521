// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ParameterCount.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

class Specs {
public:
    void embedding(const std::string& name, std::int64_t rows, std::int64_t columns) {
        specs_.push_back({name + ".weight", {rows, columns}, true});
    }

    void dense(const std::string& name, std::int64_t outputs, std::int64_t inputs) {
        specs_.push_back({name + ".weight", {outputs, inputs}, true});
        specs_.push_back({name + ".bias", {outputs}, false});
    }

    void norm(const std::string& name, std::int64_t size) {
        specs_.push_back({name + ".weight", {size}, false});
        specs_.push_back({name + ".bias", {size}, false});
    }

    void vector(const std::string& name, std::int64_t size) { specs_.push_back({name, {size}, false}); }

    std::vector<TensorSpec> take() { return std::move(specs_); }

private:
    std::vector<TensorSpec> specs_;
};

void addLayer(Specs& specs, const std::string& prefix, const RobertaConfig& config) {
    const std::int64_t hidden = config.hiddenSize;
    specs.dense(prefix + "attention.self.query", hidden, hidden);
    specs.dense(prefix + "attention.self.key", hidden, hidden);
    specs.dense(prefix + "attention.self.value", hidden, hidden);
    specs.dense(prefix + "attention.output.dense", hidden, hidden);
    specs.norm(prefix + "attention.output.LayerNorm", hidden);
    specs.dense(prefix + "intermediate.dense", config.intermediateSize, hidden);
    specs.dense(prefix + "output.dense", hidden, config.intermediateSize);
    specs.norm(prefix + "output.LayerNorm", hidden);
}

} // namespace

std::int64_t TensorSpec::count() const {
    std::int64_t product = 1;
    for (const std::int64_t size : shape)
        product *= size;
    return product;
}

std::vector<TensorSpec> tensorSpecs(const RobertaConfig& config) {
    const std::int64_t hidden = config.hiddenSize;
    Specs specs;
    specs.embedding("roberta.embeddings.word_embeddings", config.vocabularySize, hidden);
    specs.embedding("roberta.embeddings.position_embeddings", config.maxPositions, hidden);
    specs.embedding("roberta.embeddings.token_type_embeddings", 1, hidden);
    specs.norm("roberta.embeddings.LayerNorm", hidden);
    for (std::int64_t layer = 0; layer < config.layers; ++layer)
        addLayer(specs, "roberta.encoder.layer." + std::to_string(layer) + ".", config);
    specs.dense("lm_head.dense", hidden, hidden);
    specs.norm("lm_head.layer_norm", hidden);
    specs.vector("lm_head.bias", config.vocabularySize);
    return specs.take();
}

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
