// SPDX-License-Identifier: GPL-3.0-or-later
// A matrix of bytes with a scale for each of its rows. Private to core/interop; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kantai {

struct QuantizedTensor {
    std::vector<std::int8_t> numbers; // [rows, columns], -127 to 127
    std::vector<float> scales;        // [rows]: number * scale is the nearest to the original
};

// matrix: [rows, columns]. A row of zeros has the scale 1.
QuantizedTensor quantizedRows(std::span<const float> matrix, std::int64_t rows);

// [rows, columns] to [columns, rows].
std::vector<std::int8_t> transposed(std::span<const std::int8_t> matrix, std::int64_t rows);

} // namespace kantai
