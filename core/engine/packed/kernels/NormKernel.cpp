// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/NormKernel.cpp"
#include <hwy/foreach_target.h>

#include "core/base/Parallel.h"
#include "core/engine/packed/kernels/NormKernel.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <cmath>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

template <class T>
void sumRow(std::size_t columns, const T* branch, const float* bias, const DropoutPattern& pattern,
            std::uint32_t first, const float* residual, float* to) {
    overRow(columns, [&](auto d, std::size_t i) HWY_ATTR {
        auto x = load(d, branch + i);
        if (bias != nullptr)
            x = hn::Add(x, load(d, bias + i));
        x = dropped(pattern, d, x, first + static_cast<std::uint32_t>(i));
        if (residual != nullptr)
            x = hn::Add(x, load(d, residual + i));
        store(x, d, to + i);
    });
}

// In place; returns 1 / deviation.
float normaliseRow(std::size_t columns, float epsilon, float* x) {
    const float mean = sumOver(columns, [&](auto d, std::size_t i) HWY_ATTR { return load(d, x + i); }) /
                       static_cast<float>(columns);
    const float squares = sumOver(columns, [&](auto d, std::size_t i) HWY_ATTR {
        const auto difference = hn::Sub(load(d, x + i), hn::Set(d, mean));
        return hn::Mul(difference, difference);
    });
    const float inverse = 1.0F / std::sqrt(squares / static_cast<float>(columns) + epsilon);
    overRow(columns, [&](auto d, std::size_t i) HWY_ATTR {
        store(hn::Mul(hn::Sub(load(d, x + i), hn::Set(d, mean)), hn::Set(d, inverse)), d, x + i);
    });
    return inverse;
}

void scaleRow(std::size_t columns, const float* normalised, const NormWeights& weights, float* out, Bf16* outBf16) {
    overRow(columns, [&](auto d, std::size_t i) HWY_ATTR {
        const auto y = hn::MulAdd(load(d, normalised + i), load(d, weights.scale + i), load(d, weights.shift + i));
        store(y, d, out + i);
        if (outBf16 != nullptr)
            store(y, d, outBf16 + i);
    });
}

template <class T>
void addNormRows(const NormShape& shape, const T* branch, const float* bias, const DropoutPattern& pattern,
                 const float* residual, const NormWeights& weights, const NormSaved& saved, float* out, Bf16* outBf16,
                 std::int64_t begin, std::int64_t end) {
    const auto columns = static_cast<std::size_t>(shape.columns);
    for (std::int64_t row = begin; row < end; ++row) {
        const std::int64_t at = row * shape.columns;
        float* normalised = saved.normalised + at;
        sumRow(columns, branch + at, bias, pattern, static_cast<std::uint32_t>(at),
               residual == nullptr ? nullptr : residual + at, normalised);
        saved.inverse[row] = normaliseRow(columns, shape.epsilon, normalised);
        scaleRow(columns, normalised, weights, out + at, outBf16 == nullptr ? nullptr : outBf16 + at);
    }
}

template <class T>
void addNormBackwardRows(const NormShape& shape, const NormSaved& saved, const float* scale,
                         const DropoutPattern& pattern, float* gradient, T* branchGradient, std::int64_t begin,
                         std::int64_t end) {
    const auto columns = static_cast<std::size_t>(shape.columns);
    for (std::int64_t row = begin; row < end; ++row) {
        const std::int64_t at = row * shape.columns;
        const float* normalised = saved.normalised + at;
        float* g = gradient + at;
        const float mean = sumOver(columns, [&](auto d, std::size_t i)
                                                HWY_ATTR { return hn::Mul(load(d, g + i), load(d, scale + i)); }) /
                           static_cast<float>(columns);
        const float along =
            sumOver(columns,
                    [&](auto d, std::size_t i) HWY_ATTR {
                        return hn::Mul(hn::Mul(load(d, g + i), load(d, scale + i)), load(d, normalised + i));
                    }) /
            static_cast<float>(columns);
        const float inverse = saved.inverse[row];
        overRow(columns, [&](auto d, std::size_t i) HWY_ATTR {
            auto x = hn::Sub(hn::Mul(load(d, g + i), load(d, scale + i)), hn::Set(d, mean));
            x = hn::NegMulAdd(load(d, normalised + i), hn::Set(d, along), x);
            x = hn::Mul(x, hn::Set(d, inverse));
            store(x, d, g + i);
            if (branchGradient != nullptr)
                store(dropped(pattern, d, x, static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(i)), d,
                      branchGradient + at + i);
        });
    }
}

