// SPDX-License-Identifier: GPL-3.0-or-later
// The exact GELU (Hendrycks & Gimpel 2016), x times the integral of the normal distribution up to x, fused with the
// bias before it. Used by core/engine/packed; runs on OpenMP's threads, with the same result for any number of them.
#pragma once

#include "core/base/Bf16.h"

#include <cstdint>

namespace kantai {

// out = gelu(x + bias), and x becomes the slope of gelu there, which the backward pass needs: stored, it costs no
// memory and a fraction of the time of a second evaluation. x and out [rows, columns], not the same; bias [columns].
template <class T>
void biasGelu(std::int64_t rows, std::int64_t columns, T* x, const float* bias, T* out);

// gradient, of out, becomes that of x + bias.
template <class T>
void geluBackward(std::int64_t rows, std::int64_t columns, const T* slope, T* gradient);

} // namespace kantai
