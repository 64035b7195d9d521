// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two computers had better average at each step, as processes of one training do, or after many local steps:
// a sum over what was measured. Used by both front ends; pure functions.
#pragma once

#include "core/training/rounds/RoundWorker.h"

#include <cstdint>
#include <string>

namespace kantai {

struct StepProposal {
    std::int64_t localSteps = 0;                          // 0: exact steps
    double exactTransferSeconds = 0, exactEfficiency = 0; // of a step; share of the time that computes
    double localTransferSeconds = 0, localEfficiency = 0; // of a round of local steps, or of the most that are tried
};

// Exact steps where at most a fifth of the time goes into the transfer, else as few local steps as leave a tenth. All
// of the measure must be above 0.
StepProposal proposeSteps(const WorkerMeasure& measure);

// The arithmetic in a few sentences.
std::string explanation(const WorkerMeasure& measure, const StepProposal& proposal);

} // namespace kantai
