// SPDX-License-Identifier: GPL-3.0-or-later
// Pretraining as the user does it: check, start, watch, stop, resume. One call runs a whole training on the calling
// thread and keeps the project's index in step with it: run, metrics, evaluations, probes, checkpoints, retention.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"
#include "core/training/Trainer.h"
#include "core/training/TrainingControl.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <stop_token>
#include <vector>

namespace kantai {

struct PretrainOutcome {
    RunRow run;
    TrainingResult result;
    std::vector<CheckpointRow> checkpoints; // of the run, as kept
};

// Throws Error with the first problem of preflight before anything is written. A failure during training marks the
// run Failed with the message and keeps its checkpoints.
PretrainOutcome pretrain(const ProjectHandle& project, const PretrainRequest& request, PretrainObserver& observer,
                         TrainingControl& control, const Progress& progress, std::stop_token stop);

} // namespace kantai
