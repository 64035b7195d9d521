// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/CrossEntropyKernel.cpp"
#include <hwy/foreach_target.h>

#include "core/base/Parallel.h"
#include "core/engine/packed/kernels/CrossEntropyKernel.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <algorithm>
#include <cmath>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

HWY_INLINE float addBiasAndFindHighest(std::size_t columns, float* logits, const float* bias) {
    const Floats d;
    const std::size_t lanes = hn::Lanes(d);
    auto highest = hn::Set(d, -INFINITY);
    auto poison = hn::Zero(d); // maxima ignore NaN; this sum propagates it
    std::size_t i = 0;
    for (; i + lanes <= columns; i += lanes) {
        const auto x = hn::Add(load(d, logits + i), load(d, bias + i));
        store(x, d, logits + i);
        highest = hn::Max(highest, x);
        poison = hn::MulAdd(x, hn::Zero(d), poison);
    }
    float result = hn::GetLane(hn::MaxOfLanes(d, highest)) + hn::GetLane(hn::SumOfLanes(d, poison));
    for (; i < columns; ++i) {
        logits[i] += bias[i];
        result = std::max(result, logits[i]) + logits[i] * 0;
    }
    return result;
}

template <class T>
HWY_INLINE RowLoss rowLoss(std::size_t columns, float* logits, const float* bias, std::int32_t target, float scale,
                           T* gradient) {
    if (target < 0) {
        if (gradient != nullptr)
            std::fill_n(gradient, columns, T());
        return {};
    }
    const float highest = addBiasAndFindHighest(columns, logits, bias);
    const float sum = sumOver(columns, [&](auto d, std::size_t i) HWY_ATTR {
        return hn::Exp(d, hn::Sub(load(d, logits + i), hn::Set(d, highest)));
    });
    const float logSum = highest + std::log(sum), atTarget = logits[target];
    const RowLoss result{logSum - atTarget, atTarget == highest};
    if (gradient != nullptr) {
        overRow(columns, [&](auto d, std::size_t i) HWY_ATTR {
            const auto share = hn::Exp(d, hn::Sub(load(d, logits + i), hn::Set(d, logSum)));
            store(hn::Mul(share, hn::Set(d, scale)), d, gradient + i);
        });
        // Rounded once, from the exact difference.
        const float difference = (std::exp(atTarget - logSum) - 1) * scale;
        store(hn::Set(OneFloat(), difference), OneFloat(), gradient + target);
    }
    return result;
}

RowLoss rowLossFloat(std::size_t columns, float* logits, const float* bias, std::int32_t target, float scale,
                     float* gradient) {
    return rowLoss(columns, logits, bias, target, scale, gradient);
}
RowLoss rowLossBf16(std::size_t columns, float* logits, const float* bias, std::int32_t target, float scale,
                    Bf16* gradient) {
    return rowLoss(columns, logits, bias, target, scale, gradient);
}

TileSum tileSum(std::size_t columns, float* logits, const float* bias, Bf16* exponentials) {
    const float highest = addBiasAndFindHighest(columns, logits, bias);
    const float sum = sumOver(columns, [&](auto d, std::size_t i) HWY_ATTR {
        const auto value = hn::Exp(d, hn::Sub(load(d, logits + i), hn::Set(d, highest)));
        if (exponentials != nullptr)
            store(value, d, exponentials + i);
        return value;
    });
    return {highest, sum};
}

void scaleRow(std::size_t columns, float factor, Bf16* row) {
    overRow(columns, [&](auto d, std::size_t i)
                         HWY_ATTR { store(hn::Mul(load(d, row + i), hn::Set(d, factor)), d, row + i); });
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(rowLossFloat);
HWY_EXPORT(rowLossBf16);
HWY_EXPORT(tileSum);
HWY_EXPORT(scaleRow);

template <>
void crossEntropy(std::int64_t rows, std::int64_t columns, float* logits, const float* bias,
                  const std::int32_t* targets, float scale, RowLoss* losses, float* gradient) {
    inPieces(rows, 1, [&](std::int64_t row, std::int64_t) {
        losses[row] = HWY_DYNAMIC_DISPATCH(rowLossFloat)(static_cast<std::size_t>(columns), logits + row * columns,
                                                         bias, targets[row], scale,
                                                         gradient == nullptr ? nullptr : gradient + row * columns);
    });
}
template <>
void crossEntropy(std::int64_t rows, std::int64_t columns, float* logits, const float* bias,
                  const std::int32_t* targets, float scale, RowLoss* losses, Bf16* gradient) {
    inPieces(rows, 1, [&](std::int64_t row, std::int64_t) {
        losses[row] = HWY_DYNAMIC_DISPATCH(rowLossBf16)(static_cast<std::size_t>(columns), logits + row * columns,
                                                        bias, targets[row], scale,
                                                        gradient == nullptr ? nullptr : gradient + row * columns);
    });
}

void exponentialsOfTile(const LogitTile& tile, float* logits, const float* bias, const std::int32_t* targets,
                        TileSum* sums, float* atTarget, Bf16* exponentials) {
    inPieces(tile.rows, 1, [&](std::int64_t row, std::int64_t) {
        if (targets[row] < 0)
            return;
        float* logitsOfRow = logits + row * tile.columns;
        sums[row] =
            HWY_DYNAMIC_DISPATCH(tileSum)(static_cast<std::size_t>(tile.columns), logitsOfRow, bias,
                                          exponentials == nullptr ? nullptr : exponentials + row * tile.columns);
        if (targets[row] >= tile.first && targets[row] < tile.first + tile.columns)
            atTarget[row] = logitsOfRow[targets[row] - tile.first];
    });
}

void lossesOfTiles(std::int64_t tiles, std::int64_t rows, const std::int32_t* targets, float scale, TileSum* sums,
                   float* atTarget, RowLoss* losses) {
    inPieces(rows, 16, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            losses[row] = {};
            if (targets[row] < 0)
                continue;
            float highest = -INFINITY, sum = 0;
            for (std::int64_t tile = 0; tile < tiles; ++tile)
                highest = std::max(sums[tile * rows + row].highest, highest); // a NaN comes through the sum
            for (std::int64_t tile = 0; tile < tiles; ++tile)
                sum += sums[tile * rows + row].sum * std::exp(sums[tile * rows + row].highest - highest);
            const float logSum = highest + std::log(sum);
            losses[row] = {logSum - atTarget[row], atTarget[row] == highest};
            atTarget[row] = (std::exp(atTarget[row] - logSum) - 1) * scale;
            for (std::int64_t tile = 0; tile < tiles; ++tile) {
                TileSum& of = sums[tile * rows + row];
                of.sum = std::exp(of.highest - logSum) * scale;
            }
        }
    });
}

void gradientOfTile(const LogitTile& tile, const std::int32_t* targets, const TileSum* sums, const float* atTarget,
                    Bf16* exponentials) {
    inPieces(tile.rows, 1, [&](std::int64_t row, std::int64_t) {
        Bf16* numbers = exponentials + row * tile.columns;
        if (targets[row] < 0) {
            std::fill_n(numbers, tile.columns, Bf16());
            return;
        }
        HWY_DYNAMIC_DISPATCH(scaleRow)(static_cast<std::size_t>(tile.columns), sums[row].sum, numbers);
        if (targets[row] >= tile.first && targets[row] < tile.first + tile.columns)
            numbers[targets[row] - tile.first] = toBf16(atTarget[row]);
    });
}

} // namespace kantai
#endif
