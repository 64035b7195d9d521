// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/StudentObjective.h"

#include <algorithm>

namespace kantai {

namespace {

// [rows, columns] on the device of `like`.
torch::Tensor there(std::span<const float> numbers, std::int64_t columns, const torch::Tensor& like) {
    return torch::from_blob(const_cast<float*>(numbers.data()),
                            {static_cast<std::int64_t>(numbers.size()) / columns, columns}, torch::kFloat)
        .to(like.device());
}

torch::Tensor cosines(const torch::Tensor& states) {
    // A row of zeros stays one, and its gradient is none.
    const torch::Tensor squares = states.square().sum(-1, /*keepdim=*/true);
    const torch::Tensor unit =
        torch::where(squares.gt(0), states / squares.clamp_min(1e-30).sqrt(), torch::zeros_like(states));
    return unit.matmul(unit.t());
}

} // namespace

StudentObjective studentObjective(const TeacherSignal& signal, const torch::Tensor& logits,
                                  const torch::Tensor& states, const torch::Tensor& crossEntropy) {
    const std::int64_t common = std::min(signal.columns, logits.size(1));
    const torch::Tensor teacher = torch::log_softmax(
        there(signal.logits, signal.columns, logits).narrow(1, 0, common) / signal.temperature, -1);
    const torch::Tensor student = torch::log_softmax(logits / signal.temperature, -1).narrow(1, 0, common);
    StudentObjective result;
    result.divergence = (teacher.exp() * (teacher - student)).sum();
    result.objective = crossEntropy * (1 - signal.share) +
                       result.divergence * (signal.share * signal.temperature * signal.temperature);
    if (signal.states.empty())
        return result;
    const torch::Tensor expected = cosines(there(signal.states, signal.width, states));
    result.difference = (cosines(states) - expected).square().sum() / static_cast<double>(states.size(0));
    result.objective = result.objective + result.difference * signal.statesWeight;
    return result;
}

} // namespace kantai
