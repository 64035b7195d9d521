// SPDX-License-Identifier: GPL-3.0-or-later
// Token sequences laid one after the other without padding between them: what a step computes on. Plain data.
#pragma once

#include <cstdint>
#include <vector>

namespace kantai {

struct PackedBatch {
    std::vector<std::int32_t> ids;    // [tokens]
    std::vector<std::int64_t> starts; // [sequences + 1]: sequence s is ids[starts[s]] .. ids[starts[s + 1] - 1]
    // [masked], rising: indices into ids of the tokens that the head reads: those to predict, or, of a classifier,
    // the first of each sequence.
    std::vector<std::int64_t> positions;
    std::vector<std::int32_t> targets; // [masked]: what stood there, or the number of the label

    std::int64_t tokens() const { return static_cast<std::int64_t>(ids.size()); }
    std::int64_t masked() const { return static_cast<std::int64_t>(positions.size()); }
};

} // namespace kantai
