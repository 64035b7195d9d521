// SPDX-License-Identifier: GPL-3.0-or-later
// Told of everything that happens in a training, on the training thread.
#pragma once

#include "core/training/TrainingEvents.h"

#include <cstdint>
#include <string>

namespace kantai {

// Told of everything that happens, on the training thread; must return quickly.
class TrainingObserver {
public:
    virtual ~TrainingObserver() = default;
    // "Preparing", "Training", "Evaluating", "Saving", "Paused", "Waiting" (to save, see onWaiting)
    virtual void onPhase(const std::string& /*phase*/) {}
    virtual void onStart(std::int64_t /*firstStep*/, std::int64_t /*totalSteps: 0 not known*/) {}
    virtual void onNote(const std::string& /*note*/) {} // something the person should know, one sentence
    // Something of the run could not be saved and is kept in memory; it is tried again and again. reason: what
    // happened and what is needed, told at each attempt that fails; empty once all is saved. Training continues
    // meanwhile, except in the phase "Waiting": there it only remains to save.
    virtual void onWaiting(const std::string& /*reason*/) {}
    virtual void onStep(const StepMetrics&) {}
    virtual void onEvaluation(const EvaluationMetrics&) {}
    virtual void onCheckpoint(const CheckpointFolder&) {}
};

} // namespace kantai
