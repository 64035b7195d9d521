// SPDX-License-Identifier: GPL-3.0-or-later
// The half of an Engine that is the same for all whose weights are in this computer's memory: gradients, AdamW, and
// what a checkpoint holds of them. One thread calls.
#pragma once

#include "core/engine/Engine.h"
#include "core/engine/local/AdamW.h"

#include <optional>

namespace kantai {

class LocalEngine : public Engine, public EngineMemory {
public:
    std::span<const float> gradient(std::size_t tensor) const override;
    double gradientNorm() const override;
    void step(double learningRate, double gradientScale) override;
    std::int64_t steps() const override;
    EngineMemory* memory() override { return this; }
    std::span<float> weights() override { return weights_.block().all(); }
    std::span<float> gradients() override { return gradients_.all(); }
    std::span<float> mean() override;
    std::span<float> square() override;
    void step(double learningRate, double gradientScale, const IndexRange& range) override;
    void weightsChanged(const IndexRange& range) override;
    void setSteps(std::int64_t steps) override;
    bool weightsAreFinite() const override;
    EngineSnapshot snapshot() const override;
    void restoreOptimizer(const std::filesystem::path& file) override;

protected:
    // Keeps a reference to weights. Gradients and moments are there exactly when there is an optimizer. Throws
    // std::bad_alloc.
    LocalEngine(ModelWeights& weights, const std::optional<AdamWSettings>& settings);

    void requireOptimizer() const; // throws Error(Internal): what trains needs one

    ModelWeights& weights_;
    TensorBlock<float> gradients_; // empty without an optimizer
    TensorBlock<Bf16> shadow_;     // the bf16 copy of the weights that step() renews, if the engine makes one

private:
    std::optional<AdamW> optimizer_;
};

} // namespace kantai
