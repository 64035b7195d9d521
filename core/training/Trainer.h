// SPDX-License-Identifier: GPL-3.0-or-later
// Masked-language-model pretraining on one thread: batches, forward, backward, AdamW, evaluation, checkpoints. The
// same loop serves the window (in a worker thread) and the command line. The engine stays behind the pimpl.
#pragma once

#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/TrainingObserver.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace kantai {

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

} // namespace kantai
