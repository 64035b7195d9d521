// SPDX-License-Identifier: GPL-3.0-or-later
// The embeddings' part of a packed pass: word + position + type, layer normalisation, dropout. Private to
// core/engine/packed.
#pragma once

#include "core/engine/packed/Pass.h"

#include <span>

namespace kantai {

struct EmbeddingRef {
    const float *word = nullptr, *position = nullptr, *type = nullptr; // [.., hiddenSize]; one row of types
    float *wordGradient = nullptr, *positionGradient = nullptr, *typeGradient = nullptr;
    NormRef norm;
    bool isTied = true; // to the decoder, which writes the gradient of the words first
};

template <class T>
class PackedEmbedding {
public:
    explicit PackedEmbedding(const EmbeddingRef& weights) : weights_(weights) {}

    // ids and positionIds: [rows], kept by reference until backward.
    Activations<T> forward(Pass& pass, std::span<const std::int32_t> ids, std::span<const std::int32_t> positionIds);

    // gradient [rows, hiddenSize] of the output is used up. Where the words are tied to a decoder, their gradient is
    // added to what that has written.
    void backward(Pass& pass, float* gradient);

private:
    EmbeddingRef weights_;
    std::span<const std::int32_t> ids_, positionIds_;
    NormSaved norm_;
};

} // namespace kantai
