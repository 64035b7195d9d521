// SPDX-License-Identifier: GPL-3.0-or-later
// Told of everything that happens in a training, on the training thread.
#pragma once

#include "core/training/MachineState.h"
#include "core/training/TrainingEvents.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct RunChanged; // core/training/options/RunChange.h

// What a training does at the moment. Waiting: it is over, and only remains to be saved, which is not possible yet.
enum class TrainingPhase { Preparing, Training, Evaluating, Saving, Paused, Waiting };

// As a user reads it, in the language that is set for Phrase: "Saving a checkpoint". Any thread.
std::string phaseText(TrainingPhase phase);

// Told of everything that happens, on the training thread; must return quickly.
class TrainingObserver {
public:
    virtual ~TrainingObserver() = default;
    virtual void onPhase(TrainingPhase /*phase*/) {}
    virtual void onStart(std::int64_t /*firstStep*/, std::int64_t /*totalSteps: 0 not known*/) {}
    virtual void onNote(const std::string& /*note*/) {} // something the user should know, one sentence
    // Something of the run could not be saved and is kept in memory; it is tried again and again. reason: what
    // happened and what is needed, told at each attempt that fails; empty once all is saved. Training continues
    // meanwhile, except in TrainingPhase::Waiting.
    virtual void onWaiting(const std::string& /*reason*/) {}
    virtual void onStep(const StepMetrics&) {}
    virtual void onEvaluation(const EvaluationMetrics&) {}
    virtual void onCheckpoint(const CheckpointFolder&) {}
    virtual void onSnapshot(const SnapshotFolder&) {}
    virtual void onChange(const RunChanged&) {} // of learning rate or length, before the first step that has it
    // The computers of a run with local steps that others may join, this one first, whenever something changed.
    virtual void onMachines(const std::vector<MachineState>&) {}
};

} // namespace kantai
