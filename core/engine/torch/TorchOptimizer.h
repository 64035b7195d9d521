// SPDX-License-Identifier: GPL-3.0-or-later
// Gradients, moments and steps of AdamW on a device of LibTorch. Private to core/engine/torch; one thread. LibTorch's
// exceptions pass through.
#pragma once

#include "core/engine/Engine.h"
#include "core/engine/StepQueue.h"
#include "core/model/TensorLayout.h"

#include <deque>
#include <memory>
#include <torch/types.h>
#include <vector>

namespace kantai {

class TorchOptimizer {
public:
    // numbers: float32 [layout.numbers()], the weights. Keeps a reference to layout.
    TorchOptimizer(const TensorLayout& layout, const torch::Tensor& numbers, const AdamWSettings& settings);
    ~TorchOptimizer();
    TorchOptimizer(const TorchOptimizer&) = delete;
    TorchOptimizer& operator=(const TorchOptimizer&) = delete;

    // Blocks like numbers.
    torch::Tensor gradients, mean, square;

    torch::Tensor gradient(std::size_t tensor) const; // a view
    torch::Tensor norm() const;                       // of the gradients, on the device

    std::int64_t steps() const; // waits for the device when steps were queued
    void setSteps(std::int64_t steps);

    // Loshchilov & Hutter, as AdamWKernel.h computes it: decay first, then the step by the corrected moments.
    void step(double learningRate, double gradientScale);

    // The same for StepQueue; loss: of the step, on the device.
    void queue(const QueuedStep& how, const torch::Tensor& loss);
    StepOutcome outcome();

private:
    struct Pending;
    torch::Tensor part(const torch::Tensor& block, std::size_t tensor) const;
    void stepWhere(const torch::Tensor& taken, const torch::Tensor& scale, double learningRate);
    void stepFused(const torch::Tensor& taken, const torch::Tensor& scale, double learningRate);

    const TensorLayout& layout_;
    torch::Tensor numbers_;
    AdamWSettings settings_;
    // Two groups of tensors: those that decay, and the others.
    struct Group {
        std::vector<torch::Tensor> numbers, gradients, mean, square;
        double weightDecay = 0;
    };
    Group decaying_, others_;
    std::int64_t steps_ = 0;   // of which the device knows only when stepsThere_ is defined
    torch::Tensor stepsThere_; // float32, of the device that counts
    std::deque<std::unique_ptr<Pending>> pending_;
};

} // namespace kantai
