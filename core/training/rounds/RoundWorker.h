// SPDX-License-Identifier: GPL-3.0-or-later
// A computer that takes local steps for the leader of a training: it knows no project and keeps nothing. Used by the
// command line; one thread.
#pragma once

#include "core/distributed/channel/MessageChannel.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace kantai {

// What a computer and the way to it can do, from which a way of training together follows. See StepProposal.h.
struct WorkerMeasure {
    double secondsPerStep = 0, tokensPerStep = 0, bytesPerSecond = 0;
    std::int64_t parameters = 0;
};

struct RoundWorker {
    int threads = 0;              // 0: physical cores
    std::string name;             // of this computer, as the leader shows it
    std::filesystem::path folder; // for the text, private
    bool onlyMeasures = false;    // leaves before the first round
    // Called before the first round, after each step (of the run's course) and after each round.
    std::function<void(const WorkerMeasure&)> onMeasured;
    std::function<void(std::int64_t steps, double tokensPerSecond)> onStep; // steps of this worker
    std::function<void(const std::string&)> onNote;
    std::function<bool()> stopWanted; // asked at each step: what was done is handed in, and the worker leaves
};

struct WorkerReport {
    std::int64_t rounds = 0, steps = 0;
    std::uint64_t tokens = 0;
};

// Until the leader ends the training or a stop is wanted. Throws Error(Usage) for a wrong code and for another
// version, Error(Interrupted) when the leader is lost or its training failed, Error(BadInput) for what cannot be
// understood, and what engines throw.
WorkerReport workForLeader(MessageChannel& channel, const RoundWorker& how);

} // namespace kantai
