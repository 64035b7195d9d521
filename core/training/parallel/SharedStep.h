// SPDX-License-Identifier: GPL-3.0-or-later
// What each process does for a step that several compute together: the gradients of its micro-batches, its shard of
// their sum, AdamW on that shard, and the weights of all shards back. Every rank makes the same calls in the same
// order. Private to training; one thread.
#pragma once

#include "core/distributed/Exchange.h"
#include "core/engine/Engine.h"
#include "core/model/TensorLayout.h"
#include "core/training/distill/Teacher.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/parallel/GradientTree.h"

#include <cstdint>
#include <vector>

namespace kantai {

class SharedStep {
public:
    // Keeps references to engine, which must have an optimizer, group and teacher, which may be null. Throws
    // Error(Usage) for an engine whose numbers are a device's, and for numbers of processes and micro-batches that
    // cannot be reproduced although the options ask for it.
    SharedStep(Engine& engine, ProcessGroup& group, const RobertaConfig& config, const TrainingOptions& options,
               Teacher* teacher = nullptr);

    struct Result {
        double loss = 0; // mean over the masked positions of all micro-batches, nats
        double norm = 0; // of all gradients
        bool stopWanted = false;
        double forwardSeconds = 0, backwardSeconds = 0, exchangeSeconds = 0; // of this rank
    };
    // Of the step after `done` completed ones, of whose micro-batches this rank computes its part. stopWanted: by
    // this rank; the result says whether any rank wants it.
    Result gradients(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                     bool stopWanted);
    std::vector<float> normsByGroup(); // of all gradients, after gradients()
    void update(double learningRate, double gradientScale);

    // All ranks begin with what rank 0 has. steps: of rank 0's optimizer.
    void begin(std::int64_t steps);
    // Rank 0 gets the moments of all shards, for a checkpoint.
    void gatherMoments();

private:
    double computeOwn(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                      Result& result);

    Engine& engine_;
    EngineMemory& memory_;
    ProcessGroup& group_;
    RobertaConfig config_;
    TensorLayout layout_;
    TrainingOptions options_;
    Teacher* teacher_;
    Exchange exchange_;
    GradientTree tree_;
    std::vector<double> losses_; // of the micro-batches, those of others 0
    double slowest_ = 0;         // seconds of the longest step of this rank
    bool first_ = true;
};

} // namespace kantai
