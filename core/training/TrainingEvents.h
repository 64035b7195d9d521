// SPDX-License-Identifier: GPL-3.0-or-later
// What a training tells of itself while it runs: steps, evaluations, checkpoints, snapshots. Plain data, shared by
// the engine, the project, the command line and the window.
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kantai {

// Ends a training whose loss exploded, or whose loss, gradient or weights are NaN or infinite.
class Divergence : public Error {
public:
    using Error::Error;
};

enum class TrainingEnd { Completed, StoppedEarly, StoppedAndSaved, StoppedWithoutSaving };

struct StepMetrics {
    std::int64_t step = 0; // 1-based: the step just done
    double epoch = 0;      // epochs of data seen
    double loss = 0;       // mean over the masked tokens of the step, nats
    double learningRate = 0;
    double gradientNorm = 0;    // before clipping
    std::uint64_t tokens = 0;   // real tokens seen since the run began
    double trainingSeconds = 0; // since the run began, without pauses and evaluations
    double dataSeconds = 0, forwardSeconds = 0, backwardSeconds = 0, optimizerSeconds = 0; // of this step
    double tokensPerSecond = 0;                                                            // of this step
    double work = 0;                  // floating-point operations that its loss and gradients need
    std::uint64_t residentMemory = 0; // bytes of the process after the step; 0: not known
    // Norm of the gradient of the embeddings, of each layer, of the head, before clipping; empty at most steps.
    std::vector<float> groupNorms = {};
    bool resumed = false;    // the first step, of those not skipped, since the run was resumed
    bool skipped = false;    // the weights stay as they were; the loss or the norm may be NaN or infinite
    std::string reason = {}; // why it was skipped, one sentence
};

struct EvaluationMetrics {
    std::int64_t step = 0;
    double loss = 0;     // nats a masked token, 15 % masking, 80/10/10, masks fixed by the seed
    double accuracy = 0; // masked tokens predicted right, 0..1
    std::uint64_t maskedTokens = 0;
    double seconds = 0;
    double trainingSeconds = 0; // of the run when it was measured
    bool best = false;
    std::uint32_t pairsRight = 0, pairsCounted = 0; // minimal pairs; counted 0: none were scored this time
};

enum class CheckpointReason { Interval, Best, Last, Stopped };
std::string toString(CheckpointReason reason); // "interval", "best", "last", "stopped"

struct CheckpointFolder {
    std::int64_t step = 0;
    CheckpointReason reason = CheckpointReason::Last;
    std::filesystem::path folder; // complete and synced
    std::uint64_t bytes = 0;
    std::string manifestSha256;
    double loss = 0;        // of its step
    double heldOutLoss = 0; // the latest evaluation, 0 when none yet
};

struct SnapshotFolder { // the model of one step, kept for the replay of the run
    std::int64_t step = 0;
    std::filesystem::path folder; // complete and synced
    std::uint64_t bytes = 0;
    std::string manifestSha256;
};

} // namespace kantai
