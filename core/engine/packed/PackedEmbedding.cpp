// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/PackedEmbedding.h"

#include "core/engine/packed/Rows.h"

namespace kantai {

template <class T>
Activations<T> PackedEmbedding<T>::forward(Pass& pass, std::span<const std::int32_t> ids,
                                           std::span<const std::int32_t> positionIds) {
    ids_ = ids;
    positionIds_ = positionIds;
    const auto rows = static_cast<std::int64_t>(ids.size());
    const std::int64_t columns = pass.config.hiddenSize;
    norm_ = pass.takeNorm(rows);
    const Activations<T> out = pass.takeActivations<T>(rows);
    float* sums = out.sums;
    inPieces(rows, 16, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            const float* word = weights_.word + ids[static_cast<std::size_t>(row)] * columns;
            const float* position = weights_.position + positionIds[static_cast<std::size_t>(row)] * columns;
            for (std::int64_t column = 0; column < columns; ++column)
                sums[row * columns + column] = word[column] + weights_.type[column] + position[column];
        }
    });
    addNorm<float>(pass.normShape(rows), sums, nullptr, {}, nullptr, weights_.norm.weights, norm_, sums, nullptr);
    dropInPlace(pass.normShape(rows), pass.pattern(pass.config.hiddenDropout, dropout_site::kEmbedding), sums,
                out.toRound());
    return out;
}

template <class T>
void PackedEmbedding<T>::backward(Pass& pass, float* gradient) {
    const auto rows = static_cast<std::int64_t>(ids_.size());
    const std::int64_t columns = pass.config.hiddenSize;
    dropInPlace(pass.normShape(rows), pass.pattern(pass.config.hiddenDropout, dropout_site::kEmbedding), gradient,
                nullptr);
    pass.normWeightGradientsOf(weights_.norm, rows, gradient, norm_);
    addNormBackward<float>(pass.normShape(rows), norm_, weights_.norm.weights.scale, {}, gradient, nullptr);
    columnSums(rows, columns, gradient, weights_.typeGradient, pass.accumulate);
    if (!pass.accumulate) {
        std::fill_n(weights_.positionGradient, pass.config.maxPositions * columns, 0.0F);
        if (!weights_.isTied)
            inPieces(pass.config.vocabularySize, 64, [&](std::int64_t begin, std::int64_t end) {
                std::fill(weights_.wordGradient + begin * columns, weights_.wordGradient + end * columns, 0.0F);
            });
    }
    // The rows of padding learn nothing, as in torch.nn.Embedding.
    scatterAddRows(positionIds_, columns, gradient, weights_.positionGradient, kPaddingId);
    scatterAddRows(ids_, columns, gradient, weights_.wordGradient, kPaddingId);
}

template class PackedEmbedding<float>;
template class PackedEmbedding<Bf16>;

} // namespace kantai
