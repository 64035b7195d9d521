// SPDX-License-Identifier: GPL-3.0-or-later
// The 16-bit floating point number of IEEE 754 (binary16). Storage only: what travels between computers. Any thread.
#pragma once

#include <bit>
#include <cstdint>

namespace kantai {

struct Half {
    std::uint16_t bits = 0;
};

// Exact.
inline float toFloat(Half half) {
    constexpr std::uint32_t kExponents = 0x7C00U << 13; // of infinity and NaN
    const std::uint32_t magnitude = (half.bits & 0x7FFFU) << 13;
    const std::uint32_t sign = (half.bits & 0x8000U) << 16;
    std::uint32_t bits = magnitude + ((127U - 15U) << 23);
    if (magnitude >= kExponents)
        bits = magnitude + ((255U - 31U) << 23);
    else if (magnitude < 0x00800000U) // subnormal: so many times 2^-24
        bits = std::bit_cast<std::uint32_t>(static_cast<float>(magnitude >> 13) * 0x1p-24F);
    return std::bit_cast<float>(sign | bits);
}

// To the nearest, ties to even; above 65,504 infinity.
inline Half toHalf(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = (bits >> 16) & 0x8000U, magnitude = bits & 0x7FFFFFFFU;
    std::uint32_t half = 0;
    if (magnitude > 0x7F800000U)
        half = 0x7E00U; // NaN
    else if (magnitude >= 0x477FF000U)
        half = 0x7C00U;               // infinity, or rounded to it
    else if (magnitude < 0x38800000U) // subnormal: the last place of numbers from 0.5 on is 2^-24
        half = std::bit_cast<std::uint32_t>(std::bit_cast<float>(magnitude) + 0.5F) - 0x3F000000U;
    else
        half = (magnitude + 0xFFFU + ((magnitude >> 13) & 1U) - ((127U - 15U) << 23)) >> 13;
    return {static_cast<std::uint16_t>(sign | half)};
}

} // namespace kantai
