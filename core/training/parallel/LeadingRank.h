// SPDX-License-Identifier: GPL-3.0-or-later
// Rank 0 of a training in several processes: decides everything, tells the others, and computes its share. To the
// trainer it is where gradients come from. Private to training; one thread.
#pragma once

#include "core/distributed/SingleProcess.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/data/TokenStore.h"
#include "core/training/parallel/SharedStep.h"
#include "core/training/step/StepGradients.h"

namespace kantai {

class LeadingRank : public StepGradients {
public:
    // Sends the other ranks of the input's group what they begin with; without a group it computes alone. Keeps
    // references to engine, whose weights and moments are those to begin with, control, which another rank may stop,
    // and teacher, null where there is a group. tokens: size of the tokenizer's vocabulary.
    LeadingRank(Engine& engine, const TrainerInput& input, const TokenStore& train, std::uint32_t tokens,
                TrainingControl& control, Teacher* teacher = nullptr);
    ~LeadingRank() override; // tells the others that the training failed, unless it came to its end

    void compute(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                 StepMetrics& metrics) override;
    double norm() override { return result_.norm; }
    std::vector<float> normsByGroup() override;
    void update(double learningRate, double gradientScale) override;

    void gatherMoments(); // the engine has them all until the next step
    void end();           // of the training, which came to its end

private:
    SingleProcess alone_;
    ProcessGroup& group_;
    SharedStep shared_;
    TrainingControl& control_;
    SharedStep::Result result_;
    bool ended_ = false;
};

} // namespace kantai
