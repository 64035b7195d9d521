// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/MaskedTokenHead.h"

#include "core/engine/packed/kernels/CrossEntropyKernel.h"
#include "core/engine/packed/kernels/GeluKernel.h"
#include "core/engine/packed/kernels/TaughtLossKernel.h"

#include <algorithm>
#include <type_traits>
#include <vector>

namespace kantai {

namespace {

constexpr std::int64_t kBytesInPiece = std::int64_t{64} << 20; // of logits, or of their exponentials
constexpr std::int64_t kBytesOfLogit = sizeof(float);
constexpr std::int64_t kLogitsInTile = std::int64_t{5} << 20; // 20 MB; each tile costs barriers between the threads

MaskedLoss sumOf(const std::vector<TaughtRowLoss>& losses, std::span<const std::int32_t> targets) {
    MaskedLoss result;
    for (std::size_t row = 0; row < losses.size(); ++row)
        if (targets[row] >= 0) {
            result.sum += losses[row].loss;
            result.right += losses[row].right ? 1 : 0;
            result.divergence += losses[row].divergence;
            ++result.masked;
        }
    return result;
}

} // namespace

template <class T>
void MaskedTokenHead<T>::transform(Pass& pass, std::int64_t rows, const Activations<T>& in) {
    const std::int64_t hidden = pass.config.hiddenSize;
    rows_ = rows;
    in_ = in.operand;
    slope_ = pass.workspace.template take<T>(rows * hidden);
    activated_ = pass.workspace.template take<T>(rows * hidden);
    pass.product(weights_.dense, rows, in_, nullptr, slope_);
    biasGelu(rows, hidden, slope_, weights_.dense.bias, activated_);
    norm_ = pass.takeNorm(rows);
    transformed_ = pass.takeActivations<T>(rows);
    addNorm(pass.normShape(rows), activated_, nullptr, {}, nullptr, weights_.norm.weights, norm_, transformed_.sums,
            transformed_.toRound());
}

template <class T>
MaskedLoss MaskedTokenHead<T>::loss(Pass& pass, std::span<const std::int32_t> targets, std::optional<double> scale) {
    const std::int64_t vocabulary = pass.config.vocabularySize;
    const std::int64_t most = kBytesInPiece / static_cast<std::int64_t>(sizeof(T)) / vocabulary / 16 * 16;
    const std::int64_t piece = std::min(rows_, std::max<std::int64_t>(most, 16));
    if (scale)
        gradient_ = pass.workspace.template take<float>(rows_ * pass.config.hiddenSize);
    const std::size_t mark = pass.workspace.mark();
    std::vector<RowLoss> losses(static_cast<std::size_t>(rows_));
    for (std::int64_t begin = 0; begin < rows_; begin += piece) {
        lossOfPiece(pass, {begin, std::min(piece, rows_ - begin)}, targets, scale, losses.data() + begin);
        pass.workspace.rewind(mark);
    }
    return sumOf(losses, targets);
}

// In float32 the gradients of logits take the memory of the logits.
template <>
void MaskedTokenHead<float>::lossOfPiece(Pass& pass, const Piece& piece, std::span<const std::int32_t> targets,
                                         std::optional<double> scale, RowLoss* losses) {
    const std::int64_t hidden = pass.config.hiddenSize, vocabulary = pass.config.vocabularySize;
    const float* x = transformed_.operand + piece.begin * hidden;
    float* logits = pass.workspace.take<float>(piece.rows * vocabulary);
    pass.products.forward(piece.rows, hidden, vocabulary, x, weights_.decoder.weight, nullptr, logits);
    crossEntropy(piece.rows, vocabulary, logits, weights_.decoder.bias, targets.data() + piece.begin,
                 static_cast<float>(scale.value_or(0)), losses, scale ? logits : nullptr);
    if (scale)
        decoderGradients(pass, piece, {0, vocabulary}, logits);
}

// In bf16 the logits come in tiles of the vocabulary, so that they and their gradients stay in the caches; between
// the two passes only their exponentials are kept, rounded.
template <>
void MaskedTokenHead<Bf16>::lossOfPiece(Pass& pass, const Piece& piece, std::span<const std::int32_t> targets,
                                        std::optional<double> scale, RowLoss* losses) {
    const std::int64_t hidden = pass.config.hiddenSize, vocabulary = pass.config.vocabularySize, rows = piece.rows;
    const std::int64_t most = std::max<std::int64_t>(kLogitsInTile / rows / 64 * 64, 64);
    const std::int64_t tiles = (vocabulary + most - 1) / most;
    const std::int32_t* rowTargets = targets.data() + piece.begin;
    const Bf16* x = transformed_.operand + piece.begin * hidden;
    float* logits = pass.workspace.take<float>(rows * std::min(most, vocabulary));
    Bf16* exponentials = scale ? pass.workspace.take<Bf16>(rows * vocabulary) : nullptr;
    auto* sums = pass.workspace.take<TileSum>(tiles * rows);
    float* atTarget = pass.workspace.take<float>(rows);
    const auto eachTile = [&](const auto& body) {
        for (std::int64_t tile = 0, first = 0; tile < tiles; ++tile, first += most)
            body(LogitTile{rows, std::min(most, vocabulary - first), first}, sums + tile * rows,
                 scale ? exponentials + rows * first : nullptr);
    };
    eachTile([&](const LogitTile& tile, TileSum* sum, Bf16* numbers) {
        pass.products.forward(rows, hidden, tile.columns, x, weights_.decoder.weight + tile.first * hidden, nullptr,
                              logits);
        exponentialsOfTile(tile, logits, weights_.decoder.bias + tile.first, rowTargets, sum, atTarget, numbers);
    });
    lossesOfTiles(tiles, rows, rowTargets, static_cast<float>(scale.value_or(0)), sums, atTarget, losses);
    if (!scale)
        return;
    eachTile([&](const LogitTile& tile, const TileSum* sum, Bf16* numbers) {
        gradientOfTile(tile, rowTargets, sum, atTarget, numbers);
        decoderGradients(pass, piece, {tile.first, tile.columns}, numbers);
    });
}

// Of a student. The teacher's logits are there for whole rows, so that the student's need no tiles either.
template <class T>
MaskedLoss MaskedTokenHead<T>::taughtLoss(Pass& pass, std::span<const std::int32_t> targets, double scale,
                                          const TeacherSignal& signal) {
    const std::int64_t hidden = pass.config.hiddenSize, vocabulary = pass.config.vocabularySize;
    const std::int64_t most = std::max<std::int64_t>(kBytesInPiece / kBytesOfLogit / vocabulary / 16 * 16, 16);
    gradient_ = pass.workspace.template take<float>(rows_ * hidden);
    const std::size_t mark = pass.workspace.mark();
    std::vector<TaughtRowLoss> losses(static_cast<std::size_t>(rows_));
    for (std::int64_t begin = 0; begin < rows_; begin += most) {
        const Piece piece{begin, std::min(most, rows_ - begin)};
        float* logits = pass.workspace.template take<float>(piece.rows * vocabulary);
        T* gradient = nullptr;
        if constexpr (std::is_same_v<T, float>)
            gradient = logits;
        else
            gradient = pass.workspace.template take<T>(piece.rows * vocabulary);
        pass.products.forward(piece.rows, hidden, vocabulary, transformed_.operand + begin * hidden,
                              weights_.decoder.weight, nullptr, logits);
        const TaughtRows rows{piece.rows,
                              vocabulary,
                              weights_.decoder.bias,
                              targets.data() + begin,
                              signal.logits.data() + begin * signal.columns,
                              signal.columns,
                              static_cast<float>(signal.share),
                              static_cast<float>(signal.temperature),
                              static_cast<float>(scale)};
        taughtCrossEntropy(rows, logits, losses.data() + begin, gradient);
        decoderGradients(pass, piece, {0, vocabulary}, gradient);
        pass.workspace.rewind(mark);
    }
    return sumOf(losses, targets);
}

// Of the decoder's rows for some words, and what they add to the gradient of transform(), from the gradients of their
// logits [piece.rows, words.rows].
template <class T>
void MaskedTokenHead<T>::decoderGradients(Pass& pass, const Piece& piece, const Piece& words,
                                          const T* logitsGradient) {
    const std::int64_t hidden = pass.config.hiddenSize, weight = words.begin * hidden;
    const bool add = pass.accumulate || piece.begin > 0;
    pass.products.inputGradient(piece.rows, hidden, words.rows, logitsGradient, weights_.decoder.weight + weight,
                                gradient_ + piece.begin * hidden, words.begin > 0);
    pass.products.weightGradient(piece.rows, hidden, words.rows, logitsGradient,
                                 transformed_.operand + piece.begin * hidden,
                                 weights_.decoder.weightGradient + weight, add);
    columnSums(piece.rows, words.rows, logitsGradient, weights_.decoder.biasGradient + words.begin, add);
}

template <class T>
float* MaskedTokenHead<T>::backward(Pass& pass) {
    const std::int64_t hidden = pass.config.hiddenSize;
    float* inGradient = pass.workspace.template take<float>(rows_ * hidden);
    const std::size_t mark = pass.workspace.mark();
    T* branch = pass.workspace.template take<T>(rows_ * hidden);
    pass.normWeightGradientsOf(weights_.norm, rows_, gradient_, norm_);
    addNormBackward(pass.normShape(rows_), norm_, weights_.norm.weights.scale, {}, gradient_, branch);
    geluBackward(rows_, hidden, slope_, branch);
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