// HWY_EXPORT takes names without template arguments.
void addNormFloat(const NormShape& shape, const float* branch, const float* bias, const DropoutPattern& pattern,
                  const float* residual, const NormWeights& weights, const NormSaved& saved, float* out,
                  Bf16* outBf16, std::int64_t begin, std::int64_t end) {
    addNormRows(shape, branch, bias, pattern, residual, weights, saved, out, outBf16, begin, end);
}
void addNormBf16(const NormShape& shape, const Bf16* branch, const float* bias, const DropoutPattern& pattern,
                 const float* residual, const NormWeights& weights, const NormSaved& saved, float* out, Bf16* outBf16,
                 std::int64_t begin, std::int64_t end) {
    addNormRows(shape, branch, bias, pattern, residual, weights, saved, out, outBf16, begin, end);
}
void addNormBackwardFloat(const NormShape& shape, const NormSaved& saved, const float* scale,
                          const DropoutPattern& pattern, float* gradient, float* branchGradient, std::int64_t begin,
                          std::int64_t end) {
    addNormBackwardRows(shape, saved, scale, pattern, gradient, branchGradient, begin, end);
}
void addNormBackwardBf16(const NormShape& shape, const NormSaved& saved, const float* scale,
                         const DropoutPattern& pattern, float* gradient, Bf16* branchGradient, std::int64_t begin,
                         std::int64_t end) {
    addNormBackwardRows(shape, saved, scale, pattern, gradient, branchGradient, begin, end);
}

void dropRange(const DropoutPattern& pattern, float* x, Bf16* outBf16, std::int64_t begin, std::int64_t end) {
    overRow(static_cast<std::size_t>(end - begin), [&](auto d, std::size_t i) HWY_ATTR {
        const std::int64_t at = begin + static_cast<std::int64_t>(i);
        const auto y = dropped(pattern, d, load(d, x + at), static_cast<std::uint32_t>(at));
        store(y, d, x + at);
        if (outBf16 != nullptr)
            store(y, d, outBf16 + at);
    });
}

// Columns [begin, end), all rows: the order of additions is that of the rows.
void weightGradientColumns(const NormShape& shape, const float* gradient, const float* normalised,
                           float* scaleGradient, float* shiftGradient, std::int64_t begin, std::int64_t end) {
    const auto count = static_cast<std::size_t>(end - begin);
    for (std::int64_t row = 0; row < shape.rows; ++row) {
        const float* g = gradient + row * shape.columns + begin;
        const float* n = normalised + row * shape.columns + begin;
        overRow(count, [&](auto d, std::size_t i) HWY_ATTR {
            const auto value = load(d, g + i);
            float* scale = scaleGradient + begin + i;
            float* shift = shiftGradient + begin + i;
            store(hn::MulAdd(value, load(d, n + i), load(d, scale)), d, scale);
            store(hn::Add(value, load(d, shift)), d, shift);
        });
    }
}

