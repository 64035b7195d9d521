// SPDX-License-Identifier: GPL-3.0-or-later
// The product of a dense layer for a handful of rows, such as one sentence: it takes as long as reading the weights,
// once. Libraries pack the weights first, which reads and writes them all. Used by MatrixProduct; runs on OpenMP's
// threads, with the same result for any number of them.
#pragma once

#include <cstdint>

namespace kantai {

inline constexpr std::int64_t kThinRows = 16; // up to here it is the faster way

// y [rows, outputs] = x [rows, inputs] * weight^T + bias; weight [outputs, inputs], bias [outputs] or null.
void thinProduct(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const float* x, const float* weight,
                 const float* bias, float* y);

} // namespace kantai
