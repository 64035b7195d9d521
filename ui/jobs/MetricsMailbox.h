// SPDX-License-Identifier: GPL-3.0-or-later
// Passes metrics from the training thread to the UI timer: bounded, and the lock is held only to move vectors.
// Training never waits for the display; when the mailbox is full, the oldest metrics are dropped from the plots only
// (the database has them all).
#pragma once

#include "core/project/stores/Rows.h"
#include "core/training/TrainingObserver.h"
#include "core/training/options/RunChange.h"
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace kantai::ui {

// Norm of the gradient of the embeddings, of each layer and of the head at a step; not stored in the project.
struct GroupNorms {
    std::int64_t step = 0;
    std::vector<float> norms;
};

struct MetricsBatch {
    std::vector<MetricRow> metrics;
    std::vector<EvaluationRow> evaluations;
    std::vector<GroupNorms> groupNorms;
    std::vector<ProbeAnswerRow> probeAnswers;
    std::optional<RunRow> run; // set once, at the start
    std::optional<std::int64_t> totalSteps;
    std::optional<RunChanged> changed;                 // learning rate or length, the newest
    std::optional<TrainingPhase> phase;                // the newest
    std::optional<std::string> waiting;                // why something is not saved yet, the newest; empty: all is
    std::optional<std::vector<MachineState>> machines; // the newest
    bool checkpointsChanged = false;
};

class MetricsMailbox {
public:
    explicit MetricsMailbox(std::size_t capacity = 100000) : capacity_(capacity) {}
    void post(const MetricRow& row);
    void post(const EvaluationRow& row);
    void post(const GroupNorms& norms);
    void post(const std::vector<ProbeAnswerRow>& answers);
    void postRun(const RunRow& run);
    void postTotalSteps(std::int64_t steps);
    void postChange(const RunChanged& changed);
    void postPhase(TrainingPhase phase);
    void postWaiting(const std::string& reason);
    void postMachines(const std::vector<MachineState>& machines);
    void postCheckpointsChanged();
    MetricsBatch take(); // empties the mailbox

private:
    std::mutex mutex_;
    std::size_t capacity_;
    MetricsBatch waiting_; // guarded by mutex_
};

} // namespace kantai::ui
