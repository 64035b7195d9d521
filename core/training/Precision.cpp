// SPDX-License-Identifier: GPL-3.0-or-later
// Apart from the other options, so that programs that only read them do without oneDNN.
#include "core/model/kernels/MatrixProduct.h"
#include "core/training/TrainingOptions.h"

namespace kantai {

PrecisionChoice resolvePrecision(PrecisionChoice choice) {
    if (choice != PrecisionChoice::Auto)
        return choice;
    return hasFastBf16() ? PrecisionChoice::Bf16 : PrecisionChoice::Float32;
}

bool isAvailable(PrecisionChoice precision) {
    return precision != PrecisionChoice::Bf16 || hasFastBf16();
}

} // namespace kantai
