// SPDX-License-Identifier: GPL-3.0-or-later
// How many steps a run has, when it measures the held-out text and when it saves. Any thread.
#pragma once

#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>

namespace kantai {

inline constexpr std::int64_t kEvaluationsPerRun = 20;
// What an evaluation measures at most: enough to tell the loss to about 0.03 nats.
inline constexpr std::uint64_t kTokensPerEvaluation = 65'536;
inline constexpr std::uint64_t kSequencesPerEvaluation = 4096; // of runs of Kantai Studio 0.1.0

// Of the whole run, at least 1; 0 when the clock decides.
std::int64_t totalSteps(const TrainingOptions& options, std::uint64_t batchesPerEpoch);

// Least number of steps between evaluations of a run of `total` steps; 0 when the clock decides.
std::int64_t evaluationInterval(const TrainingOptions& options, std::int64_t total);

// Steps between checkpoints of a run of `total` steps: unless the user chose, a tenth of them, at least fifty, which
// is what a kill can cost. 0 when they are counted in seconds.
std::int64_t saveInterval(const TrainingOptions& options, std::int64_t total);

// Seconds of training between checkpoints of a run whose length the clock decides: a twentieth of its time, at least
// five minutes. 0 when checkpoints are counted in steps.
double secondsBetweenSaves(const TrainingOptions& options);

// Where a run is when it may be time for an evaluation.
struct EvaluationMoment {
    std::int64_t total = 0; // steps of the run; 0 when the clock decides
    std::int64_t step = 0;  // completed ones, at least 1
    double trainingSeconds = 0;
    double evaluationSeconds = 0; // what an evaluation takes: measured, or estimated before the first
};

// Whether the run is to be evaluated at this moment. Unless the user chose an interval, the training since the last
// evaluation must have taken 19 times as long as an evaluation does, so that all but the last, which each run has,
// stay within 5 % of the time. last: the last evaluation; its step is 0 when there was none.
bool evaluationDue(const TrainingOptions& options, const EvaluationMoment& now, const EvaluationMetrics& last);

// How many a run of so many steps has, the one at its end included.
std::int64_t evaluationsOfRun(const TrainingOptions& options, std::int64_t steps, double secondsAStep,
                              double evaluationSeconds);

} // namespace kantai
