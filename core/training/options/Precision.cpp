// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/Precision.h"
#include "core/training/options/TrainingOptions.h"

namespace kantai {

PrecisionChoice resolvePrecision(PrecisionChoice choice, Device device) {
    if (choice != PrecisionChoice::Auto)
        return choice;
    return deviceInfo(device).hasBf16 ? PrecisionChoice::Bf16 : PrecisionChoice::Float32;
}

bool isAvailable(PrecisionChoice precision, Device device) {
    return precision != PrecisionChoice::Bf16 || device == kTorchCpu || deviceInfo(device).hasBf16;
}

} // namespace kantai
