// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/DeviceOps.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <thread>

#if TORCH_VERSION_MAJOR >= 2
#include <ATen/ops/_fused_adamw.h>
#endif
#include <c10/core/impl/VirtualGuardImpl.h>

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

bool hasFusedAdamW(const torch::Device& device) {
    constexpr bool kOnProcessor = TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4);
    return device.is_cuda() ? TORCH_VERSION_MAJOR >= 2 : device.is_cpu() && kOnProcessor;
}

#if TORCH_VERSION_MAJOR >= 2
void fusedAdamW(const std::vector<torch::Tensor>& numbers, const std::vector<torch::Tensor>& gradients,
                const std::vector<torch::Tensor>& mean, const std::vector<torch::Tensor>& square,
                const std::vector<torch::Tensor>& steps, double learningRate, const AdamWSettings& settings,
                double weightDecay, const torch::Tensor& divisor, const torch::Tensor& refused) {
    at::_fused_adamw_(numbers, gradients, mean, square, /*max_exp_avg_sqs=*/{}, steps, learningRate, settings.beta1,
                      settings.beta2, weightDecay, settings.epsilon, /*amsgrad=*/false, /*maximize=*/false, divisor,
                      refused);
}
#else
void fusedAdamW(const std::vector<torch::Tensor>&, const std::vector<torch::Tensor>&,
                const std::vector<torch::Tensor>&, const std::vector<torch::Tensor>&,
                const std::vector<torch::Tensor>&, double, const AdamWSettings&, double, const torch::Tensor&,
                const torch::Tensor&) {
    TORCH_CHECK(false, "LibTorch has a fused AdamW from 2.0 on");
}
#endif

DeviceNumbers::DeviceNumbers(const torch::Tensor& numbers) : there_(numbers.contiguous()) {
    const torch::Device device = there_.device();
    if (!device.is_cuda()) {
        here_ = there_.to(torch::kCPU);
        return;
    }
    here_ = torch::empty(there_.sizes(), torch::TensorOptions(torch::kFloat).pinned_memory(true));
    here_.copy_(there_, /*non_blocking=*/true);
    arrived_.emplace(device.type());
    arrived_->record(c10::impl::VirtualGuardImpl(device.type()).getStream(device));
}

// An event of LibTorch 1.13 can be asked, but not waited for.
std::vector<float> DeviceNumbers::wait() {
    constexpr auto kAtFirst = std::chrono::microseconds(20);
    while (arrived_ && !arrived_->query())
        std::this_thread::sleep_for(kAtFirst);
    const float* first = here_.data_ptr<float>();
    return {first, first + here_.numel()};
}

} // namespace kantai
