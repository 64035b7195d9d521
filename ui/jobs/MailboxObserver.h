// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what a training tells into the mailbox of the window. Private to TrainingSession.
#pragma once

#include "core/training/TrainingEvents.h"
#include "core/workflow/pretrain/MetricRows.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "ui/jobs/MetricsMailbox.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai::ui {

// Lives on the training thread and only posts.
class MailboxObserver : public PretrainObserver {
public:
    explicit MailboxObserver(MetricsMailbox& mailbox) : mailbox_(mailbox) {}
    void onRun(const RunRow& run) override { mailbox_.postRun(run); }
    void onPhase(TrainingPhase phase) override { mailbox_.postPhase(phase); }
    void onWaiting(const std::string& reason) override { mailbox_.postWaiting(reason); }
    void onStart(std::int64_t, std::int64_t totalSteps) override { mailbox_.postTotalSteps(totalSteps); }
    void onStep(const StepMetrics& step) override {
        if (const auto row = metricRowOf(step))
            mailbox_.post(*row);
        if (!step.groupNorms.empty())
            mailbox_.post(GroupNorms{step.step, step.groupNorms});
    }
    void onChange(const RunChanged& changed) override { mailbox_.postChange(changed); }
    void onEvaluation(const EvaluationMetrics& evaluation) override { mailbox_.post(evaluationRowOf(evaluation)); }
    void onCheckpoint(const CheckpointFolder&) override { mailbox_.postCheckpointsChanged(); }
    void onMachines(const std::vector<MachineState>& machines) override { mailbox_.postMachines(machines); }
    void onProbes(const ProbeAnswers& probes) override { mailbox_.post(probes.answers); }

private:
    MetricsMailbox& mailbox_;
};

} // namespace kantai::ui
