// SPDX-License-Identifier: GPL-3.0-or-later
// The masked-language-modelling head on the rows to predict: dense, GELU, layer normalisation, the decoder tied to
// the word embeddings, cross-entropy in pieces of rows, so that never all logits exist. Private to
// core/engine/packed.
#pragma once

#include "core/engine/Engine.h"
#include "core/engine/packed/Pass.h"

#include <span>

namespace kantai {

template <class T>
struct HeadRef {
    DenseRef<T> dense;
    NormRef norm;
    DenseRef<T> decoder; // [vocabularySize, hiddenSize]
};

template <class T>
class PackedHead {
public:
    explicit PackedHead(const HeadRef<T>& weights) : weights_(weights) {}

    // in [rows, hiddenSize], kept until backward.
    void transform(Pass& pass, std::int64_t rows, const T* in);

    // targets [rows], negative for rows that do not count. With a scale, writes the gradients of the decoder and of
    // what transform() made.
    MaskedLoss loss(Pass& pass, std::span<const std::int32_t> targets, std::optional<double> scale);

    // The gradient of `in`, [rows, hiddenSize].
    float* backward(Pass& pass);

    void logits(Pass& pass, std::int64_t rows, float* to); // of the first `rows` rows

private:
    HeadRef<T> weights_;
    std::int64_t rows_ = 0;
    const T* in_ = nullptr;
    T *expanded_ = nullptr, *activated_ = nullptr;
    NormSaved norm_;
    Activations<T> transformed_;
    float* gradient_ = nullptr; // of transformed_
};

} // namespace kantai
