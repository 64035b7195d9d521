// SPDX-License-Identifier: GPL-3.0-or-later
// Where a run stands, apart from its tensors: what state.json of a checkpoint holds. Random streams need no state but
// the seed, since every draw is a function of seed and position. Private to training, but for the last function.
#pragma once

#include "core/base/Json.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingEvents.h"

#include <cstdint>
#include <string>

namespace kantai {

struct TrainerState {
    std::int64_t step = 0;      // completed steps
    std::uint64_t tokens = 0;   // real tokens seen
    double trainingSeconds = 0; // without pauses, evaluations and checkpoints
    double lastLoss = 0;
    double bestHeldOutLoss = 0; // 0: none yet
    EvaluationMetrics lastEvaluation;
    std::int64_t evaluationsSinceBest = 0; // that early stopping counts; 0 in states of older versions
    OrderedJson guard;                     // DivergenceGuard::toJson; null in states of older versions
};

// threads: as resolved. trainSha256: TokenStore::sha256 of the training store.
std::string toStateJson(const TrainerState& state, const TrainerInput& input, int threads,
                        const std::string& trainSha256, std::uint64_t batchesPerEpoch);
// Reads folder/state.json and refuses, naming what differs, a checkpoint of another model, corpus, tokenizer or of
// other options than input's (length and intervals may change, and the number of threads with a note in `notes`).
TrainerState readState(const std::filesystem::path& folder, const TrainerInput& input, int threads,
                       const std::string& trainSha256, std::string& note);

// The training store (TokenStore::sha256) that the run of a checkpoint computes on. Throws Error(BadInput) for a
// folder whose state cannot be read.
std::string trainedStoreSha256(const std::filesystem::path& folder);

} // namespace kantai
