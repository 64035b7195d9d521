// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/DeviceOps.h"

#include <mutex>
#include <optional>

namespace kantai {

namespace {

void seedGenerator(const torch::Device& device, std::uint64_t seed) {
    at::Generator generator = at::globalContext().defaultGenerator(device);
    const std::lock_guard lock(generator.mutex());
    generator.set_current_seed(seed);
}

} // namespace

torch::Tensor generatorDropout(const torch::Tensor& x, double rate, std::uint64_t callKey) {
    seedGenerator(x.device(), callKey);
    return torch::dropout(x, rate, /*train=*/true);
}

#if TORCH_VERSION_MAJOR >= 2
torch::Tensor fusedAttention(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& value,
                             const torch::Tensor& isToken, double rate, std::uint64_t callKey) {
    if (rate > 0)
        seedGenerator(query.device(), callKey);
    const std::optional<torch::Tensor> mask = isToken.defined() ? std::optional(isToken) : std::nullopt;
    return at::scaled_dot_product_attention(query, key, value, mask, rate, /*is_causal=*/false);
}
#else
torch::Tensor fusedAttention(const torch::Tensor&, const torch::Tensor&, const torch::Tensor&, const torch::Tensor&,
                             double, std::uint64_t) {
    TORCH_CHECK(false, "LibTorch has fused attention from 2.0 on");
    return {};
}
#endif

} // namespace kantai