template <class T>
void sumColumns(std::int64_t rows, std::int64_t columns, const T* x, float* sums, std::int64_t begin,
                std::int64_t end) {
    for (std::int64_t row = 0; row < rows; ++row) {
        const T* from = x + row * columns + begin;
        overRow(static_cast<std::size_t>(end - begin), [&](auto d, std::size_t i) HWY_ATTR {
            store(hn::Add(load(d, from + i), load(d, sums + begin + i)), d, sums + begin + i);
        });
    }
}
void sumColumnsFloat(std::int64_t rows, std::int64_t columns, const float* x, float* sums, std::int64_t begin,
                     std::int64_t end) {
    sumColumns(rows, columns, x, sums, begin, end);
}
void sumColumnsBf16(std::int64_t rows, std::int64_t columns, const Bf16* x, float* sums, std::int64_t begin,
                    std::int64_t end) {
    sumColumns(rows, columns, x, sums, begin, end);
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(addNormFloat);
HWY_EXPORT(addNormBf16);
HWY_EXPORT(addNormBackwardFloat);
HWY_EXPORT(addNormBackwardBf16);
HWY_EXPORT(dropRange);
HWY_EXPORT(weightGradientColumns);
HWY_EXPORT(sumColumnsFloat);
HWY_EXPORT(sumColumnsBf16);

namespace {

constexpr std::int64_t kRows = 16;       // a piece of work
constexpr std::int64_t kColumns = 64;    // of a stripe: its sums stay in the first-level cache
constexpr std::int64_t kNumbers = 16384; // of a piece without rows

} // namespace

template <>
void addNorm(const NormShape& shape, const float* branch, const float* bias, const DropoutPattern& pattern,
             const float* residual, const NormWeights& weights, const NormSaved& saved, float* out, Bf16* outBf16) {
    inPieces(shape.rows, kRows, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(addNormFloat)
        (shape, branch, bias, pattern, residual, weights, saved, out, outBf16, begin, end);
    });
}

template <>
void addNorm(const NormShape& shape, const Bf16* branch, const float* bias, const DropoutPattern& pattern,
             const float* residual, const NormWeights& weights, const NormSaved& saved, float* out, Bf16* outBf16) {
    inPieces(shape.rows, kRows, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(addNormBf16)
        (shape, branch, bias, pattern, residual, weights, saved, out, outBf16, begin, end);
    });
}

template <>
void addNormBackward(const NormShape& shape, const NormSaved& saved, const float* scale,
                     const DropoutPattern& pattern, float* gradient, float* branchGradient) {
    inPieces(shape.rows, kRows, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(addNormBackwardFloat)
        (shape, saved, scale, pattern, gradient, branchGradient, begin, end);
    });
}

template <>
void addNormBackward(const NormShape& shape, const NormSaved& saved, const float* scale,
                     const DropoutPattern& pattern, float* gradient, Bf16* branchGradient) {
    inPieces(shape.rows, kRows, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(addNormBackwardBf16)
        (shape, saved, scale, pattern, gradient, branchGradient, begin, end);
    });
}

void dropInPlace(const NormShape& shape, const DropoutPattern& pattern, float* x, Bf16* outBf16) {
    if (pattern.dropBelow == 0 && outBf16 == nullptr)
        return;
    inPieces(shape.rows * shape.columns, kNumbers, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(dropRange)(pattern, x, outBf16, begin, end);
    });
}

void normWeightGradients(const NormShape& shape, const float* gradient, const float* normalised, float* scaleGradient,
                         float* shiftGradient, bool accumulate) {
    inPieces(shape.columns, kColumns, [&](std::int64_t begin, std::int64_t end) {
        if (!accumulate) {
            std::fill(scaleGradient + begin, scaleGradient + end, 0.0F);
            std::fill(shiftGradient + begin, shiftGradient + end, 0.0F);
        }
        HWY_DYNAMIC_DISPATCH(weightGradientColumns)
        (shape, gradient, normalised, scaleGradient, shiftGradient, begin, end);
    });
}

template <>
void columnSums(std::int64_t rows, std::int64_t columns, const float* x, float* sums, bool accumulate) {
    inPieces(columns, kColumns, [&](std::int64_t begin, std::int64_t end) {
        if (!accumulate)
            std::fill(sums + begin, sums + end, 0.0F);
        HWY_DYNAMIC_DISPATCH(sumColumnsFloat)(rows, columns, x, sums, begin, end);
    });
}

template <>
void columnSums(std::int64_t rows, std::int64_t columns, const Bf16* x, float* sums, bool accumulate) {
    inPieces(columns, kColumns, [&](std::int64_t begin, std::int64_t end) {
        if (!accumulate)
            std::fill(sums + begin, sums + end, 0.0F);
        HWY_DYNAMIC_DISPATCH(sumColumnsBf16)(rows, columns, x, sums, begin, end);
    });
}

} // namespace kantai
#endif
