// SPDX-License-Identifier: GPL-3.0-or-later
// AdamW over a model's tensors, with clipping by the global norm. Moments are saved and loaded under the tensors'
// names. Private to training; one thread calls, OpenMP's threads compute.
#pragma once

#include "core/model/ParameterCount.h"
#include "core/model/Safetensors.h"
#include "core/model/packed/PackedRoberta.h"
#include "core/training/TrainingOptions.h"

#include <filesystem>
#include <span>

namespace kantai {

struct OptimizedTensor {
    TensorSpec spec;
    std::span<float> weights;
    std::span<const float> gradient;
    std::span<Bf16> narrow; // a rounded copy of the weights that each step renews; or empty
};

class AdamW {
public:
    // Keeps the spans; decay only where TensorSpec::decays.
    AdamW(std::vector<OptimizedTensor> tensors, const TrainingOptions& options);

    double gradientNorm() const; // the global norm of the gradients as they are
    // One step; gradients are scaled by `gradientScale` first (clipping).
    void step(double learningRate, double gradientScale);
    std::int64_t steps() const { return steps_; }
    bool weightsAreNumbers() const; // none infinite, none "not a number"

    // For a file: exp_avg.<name> and exp_avg_sq.<name>, the step in the metadata. The spans show the moments in use.
    std::vector<TensorToWrite> tensorsToWrite() const;
    SafetensorsMetadata metadata() const;
    void load(const std::filesystem::path& file); // throws Error(BadInput) naming what is missing or of another shape

private:
    struct Slot {
        OptimizedTensor tensor;
        std::vector<float> mean, square;
    };
    std::vector<Slot> slots_;
    TrainingOptions options_;
    std::int64_t steps_ = 0;
};

} // namespace kantai
