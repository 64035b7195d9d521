// SPDX-License-Identifier: GPL-3.0-or-later
// From token sequences to what one forward pass computes on: packed without padding, masked. Private to training.
#pragma once

#include "core/engine/PackedBatch.h"
#include "core/training/data/BatchPlan.h"
#include "core/training/data/MlmMasking.h"

namespace kantai {

// indices: numbers of sequences in source, at least one.
PackedBatch makeBatch(const SequenceSource& source, const std::vector<std::uint32_t>& indices,
                      const MlmMasking& masking);

} // namespace kantai
