// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/local/LocalEngine.h"

#include "core/base/Error.h"
#include "core/engine/packed/kernels/Conversion.h"

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
    step(learningRate, gradientScale, {0, weights_.layout()->numbers()});
}

void LocalEngine::step(double learningRate, double gradientScale, const IndexRange& range) {
    requireOptimizer();
    optimizer_->step(weights_.block(), gradients_, shadow_, learningRate, gradientScale, range);
}

void LocalEngine::weightsChanged(const IndexRange& range) {
    if (!shadow_.empty())
        roundAll(weights().data() + range.begin, shadow_.all().data() + range.begin,
                 static_cast<std::int64_t>(range.size()));
}

std::span<float> LocalEngine::mean() {
    requireOptimizer();
    return optimizer_->state().mean.all();
}

std::span<float> LocalEngine::square() {
    requireOptimizer();
    return optimizer_->state().square.all();
}

void LocalEngine::setSteps(std::int64_t steps) {
    requireOptimizer();
    optimizer_->state().steps = steps;
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
