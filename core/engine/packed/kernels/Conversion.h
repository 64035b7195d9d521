// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays of float32 to bf16 and back. Runs on OpenMP's threads.
#pragma once

#include "core/base/Bf16.h"

#include <cstdint>

namespace kantai {

// to[i] = from[i], rounded to nearest even.
void roundAll(const float* from, Bf16* to, std::int64_t count);

void widenAll(const Bf16* from, float* to, std::int64_t count); // exact

} // namespace kantai
