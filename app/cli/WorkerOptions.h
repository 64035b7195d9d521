// SPDX-License-Identifier: GPL-3.0-or-later
// Options by which other computers take part in a run, and the code that they need. Used by the verbs pretrain and
// worker. Main thread.
#pragma once

#include "app/cli/Session.h"
#include "core/distributed/channel/PairingCode.h"
#include "core/workflow/pretrain/OfficeMachines.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <optional>
#include <string>

namespace kantai::cli {

// Of the environment: for scripts, and so that no list of processes shows it.
std::optional<PairingCode> codeFromEnvironment();

class WorkerOptions {
public:
    void addTo(Verb& verb); // this object must live as long as verb
    void fill(PretrainRequest& request) const;

    // Opens the door of the request and says how others join, where that was asked for.
    void invite(PretrainRequest& request, Session& session) const;

private:
    std::string place_, folder_;
    int awaited_ = 0;
};

} // namespace kantai::cli
