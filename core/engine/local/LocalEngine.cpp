// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/local/LocalEngine.h"

#include "core/base/Error.h"

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
    return optimizer_->state().steps;
}

bool LocalEngine::weightsAreFinite() const {
    return AdamW::areFinite(weights_.block());
}

EngineSnapshot LocalEngine::snapshot() const {
    requireOptimizer();
    return {weights_.tensorsToWrite(), optimizer_->state().tensorsToWrite(), optimizer_->state().metadata()};
}

void LocalEngine::restoreOptimizer(const std::filesystem::path& file) {
    requireOptimizer();
    optimizer_->state().load(file);
}

} // namespace kantai
