// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of numbers as they travel between computers: float16 with a power of two for each piece, so that the
// smallest changes of a weight are as exact as the largest ones, 11 bits. Private to training; OpenMP's threads.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kantai {

std::size_t halfBytes(std::size_t numbers); // that toHalves() makes of so many

// Empty when a number is NaN or infinite.
std::vector<std::byte> toHalves(std::span<const float> numbers);

// Whether the bytes are what toHalves() makes of so many numbers, all of them finite. The others need that.
bool areHalves(std::span<const std::byte> bytes, std::size_t numbers);
void addHalves(std::span<const std::byte> bytes, float factor, std::span<float> to); // to += factor * numbers
void readHalves(std::span<const std::byte> bytes, std::span<float> to);

} // namespace kantai
