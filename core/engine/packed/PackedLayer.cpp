// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/PackedLayer.h"

#include "core/engine/packed/Rows.h"
#include "core/engine/packed/kernels/GeluKernel.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kantai {

namespace {

using dropout_site::kAttentionOutput;
using dropout_site::kLayerOutput;
using dropout_site::kProbabilities;

// No span covers the padding rows at the end: their values must be finite, and their gradients 0.
template <class T>
void clearTail(T* rows, std::int64_t columns, std::int64_t real, std::int64_t all) {
    std::fill(rows + real * columns, rows + all * columns, T());
}

float toFloat32(float value) {
    return value;
}
float toFloat32(Bf16 value) {
    return toFloat(value);
}

std::int64_t queriesIn(std::span<const AttentionSpan> spans) {
    return spans.empty() ? 0 : spans.back().firstQuery + spans.back().queries;
}

std::int64_t keysIn(std::span<const AttentionSpan> spans) {
    return spans.empty() ? 0 : spans.back().firstKey + spans.back().keys;
}

} // namespace

template <class T>
Activations<T> PackedLayer<T>::forward(Pass& pass, const LayerRows& rows, const Activations<T>& in) {
    rows_ = rows;
    in_ = in.operand;
    Activations<T> residual = in;
    if (!rows.chosen.empty()) {
        residual = pass.takeActivations<T>(rows.queries);
        gatherRows(rows.chosen, pass.config.hiddenSize, in.sums, residual.sums);
        if constexpr (std::is_same_v<T, Bf16>)
            gatherRows(rows.chosen, pass.config.hiddenSize, in.operand, residual.operand);
    }
    queryIn_ = residual.operand;
    forwardAttention(pass, residual);
    return forwardFeed(pass);
}

template <class T>
void PackedLayer<T>::forwardAttention(Pass& pass, const Activations<T>& residual) {
    const std::int64_t hidden = pass.config.hiddenSize;
    const auto project = [&](const DenseRef<T>& dense, std::int64_t rows, const T* x) {
        T* y = pass.workspace.template take<T>(rows * hidden);
        pass.product(dense, rows, x, dense.bias, y);
        return y;
    };
    query_ = project(weights_.query, rows_.queries, queryIn_);
    key_ = project(weights_.key, rows_.keys, in_);
    value_ = project(weights_.value, rows_.keys, in_);
    context_ = pass.workspace.template take<T>(rows_.queries * hidden);
    clearTail(context_, hidden, queriesIn(rows_.spans), rows_.queries);
    attention<T>({pass.config.heads, pass.config.headSize()}, rows_.spans, query_, key_, value_,
                 pass.pattern(pass.config.attentionDropout, site(kProbabilities)), context_);

    middle_ = addBranch(pass, weights_.attentionOutput, context_, residual, weights_.attentionNorm, kAttentionOutput,
                        attentionNorm_);
}

template <class T>
void PackedLayer<T>::probabilities(const Pass& pass, const AttentionSpan& span, float* to) const {
    const std::int64_t hidden = pass.config.hiddenSize, size = pass.config.headSize();
    const double scale = 1 / std::sqrt(static_cast<double>(size));
    std::vector<double> scores(static_cast<std::size_t>(span.keys));
    for (std::int64_t head = 0; head < pass.config.heads; ++head)
        for (std::int64_t query = span.firstQuery; query < span.firstQuery + span.queries; ++query) {
            const T* q = query_ + query * hidden + head * size;
            for (std::int64_t key = 0; key < span.keys; ++key) {
                const T* k = key_ + (span.firstKey + key) * hidden + head * size;
                double dot = 0;
                for (std::int64_t i = 0; i < size; ++i)
                    dot += static_cast<double>(toFloat32(q[i])) * toFloat32(k[i]);
                scores[static_cast<std::size_t>(key)] = dot * scale;
            }
            const double largest = *std::max_element(scores.begin(), scores.end());
            double sum = 0;
            for (double& score : scores)
                sum += score = std::exp(score - largest);
            for (const double score : scores)
                *to++ = static_cast<float>(score / sum);
        }
}

template <class T>
Activations<T> PackedLayer<T>::forwardFeed(Pass& pass) {
    const std::int64_t inner = pass.config.intermediateSize, rows = rows_.queries;
    slope_ = pass.workspace.template take<T>(rows * inner);
    activated_ = pass.workspace.template take<T>(rows * inner);
    pass.product(weights_.intermediate, rows, middle_.operand, nullptr, slope_);
    biasGelu(rows, inner, slope_, weights_.intermediate.bias, activated_);

    return addBranch(pass, weights_.output, activated_, middle_, weights_.outputNorm, kLayerOutput, outputNorm_);
}

// normalise(dropout(dense(x)) + residual)
template <class T>
Activations<T> PackedLayer<T>::addBranch(Pass& pass, const DenseRef<T>& dense, const T* x,
                                         const Activations<T>& residual, const NormRef& norm,
                                         dropout_site::LayerSite place, NormSaved& saved) {
    const std::int64_t rows = rows_.queries;
    saved = pass.takeNorm(rows);
    const Activations<T> out = pass.takeNext(residual, rows);
    const std::size_t mark = pass.workspace.mark();
    T* branch = pass.workspace.template take<T>(rows * dense.outputs);
    pass.product(dense, rows, x, nullptr, branch);
    addNorm(pass.normShape(rows), branch, dense.bias, pass.pattern(pass.config.hiddenDropout, site(place)),
            residual.sums, norm.weights, saved, out.sums, out.toRound());
    pass.workspace.rewind(mark);
    return out;
}

