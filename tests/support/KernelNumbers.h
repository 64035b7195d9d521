// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers to feed kernels with, and how far their results may be from plain loops in double precision. Used by
// tests/engine/packed.
#pragma once

#include "core/base/Bf16.h"
#include "core/base/CounterRandom.h"
#include "core/engine/packed/kernels/DropoutKernel.h"

#include <QtDebug>
#include <cmath>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace kantai::test {

template <class T>
std::vector<T> numbers(std::int64_t count, std::uint64_t stream, float scale = 1) {
    std::vector<T> result(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < result.size(); ++i) {
        const float value = scale * CounterRandom(9, stream).normal(i);
        if constexpr (std::is_same_v<T, Bf16>)
            result[i] = toBf16(value);
        else
            result[i] = static_cast<T>(value);
    }
    return result;
}

inline double valueOf(double x) {
    return x;
}
inline double valueOf(Bf16 x) {
    return toFloat(x);
}

// How far a result may be from its value: rounding of what was stored, once or more often, and of sums in float32.
template <class T>
double tolerance(double value, int roundings = 1) {
    return (std::is_same_v<T, Bf16> ? 0.001 + 0.004 * roundings : 2e-6) * std::abs(value) + 2e-6;
}

template <class T>
bool near(T result, double expected, int roundings = 1) {
    const bool good = std::abs(valueOf(result) - expected) <= tolerance<T>(expected, roundings);
    if (!good)
        qWarning() << valueOf(result) << "instead of" << expected;
    return good;
}

inline double keptFactor(const DropoutPattern& pattern, std::uint32_t index) {
    if (pattern.dropBelow == 0)
        return 1;
    const std::vector<float> ones(index + 1, 1.0F);
    std::vector<float> out(index + 1);
    applyDropout(pattern, ones.data(), out.data(), index, index + 1);
    return out[index];
}

} // namespace kantai::test
