// SPDX-License-Identifier: GPL-3.0-or-later
// The weights a new model starts with. Private to core/model; runs on at::get_num_threads() threads, with the same
// result for any number of them.
#pragma once

#include "core/model/RobertaForMaskedLM_torch.h"

#include <cstdint>
#include <vector>

namespace kantai {

// The tensors of tensorSpecs(config) as float32 leaves: normal(0, initializerRange) from CounterRandom(seed, index of
// the tensor); biases 0; layer normalisation 1 and 0; the padding rows of word and position embeddings 0.
std::vector<Parameter> initialParameters(const RobertaConfig& config, std::uint64_t seed);

} // namespace kantai
