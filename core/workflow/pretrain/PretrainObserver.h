// SPDX-License-Identifier: GPL-3.0-or-later
// The trainer's observer plus what the project adds. Implemented by the front ends; called on the training thread.
#pragma once

#include "core/project/Project.h"
#include "core/training/TrainingObserver.h"

#include <cstdint>
#include <vector>

namespace kantai {

struct ProbeAnswers { // the probes of the project, asked of a model that was just saved
    std::int64_t step = 0;
    std::vector<ProbeAnswerRow> answers;
};

class PretrainObserver : public TrainingObserver {
public:
    virtual void onRun(const RunRow&) {}          // once, when the run has its id and configuration
    virtual void onProbes(const ProbeAnswers&) {} // after a snapshot or an evaluation
};

} // namespace kantai
