// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rounds/HalfBlock.h"
#include "core/base/Half.h"
#include "core/base/Parallel.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace kantai {

namespace {

constexpr std::size_t kBlock = 4096; // numbers with one exponent
constexpr int kLargestExponent = 14; // the largest number of a piece is scaled to less than 2^15
constexpr int kLeastExponent = -160, kMostExponent = 160;

std::size_t piecesOf(std::size_t numbers) {
    return (numbers + kBlock - 1) / kBlock;
}

// First all exponents, then all numbers.
std::size_t startOfNumbers(std::size_t numbers) {
    return piecesOf(numbers) * sizeof(std::int16_t);
}

struct Range {
    std::size_t begin = 0, size = 0;
};
Range rangeOf(std::size_t piece, std::size_t numbers) {
    return {piece * kBlock, std::min(kBlock, numbers - piece * kBlock)};
}

std::int16_t exponentOf(std::span<const std::byte> bytes, std::size_t piece) {
    std::int16_t exponent = 0;
    std::memcpy(&exponent, bytes.data() + piece * sizeof exponent, sizeof exponent);
    return exponent;
}

template <class Take>
void eachHalf(std::span<const std::byte> bytes, std::size_t numbers, const Take& take) {
    const std::byte* const halves = bytes.data() + startOfNumbers(numbers);
    inPieces(static_cast<std::int64_t>(piecesOf(numbers)), 16, [&](std::int64_t begin, std::int64_t end) {
        for (auto piece = static_cast<std::size_t>(begin); piece < static_cast<std::size_t>(end); ++piece) {
            const Range range = rangeOf(piece, numbers);
            const double scale = std::ldexp(1.0, exponentOf(bytes, piece));
            for (std::size_t i = range.begin; i < range.begin + range.size; ++i) {
                Half half;
                std::memcpy(&half.bits, halves + i * sizeof half.bits, sizeof half.bits);
                take(i, static_cast<float>(static_cast<double>(toFloat(half)) * scale));
            }
        }
    });
}

} // namespace

std::size_t halfBytes(std::size_t numbers) {
    return startOfNumbers(numbers) + numbers * sizeof(std::uint16_t);
}

std::vector<std::byte> toHalves(std::span<const float> numbers) {
    std::vector<std::byte> bytes(halfBytes(numbers.size()));
    std::byte* const halves = bytes.data() + startOfNumbers(numbers.size());
    std::atomic<bool> finite = true;
    inPieces(static_cast<std::int64_t>(piecesOf(numbers.size())), 16, [&](std::int64_t begin, std::int64_t end) {
        for (auto piece = static_cast<std::size_t>(begin); piece < static_cast<std::size_t>(end); ++piece) {
            const Range range = rangeOf(piece, numbers.size());
            const std::span<const float> own = numbers.subspan(range.begin, range.size);
            float largest = 0;
            bool allFinite = true;
            for (const float number : own) {
                largest = std::max(largest, std::fabs(number));
                allFinite = allFinite && std::isfinite(number);
            }
            if (!allFinite) {
                finite = false;
                continue;
            }
            const int exponent =
                largest > 0 ? std::clamp(std::ilogb(largest) - kLargestExponent, kLeastExponent, kMostExponent) : 0;
            const auto stored = static_cast<std::int16_t>(exponent);
            const double scale = std::ldexp(1.0, -exponent); // which need not be a float
            std::memcpy(bytes.data() + piece * sizeof stored, &stored, sizeof stored);
            for (std::size_t i = 0; i < own.size(); ++i) {
                const Half half = toHalf(static_cast<float>(own[i] * scale));
                std::memcpy(halves + (range.begin + i) * sizeof half.bits, &half.bits, sizeof half.bits);
            }
        }
    });
    if (!finite)
        bytes.clear();
    return bytes;
}

bool areHalves(std::span<const std::byte> bytes, std::size_t numbers) {
    if (bytes.size() != halfBytes(numbers))
        return false;
    for (std::size_t piece = 0; piece < piecesOf(numbers); ++piece)
        if (exponentOf(bytes, piece) < kLeastExponent || exponentOf(bytes, piece) > kMostExponent)
            return false;
    std::atomic<bool> finite = true;
    eachHalf(bytes, numbers, [&](std::size_t, float number) {
        if (!std::isfinite(number))
            finite.store(false, std::memory_order_relaxed);
    });
    return finite;
}

void addHalves(std::span<const std::byte> bytes, float factor, std::span<float> to) {
    eachHalf(bytes, to.size(), [&](std::size_t i, float number) { to[i] += factor * number; });
}

void readHalves(std::span<const std::byte> bytes, std::span<float> to) {
    eachHalf(bytes, to.size(), [&](std::size_t i, float number) { to[i] = number; });
}

} // namespace kantai