// gradient: of the normalised sum, becomes that of the residual; xGradient: of x, to be written.
template <class T>
void PackedLayer<T>::backwardBranch(Pass& pass, const DenseRef<T>& dense, const T* x, const NormRef& norm,
                                    dropout_site::LayerSite place, const NormSaved& saved, float* gradient,
                                    T* xGradient) {
    const std::int64_t rows = rows_.queries;
    const std::size_t mark = pass.workspace.mark();
    T* branch = pass.workspace.template take<T>(rows * dense.outputs);
    pass.normWeightGradientsOf(norm, rows, gradient, saved);
    addNormBackward(pass.normShape(rows), saved, norm.weights.scale,
                    pass.pattern(pass.config.hiddenDropout, site(place)), gradient, branch);
    pass.weightGradients(dense, rows, branch, x);
    pass.products.inputGradient(rows, dense.inputs, dense.outputs, branch, dense.weight, xGradient, false);
    pass.workspace.rewind(mark);
}

template <class T>
float* PackedLayer<T>::backward(Pass& pass, float* gradient) {
    backwardFeed(pass, gradient);
    return backwardAttention(pass, gradient);
}

// From the gradient of the output to that of middle_, in place.
template <class T>
void PackedLayer<T>::backwardFeed(Pass& pass, float* gradient) {
    const std::int64_t hidden = pass.config.hiddenSize, inner = pass.config.intermediateSize, rows = rows_.queries;
    const std::size_t mark = pass.workspace.mark();
    T* expandedGradient = pass.workspace.template take<T>(rows * inner);
    backwardBranch(pass, weights_.output, activated_, weights_.outputNorm, kLayerOutput, outputNorm_, gradient,
                   expandedGradient);
    geluBackward(rows, inner, slope_, expandedGradient);
    pass.weightGradients(weights_.intermediate, rows, expandedGradient, middle_.operand);
    pass.products.inputGradient(rows, hidden, inner, expandedGradient, weights_.intermediate.weight, gradient, true);
    pass.workspace.rewind(mark);
}

// From the gradient of middle_ to that of the input.
template <class T>
float* PackedLayer<T>::backwardAttention(Pass& pass, float* gradient) {
    const std::int64_t hidden = pass.config.hiddenSize, queries = rows_.queries, keys = rows_.keys;
    const bool allGoOn = rows_.chosen.empty();
    float* keyInputGradient = allGoOn ? gradient : pass.workspace.template take<float>(keys * hidden);
    const std::size_t mark = pass.workspace.mark();
    T* contextGradient = pass.workspace.template take<T>(queries * hidden);
    T* queryGradient = pass.workspace.template take<T>(queries * hidden);
    T* keyGradient = pass.workspace.template take<T>(keys * hidden);
    T* valueGradient = pass.workspace.template take<T>(keys * hidden);

    backwardBranch(pass, weights_.attentionOutput, context_, weights_.attentionNorm, kAttentionOutput, attentionNorm_,
                   gradient, contextGradient);
    clearTail(queryGradient, hidden, queriesIn(rows_.spans), queries);
    clearTail(keyGradient, hidden, keysIn(rows_.spans), keys);
    clearTail(valueGradient, hidden, keysIn(rows_.spans), keys);
    attentionBackward<T>({pass.config.heads, pass.config.headSize()}, rows_.spans, query_, key_, value_,
                         contextGradient, pass.pattern(pass.config.attentionDropout, site(kProbabilities)),
                         queryGradient, keyGradient, valueGradient);
    backwardProjections(pass, queryGradient, keyGradient, valueGradient, gradient, keyInputGradient);
    pass.workspace.rewind(mark);
    return keyInputGradient;
}

// gradient: of the residual, [queries, hiddenSize]; keyInputGradient: the same memory, or all rows of the input, to
// be written.
template <class T>
void PackedLayer<T>::backwardProjections(Pass& pass, const T* queryGradient, const T* keyGradient,
                                         const T* valueGradient, float* gradient, float* keyInputGradient) {
    const std::int64_t hidden = pass.config.hiddenSize;
    const auto through = [&](const DenseRef<T>& dense, std::int64_t rows, const T* dy, const T* x, float* dx,
                             bool add) {
        pass.weightGradients(dense, rows, dy, x);
        pass.products.inputGradient(rows, hidden, hidden, dy, dense.weight, dx, add);
    };
    through(weights_.query, rows_.queries, queryGradient, queryIn_, gradient, true);
    through(weights_.key, rows_.keys, keyGradient, in_, keyInputGradient, keyInputGradient == gradient);
    through(weights_.value, rows_.keys, valueGradient, in_, keyInputGradient, true);
    if (keyInputGradient != gradient)
        scatterAddRows(rows_.chosen.first(static_cast<std::size_t>(rows_.chosenReal)), hidden, gradient,
                       keyInputGradient);
}

template class PackedLayer<float>;
template class PackedLayer<Bf16>;

} // namespace kantai
