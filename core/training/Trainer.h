// SPDX-License-Identifier: GPL-3.0-or-later
// Masked-language-model pretraining on one thread: batches, forward, backward, AdamW, evaluation, checkpoints. The
// same loop serves the window (in a worker thread) and the command line. The engine stays behind the pimpl.
#pragma once

#include "core/base/Progress.h"
#include "core/training/TokenStore.h"
#include "core/training/TrainingOptions.h"
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
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

// How another thread steers a running training. All members are thread-safe.
class TrainingControl {
public:
    // SaveOnce: as Save, but a save that fails is not waited for, because nobody is left to free space or to decide.
    enum class Stop { None, Save, Discard, SaveOnce };
    void pause(); // takes effect after the step in hand; everything stays in memory
    void resume();
    bool paused() const;
    void stop(Stop how); // also ends a pause
    Stop stopRequested() const;
    void tryAgain(); // to save what could not be saved, at once instead of in a while

    // Called by the trainer between steps: returns at once, or waits while paused; true when it waited.
    bool waitWhilePaused(const std::stop_token& stop);
    // Called by whoever could not save: waits until another attempt is due or tryAgain() or stop() is called. False
    // when there is to be no further attempt: after Discard and SaveOnce.
    bool waitToTryAgain(std::chrono::milliseconds atMost);
    bool takeTryAgain(); // true once after tryAgain(); does not wait

private:
    bool mayTryAgain() const { return stop_ != Stop::Discard && stop_ != Stop::SaveOnce; }

    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    bool paused_ = false;
    bool tryAgain_ = false;
    Stop stop_ = Stop::None;
};

enum class TrainingEnd { Completed, StoppedAndSaved, StoppedWithoutSaving };

struct TrainingResult {
    TrainingEnd end = TrainingEnd::Completed;
    std::int64_t steps = 0;
    double finalLoss = 0; // of the last step
    EvaluationMetrics lastEvaluation;
    double bestHeldOutLoss = 0;
    std::uint64_t tokens = 0;
    double trainingSeconds = 0;
    std::string weightsSha256; // ModelWeights::sha256 of the final weights
};

// When saves are tried again, and what the clock of the run says. Tests give others, so as not to wait.
struct TrainerTimes {
    double secondsBetweenRetries = 30;                        // of training, while steps continue
    std::chrono::milliseconds betweenRetriesAtTheEnd{3'000};  // when it only remains to save
    std::function<double(const StepMetrics&)> secondsOfAStep; // empty: as measured
};

struct TrainerInput {
    RobertaConfig config;
    TrainingOptions options;
    std::filesystem::path trainTokens, heldOutTokens;
    std::filesystem::path tokenizerJson;             // copied into every checkpoint
    std::filesystem::path checkpointsFolder;         // receives step-000123/
    std::optional<std::filesystem::path> resumeFrom; // a checkpoint folder of the same run
    std::string corpusSha256, tokenizerSha256;
    TrainerTimes times;
};

class Trainer {
public:
    // Checks everything that can be checked before the first step: options, sizes, disk space for two checkpoints,
    // the tokenizer's vocabulary against the configuration, a corpus smaller than one batch. Throws Error.
    explicit Trainer(TrainerInput input);
    ~Trainer();

    // Runs to the end, or until a stop is requested (a stop token counts as Stop::Save). Divergence throws
    // Error(BadInput) with the last good checkpoint kept, or skips steps with a note: TrainingOptions::onDivergence.
    // A checkpoint that cannot be written never ends the run: see TrainingObserver::onWaiting. Only when the last one
    // fails after Stop::SaveOnce its Error is thrown.
    TrainingResult run(TrainingObserver& observer, TrainingControl& control, std::stop_token stop);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Held-out loss of a checkpoint's weights; the masks are those the training run uses for its evaluations.
EvaluationMetrics evaluateModel(const std::filesystem::path& checkpointFolder, const std::filesystem::path& tokens,
                                const TrainingOptions& options, const Progress& progress, std::stop_token stop);

} // namespace kantai
