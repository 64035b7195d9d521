// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the project in step with a training that runs: metrics in batches, evaluations, checkpoints, answers to the
// probes, the state of the run. Made by pretrain(), called by the trainer on the training thread. What cannot be
// written is kept in memory and written later; the training continues meanwhile.
#pragma once

#include "core/base/Progress.h"
#include "core/training/Trainer.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/TrainingObserver.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/RunJournal.h"
#include "core/workflow/pretrain/TrainingRun.h"

#include <chrono>
#include <exception>
#include <set>

namespace kantai {

class RunRecorder : public TrainingObserver {
public:
    // database: of the project; its patience is the recorder's until finish() or fail().
    RunRecorder(const ProjectHandle& project, Project& database, const TrainingRun& run, PretrainObserver& observer,
                TrainingControl& control, const Progress& progress);

    // Recalls what a resumed run has of its past. unigramEntropy: of the held-out text, nats.
    void begin(const std::string& event, double unigramEntropy);

    void onPhase(TrainingPhase phase) override;
    void onNote(const std::string& note) override;
    void onWaiting(const std::string& reason) override;
    void onStart(std::int64_t firstStep, std::int64_t totalSteps) override;
    void onStep(const StepMetrics& metrics) override;
    void onEvaluation(const EvaluationMetrics& metrics) override;
    void onCheckpoint(const CheckpointFolder& folder) override;
    void onSnapshot(const SnapshotFolder& folder) override;
    void onChange(const RunChanged& changed) override;
    void onMachines(const std::vector<MachineState>& machines) override { observer_.onMachines(machines); }

    // Returns when all is written, or when the user decided not to wait for it.
    RunRow finish(const TrainingResult& result);
    void fail(const std::exception& error) noexcept; // never throws: the error that it records matters more

private:
    bool flush(); // false: something is kept for later
    void tellWaiting();
    void end(RunState state, const std::string& message);
    void flushToTheEnd();
    void discard(const std::vector<CheckpointRow>& checkpoints); // their folders
    void askProbes(std::int64_t step, const std::filesystem::path& model);
    std::vector<ProbeAnswerRow> answersTo(const ProbeRow& probe, const class FillMask& model, std::int64_t step);

    const ProjectHandle& project_;
    Project& database_;
    PretrainObserver& observer_;
    TrainingControl& control_;
    const Progress& progress_;
    RunRow row_;
    TrainingOptions options_;
    bool resumed_;
    RunJournal journal_;
    std::chrono::steady_clock::time_point lastFlush_;
    int failures_ = 0;                // flushes that failed, since the last that did not
    std::string saverWaits_;          // the trainer's reason
    std::string journalWaits_;        // this one's, once it was told
    std::set<std::int64_t> unprobed_; // evaluated steps whose weights may still be saved and answer the probes
};

} // namespace kantai
