// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/local/AdamW.h"

#include "core/engine/packed/kernels/AdamWKernel.h"

#include <cmath>
#include <utility>

namespace kantai {

AdamW::AdamW(std::shared_ptr<const TensorLayout> layout, const AdamWSettings& settings)
    : layout_(std::move(layout)), settings_(settings), state_(layout_) {}

double AdamW::gradientNorm(const TensorBlock<float>& gradients) {
    double sum = 0;
    for (std::size_t i = 0; i < gradients.layout()->size(); ++i)
        sum += sumOfSquares(gradients[i].data(), static_cast<std::int64_t>(gradients[i].size()));
    return std::sqrt(sum);
}

void AdamW::step(TensorBlock<float>& weights, const TensorBlock<float>& gradients, TensorBlock<Bf16>& shadow,
                 double learningRate, double gradientScale, const IndexRange& range) {
    ++state_.steps;
    AdamWStep step;
    step.learningRate = static_cast<float>(learningRate);
    step.beta1 = static_cast<float>(settings_.beta1);
    step.beta2 = static_cast<float>(settings_.beta2);
    step.epsilon = static_cast<float>(settings_.epsilon);
    step.gradientScale = static_cast<float>(gradientScale);
    step.correction1 = static_cast<float>(1 - std::pow(settings_.beta1, static_cast<double>(state_.steps)));
    step.correction2 = static_cast<float>(1 - std::pow(settings_.beta2, static_cast<double>(state_.steps)));
    for (std::size_t i = 0; i < layout_->size(); ++i) {
        const std::size_t offset = layout_->offset(i);
        const IndexRange part = overlap(range, {offset, offset + layout_->count(i)});
        if (part.size() == 0)
            continue;
        step.weightDecay = layout_->spec(i).decays ? static_cast<float>(settings_.weightDecay) : 0.0F;
        adamWFused(weights.all().data() + part.begin, gradients.all().data() + part.begin,
                   state_.mean.all().data() + part.begin, state_.square.all().data() + part.begin,
                   shadow.empty() ? nullptr : shadow.all().data() + part.begin,
                   static_cast<std::int64_t>(part.size()), step);
    }
}

bool AdamW::areFinite(const TensorBlock<float>& weights) {
    for (std::size_t i = 0; i < weights.layout()->size(); ++i)
        if (!allFinite(weights[i].data(), static_cast<std::int64_t>(weights[i].size())))
            return false;
    return true;
}

} // namespace kantai
