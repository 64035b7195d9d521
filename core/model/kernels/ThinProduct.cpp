// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/model/kernels/ThinProduct.cpp"
#include <hwy/foreach_target.h>

#include "core/model/kernels/Parallel.h"
#include "core/model/kernels/ThinProduct.h"
#include "core/model/kernels/Vector-inl.h"

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

// kRows rows with one row of weights: each of its numbers is read once for all of them.
template <std::size_t kRows>
HWY_INLINE void thinDots(std::size_t inputs, const float* x, const float* weight, float start, float* y,
                         std::size_t stride) {
    const Floats d;
    const std::size_t lanes = hn::Lanes(d);
    hn::Vec<Floats> sums[kRows];
    for (auto& sum : sums)
        sum = hn::Zero(d);
    std::size_t i = 0;
    for (; i + lanes <= inputs; i += lanes) {
        const auto w = hn::LoadU(d, weight + i);
        for (std::size_t row = 0; row < kRows; ++row)
            sums[row] = hn::MulAdd(hn::LoadU(d, x + row * inputs + i), w, sums[row]);
    }
    for (std::size_t row = 0; row < kRows; ++row) {
        float sum = hn::GetLane(hn::SumOfLanes(d, sums[row]));
        for (std::size_t rest = i; rest < inputs; ++rest)
            sum += x[row * inputs + rest] * weight[rest];
        y[row * stride] = sum + start;
    }
}

void thinColumns(std::size_t rows, std::size_t inputs, std::size_t outputs, const float* x, const float* weight,
                 const float* bias, float* y, std::int64_t begin, std::int64_t end) {
    for (auto column = static_cast<std::size_t>(begin); column < static_cast<std::size_t>(end); ++column) {
        const float* w = weight + column * inputs;
        const float start = bias == nullptr ? 0.0F : bias[column];
        std::size_t row = 0;
        for (; row + 8 <= rows; row += 8)
            thinDots<8>(inputs, x + row * inputs, w, start, y + row * outputs + column, outputs);
        for (; row + 4 <= rows; row += 4)
            thinDots<4>(inputs, x + row * inputs, w, start, y + row * outputs + column, outputs);
        for (; row < rows; ++row)
            thinDots<1>(inputs, x + row * inputs, w, start, y + row * outputs + column, outputs);
    }
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
