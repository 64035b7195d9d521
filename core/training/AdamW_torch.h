// SPDX-License-Identifier: GPL-3.0-or-later
// AdamW over a model's parameters, with clipping by the global norm. Moments are plain tensors that are saved and
// loaded under the parameters' names. Private to training; one thread.
#pragma once

#include "core/model/RobertaForMaskedLM_torch.h"
#include "core/training/TrainingOptions.h"

#include <filesystem>

namespace kantai {

class AdamW {
public:
    // Keeps the parameters' tensors; decay only where TensorSpec::decays.
    AdamW(const std::vector<Parameter>& parameters, const TrainingOptions& options);

    // The global norm of the gradients as they are; parameters without a gradient count as 0.
    double gradientNorm() const;
    // One step; gradients are scaled by `gradientScale` first (clipping), and cleared after.
    void step(double learningRate, double gradientScale);
    std::int64_t steps() const { return steps_; }

    // exp_avg.<name> and exp_avg_sq.<name>, the step in the metadata.
    void save(const std::filesystem::path& file) const;
    void load(const std::filesystem::path& file); // throws Error(BadInput) naming what is missing or of another shape

private:
    struct Slot {
        Parameter parameter;
        torch::Tensor mean, square;
    };
    std::vector<Slot> slots_;
    TrainingOptions options_;
    std::int64_t steps_ = 0;
};

} // namespace kantai
