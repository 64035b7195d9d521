// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/MetricsMailbox.h"

#include <utility>

namespace kantai::ui {

void MetricsMailbox::post(const MetricRow& row) {
    const std::scoped_lock lock(mutex_);
    auto& rows = waiting_.metrics;
    // Dropping half at once keeps the cost of a full mailbox constant a step.
    if (rows.size() >= capacity_)
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>((capacity_ + 1) / 2));
    rows.push_back(row);
}

void MetricsMailbox::post(const EvaluationRow& row) {
    const std::scoped_lock lock(mutex_);
    waiting_.evaluations.push_back(row);
}

void MetricsMailbox::post(const GroupNorms& norms) {
    const std::scoped_lock lock(mutex_);
    waiting_.groupNorms.push_back(norms);
}

void MetricsMailbox::post(const std::vector<ProbeAnswerRow>& answers) {
    const std::scoped_lock lock(mutex_);
    waiting_.probeAnswers.insert(waiting_.probeAnswers.end(), answers.begin(), answers.end());
}

void MetricsMailbox::postRun(const RunRow& run) {
    const std::scoped_lock lock(mutex_);
    waiting_.run = run;
}

void MetricsMailbox::postTotalSteps(std::int64_t steps) {
    const std::scoped_lock lock(mutex_);
    waiting_.totalSteps = steps;
}

void MetricsMailbox::postChange(const RunChanged& changed) {
    const std::scoped_lock lock(mutex_);
    waiting_.changed = changed;
}

void MetricsMailbox::postPhase(TrainingPhase phase) {
    const std::scoped_lock lock(mutex_);
    waiting_.phase = phase;
}

void MetricsMailbox::postWaiting(const std::string& reason) {
    const std::scoped_lock lock(mutex_);
    waiting_.waiting = reason;
}

void MetricsMailbox::postMachines(const std::vector<MachineState>& machines) {
    const std::scoped_lock lock(mutex_);
    waiting_.machines = machines;
}

void MetricsMailbox::postCheckpointsChanged() {
    const std::scoped_lock lock(mutex_);
    waiting_.checkpointsChanged = true;
}

MetricsBatch MetricsMailbox::take() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(waiting_, {});
}

} // namespace kantai::ui
