// SPDX-License-Identifier: GPL-3.0-or-later
// The learning rate as a pure function of how far a run has come, so that nothing about it needs to be saved. Used by
// the trainer and by the preview of the schedule in the window; any thread.
#pragma once

#include "core/training/options/TrainingOptions.h"

#include <cstdint>

namespace kantai {

// For the step after `step` completed ones of `total`, 0 <= step < total. The first ceil(warmupFraction * total)
// steps climb linearly and the last of them has the full rate; then it stays (constant), falls linearly, or along
// half a cosine (Loshchilov & Hutter, SGDR, 2017), towards 0, which the step after the last would have. A run that
// was given another length moves from the rate it had to that of its new schedule within warmupAfterExtension()
// steps.
double learningRateAtStep(const TrainingOptions& options, std::int64_t step, std::int64_t total);

// Of a run of `total` steps, however it was extended: one in a hundred, at least 1.
std::int64_t warmupAfterExtension(std::int64_t total);

// The same for runs limited by time: fraction of the budget used, clamped to 0..1. Begins at 0.
double learningRateAtFraction(const TrainingOptions& options, double fraction);

// The same after so many of the budget's seconds, in a run that may have been given another length: it moves to the
// rate of its new schedule within a hundredth of its time.
double learningRateAtTime(const TrainingOptions& options, double seconds, double budget);

} // namespace kantai
