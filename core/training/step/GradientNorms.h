// SPDX-License-Identifier: GPL-3.0-or-later
// The norm of the gradient of each group of tensors: embeddings, every layer, head. Shows where a model learns, and
// where gradients vanish or explode. Private to training; one thread.
#pragma once

#include "core/engine/Engine.h"
#include "core/model/TensorLayout.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kantai {

// Of the embeddings, of each layer in order, of the head: layers + 2 numbers, of the gradients as they are (before
// clipping). NaN or infinite where a gradient is. layout: that of the engine's weights, for `layers` layers.
std::vector<float> gradientNormsByGroup(const Engine& engine, const TensorLayout& layout, std::int64_t layers);

// Of the same groups the sums of squares of those gradients in range, to be added to those of the rest. gradients: a
// block of the layout.
std::vector<double> squaresByGroup(std::span<const float> gradients, const IndexRange& range,
                                   const TensorLayout& layout, std::int64_t layers);
std::vector<float> normsOf(const std::vector<double>& squares);

// The sum of squares of each piece (core/distributed/Shards.h) of the gradients in range, which has whole ones only;
// the others are not touched. For a piece it does not depend on the number of threads.
void squaresOfPieces(std::span<const float> gradients, const IndexRange& range, std::span<double> sums);

// When to compute them: at the first step, then so seldom that it takes less than a hundredth of the time, on any
// device. No weight depends on it.
class GroupNormsSchedule {
public:
    bool isDue() const { return steps_ >= kLeastSteps && seconds_ >= kShare * cost_; }
    void computed(double seconds) { // that it took
        cost_ = seconds;
        seconds_ = 0;
        steps_ = 0;
    }
    void stepped(double seconds) {
        seconds_ += seconds;
        ++steps_;
    }

private:
    static constexpr std::int64_t kLeastSteps = 8;
    static constexpr double kShare = 100;
    std::int64_t steps_ = kLeastSteps;
    double seconds_ = 0, cost_ = 0; // since the last time; of the last time
};

} // namespace kantai
