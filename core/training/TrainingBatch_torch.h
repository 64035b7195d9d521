// SPDX-License-Identifier: GPL-3.0-or-later
// From token sequences to the tensors of one forward pass: padded to the longest sequence, masked. Private to
// training.
#pragma once

#include "core/model/RobertaForMaskedLM_torch.h"
#include "core/training/BatchPlan.h"
#include "core/training/MlmMasking.h"

namespace kantai {

struct TrainingBatch {
    MaskedBatch tensors;
    std::uint64_t tokens = 0; // real ones
    std::int64_t masked = 0;  // positions to predict; 0 only when every token is special
};

// indices: numbers of sequences in source, at least one.
TrainingBatch makeBatch(const SequenceSource& source, const std::vector<std::uint32_t>& indices,
                        const MlmMasking& masking);

} // namespace kantai
