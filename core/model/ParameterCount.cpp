// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ParameterCount.h"

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

MemoryEstimate estimateTrainingMemory(const RobertaConfig& config, const TrainingShape& shape) {
    const double tokens = static_cast<double>(shape.batchSize) * static_cast<double>(shape.blockSize);
    const double masked = std::ceil(tokens * shape.maskRate);
    const auto hidden = static_cast<double>(config.hiddenSize);
    const auto heads = static_cast<double>(config.heads);
    // What the backward pass of one layer keeps for one token: the layer's input; query, key and value twice (as
    // computed and as laid out for the heads); the context twice; both sums and both outputs of layer normalisation;
    // the intermediate state before and after GELU; and the attention's row before and after dropout.
    const double layer = 13 * hidden + 2 * static_cast<double>(config.intermediateSize) +
                         2 * heads * static_cast<double>(shape.blockSize);
    // Logits, their log-softmax and the gradient of both; and the hidden states of the head.
    const double head = 3 * static_cast<double>(config.vocabularySize) + 5 * hidden;
    // The gradient of the word embeddings comes from the decoder and from the input: both and their sum exist at
    // once.
    const double embeddings = 3 * static_cast<double>(config.vocabularySize) * hidden;
    const double numbers =
        tokens * (static_cast<double>(config.layers) * layer + 4 * hidden) + masked * head + embeddings;
    MemoryEstimate estimate;
    estimate.weights = modelFileBytes(config);
    estimate.gradients = estimate.weights;
    estimate.optimizer = 2 * estimate.weights;
    estimate.activations = static_cast<std::uint64_t>(numbers * sizeof(float));
    return estimate;
}

} // namespace kantai
