// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix products of OnnxOperators. Private to it; on OpenMP's threads, with the same result for any number of them.
#pragma once

#include "core/interop/onnx/OnnxRunner.h"

namespace kantai {

// rows [n, k] times weights [m, k] transposed, plus bias [m]: float [n, m].
OnnxArray rowsTimesTransposed(const OnnxArray& rows, const OnnxArray& weights, const OnnxArray& bias);

// a [..., n, k] times b [..., k, m], of the same leading axes: float [..., n, m].
OnnxArray stackedProducts(const OnnxArray& a, const OnnxArray& b);

// (rows [n, k] - zero) times weights [k, m]: int32 [n, m]; rows are unsigned bytes, weights signed ones.
OnnxArray integerProduct(const OnnxArray& rows, const OnnxArray& weights, std::uint8_t zero);

} // namespace kantai
