// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/TorchOptimizer.h"

#include "core/base/Error.h"
#include "core/engine/torch/DeviceOps.h"

#include <cmath>

namespace kantai {

// Numbers on their way home from the device.
struct TorchOptimizer::Pending {
    DeviceNumbers numbers;
};

TorchOptimizer::TorchOptimizer(const TensorLayout& layout, const torch::Tensor& numbers,
                               const AdamWSettings& settings)
    : gradients(torch::zeros_like(numbers)), mean(torch::zeros_like(numbers)), square(torch::zeros_like(numbers)),
      layout_(layout), numbers_(numbers), settings_(settings) {
    decaying_.weightDecay = settings.weightDecay;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        Group& group = layout.spec(i).decays ? decaying_ : others_;
        group.numbers.push_back(part(numbers_, i));
        group.gradients.push_back(part(gradients, i));
        group.mean.push_back(part(mean, i));
        group.square.push_back(part(square, i));
    }
}

TorchOptimizer::~TorchOptimizer() = default;

torch::Tensor TorchOptimizer::part(const torch::Tensor& block, std::size_t tensor) const {
    const auto begin = static_cast<std::int64_t>(layout_.offset(tensor));
    return block.slice(0, begin, begin + static_cast<std::int64_t>(layout_.count(tensor)));
}

torch::Tensor TorchOptimizer::gradient(std::size_t tensor) const {
    return part(gradients, tensor);
}

// Sums of 83 million squares want more digits than float32 has, where they are added one after the other; a GPU adds
// them in a tree of thousands of threads, and a copy in float64 would take twice the memory of the gradients there.
torch::Tensor TorchOptimizer::norm() const {
    return at::linalg_vector_norm(gradients, 2, {}, false, gradients.is_cpu() ? torch::kDouble : torch::kFloat);
}

std::int64_t TorchOptimizer::steps() const {
    return stepsThere_.defined() ? static_cast<std::int64_t>(stepsThere_.item<float>()) : steps_;
}

void TorchOptimizer::setSteps(std::int64_t steps) {
    steps_ = steps;
    stepsThere_ = torch::Tensor();
}

void TorchOptimizer::step(double learningRate, double gradientScale) {
    const torch::NoGradGuard noGradients;
    setSteps(steps() + 1);
    const auto count = static_cast<double>(steps_);
    const double correction1 = 1 - std::pow(settings_.beta1, count);
    const double correction2 = 1 - std::pow(settings_.beta2, count);
    if (gradientScale != 1)
        gradients.mul_(gradientScale);
    mean.mul_(settings_.beta1).add_(gradients, 1 - settings_.beta1);
    square.mul_(settings_.beta2).addcmul_(gradients, gradients, 1 - settings_.beta2);
    if (settings_.weightDecay > 0)
        at::_foreach_mul_(decaying_.numbers, 1 - learningRate * settings_.weightDecay);
    const torch::Tensor root = square.div(correction2).sqrt_().add_(settings_.epsilon);
    numbers_.addcdiv_(mean, root, -learningRate / correction1);
}

void TorchOptimizer::queue(const QueuedStep& how, const torch::Tensor& loss) {
    const torch::NoGradGuard noGradients;
    if (pending_.size() > 1)
        throw Error(ErrorCode::Internal, "More than two steps were queued.");
    if (!stepsThere_.defined())
        stepsThere_ = torch::full({}, static_cast<float>(steps_), gradients.options());
    const torch::Tensor size = norm().to(torch::kFloat);
    torch::Tensor taken = torch::isfinite(loss).logical_and_(torch::isfinite(size));
    if (std::isfinite(how.highestLoss))
        taken.logical_and_(loss.le(how.highestLoss));
    if (std::isfinite(how.highestNorm))
        taken.logical_and_(size.le(how.highestNorm));
    torch::Tensor scale = torch::ones_like(size);
    if (how.clipNorm > 0)
        scale = torch::where(size.gt(how.clipNorm), (size + 1e-6).reciprocal_().mul_(how.clipNorm), scale);
    if (hasFusedAdamW(gradients.device()))
        stepFused(taken, scale, how.learningRate);
    else
        stepWhere(taken, scale, how.learningRate);
    pending_.push_back(std::make_unique<Pending>(
        Pending{DeviceNumbers(torch::stack({loss.to(torch::kFloat), size, taken.to(torch::kFloat)}))}));
}

StepOutcome TorchOptimizer::outcome() {
    if (pending_.empty())
        throw Error(ErrorCode::Internal, "No step was queued.");
    const std::vector<float> numbers = pending_.front()->numbers.wait();
    pending_.pop_front();
    return {static_cast<double>(numbers.at(0)), static_cast<double>(numbers.at(1)), numbers.at(2) != 0};
}

// Where the step is not taken, every factor of a change is zero, and gradients that are not finite are not read.
void TorchOptimizer::stepWhere(const torch::Tensor& taken, const torch::Tensor& scale, double learningRate) {
    const torch::Tensor yes = taken.to(torch::kFloat);
    stepsThere_.add_(yes);
    const torch::Tensor used = torch::where(taken, gradients * scale, torch::zeros_like(scale));
    mean.mul_(1 - yes * (1 - settings_.beta1)).add_(used, 1 - settings_.beta1);
    square.mul_(1 - yes * (1 - settings_.beta2)).addcmul_(used, used, 1 - settings_.beta2);
    if (settings_.weightDecay > 0)
        for (const torch::Tensor& numbers : decaying_.numbers)
            torch::Tensor(numbers).mul_(1 - yes * (learningRate * settings_.weightDecay));
    // Before the first step the corrections would be zero.
    const torch::Tensor count = stepsThere_.clamp_min(1);
    const torch::Tensor correction1 = 1 - torch::pow(settings_.beta1, count);
    const torch::Tensor correction2 = 1 - torch::pow(settings_.beta2, count);
    const torch::Tensor root = square.div(correction2).sqrt_().add_(settings_.epsilon);
    numbers_.sub_(mean.div(root).mul_(yes * learningRate / correction1));
}

void TorchOptimizer::stepFused(const torch::Tensor& taken, const torch::Tensor& scale, double learningRate) {
    const torch::Tensor refused = taken.logical_not().to(torch::kFloat);
    const torch::Tensor divisor = scale.reciprocal();
    stepsThere_.add_(1); // read by the steps below, also where they do nothing
    for (Group* group : {&decaying_, &others_}) {
        const std::vector<torch::Tensor> counts(group->numbers.size(), stepsThere_);
        fusedAdamW(group->numbers, group->gradients, group->mean, group->square, counts, learningRate, settings_,
                   group->weightDecay, divisor, refused);
    }
    stepsThere_.sub_(refused);
}

} // namespace kantai
