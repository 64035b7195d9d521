// SPDX-License-Identifier: GPL-3.0-or-later
// What a short trial tells about a run before it begins: how long it will take, and which learning rate is stable
// for the model. Nothing is recorded. Run on the calling thread; used by the wizard and the command line.
#pragma once

#include "core/project/Project.h"
#include "core/training/trial/LearningRateFinder.h"
#include "core/training/trial/TrainingBench.h"
#include "core/workflow/pretrain/PretrainRequest.h"

namespace kantai {

struct RunForecast {
    TrainingBenchFigures figures; // of five steps
    std::int64_t steps = 0;       // of the run, about when the clock decides
    std::int64_t evaluations = 0; // with the last one
    double trainingSeconds = 0;   // of the steps
    double seconds = 0;           // with the evaluations
    std::uint64_t peakMemory = 0; // bytes
};

// request: of a new run. All throw Error with the first problem of preflight, and Error(Interrupted) when stopped.
RunForecast forecastRun(const ProjectHandle& project, const PretrainRequest& request, const Progress& progress,
                        std::stop_token stop);

LearningRateFinding findLearningRate(const ProjectHandle& project, const PretrainRequest& request,
                                     const LearningRateSearch& search, const Progress& progress,
                                     std::stop_token stop);

} // namespace kantai
