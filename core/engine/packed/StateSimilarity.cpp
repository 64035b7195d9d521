// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/StateSimilarity.h"

#include "core/base/Parallel.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace kantai {

namespace {

// The rows at length 1, then zeros; a row of zeros stays. lengths [count], may be null.
const float* unitRows(Pass& pass, std::int64_t rows, const StateRows& from, float* lengths) {
    float* unit = pass.workspace.take<float>(rows * from.width);
    std::fill(unit + from.count * from.width, unit + rows * from.width, 0.0F);
    inPieces(from.count, 16, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            const float* numbers = from.numbers + row * from.width;
            float squares = 0;
            for (std::int64_t column = 0; column < from.width; ++column)
                squares += numbers[column] * numbers[column];
            const float length = std::sqrt(squares);
            for (std::int64_t column = 0; column < from.width; ++column)
                unit[row * from.width + column] = length != 0 ? numbers[column] / length : 0;
            if (lengths != nullptr)
                lengths[row] = length;
        }
    });
    return unit;
}

// [rows, rows]
float* cosines(Pass& pass, std::int64_t rows, std::int64_t width, const float* unit) {
    float* result = pass.workspace.take<float>(rows * rows);
    pass.products.forward(rows, width, rows, unit, unit, nullptr, result);
    return result;
}

} // namespace

double similarityLoss(Pass& pass, std::int64_t rows, const StateRows& states, const StateRows& teacher, double scale,
                      float* gradient) {
    const std::size_t mark = pass.workspace.mark();
    const std::int64_t count = states.count, width = states.width;
    float* lengths = pass.workspace.take<float>(count);
    const float* unit = unitRows(pass, rows, states, lengths);
    float* differences = cosines(pass, rows, width, unit);
    const float* expected = cosines(pass, rows, teacher.width, unitRows(pass, rows, teacher, nullptr));

    std::vector<double> losses(static_cast<std::size_t>(rows));
    // Both rows of a pair move its cosine, so that each pair counts twice in the gradient of a row.
    const auto factor = static_cast<float>(4 * scale / static_cast<double>(count));
    inPieces(rows, 4, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            double sum = 0;
            for (std::int64_t column = 0; column < rows; ++column) {
                float& cell = differences[row * rows + column];
                const float difference = column == row ? 0 : cell - expected[row * rows + column];
                sum += static_cast<double>(difference) * difference;
                cell = factor * difference;
            }
            losses[static_cast<std::size_t>(row)] = sum / static_cast<double>(count);
        }
    });
    pass.products.inputGradient(rows, width, rows, differences, unit, gradient, false);
    // From the gradient of a unit row to that of the row: what lies across it, by its length.
    inPieces(count, 16, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            float* to = gradient + row * width;
            const float* own = unit + row * width;
            const float along = std::inner_product(to, to + width, own, 0.0F);
            for (std::int64_t column = 0; column < width; ++column)
                to[column] = lengths[row] != 0 ? (to[column] - along * own[column]) / lengths[row] : 0;
        }
    });
    pass.workspace.rewind(mark);
    return std::accumulate(losses.begin(), losses.end(), 0.0);
}

} // namespace kantai
