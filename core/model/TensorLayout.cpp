// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/TensorLayout.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <utility>

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
    if (config.isClassifier()) {
        specs.dense("classifier.dense", hidden, hidden);
        specs.dense("classifier.out_proj", config.classes(), hidden);
        return specs.take();
    }
    specs.dense("lm_head.dense", hidden, hidden);
    specs.norm("lm_head.layer_norm", hidden);
    specs.vector("lm_head.bias", config.vocabularySize);
    return specs.take();
}

TensorLayout::TensorLayout(const RobertaConfig& config) : TensorLayout(tensorSpecs(config)) {}

TensorLayout::TensorLayout(std::vector<TensorSpec> tensors) : specs_(std::move(tensors)) {
    for (const TensorSpec& spec : specs_) {
        offsets_.push_back(numbers_);
        const auto count = static_cast<std::size_t>(spec.count());
        numbers_ += (count + kAlignment - 1) / kAlignment * kAlignment;
    }
}

std::size_t TensorLayout::indexOf(std::string_view name) const {
    const auto found =
        std::find_if(specs_.begin(), specs_.end(), [&](const TensorSpec& spec) { return spec.name == name; });
    if (found == specs_.end())
        throw Error(ErrorCode::Internal, Phrase::tr("The model has no tensor '{}'.", std::string(name)));
    return static_cast<std::size_t>(found - specs_.begin());
}

} // namespace kantai
