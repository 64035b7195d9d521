// SPDX-License-Identifier: GPL-3.0-or-later
// The minimal pairs that a run scores at its evaluations: every fourth of each phenomenon of a set that comes with
// the Studio, the same ones at each evaluation. Private to core/workflow.
#pragma once

#include "core/training/PairMeter.h"
#include "core/training/options/TrainingOptions.h"

#include <filesystem>

namespace kantai {

// Empty for LivePairs::Off. Pairs that are counted apart, as MinimalPairs.h says, are left out. Called and used on
// the thread of the training.
PairMeasure livePairs(LivePairs choice, const std::filesystem::path& tokenizerJson, const RobertaConfig& config);

} // namespace kantai
