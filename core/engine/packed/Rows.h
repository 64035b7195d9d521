// SPDX-License-Identifier: GPL-3.0-or-later
// Picking rows of a matrix and adding rows to it. Private to core/engine/packed.
#pragma once

#include "core/base/Parallel.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace kantai {

// to[i] = from[rows[i]], rows of `columns` numbers.
template <class T>
void gatherRows(std::span<const std::int64_t> rows, std::int64_t columns, const T* from, T* to) {
    inPieces(static_cast<std::int64_t>(rows.size()), 16, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i)
            std::copy_n(from + rows[static_cast<std::size_t>(i)] * columns, columns, to + i * columns);
    });
}

// to[rows[i]] += from[i], but nothing to row `skipped`. A row may come more than once: the order of its additions is
// that of i.
template <class Index>
void scatterAddRows(std::span<const Index> rows, std::int64_t columns, const float* from, float* to,
                    std::int64_t skipped = -1) {
    inPieces(columns, 64, [&](std::int64_t begin, std::int64_t end) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i] == skipped)
                continue;
            const float* source = from + static_cast<std::int64_t>(i) * columns;
            float* target = to + static_cast<std::int64_t>(rows[i]) * columns;
            for (std::int64_t column = begin; column < end; ++column)
                target[column] += source[column];
        }
    });
}

} // namespace kantai
