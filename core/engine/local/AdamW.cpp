// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/local/AdamW.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/engine/packed/kernels/AdamWKernel.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

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

AdamW::AdamW(std::shared_ptr<const TensorLayout> layout, const AdamWSettings& settings)
    : layout_(std::move(layout)), settings_(settings), mean_(layout_), square_(layout_) {}

double AdamW::gradientNorm(const TensorBlock<float>& gradients) {
    double sum = 0;
    for (std::size_t i = 0; i < gradients.layout()->size(); ++i)
        sum += sumOfSquares(gradients[i].data(), static_cast<std::int64_t>(gradients[i].size()));
    return std::sqrt(sum);
}

void AdamW::step(TensorBlock<float>& weights, const TensorBlock<float>& gradients, TensorBlock<Bf16>& shadow,
                 double learningRate, double gradientScale) {
    ++steps_;
    AdamWStep step;
    step.learningRate = static_cast<float>(learningRate);
    step.beta1 = static_cast<float>(settings_.beta1);
    step.beta2 = static_cast<float>(settings_.beta2);
    step.epsilon = static_cast<float>(settings_.epsilon);
    step.gradientScale = static_cast<float>(gradientScale);
    step.correction1 = static_cast<float>(1 - std::pow(settings_.beta1, static_cast<double>(steps_)));
    step.correction2 = static_cast<float>(1 - std::pow(settings_.beta2, static_cast<double>(steps_)));
    for (std::size_t i = 0; i < layout_->size(); ++i) {
        step.weightDecay = layout_->spec(i).decays ? static_cast<float>(settings_.weightDecay) : 0.0F;
        adamWFused(weights[i].data(), gradients[i].data(), mean_[i].data(), square_[i].data(),
                   shadow.empty() ? nullptr : shadow[i].data(), static_cast<std::int64_t>(weights[i].size()), step);
    }
}

bool AdamW::areFinite(const TensorBlock<float>& weights) {
    for (std::size_t i = 0; i < weights.layout()->size(); ++i)
        if (!allFinite(weights[i].data(), static_cast<std::int64_t>(weights[i].size())))
            return false;
    return true;
}

std::vector<TensorToWrite> AdamW::tensorsToWrite() const {
    std::vector<TensorToWrite> tensors;
    for (std::size_t i = 0; i < layout_->size(); ++i) {
        const TensorSpec& spec = layout_->spec(i);
        tensors.push_back({"exp_avg." + spec.name, TensorType::Float32, spec.shape, std::as_bytes(mean_[i])});
        tensors.push_back({"exp_avg_sq." + spec.name, TensorType::Float32, spec.shape, std::as_bytes(square_[i])});
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
    for (std::size_t i = 0; i < layout_->size(); ++i) {
        const std::string& name = layout_->spec(i).name;
        for (const auto& [prefix, block] : {std::pair("exp_avg.", &mean_), std::pair("exp_avg_sq.", &square_)}) {
            const TensorEntry& entry = saved.at(prefix + name);
            copyInto((*block)[i], entry, file);
            saved.forget(entry);
        }
    }
}

} // namespace kantai
