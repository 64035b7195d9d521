// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/local/LocalEngine.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

namespace kantai {

LocalEngine::LocalEngine(ModelWeights& weights, const std::optional<AdamWSettings>& settings) : weights_(weights) {
    if (!settings)
        return;
    gradients_ = TensorBlock<float>(weights.layout());
    optimizer_.emplace(weights.layout(), *settings);
}

void LocalEngine::requireOptimizer() const {
    if (!optimizer_)
        throw Error(ErrorCode::Internal, "An engine without an optimizer cannot train.");
}

void LocalEngine::requireKnownTokens(const PackedBatch& batch) const {
    const std::int64_t rows = weights_.config().vocabularySize;
    for (const auto* ids : {&batch.ids, &batch.targets})
        for (const std::int32_t id : *ids)
            if (id < 0 || id >= rows)
                throw Error(
                    ErrorCode::BadInput,
                    Phrase::tr("The text contains the token id {}, but the model has only {} vocabulary rows.", id,
                               rows),
                    Phrase::tr("Use the tokenizer that belongs to the model."));
}

std::span<const float> LocalEngine::gradient(std::size_t tensor) const {
    requireOptimizer();
    return gradients_[tensor];
}

double LocalEngine::gradientNorm() const {
    requireOptimizer();
    return AdamW::gradientNorm(gradients_);
}

void LocalEngine::step(double learningRate, double gradientScale) {
    requireOptimizer();
    optimizer_->step(weights_.block(), gradients_, shadow_, learningRate, gradientScale);
}

std::int64_t LocalEngine::steps() const {
    requireOptimizer();
    return optimizer_->steps();
}

bool LocalEngine::weightsAreFinite() const {
    return AdamW::areFinite(weights_.block());
}

EngineSnapshot LocalEngine::snapshot() const {
    requireOptimizer();
    return {weights_.tensorsToWrite(), optimizer_->tensorsToWrite(), optimizer_->metadata()};
}

void LocalEngine::restoreOptimizer(const std::filesystem::path& file) {
    requireOptimizer();
    optimizer_->load(file);
}

} // namespace kantai
