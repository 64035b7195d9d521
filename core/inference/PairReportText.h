// SPDX-License-Identifier: GPL-3.0-or-later
// The scores of minimal pairs as JSON and as tables: the same from `kantai evaluate --pairs` and from the window. Any
// thread.
#pragma once

#include "core/base/JsonForward.h"
#include "core/inference/MinimalPairs.h"

#include <string>
#include <vector>

namespace kantai {

OrderedJson toJson(const PairTally& tally);
// "all", "phenomena" and "pairs"; set: the one that was scored.
OrderedJson toJson(const PairReport& report, const PairSet& set);

// A table separated by commas, with titles, one row for each pair: phenomenon,good,bad,state,good_nats,bad_nats.
std::string pairsCsv(const PairReport& report, const PairSet& set);

// A row of such a table, with its line end; cells are quoted where they must be.
std::string csvRow(const std::vector<std::string>& cells);

} // namespace kantai
