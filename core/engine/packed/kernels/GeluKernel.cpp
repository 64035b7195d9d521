// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/GeluKernel.cpp"
#include <hwy/foreach_target.h>

#include "core/base/Parallel.h"
#include "core/engine/packed/kernels/GeluKernel.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <type_traits>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

template <class T>
HWY_INLINE void geluRow(std::int64_t columns, T* x, const float* bias, T* out) {
    overRow(static_cast<std::size_t>(columns), [&](auto d, std::size_t i) HWY_ATTR {
        const auto sum = hn::Add(load(d, x + i), load(d, bias + i));
        auto density = sum, integral = sum;
        normalDistribution<std::is_same_v<T, float>>(d, sum, density, integral);
        store(hn::Mul(sum, integral), d, out + i);
        store(hn::MulAdd(sum, density, integral), d, x + i);
    });
}

template <class T>
HWY_INLINE void multiplyRow(std::int64_t columns, const T* slope, T* gradient) {
    overRow(static_cast<std::size_t>(columns), [&](auto d, std::size_t i) HWY_ATTR {
        store(hn::Mul(load(d, gradient + i), load(d, slope + i)), d, gradient + i);
    });
}

void geluFloat(std::int64_t columns, float* x, const float* bias, float* out) {
    geluRow(columns, x, bias, out);
}
void geluBf16(std::int64_t columns, Bf16* x, const float* bias, Bf16* out) {
    geluRow(columns, x, bias, out);
}
void multiplyFloat(std::int64_t columns, const float* slope, float* gradient) {
    multiplyRow(columns, slope, gradient);
}
void multiplyBf16(std::int64_t columns, const Bf16* slope, Bf16* gradient) {
    multiplyRow(columns, slope, gradient);
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(geluFloat);
HWY_EXPORT(geluBf16);
HWY_EXPORT(multiplyFloat);
HWY_EXPORT(multiplyBf16);

namespace {

constexpr std::int64_t kRows = 8; // a piece of work

template <class RowKernel>
void eachRow(std::int64_t rows, const RowKernel& kernel) {
    inPieces(rows, kRows, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row)
            kernel(row);
    });
}

} // namespace

template <>
void biasGelu(std::int64_t rows, std::int64_t columns, float* x, const float* bias, float* out) {
    eachRow(rows, [&](std::int64_t row) {
        HWY_DYNAMIC_DISPATCH(geluFloat)(columns, x + row * columns, bias, out + row * columns);
    });
}
template <>
void biasGelu(std::int64_t rows, std::int64_t columns, Bf16* x, const float* bias, Bf16* out) {
    eachRow(rows, [&](std::int64_t row) {
        HWY_DYNAMIC_DISPATCH(geluBf16)(columns, x + row * columns, bias, out + row * columns);
    });
}
template <>
void geluBackward(std::int64_t rows, std::int64_t columns, const float* slope, float* gradient) {
    eachRow(rows, [&](std::int64_t row) {
        HWY_DYNAMIC_DISPATCH(multiplyFloat)(columns, slope + row * columns, gradient + row * columns);
    });
}
template <>
void geluBackward(std::int64_t rows, std::int64_t columns, const Bf16* slope, Bf16* gradient) {
    eachRow(rows, [&](std::int64_t row) {
        HWY_DYNAMIC_DISPATCH(multiplyBf16)(columns, slope + row * columns, gradient + row * columns);
    });
}

} // namespace kantai
#endif
