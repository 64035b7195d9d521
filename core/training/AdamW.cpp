// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/ReadableText.h"
#include "core/training/AdamW_torch.h"
#include "core/training/kernels/AdamWKernel.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <fmt/format.h>

namespace kantai {

namespace {

std::span<const std::byte> bytesOf(const torch::Tensor& tensor) {
    return {static_cast<const std::byte*>(tensor.data_ptr()), static_cast<std::size_t>(tensor.nbytes())};
}

void copyInto(const torch::Tensor& target, const TensorEntry& entry, const std::filesystem::path& file) {
    if (entry.type != TensorType::Float32 || entry.bytes.size() != static_cast<std::size_t>(target.nbytes()))
        throw Error(ErrorCode::BadInput,
                    fmt::format("{}: the tensor {} does not fit the model.", readablePath(file), entry.name),
                    "Resume from another checkpoint of this run.");
    std::memcpy(target.data_ptr(), entry.bytes.data(), entry.bytes.size());
}

} // namespace

AdamW::AdamW(const std::vector<Parameter>& parameters, const TrainingOptions& options) : options_(options) {
    for (const Parameter& parameter : parameters)
        slots_.push_back({parameter, torch::zeros_like(parameter.value, torch::TensorOptions().requires_grad(false)),
                          torch::zeros_like(parameter.value, torch::TensorOptions().requires_grad(false))});
}

double AdamW::gradientNorm() const {
    const torch::NoGradGuard noGrad;
    double sum = 0;
    for (const Slot& slot : slots_)
        if (const torch::Tensor& gradient = slot.parameter.value.grad(); gradient.defined()) {
            const double norm = gradient.norm().item<double>();
            sum += norm * norm;
        }
    return std::sqrt(sum);
}

void AdamW::step(double learningRate, double gradientScale) {
    const torch::NoGradGuard noGrad;
    ++steps_;
    AdamWStep step;
    step.learningRate = static_cast<float>(learningRate);
    step.beta1 = static_cast<float>(options_.beta1);
    step.beta2 = static_cast<float>(options_.beta2);
    step.epsilon = static_cast<float>(options_.adamEpsilon);
    step.gradientScale = static_cast<float>(gradientScale);
    step.correction1 = static_cast<float>(1 - std::pow(options_.beta1, double(steps_)));
    step.correction2 = static_cast<float>(1 - std::pow(options_.beta2, double(steps_)));
    for (Slot& slot : slots_) {
        torch::Tensor gradient = slot.parameter.value.grad();
        if (!gradient.defined())
            continue;
        gradient = gradient.contiguous();
        step.weightDecay = slot.parameter.spec.decays ? static_cast<float>(options_.weightDecay) : 0.0f;
        adamWFused(slot.parameter.value.data_ptr<float>(), gradient.data_ptr<float>(), slot.mean.data_ptr<float>(),
                   slot.square.data_ptr<float>(), slot.parameter.value.numel(), step);
        slot.parameter.value.mutable_grad() =
            torch::Tensor(); // the next backward begins anew, without a pass of zeros
    }
}

void AdamW::save(const std::filesystem::path& file) const {
    std::vector<TensorToWrite> tensors;
    for (const Slot& slot : slots_) {
        tensors.push_back({"exp_avg." + slot.parameter.spec.name, TensorType::Float32, slot.parameter.spec.shape,
                           bytesOf(slot.mean)});
        tensors.push_back({"exp_avg_sq." + slot.parameter.spec.name, TensorType::Float32, slot.parameter.spec.shape,
                           bytesOf(slot.square)});
    }
    writeSafetensors(file, tensors, {{"format", "pt"}, {"step", std::to_string(steps_)}});
}

void AdamW::load(const std::filesystem::path& file) {
    const SafetensorsFile saved(file);
    const auto step = saved.metadata().find("step");
    if (step == saved.metadata().end() ||
        std::from_chars(step->second.data(), step->second.data() + step->second.size(), steps_).ec != std::errc())
        throw Error(ErrorCode::BadInput,
                    fmt::format("{} does not say at which step it was saved.", readablePath(file)),
                    "Resume from another checkpoint of this run.");
    for (Slot& slot : slots_) {
        copyInto(slot.mean, saved.at("exp_avg." + slot.parameter.spec.name), file);
        copyInto(slot.square, saved.at("exp_avg_sq." + slot.parameter.spec.name), file);
    }
}

} // namespace kantai
