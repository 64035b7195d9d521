// SPDX-License-Identifier: GPL-3.0-or-later
// The computation of a model: losses, gradients, optimizer steps, logits and attention on packed batches. Training,
// evaluation and fill-mask know this interface only; core/engine/packed implements it for the CPU, core/engine/torch
// on LibTorch. One thread at a time calls; each engine has threads of its own inside.
#pragma once

#include "core/distributed/Shards.h"
#include "core/engine/Devices.h"
#include "core/engine/Dropout.h"
#include "core/engine/PackedBatch.h"
#include "core/engine/StepQueue.h"
#include "core/engine/TeacherSignal.h"
#include "core/model/ModelWeights.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace kantai {

struct MaskedLoss {
    double sum = 0; // nats, over the masked positions, or over the sequences that a classifier reads
    std::int64_t right = 0;
    std::int64_t masked = 0;
    double divergence = 0; // of a student from its teacher at the temperature, nats, and
    double difference = 0; // of the similarities of their hidden states; both summed like the loss, see TeacherSignal
};

// Loshchilov & Hutter, "Decoupled weight decay regularization" (ICLR 2019).
struct AdamWSettings {
    double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
    double weightDecay = 0; // only where TensorSpec::decays
};

// Whether steps are queued (StepQueue.h) or each is waited for.
enum class StepCalls { AsTheDeviceDoes, Waiting, Queued };

struct EngineSettings {
    Device device;
    Precision precision = Precision::Float32;
    std::optional<AdamWSettings> optimizer; // none: the engine only evaluates and answers
    StepCalls steps = StepCalls::AsTheDeviceDoes;
};

// What a checkpoint holds of an engine. The spans refer to live memory: write or copy it before the next step and
// before the next snapshot.
struct EngineSnapshot {
    std::vector<TensorToWrite> weights;   // under the Hugging Face names
    std::vector<TensorToWrite> optimizer; // exp_avg.<name> and exp_avg_sq.<name>
    SafetensorsMetadata optimizerMetadata;
};

// The numbers of an engine that keeps them in this computer's memory: what processes that train together exchange.
// All blocks have the layout of the weights.
class EngineMemory {
public:
    virtual ~EngineMemory() = default;

    virtual std::span<float> weights() = 0;
    virtual std::span<float> gradients() = 0;
    virtual std::span<float> mean() = 0; // Adam's first moments
    virtual std::span<float> square() = 0;

    virtual void step(double learningRate, double gradientScale, const IndexRange& range) = 0; // of these numbers
    virtual void weightsChanged(const IndexRange& range) = 0; // through weights(): to be called after it
    virtual void setSteps(std::int64_t steps) = 0;
};

// The passes throw Error(BadInput) for a token or target that the model has no row for, Error(Resources) and
// std::bad_alloc when there is not enough memory; what trains throws Error(Internal) without an optimizer.
class Engine {
public:
    virtual ~Engine() = default;

    // Loss without gradients and without dropout.
    virtual MaskedLoss loss(const PackedBatch& batch) = 0;

    // [masked, config.outputs()] into `logits`; targets are not read.
    virtual void logits(const PackedBatch& batch, std::span<float> logits) = 0;

    // How much each token attends to each: probabilities [layers, heads, tokens, tokens] (query, key) without
    // dropout. batch: one sequence, all of whose positions are chosen.
    virtual void attention(const PackedBatch& batch, std::span<float> probabilities) = 0;

    // The head applied to the chosen positions after the embeddings and after each layer, the "logit lens":
    // [layers + 1, masked, config.outputs()] into `logits`. The last of them are those of logits(). Targets are not
    // read.
    virtual void layerLogits(const PackedBatch& batch, std::span<float> logits) = 0;

    // What the last layer returns at the chosen positions: [masked, hiddenSize] into `states`. Targets are not read.
    virtual void states(const PackedBatch& batch, std::span<float> states) = 0;

    // Both in one pass: what a teacher says of a batch.
    virtual void logitsAndStates(const PackedBatch& batch, std::span<float> logits, std::span<float> states) = 0;

    // The gradients of scale * sum of the losses: forward() then backward(). They replace those before, or are added
    // to them when `accumulate`. Dropout is on exactly when a key is given. With a signal of the same batch, which a
    // classifier does not take, they are those of its objective; the sum is that of the cross-entropy all the same.
    virtual MaskedLoss forward(const PackedBatch& batch, double scale, const DropoutKey* dropout, bool accumulate,
                               const TeacherSignal* signal = nullptr) = 0;
    virtual void backward() = 0;                                           // of the last forward()
    virtual std::span<const float> gradient(std::size_t tensor) const = 0; // by number in the layout

    virtual double gradientNorm() const = 0; // the global norm of the gradients as they are
    // One step of AdamW; gradients are scaled by `gradientScale` first (clipping).
    virtual void step(double learningRate, double gradientScale) = 0;
    virtual std::int64_t steps() const = 0;            // of the optimizer, since its moments were zero
    virtual EngineMemory* memory() { return nullptr; } // of this engine; none where a device holds the numbers
    virtual StepQueue* queue() { return nullptr; }     // of this engine; none where its device waits for each call
    virtual bool weightsAreFinite() const = 0;

    virtual EngineSnapshot snapshot() const = 0;
    // The moments and number of steps of a snapshot's optimizer file. Throws Error(BadInput) naming what is missing
    // or of another shape.
    virtual void restoreOptimizer(const std::filesystem::path& file) = 0;
};

} // namespace kantai
