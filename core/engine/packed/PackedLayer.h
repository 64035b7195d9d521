// SPDX-License-Identifier: GPL-3.0-or-later
// One encoder layer on packed rows: attention, residual, layer normalisation, feed-forward, residual, layer
// normalisation. The last layer computes only the rows that the head reads: keys and values come from all rows, the
// rest from the chosen ones. Private to core/engine/packed.
#pragma once

#include "core/engine/packed/Pass.h"
#include "core/engine/packed/kernels/AttentionKernel.h"

#include <span>

namespace kantai {

template <class T>
struct LayerRef {
    DenseRef<T> query, key, value, attentionOutput;
    NormRef attentionNorm;
    DenseRef<T> intermediate, output;
    NormRef outputNorm;
};

// Which rows attend to which. Row counts include the padding rows at the end, which no span covers.
struct LayerRows {
    std::int64_t keys = 0;
    std::int64_t queries = 0;
    std::span<const std::int64_t> chosen; // [queries]: rows of the input that continue; empty: all of them
    std::int64_t chosenReal = 0;          // of these without padding
    std::span<const AttentionSpan> spans;
};

template <class T>
class PackedLayer {
public:
    PackedLayer(const LayerRef<T>& weights, std::size_t index) : weights_(weights), index_(index) {}

    // in [rows.keys, hiddenSize] -> [rows.queries, hiddenSize]. What the backward pass needs stays in the workspace.
    Activations<T> forward(Pass& pass, const LayerRows& rows, const Activations<T>& in);

    // gradient [rows.queries, hiddenSize] of the output, which is overwritten -> that of the input, [rows.keys, ..]:
    // in the same memory when all rows continue.
    float* backward(Pass& pass, float* gradient);

    // Of the last forward pass, while the workspace holds it: softmax(query key^T / sqrt(headSize)) of one sequence
    // into `to`, [heads, span.queries, span.keys], each row summing to 1. Plain loops, because it is used for display
    // only.
    void probabilities(const Pass& pass, const AttentionSpan& span, float* to) const;

private:
    void forwardAttention(Pass& pass, const Activations<T>& residual);
    Activations<T> forwardFeed(Pass& pass);
    Activations<T> addBranch(Pass& pass, const DenseRef<T>& dense, const T* x, const Activations<T>& residual,
                             const NormRef& norm, dropout_site::LayerSite place, NormSaved& saved);
    void backwardBranch(Pass& pass, const DenseRef<T>& dense, const T* x, const NormRef& norm,
                        dropout_site::LayerSite place, const NormSaved& saved, float* gradient, T* xGradient);
    void backwardFeed(Pass& pass, float* gradient);
    float* backwardAttention(Pass& pass, float* gradient);
    void backwardProjections(Pass& pass, const T* queryGradient, const T* keyGradient, const T* valueGradient,
                             float* gradient, float* keyInputGradient);

    std::uint32_t site(dropout_site::LayerSite place) const { return dropout_site::inLayer(index_, place); }

    LayerRef<T> weights_;
    std::size_t index_;

    // Of the last forward pass.
    LayerRows rows_;
    const T* in_ = nullptr;
    const T* queryIn_ = nullptr;
    T *query_ = nullptr, *key_ = nullptr, *value_ = nullptr, *context_ = nullptr;
    NormSaved attentionNorm_;
    Activations<T> middle_;
    T *slope_ = nullptr, *activated_ = nullptr; // of GELU, and its results
    NormSaved outputNorm_;
};

} // namespace kantai
