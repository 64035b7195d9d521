// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/AdamW.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/training/kernels/AdamWKernel.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <fmt/format.h>

namespace kantai {

namespace {

void copyInto(std::span<float> target, const TensorEntry& entry, const std::filesystem::path& file) {
    if (entry.type != TensorType::Float32 || entry.bytes.size() != target.size_bytes())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}: the tensor {} does not fit the model.", readablePath(file), entry.name),
                    Phrase::tr("Resume from another checkpoint of this run."));
    std::memcpy(target.data(), entry.bytes.data(), entry.bytes.size());
}

} // namespace

AdamW::AdamW(std::vector<OptimizedTensor> tensors, const TrainingOptions& options) : options_(options) {
    for (OptimizedTensor& tensor : tensors) {
        const std::size_t count = tensor.weights.size();
        slots_.push_back({std::move(tensor), std::vector<float>(count), std::vector<float>(count)});
    }
}

double AdamW::gradientNorm() const {
    double sum = 0;
    for (const Slot& slot : slots_)
        sum += sumOfSquares(slot.tensor.gradient.data(), static_cast<std::int64_t>(slot.tensor.gradient.size()));
    return std::sqrt(sum);
}

void AdamW::step(double learningRate, double gradientScale) {
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
        const OptimizedTensor& tensor = slot.tensor;
        step.weightDecay = tensor.spec.decays ? static_cast<float>(options_.weightDecay) : 0.0f;
        adamWFused(tensor.weights.data(), tensor.gradient.data(), slot.mean.data(), slot.square.data(),
                   tensor.narrow.empty() ? nullptr : tensor.narrow.data(),
                   static_cast<std::int64_t>(tensor.weights.size()), step);
    }
}

bool AdamW::weightsAreNumbers() const {
    return std::all_of(slots_.begin(), slots_.end(), [](const Slot& slot) {
        return allNumbers(slot.tensor.weights.data(), static_cast<std::int64_t>(slot.tensor.weights.size()));
    });
}

std::vector<TensorToWrite> AdamW::tensorsToWrite() const {
    std::vector<TensorToWrite> tensors;
    for (const Slot& slot : slots_) {
        tensors.push_back({"exp_avg." + slot.tensor.spec.name, TensorType::Float32, slot.tensor.spec.shape,
                           std::as_bytes(std::span(slot.mean))});
        tensors.push_back({"exp_avg_sq." + slot.tensor.spec.name, TensorType::Float32, slot.tensor.spec.shape,
                           std::as_bytes(std::span(slot.square))});
    }
    return tensors;
}

SafetensorsMetadata AdamW::metadata() const {
    return {{"format", "pt"}, {"step", std::to_string(steps_)}};
}

void AdamW::load(const std::filesystem::path& file) {
    const SafetensorsFile saved(file);
    const auto step = saved.metadata().find("step");
    if (step == saved.metadata().end() ||
        std::from_chars(step->second.data(), step->second.data() + step->second.size(), steps_).ec != std::errc())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} does not say at which step it was saved.", readablePath(file)),
                    Phrase::tr("Resume from another checkpoint of this run."));
    for (Slot& slot : slots_) {
        copyInto(slot.mean, saved.at("exp_avg." + slot.tensor.spec.name), file);
        copyInto(slot.square, saved.at("exp_avg_sq." + slot.tensor.spec.name), file);
    }
}

} // namespace kantai
