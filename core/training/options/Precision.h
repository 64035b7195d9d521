// SPDX-License-Identifier: GPL-3.0-or-later
// Which precision this computer trains in. Any thread.
#pragma once

#include "core/training/options/TrainingOptions.h"

namespace kantai {

// Float32 or Bf16; Auto: bf16 where it is at least as fast on the device. Throws Error(Usage) for a device that this
// computer does not have.
PrecisionChoice resolvePrecision(PrecisionChoice choice, Device device = kCpu);
// Whether the device can train with it. LibTorch's engine on the processor can, slowly.
bool isAvailable(PrecisionChoice precision, Device device = kCpu);

} // namespace kantai
