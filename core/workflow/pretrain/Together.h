// SPDX-License-Identifier: GPL-3.0-or-later
// Pretraining in several processes, as torchrun, srun or mpirun start them: rank 0 has the project and every setting,
// the others compute what it tells them. Used by the command line; one thread of each process.
#pragma once

#include "core/base/Progress.h"
#include "core/distributed/ProcessGroup.h"
#include "core/distributed/Ranks.h"
#include "core/project/Project.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace kantai {

// Micro-batches that are smaller by as much as there are more of them, so that each process has one: a step has as
// many sequences as before. The same options where there are enough. Throws Error(Usage) with the remedy where the
// batch size cannot be divided.
TrainingOptions dividedAmong(TrainingOptions options, int processes);

// The request as rank 0 makes it: with its group, the threads of one of several processes of this computer, divided
// batches, and, in a job that was started again, to resume the run that the earlier start began, if it kept a
// checkpoint. Says in progress what it changed.
PretrainRequest asRankZero(const ProjectHandle& project, PretrainRequest request, const Ranks& ranks,
                           ProcessGroup& group, const Progress& progress);

// Rank 0 failed: the others end, too. After the training has told them, nobody hears it any more.
void endOthers(ProcessGroup& group) noexcept;

// What every other rank does. threads: 0 for this process's share of the cores. Returns the steps it computed. A stop
// makes rank 0 save and end the training. Errors: those of followTraining().
std::int64_t joinPretraining(const Ranks& ranks, ProcessGroup& group, int threads,
                             const std::function<void(std::int64_t)>& onStep, std::stop_token stop);

} // namespace kantai
