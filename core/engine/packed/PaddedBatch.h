// SPDX-License-Identifier: GPL-3.0-or-later
// A batch as the packed passes take it: checked against the model, padded to a number of rows that suits the matrix
// products, positions counted, spans for attention. Private to core/engine/packed.
#pragma once

#include "core/engine/PackedBatch.h"
#include "core/engine/packed/kernels/AttentionKernel.h"
#include "core/model/RobertaConfig.h"

#include <cstdint>
#include <vector>

namespace kantai {

struct PaddedBatch {
    std::vector<std::int32_t> ids, positionIds;
    std::vector<std::int32_t> targets;    // of each chosen row; -1 where there is none
    std::vector<std::int64_t> chosen;     // the rows whose token is to be predicted
    std::vector<AttentionSpan> all, last; // in a layer whose rows all continue; in the last one

    // Throws Error(BadInput) for a token or a target that the model has no row for.
    void assign(const PackedBatch& batch, const RobertaConfig& config);

private:
    void addSequence(const PackedBatch& batch, const RobertaConfig& config, std::size_t sequence);

    std::int64_t firstChosen_ = 0;
    std::uint32_t allProbabilities_ = 0, lastProbabilities_ = 0;
};

} // namespace kantai
