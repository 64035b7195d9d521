// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/ThinProduct.cpp"
#include <hwy/foreach_target.h>

#include "core/base/Parallel.h"
#include "core/engine/packed/kernels/ThinProduct.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <type_traits>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

// kRows rows of x with kColumns rows of weights: each number read is used kRows or kColumns times, from registers.
template <std::size_t kRows, std::size_t kColumns>
HWY_INLINE void thinTile(std::size_t inputs, const float* x, const float* weight, const float* bias, float* y,
                         std::size_t stride) {
    const Floats d;
    const std::size_t lanes = hn::Lanes(d);
    hn::Vec<Floats> sums[kRows][kColumns];
    for (auto& row : sums)
        for (auto& sum : row)
            sum = hn::Zero(d);
    std::size_t i = 0;
    for (; i + lanes <= inputs; i += lanes) {
        hn::Vec<Floats> w[kColumns];
        for (std::size_t column = 0; column < kColumns; ++column)
            w[column] = hn::LoadU(d, weight + column * inputs + i);
        for (std::size_t row = 0; row < kRows; ++row) {
            const auto value = hn::LoadU(d, x + row * inputs + i);
            for (std::size_t column = 0; column < kColumns; ++column)
                sums[row][column] = hn::MulAdd(value, w[column], sums[row][column]);
        }
    }
    for (std::size_t row = 0; row < kRows; ++row)
        for (std::size_t column = 0; column < kColumns; ++column) {
            float sum = hn::GetLane(hn::SumOfLanes(d, sums[row][column]));
            for (std::size_t rest = i; rest < inputs; ++rest)
                sum += x[row * inputs + rest] * weight[column * inputs + rest];
            y[row * stride + column] = sum + (bias == nullptr ? 0.0F : bias[column]);
        }
}

// All rows of x with kColumns rows of weights, which stay in the cache from one tile to the next.
template <std::size_t kColumns>
HWY_INLINE void thinStrip(std::size_t rows, std::size_t inputs, const float* x, const float* weight,
                          const float* bias, float* y, std::size_t stride) {
    std::size_t row = 0;
    for (; row + 4 <= rows; row += 4)
        thinTile<4, kColumns>(inputs, x + row * inputs, weight, bias, y + row * stride, stride);
    for (; row + 2 <= rows; row += 2)
        thinTile<2, kColumns>(inputs, x + row * inputs, weight, bias, y + row * stride, stride);
    for (; row < rows; ++row)
        thinTile<1, kColumns>(inputs, x + row * inputs, weight, bias, y + row * stride, stride);
}

void thinColumns(std::size_t rows, std::size_t inputs, std::size_t outputs, const float* x, const float* weight,
                 const float* bias, float* y, std::int64_t begin, std::int64_t end) {
    const auto strip = [&](auto columns, std::size_t column) HWY_ATTR {
        thinStrip<decltype(columns)::value>(rows, inputs, x, weight + column * inputs,
                                            bias == nullptr ? nullptr : bias + column, y + column, outputs);
    };
    auto column = static_cast<std::size_t>(begin);
    const auto last = static_cast<std::size_t>(end);
    // A single row is read as one stream, which the processor fetches ahead best.
    for (; rows > 1 && column + 4 <= last; column += 4)
        strip(std::integral_constant<std::size_t, 4>(), column);
    for (; column < last; ++column)
        strip(std::integral_constant<std::size_t, 1>(), column);
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(thinColumns);

void thinProduct(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const float* x, const float* weight,
                 const float* bias, float* y) {
    inPieces(outputs, 64, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(thinColumns)
        (static_cast<std::size_t>(rows), static_cast<std::size_t>(inputs), static_cast<std::size_t>(outputs), x,
         weight, bias, y, begin, end);
    });
}

} // namespace kantai
#endif
