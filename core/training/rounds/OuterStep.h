// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the weights after a round of local steps: the mean of what the machines changed, weighted by the
// tokens that each has seen, is taken as a gradient by SGD with Nesterov momentum (Douillard et al., "DiLoCo:
// Distributed low-communication training of language models", 2023). Private to training; one thread calls.
#pragma once

#include "core/base/PageBlock.h"
#include "core/model/Safetensors.h"
#include "core/model/TensorLayout.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace kantai {

struct OuterSettings {
    double learningRate = 0, momentum = 0;
};

class OuterStep {
public:
    OuterStep(std::shared_ptr<const TensorLayout> layout, OuterSettings settings); // throws std::bad_alloc

    // Of a round: the changes of each machine, weights of it minus weights that it began with, then step().
    void begin();
    void add(std::span<const float> before, std::span<const float> after, double tokens); // this machine's
    void add(std::span<const std::byte> halves, double tokens);                           // areHalves()
    // The change of the weights, as halves: what the machines add to the weights that they began the round with, so
    // that all of them have the same bits. Empty when it is NaN or infinite, or nothing was added.
    std::vector<std::byte> step();

    // The momentum, for a checkpoint: outer_momentum.<name>. The spans are memory that step() changes.
    std::vector<TensorToWrite> tensorsToWrite() const;
    // Of a checkpoint's optimizer file. Zero where it has none, as one of a run without rounds. Throws
    // Error(BadInput) for tensors of another shape.
    void restore(const std::filesystem::path& file);

private:
    std::span<float> numbers(const PageBlock& block) const;

    std::shared_ptr<const TensorLayout> layout_;
    OuterSettings settings_;
    PageBlock sum_, momentum_; // of changes times tokens; of mean changes
    double tokens_ = 0;
};

} // namespace kantai
