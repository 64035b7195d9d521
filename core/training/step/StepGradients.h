// SPDX-License-Identifier: GPL-3.0-or-later
// Where the gradients of a step come from and its weights are changed: in this process alone, or in several. Private
// to training; one thread.
#pragma once

#include "core/engine/Engine.h"
#include "core/training/TrainingEvents.h"
#include "core/training/distill/Teacher.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <vector>

namespace kantai {

class StepGradients {
public:
    virtual ~StepGradients() = default;

    // The gradients of the mean loss over the `masked` positions of all micro-batches of the step after `done`
    // completed ones. Adds the loss, forwardSeconds and backwardSeconds to the metrics.
    virtual void compute(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                         StepMetrics& metrics) = 0;
    // The same for an engine that queues its steps: nothing waits, and the loss comes with the outcome of the step.
    virtual void enqueue(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                         StepMetrics& metrics);
    virtual double norm() = 0;
    virtual std::vector<float> normsByGroup() = 0; // see GradientNorms.h
    // One step of AdamW; gradients are scaled first.
    virtual void update(double learningRate, double gradientScale) = 0;
};

// Keeps references to all. teacher: may be null.
class LocalGradients : public StepGradients {
public:
    LocalGradients(Engine& engine, const TensorLayout& layout, const RobertaConfig& config,
                   const TrainingOptions& options, Teacher* teacher = nullptr)
        : engine_(engine), layout_(layout), config_(config), options_(options), teacher_(teacher) {}

    void compute(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                 StepMetrics& metrics) override;
    void enqueue(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                 StepMetrics& metrics) override;
    double norm() override { return engine_.gradientNorm(); }
    std::vector<float> normsByGroup() override;
    void update(double learningRate, double gradientScale) override { engine_.step(learningRate, gradientScale); }

private:
    // forward(batch, scale, key, accumulate) and a backward pass for each micro-batch with masked tokens.
    template <class Forward>
    void eachOf(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked, StepMetrics& metrics,
                const Forward& forward);

    Engine& engine_;
    const TensorLayout& layout_;
    const RobertaConfig& config_;
    const TrainingOptions& options_;
    Teacher* teacher_;
};

} // namespace kantai
