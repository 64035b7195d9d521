// SPDX-License-Identifier: GPL-3.0-or-later
// The 16-bit brain floating point number: a float32 without its lower 16 bits of mantissa (Wang & Kanwar, "BFloat16",
// 2019). Storage only: kernels widen it, compute in float32, and round to nearest even when they store. Any thread.
#pragma once

#include <bit>
#include <cstdint>

namespace kantai {

struct Bf16 {
    std::uint16_t bits = 0;
};

inline float toFloat(Bf16 value) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(value.bits) << 16);
}

inline Bf16 toBf16(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return {static_cast<std::uint16_t>((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16)}; // finite values never become NaN
}

} // namespace kantai
