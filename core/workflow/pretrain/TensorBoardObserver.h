// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the curves of a training as TensorBoard's event files while it runs, and passes everything on to another
// observer. Made by the command line; called on the training thread.
#pragma once

#include "core/interop/tensorboard/EventFile.h"
#include "core/workflow/pretrain/PretrainObserver.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace kantai {

class TensorBoardObserver : public PretrainObserver {
public:
    // folder: of the logs; the run gets a folder of its name in it. A training that begins again writes a new file
    // there. What cannot be written ends the log, not the training: it is told once, as a note.
    TensorBoardObserver(std::filesystem::path folder, PretrainObserver& next);
    ~TensorBoardObserver() override; // closes the file

    void onRun(const RunRow& run) override;
    void onProbes(const ProbeAnswers& answers) override { next_.onProbes(answers); }
    void onPhase(TrainingPhase phase) override { next_.onPhase(phase); }
    void onStart(std::int64_t firstStep, std::int64_t totalSteps) override { next_.onStart(firstStep, totalSteps); }
    void onNote(const std::string& note) override { next_.onNote(note); }
    void onWaiting(const std::string& reason) override { next_.onWaiting(reason); }
    void onStep(const StepMetrics& metrics) override;
    void onEvaluation(const EvaluationMetrics& metrics) override;
    void onCheckpoint(const CheckpointFolder& folder) override { next_.onCheckpoint(folder); }
    void onSnapshot(const SnapshotFolder& folder) override { next_.onSnapshot(folder); }
    void onMachines(const std::vector<MachineState>& machines) override { next_.onMachines(machines); }

private:
    template <class Work>
    void write(const Work& work);

    std::filesystem::path folder_;
    PretrainObserver& next_;
    std::unique_ptr<EventFile> file_; // null before the run has a name, and after a failure
    std::chrono::steady_clock::time_point lastFlush_;
};

} // namespace kantai
