// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/onnx/QuantizedTensor.h"

#include "core/base/Parallel.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

constexpr float kLargest = 127;
constexpr std::int64_t kRowsAtOnce = 64;

} // namespace

QuantizedTensor quantizedRows(std::span<const float> matrix, std::int64_t rows) {
    const std::int64_t columns = static_cast<std::int64_t>(matrix.size()) / rows;
    QuantizedTensor result;
    result.numbers.resize(matrix.size());
    result.scales.resize(static_cast<std::size_t>(rows));
    inPieces(rows, kRowsAtOnce, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            const float* from = matrix.data() + row * columns;
            float most = 0;
            for (std::int64_t i = 0; i < columns; ++i)
                most = std::max(most, std::abs(from[i]));
            const float scale = most > 0 ? most / kLargest : 1;
            for (std::int64_t i = 0; i < columns; ++i)
                result.numbers[static_cast<std::size_t>(row * columns + i)] =
                    static_cast<std::int8_t>(std::clamp(std::nearbyint(from[i] / scale), -kLargest, kLargest));
            result.scales[static_cast<std::size_t>(row)] = scale;
        }
    });
    return result;
}

std::vector<std::int8_t> transposed(std::span<const std::int8_t> matrix, std::int64_t rows) {
    const std::int64_t columns = static_cast<std::int64_t>(matrix.size()) / rows;
    std::vector<std::int8_t> result(matrix.size());
    inPieces(columns, kRowsAtOnce, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = 0; row < rows; ++row)
            for (std::int64_t column = begin; column < end; ++column)
                result[static_cast<std::size_t>(column * rows + row)] =
                    matrix[static_cast<std::size_t>(row * columns + column)];
    });
    return result;
}

} // namespace kantai
