// SPDX-License-Identifier: GPL-3.0-or-later
// The number of floating-point operations of a packed pass, to compare a measured speed with the peak. Plain
// functions, any thread.
#pragma once

#include "core/engine/PackedBatch.h"
#include "core/model/RobertaConfig.h"

namespace kantai {

// Floating-point operations (a multiplication and an addition are two) of the matrix products of a forward and a
// backward pass, which is twice the forward one: those of the loss and no others, as the packed engine computes them.
double trainingWork(const RobertaConfig& config, const PackedBatch& batch);

} // namespace kantai
