// SPDX-License-Identifier: GPL-3.0-or-later
// Rounding arrays of float32 to bf16. Runs on OpenMP's threads.
#pragma once

#include "core/model/kernels/Bf16.h"

#include <cstdint>

namespace kantai {

// to[i] = from[i], rounded to nearest even.
void roundAll(const float* from, Bf16* to, std::int64_t count);

} // namespace kantai
