// SPDX-License-Identifier: GPL-3.0-or-later
// Operations that LibTorch has in one piece for each device. Private to core/engine/torch.
#pragma once

#include "core/engine/Engine.h"

#include <c10/core/Event.h>
#include <cstdint>
#include <optional>
#include <torch/types.h>
#include <torch/version.h>
#include <vector>

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

// Whether LibTorch steps AdamW in one pass over the memory of this device.
bool hasFusedAdamW(const torch::Device& device);

// One step of AdamW on each tensor of the lists. steps: of each, this one included. Gradients are divided by divisor,
// and become that; where refused is 1, nothing changes. Both are float32 scalars on the device.
void fusedAdamW(const std::vector<torch::Tensor>& numbers, const std::vector<torch::Tensor>& gradients,
                const std::vector<torch::Tensor>& mean, const std::vector<torch::Tensor>& square,
                const std::vector<torch::Tensor>& steps, double learningRate, const AdamWSettings& settings,
                double weightDecay, const torch::Tensor& divisor, const torch::Tensor& refused);

// Some float32 numbers on their way from a device to this computer's memory: what was queued on the device before
// comes first, what is queued afterwards is not waited for.
class DeviceNumbers {
public:
    explicit DeviceNumbers(const torch::Tensor& numbers);
    DeviceNumbers(DeviceNumbers&&) noexcept = default;
    std::vector<float> wait();

private:
    torch::Tensor there_, here_;
    std::optional<c10::Event> arrived_; // none: the device computes while it is called
};

} // namespace kantai
