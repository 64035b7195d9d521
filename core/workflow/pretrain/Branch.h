// SPDX-License-Identifier: GPL-3.0-or-later
// New runs that begin with the weights of a checkpoint instead of random ones, with a fresh optimizer and schedule.
// Called by both front ends; any thread.
#pragma once

#include "core/project/Project.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/TrainingRun.h"

#include <cstdint>

namespace kantai {

// A request for such a run, with the model of the checkpoint's run and options that are still to be chosen. Throws
// Error(BadInput) for a checkpoint that is not there.
PretrainRequest requestFromCheckpoint(const ProjectHandle& project, std::int64_t checkpointId);

// What keeps a run with that model from beginning there: a checkpoint that is gone, or whose files are missing or of
// another size; another shape; another tokenizer than the project's newest. Empty when nothing does.
Obstacle whyNotBranched(const ProjectHandle& project, const Project& database, std::int64_t checkpointId,
                        const RobertaConfig& config);

// The same as an Error(BadInput), and for weights that are not those that were saved.
BranchPoint requireBranch(const ProjectHandle& project, const Project& database, std::int64_t checkpointId,
                          const RobertaConfig& config);

} // namespace kantai
