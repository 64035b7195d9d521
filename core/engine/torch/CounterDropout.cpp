// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/CounterDropout.h"
#include "core/engine/packed/kernels/DropoutKernel.h"

#include <ATen/Parallel.h>
#include <limits>
#include <torch/csrc/autograd/custom_function.h>

namespace kantai {

namespace {

constexpr std::int64_t kGrain = 1 << 15;

torch::Tensor dropped(const torch::Tensor& x, double rate, std::uint64_t callKey) {
    const torch::Tensor from = x.contiguous();
    TORCH_CHECK(from.scalar_type() == torch::kFloat, "counterDropout takes float32 tensors");
    TORCH_CHECK(from.numel() <= std::numeric_limits<std::uint32_t>::max(), "counterDropout: too many numbers");
    torch::Tensor to = torch::empty_like(from);
    const DropoutPattern pattern = dropoutPattern(callKey, rate);
    const float* source = from.data_ptr<float>();
    float* target = to.data_ptr<float>();
    at::parallel_for(0, from.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
        applyDropout(pattern, source, target, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    });
    return to;
}

class CounterDropout : public torch::autograd::Function<CounterDropout> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x, double rate,
                                 std::int64_t callKey) {
        context->saved_data["rate"] = rate;
        context->saved_data["key"] = callKey;
        return dropped(x, rate, static_cast<std::uint64_t>(callKey));
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients) {
        const double rate = context->saved_data["rate"].toDouble();
        const auto callKey = static_cast<std::uint64_t>(context->saved_data["key"].toInt());
        return {dropped(gradients[0], rate, callKey), torch::Tensor(), torch::Tensor()};
    }
};

} // namespace

torch::Tensor counterDropout(const torch::Tensor& x, double rate, std::uint64_t callKey) {
    if (rate <= 0)
        return x;
    return CounterDropout::apply(x, rate, static_cast<std::int64_t>(callKey));
}

} // namespace kantai
