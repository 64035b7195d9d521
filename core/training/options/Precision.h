// SPDX-License-Identifier: GPL-3.0-or-later
// Which precision this computer trains in. Any thread.
#pragma once

#include "core/training/options/TrainingOptions.h"

namespace kantai {

// Float32 or Bf16; Auto by what this computer and the device have.
PrecisionChoice resolvePrecision(PrecisionChoice choice, Device device = Device::Cpu);
bool isAvailable(PrecisionChoice precision, Device device = Device::Cpu); // whether this computer can train with it

} // namespace kantai
