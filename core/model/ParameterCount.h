// SPDX-License-Identifier: GPL-3.0-or-later
// The tensors of a RobertaForMaskedLM, counted without building it: names, shapes, sizes, and what training will need
// of memory. Used by the model page, `kantai model`, the safetensors checks and the optimizer. Any thread.
#pragma once

#include "core/model/RobertaConfig.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct TensorSpec {
    std::string name;                // the Hugging Face name
    std::vector<std::int64_t> shape; // rows first; a dense weight is [outputs, inputs]
    bool decays = true;              // weight decay applies: false for biases and layer normalisation

    std::int64_t count() const; // numbers in the tensor
};

// In the order of the computation, the order in which parameters() and files hold them. The decoder is tied to
// word_embeddings and is not listed. config must be valid.
std::vector<TensorSpec> tensorSpecs(const RobertaConfig& config);

std::int64_t parameterCount(const RobertaConfig& config); // kantaibert: 83,504,416

std::uint64_t modelFileBytes(const RobertaConfig& config); // model.safetensors, float32, about (without header)
std::uint64_t checkpointFolderBytes(const RobertaConfig& config); // with both Adam moments, about

struct TrainingShape {
    std::int64_t batchSize = 64;  // sequences of one forward pass
    std::int64_t blockSize = 128; // tokens of a sequence, on average: lines are mostly shorter than the block
    double maskRate = 0.15;
    bool bf16 = false; // the matrix products read bf16 copies
};

// Bytes. The peak of a training with AdamW on the CPU, as core/model/packed lays it out; the program itself comes on
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
