// SPDX-License-Identifier: GPL-3.0-or-later
// Reports a training on the command line: a line that changes for the steps, a line for each evaluation, probe and
// checkpoint, or all of it as JSON. Created by the pretrain and demo verbs; called by the trainer on the main thread.
#pragma once

#include "app/cli/Session.h"
#include "core/training/TrainingEvents.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"

#include <chrono>

namespace kantai::cli {

class TrainingReport : public PretrainObserver {
public:
    explicit TrainingReport(Session& session) : session_(session) { session_.console.outputMayFail(); }

    void onRun(const RunRow& run) override;
    void onPhase(TrainingPhase phase) override;
    void onWaiting(const std::string& reason) override;
    void onStart(std::int64_t firstStep, std::int64_t totalSteps) override;
    void onStep(const StepMetrics& metrics) override;
    void onEvaluation(const EvaluationMetrics& metrics) override;
    void onCheckpoint(const CheckpointFolder& folder) override;
    void onSnapshot(const SnapshotFolder& folder) override;
    void onMachines(const std::vector<MachineState>& machines) override;
    void onChange(const RunChanged& changed) override;
    void onProbes(const ProbeAnswers& answers) override;

    // Prints the result; returns the exit code.
    int conclude(const PretrainOutcome& outcome);

private:
    using Clock = std::chrono::steady_clock;

    Session& session_;
    Clock::time_point begin_; // of the loop, evaluations and checkpoints included
    std::int64_t firstStep_ = 0, totalSteps_ = 0;
    double secondsBefore_ = -1; // training time when this process began
    std::string waitingFor_;    // the reason reported last
};

} // namespace kantai::cli
