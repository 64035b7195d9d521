// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/MaskedTokenHead.h"

#include "core/engine/packed/kernels/CrossEntropyKernel.h"
#include "core/engine/packed/kernels/GeluKernel.h"

#include <algorithm>
#include <vector>

namespace kantai {

namespace {

constexpr std::int64_t kLogitsInPiece = std::int64_t{16} << 20; // 64 MB of float32

} // namespace

template <class T>
void MaskedTokenHead<T>::transform(Pass& pass, std::int64_t rows, const Activations<T>& in) {
    const std::int64_t hidden = pass.config.hiddenSize;
    rows_ = rows;
    in_ = in.operand;
    expanded_ = pass.workspace.template take<T>(rows * hidden);
    activated_ = pass.workspace.template take<T>(rows * hidden);
    pass.product(weights_.dense, rows, in_, nullptr, expanded_);
    biasGelu(rows, hidden, expanded_, weights_.dense.bias, activated_);
    norm_ = pass.takeNorm(rows);
    transformed_ = pass.takeActivations<T>(rows);
    addNorm(pass.normShape(rows), activated_, nullptr, {}, nullptr, weights_.norm.weights, norm_, transformed_.sums,
            transformed_.toRound());
}

template <class T>
MaskedLoss MaskedTokenHead<T>::loss(Pass& pass, std::span<const std::int32_t> targets, std::optional<double> scale) {
    const std::int64_t hidden = pass.config.hiddenSize, vocabulary = pass.config.vocabularySize;
    const std::int64_t piece = std::min(rows_, std::max<std::int64_t>(kLogitsInPiece / vocabulary / 16 * 16, 16));
    if (scale)
        gradient_ = pass.workspace.template take<float>(rows_ * hidden);
    const std::size_t mark = pass.workspace.mark();
    float* logits = pass.workspace.template take<float>(piece * vocabulary);
    T* logitsGradient = nullptr;
    if constexpr (std::is_same_v<T, float>)
        logitsGradient = scale ? logits : nullptr;
    else if (scale)
        logitsGradient = pass.workspace.template take<T>(piece * vocabulary);
    std::vector<RowLoss> losses(static_cast<std::size_t>(rows_));
    for (std::int64_t begin = 0; begin < rows_; begin += piece) {
        const std::int64_t rows = std::min(piece, rows_ - begin);
        const T* x = transformed_.operand + begin * hidden;
        pass.products.forward(rows, hidden, vocabulary, x, weights_.decoder.weight, nullptr, logits);
        crossEntropy(rows, vocabulary, logits, weights_.decoder.bias, targets.data() + begin,
                     static_cast<float>(scale.value_or(0)), losses.data() + begin, logitsGradient);
        if (!scale)
            continue;
        const bool add = pass.accumulate || begin > 0;
        pass.products.inputGradient(rows, hidden, vocabulary, logitsGradient, weights_.decoder.weight,
                                    gradient_ + begin * hidden, false);
        pass.products.weightGradient(rows, hidden, vocabulary, logitsGradient, x, weights_.decoder.weightGradient,
                                     add);
        columnSums(rows, vocabulary, logitsGradient, weights_.decoder.biasGradient, add);
    }
    pass.workspace.rewind(mark);
    return sumOf(losses, targets);
}

template <class T>
float* MaskedTokenHead<T>::backward(Pass& pass) {
    const std::int64_t hidden = pass.config.hiddenSize;
    float* inGradient = pass.workspace.template take<float>(rows_ * hidden);
    const std::size_t mark = pass.workspace.mark();
    T* branch = pass.workspace.template take<T>(rows_ * hidden);
    pass.normWeightGradientsOf(weights_.norm, rows_, gradient_, norm_);
    addNormBackward(pass.normShape(rows_), norm_, weights_.norm.weights.scale, {}, gradient_, branch);
    biasGeluBackward(rows_, hidden, expanded_, weights_.dense.bias, branch);
    pass.weightGradients(weights_.dense, rows_, branch, in_);
    pass.products.inputGradient(rows_, hidden, hidden, branch, weights_.dense.weight, inGradient, false);
    pass.workspace.rewind(mark);
    return inGradient;
}

template <class T>
void MaskedTokenHead<T>::logits(Pass& pass, std::int64_t rows, float* to) {
    pass.products.forward(rows, pass.config.hiddenSize, pass.config.vocabularySize, transformed_.operand,
                          weights_.decoder.weight, weights_.decoder.bias, to);
}

template class MaskedTokenHead<float>;
template class MaskedTokenHead<Bf16>;

} // namespace kantai
