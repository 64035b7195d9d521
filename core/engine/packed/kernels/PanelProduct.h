// SPDX-License-Identifier: GPL-3.0-or-later
// The product of a dense layer whose weights were put into panels beforehand (Goto and van de Geijn 2008, "Anatomy of
// high-performance matrix multiplication"): they are read in one stream, and no sum crosses the lanes of a vector. A
// sentence takes hardly longer than reading the weights. For inference only; runs on OpenMP's threads, with the same
// result for any number of them, and for each row independent of the other rows.
#pragma once

#include <cstdint>

namespace kantai {

inline constexpr std::int64_t kPanel = 16; // outputs side by side

// panels [outputs / kPanel, inputs, kPanel] from weight [outputs, inputs]; outputs is a multiple of kPanel.
void toPanels(std::int64_t inputs, std::int64_t outputs, const float* weight, float* panels);

// y [rows, outputs] = x [rows, inputs] * weight^T + bias; bias [outputs] or null.
void panelProduct(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const float* x, const float* panels,
                  const float* bias, float* y);

} // namespace kantai
