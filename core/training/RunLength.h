// SPDX-License-Identifier: GPL-3.0-or-later
// How many steps a run has and how often it looks at held-out text, as far as that is known beforehand. Any thread.
#pragma once

#include "core/training/TrainingOptions.h"

#include <cstdint>

namespace kantai {

inline constexpr std::int64_t kEvaluationsPerRun = 20;
inline constexpr std::uint64_t kSequencesPerEvaluation = 4096; // about as many as 2 % of the chapter's corpus

// Of the whole run, at least 1; 0 when the clock decides.
std::int64_t totalSteps(const TrainingOptions& options, std::uint64_t batchesPerEpoch);

// Steps between evaluations of a run of `total` steps; 0 when the clock decides.
std::int64_t evaluationInterval(const TrainingOptions& options, std::int64_t total);

// Seconds of training between checkpoints of a run whose length the clock decides: a twentieth of its time, at least
// five minutes. 0 when checkpoints are counted in steps.
double secondsBetweenSaves(const TrainingOptions& options);

} // namespace kantai
