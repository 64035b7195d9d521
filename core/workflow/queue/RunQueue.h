// SPDX-License-Identifier: GPL-3.0-or-later
// Running the queue: its waiting entries one after another, each through pretrain(). The command line calls
// runQueue(); the window, whose trainings are jobs of their own, the two functions that it is made of. Any thread.
#pragma once

#include "core/workflow/pretrain/Pretrain.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace kantai {

// What is to be run next: the first entry that waits, as a new run, or resumed where its run was stopped or its
// process died. Entries whose run ended meanwhile get its end, and those that cannot be read fail with the reason.
// None when nothing waits. Throws Error(BadInput) for a read-only project.
std::optional<PretrainRequest> nextInQueue(const ProjectHandle& project);

// As pretrain(), for a request of nextInQueue(): the state of its entry follows. A failure is recorded with its
// reason, and thrown. A stop that saves leaves the entry waiting, one without saving skips it.
PretrainOutcome runQueueEntry(const ProjectHandle& project, const PretrainRequest& request,
                              PretrainObserver& observer, TrainingControl& control, const Progress& progress,
                              std::stop_token stop);

struct QueueOutcome {
    std::int64_t done = 0, failed = 0; // entries
    bool stopped = false;              // on request, with the rest still waiting
};

// Until nothing waits or a stop is requested. An entry that fails is told of as a warning, and the next one begins.
// ended: called after each run that ended.
QueueOutcome runQueue(const ProjectHandle& project, PretrainObserver& observer, TrainingControl& control,
                      const Progress& progress, std::stop_token stop,
                      const std::function<void(const PretrainOutcome&)>& ended = {});

} // namespace kantai
