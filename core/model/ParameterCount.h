// SPDX-License-Identifier: GPL-3.0-or-later
// How large a RobertaForMaskedLM is, without building it: its parameters, its files, and the memory that training it
// needs. Used by the model page, `kantai model` and the pre-flight checks. Any thread.
#pragma once

#include "core/model/RobertaConfig.h"

#include <cstdint>

namespace kantai {

std::int64_t parameterCount(const RobertaConfig& config); // kantaibert: 83,504,416

std::uint64_t modelFileBytes(const RobertaConfig& config); // model.safetensors, float32, about (without header)
std::uint64_t checkpointFolderBytes(const RobertaConfig& config); // with both Adam moments, about

struct TrainingShape {
    std::int64_t batchSize = 64;  // sequences of one forward pass
    std::int64_t blockSize = 128; // tokens of a sequence, on average: lines are mostly shorter than the block
    double maskRate = 0.15;
    bool bf16 = false; // the matrix products read bf16 copies
};

// Bytes. The peak of a training with AdamW on the CPU, as core/engine/packed lays it out; the program itself comes on
// top.
struct MemoryEstimate {
    std::uint64_t weights = 0; // with the copies
    std::uint64_t gradients = 0;
    std::uint64_t optimizer = 0;   // two moments
    std::uint64_t activations = 0; // of one forward and backward pass
    std::uint64_t total() const { return weights + gradients + optimizer + activations; }
};

MemoryEstimate estimateTrainingMemory(const RobertaConfig& config, const TrainingShape& shape);

} // namespace kantai
