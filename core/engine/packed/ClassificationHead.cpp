// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/ClassificationHead.h"

#include "core/base/Error.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kantai {

namespace {

DropoutPattern patternAt(const Pass& pass, dropout_site::HeadSite site) {
    return pass.pattern(pass.config.hiddenDropout, dropout_site::inHead(pass.config.layers, site));
}

} // namespace

template <class T>
void ClassificationHead<T>::transform(Pass& pass, std::int64_t rows, const Activations<T>& in) {
    const std::int64_t hidden = pass.config.hiddenSize, count = rows * hidden;
    rows_ = rows;
    in_ = pass.workspace.template take<float>(count);
    squashed_ = pass.workspace.template take<float>(count);
    out_ = pass.workspace.template take<float>(count);
    std::copy_n(in.sums, count, in_);
    dropInPlace(pass.normShape(rows), patternAt(pass, dropout_site::kHeadInput), in_, nullptr);
    pass.product(weights_.dense, rows, in_, weights_.dense.bias, squashed_);
    std::transform(squashed_, squashed_ + count, squashed_, [](float x) { return std::tanh(x); });
    std::copy_n(squashed_, count, out_);
    dropInPlace(pass.normShape(rows), patternAt(pass, dropout_site::kHeadHidden), out_, nullptr);
}

template <class T>
MaskedLoss ClassificationHead<T>::loss(Pass& pass, std::span<const std::int32_t> targets,
                                       std::optional<double> scale) {
    const std::int64_t hidden = pass.config.hiddenSize, classes = weights_.projection.outputs;
    if (scale)
        gradient_ = pass.workspace.template take<float>(rows_ * hidden);
    const std::size_t mark = pass.workspace.mark();
    float* logits = pass.workspace.template take<float>(rows_ * classes);
    pass.product(weights_.projection, rows_, out_, nullptr, logits);
    std::vector<RowLoss> losses(static_cast<std::size_t>(rows_));
    crossEntropy<float>(rows_, classes, logits, weights_.projection.bias, targets.data(),
                        static_cast<float>(scale.value_or(0)), losses.data(), scale ? logits : nullptr);
    if (scale) {
        pass.weightGradients(weights_.projection, rows_, logits, out_);
        pass.products.inputGradient(rows_, hidden, classes, logits, weights_.projection.weight, gradient_, false);
    }
    pass.workspace.rewind(mark);
    return sumOf(losses, targets);
}

template <class T>
MaskedLoss ClassificationHead<T>::taughtLoss(Pass&, std::span<const std::int32_t>, double, const TeacherSignal&) {
    throw Error(ErrorCode::Internal, "A classifier has no teacher.");
}

template <class T>
float* ClassificationHead<T>::backward(Pass& pass) {
    const std::int64_t hidden = pass.config.hiddenSize;
    float* inGradient = pass.workspace.template take<float>(rows_ * hidden);
    dropInPlace(pass.normShape(rows_), patternAt(pass, dropout_site::kHeadHidden), gradient_, nullptr);
    for (std::int64_t i = 0; i < rows_ * hidden; ++i)
        gradient_[i] *= 1 - squashed_[i] * squashed_[i];
    pass.weightGradients(weights_.dense, rows_, gradient_, in_);
    pass.products.inputGradient(rows_, hidden, hidden, gradient_, weights_.dense.weight, inGradient, false);
    dropInPlace(pass.normShape(rows_), patternAt(pass, dropout_site::kHeadInput), inGradient, nullptr);
    return inGradient;
}

template <class T>
void ClassificationHead<T>::logits(Pass& pass, std::int64_t rows, float* to) {
    pass.product(weights_.projection, rows, out_, weights_.projection.bias, to);
}

template class ClassificationHead<float>;
template class ClassificationHead<Bf16>;

} // namespace kantai
