// SPDX-License-Identifier: GPL-3.0-or-later
// What AdamW remembers: both moments of every tensor and the number of steps; to a checkpoint and back. Used by the
// engines; one thread at a time.
#pragma once

#include "core/model/Safetensors.h"
#include "core/model/TensorBlock.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace kantai {

struct AdamWState {
    explicit AdamWState(const std::shared_ptr<const TensorLayout>& layout) // all zero; throws std::bad_alloc
        : mean(layout), square(layout) {}

    TensorBlock<float> mean, square; // exp_avg and exp_avg_sq
    std::int64_t steps = 0;

    // For a file: exp_avg.<name> and exp_avg_sq.<name>, the step in the metadata. The spans show the moments in use.
    std::vector<TensorToWrite> tensorsToWrite() const;
    SafetensorsMetadata metadata() const;
    void load(const std::filesystem::path& file); // throws Error(BadInput) naming what is missing or of another shape
};

} // namespace kantai
