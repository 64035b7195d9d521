// SPDX-License-Identifier: GPL-3.0-or-later
// From a row of logits to ranked probabilities. Private to core/inference; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kantai {

struct RankedRow {
    std::int64_t row = 0;
    double probability = 0; // of the softmax over all of logits
};

// ln of the sum of exp(logits), in double: the logarithm of a row's probability is its logit less this.
double logSumExp(std::span<const float> logits);

// The count rows with the largest logits, largest first, equal ones by row. count: 1 .. logits.size().
std::vector<RankedRow> mostProbable(std::span<const float> logits, std::size_t count);

// The place of a row in that order, 1 being the first.
std::int64_t rankOf(std::span<const float> logits, std::int64_t row);

} // namespace kantai
