// SPDX-License-Identifier: GPL-3.0-or-later
// Dropout for torch tensors whose mask is a pure function of a key: reproducible from (seed, step, call site) with
// any number of threads, and far cheaper than torch's serial generator. Used by TorchModel; one thread calls.
#pragma once

#include <cstdint>
#include <torch/types.h>

namespace kantai {

// x (float32, fewer than 2^32 numbers) with each number zeroed with probability rate in [0, 1), the others divided by
// 1 - rate; differentiable once.
torch::Tensor counterDropout(const torch::Tensor& x, double rate, std::uint64_t callKey);

} // namespace kantai
