// SPDX-License-Identifier: GPL-3.0-or-later
// The masked-language-modelling head on the rows to predict: dense, GELU, layer normalisation, the decoder tied to
// the word embeddings, cross-entropy in pieces of rows and, in bf16, tiles of the vocabulary, so that never all
// logits exist. Private to core/engine/packed.
#pragma once

#include "core/engine/packed/PackedHead.h"

namespace kantai {

template <class T>
struct MaskedTokenHeadRef {
    DenseRef<T> dense;
    NormRef norm;
    DenseRef<T> decoder; // [vocabularySize, hiddenSize]
};

template <class T>
class MaskedTokenHead : public PackedHead<T> {
public:
    explicit MaskedTokenHead(const MaskedTokenHeadRef<T>& weights) : weights_(weights) {}

    void transform(Pass& pass, std::int64_t rows, const Activations<T>& in) override;
    MaskedLoss loss(Pass& pass, std::span<const std::int32_t> targets, std::optional<double> scale) override;
    MaskedLoss taughtLoss(Pass& pass, std::span<const std::int32_t> targets, double scale,
                          const TeacherSignal& signal) override;
    float* backward(Pass& pass) override;
    void logits(Pass& pass, std::int64_t rows, float* to) override;

private:
    struct Piece {
        std::int64_t begin = 0, rows = 0; // of a matrix
    };

    void lossOfPiece(Pass& pass, const Piece& piece, std::span<const std::int32_t> targets,
                     std::optional<double> scale, RowLoss* losses);
    void decoderGradients(Pass& pass, const Piece& piece, const Piece& words, const T* logitsGradient);

    MaskedTokenHeadRef<T> weights_;
    std::int64_t rows_ = 0;
    const T* in_ = nullptr;
    T *slope_ = nullptr, *activated_ = nullptr; // of GELU, and its results
    NormSaved norm_;
    Activations<T> transformed_;
    float* gradient_ = nullptr; // of transformed_
};

} // namespace kantai
