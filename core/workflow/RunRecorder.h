// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the project in step with a training that runs: metrics in batches, evaluations, checkpoints, answers to the
// probes, the state of the run. Made by pretrain(), called by the trainer on the training thread. A recorder that
// cannot write throws, and that ends the training with its checkpoints kept.
#pragma once

#include "core/workflow/TrainingRun.h"

#include <chrono>
#include <exception>
#include <set>

namespace kantai {

class RunRecorder : public TrainingObserver {
public:
    RunRecorder(const ProjectHandle& project, const TrainingRun& run, PretrainObserver& observer,
                const Progress& progress);

    void onPhase(const std::string& phase) override;
    void onNote(const std::string& note) override;
    void onStart(std::int64_t firstStep, std::int64_t totalSteps) override;
    void onStep(const StepMetrics& metrics) override;
    void onEvaluation(const EvaluationMetrics& metrics) override;
    void onCheckpoint(const CheckpointFolder& folder) override;

    RunRow finish(const TrainingResult& result);
    void fail(const std::exception& error) noexcept; // never throws: the error that it records matters more

private:
    void flush();
    void end(RunState state, const std::string& message);
    void askProbes(const CheckpointFolder& folder);
    std::vector<ProbeAnswerRow> answersTo(const ProbeRow& probe, const class FillMask& model, std::int64_t step);

    const ProjectHandle& project_;
    Project database_;
    PretrainObserver& observer_;
    const Progress& progress_;
    RunRow row_;
    TrainingOptions options_;
    std::vector<MetricRow> pending_;
    std::chrono::steady_clock::time_point lastFlush_;
    std::set<std::int64_t> unprobed_; // evaluated steps whose weights may still be saved and answer the probes
};

} // namespace kantai
