// SPDX-License-Identifier: GPL-3.0-or-later
// Which runs can be resumed, and how the project is taken back to the checkpoint that a run is resumed from. The
// first two functions are called by both front ends; the others are private to core/workflow. Any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/TrainingRun.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

// The newest run that can be resumed, to its planned end or to newMaxSteps steps; 0: as planned. A completed run is
// one of them only for a greater number of steps. None, or a read-only project: Error(BadInput) with the reason.
std::int64_t latestResumableRun(const ProjectHandle& project, std::int64_t newMaxSteps = 0);
// What a run is resumed for: to end as it was planned, or to get a greater number of steps, as a completed one can.
enum class RunGoal { AsPlanned, NewLength };
// What keeps a run from going on. reason: one sentence; empty when the run can be resumed for its goal.
struct Obstacle {
    std::string reason;
    Remedy remedy;
};
Obstacle whyNotResumable(const ProjectHandle& project, std::int64_t runId, RunGoal goal = RunGoal::AsPlanned);

// Whether the run is a model that was made elsewhere, which has no training. origins: of the project.
bool isImported(const std::vector<OriginRow>& origins, std::int64_t runId);

// Whether it is a model of some layers of another one (core/workflow/checkpoint/CutLayers.h), which has no training
// either. An imported model looks the same.
bool isCut(const RunRow& run);

// The run as it was, to continue from its newest whole checkpoint; damaged newer ones are told of in progress. What
// was changed of it after that checkpoint is changed again at the same step, unless the request says otherwise.
// Throws Error(BadInput) with whyNotResumable(). Changes nothing.
TrainingRun planResumedRun(const ProjectHandle& project, Project& database, const PretrainRequest& request,
                           const Progress& progress);

// Two steps take the project back to the checkpoint that run resumes from. The folders of later checkpoints, which
// are damaged, get names that end in .damaged; a kill after that leaves rows whose folders are missing, which is as
// damaged as before.
void setDamagedAside(const ProjectHandle& project, const Project& database, const TrainingRun& run,
                     const Progress& progress);
// Forgets the later checkpoints and metrics, in the transaction that sets the run going again.
void rewind(Stores& stores, const TrainingRun& run);

} // namespace kantai
