// SPDX-License-Identifier: GPL-3.0-or-later
// Operations that LibTorch has in one piece for each device. Private to core/engine/torch.
#pragma once

#include <cstdint>
#include <torch/types.h>
#include <torch/version.h>

namespace kantai {

// LibTorch's dropout with masks from the generator of x's device, seeded with callKey: a function of the key on the
// same kind of device. rate in [0, 1).
torch::Tensor generatorDropout(const torch::Tensor& x, double rate, std::uint64_t callKey);

// From LibTorch 2.0 on.
inline constexpr bool kHasFusedAttention = TORCH_VERSION_MAJOR >= 2;

// softmax(query key' / sqrt(headSize)) value for [sequences, heads, length, headSize], without the matrix of
// probabilities in memory where the device can. isToken: bool [sequences, 1, 1, length], or undefined for all. rate:
// of the dropout of the probabilities, from the generator seeded with callKey; 0: none.
torch::Tensor fusedAttention(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& value,
                             const torch::Tensor& isToken, double rate, std::uint64_t callKey);

} // namespace kantai
