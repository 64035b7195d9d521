// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the queue of training runs, and of the checkpoints that runs began from. Plain data; as in Rows.h.
#pragma once

#include <cstdint>
#include <string>

namespace kantai {

// Skipped: the user stopped its run without saving. An entry that waits and has a run continues it.
enum class QueueState { Waiting, Running, Done, Failed, Skipped };
std::string toString(QueueState state);
QueueState queueStateFrom(const std::string& name); // throws Error(BadInput)

struct QueueRow { // a training run that is lined up
    std::int64_t id = 0;
    std::int64_t position = 0; // they run by it
    std::string name;          // that the run gets; "" for the next number
    std::string requestJson;   // PretrainRequest (core/workflow/queue/RequestJson.h)
    QueueState state = QueueState::Waiting;
    std::string reason;       // why it failed
    std::int64_t runId = 0;   // 0: not begun, or its run was deleted
    std::int64_t sweepId = 0; // the first entry of its sweep; 0: part of none
    std::string sweep;        // the name of the sweep
    std::int64_t createdAt = 0;
};

struct OriginRow { // of a run that began with the weights of a checkpoint
    std::int64_t runId = 0;
    std::int64_t fromRun = 0; // may have been deleted since
    std::string fromName;     // of that run
    std::int64_t fromStep = 0;
};

} // namespace kantai
