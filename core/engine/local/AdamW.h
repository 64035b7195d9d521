// SPDX-License-Identifier: GPL-3.0-or-later
// AdamW over the blocks of a model: moments in float32, decoupled weight decay, one pass over memory for each step.
// Used by the engines whose weights are in this computer's memory; one thread calls, OpenMP's threads compute.
#pragma once

#include "core/base/Bf16.h"
#include "core/distributed/Shards.h"
#include "core/engine/Engine.h"
#include "core/engine/local/AdamWState.h"

#include <cstdint>
#include <memory>

namespace kantai {

class AdamW {
public:
    AdamW(std::shared_ptr<const TensorLayout> layout, const AdamWSettings& settings); // throws std::bad_alloc

    // The arguments below have the optimizer's layout.
    static double gradientNorm(const TensorBlock<float>& gradients); // over all tensors; NaN when one element is NaN
    // One step of the numbers in range; gradients are scaled by `gradientScale` first (clipping). shadow: the bf16
    // copy of the weights to renew, or an empty block.
    void step(TensorBlock<float>& weights, const TensorBlock<float>& gradients, TensorBlock<Bf16>& shadow,
              double learningRate, double gradientScale, const IndexRange& range);
    static bool areFinite(const TensorBlock<float>& weights); // all elements are finite

    AdamWState& state() { return state_; }
    const AdamWState& state() const { return state_; }

private:
    std::shared_ptr<const TensorLayout> layout_;
    AdamWSettings settings_;
    AdamWState state_;
};

} // namespace kantai
