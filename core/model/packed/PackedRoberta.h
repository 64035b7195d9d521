// SPDX-License-Identifier: GPL-3.0-or-later
// RobertaForMaskedLM on packed sequences, made for the CPU: nothing is computed for padding, the head only at masked
// positions, the last layer only where they need it; a hand-ordered backward pass over fused kernels, in float32 or
// with bf16 matrix products on copies of float32 weights. The same function as RobertaForMaskedLM, which is its
// reference in the tests. Used by training and fill-mask; one thread at a time calls, OpenMP's threads compute.
#pragma once

#include "core/model/ParameterCount.h"
#include "core/model/RobertaConfig.h"
#include "core/model/kernels/Bf16.h"
#include "core/model/kernels/DropoutKernel.h"
#include "core/model/packed/PackedBatch.h"

#include <memory>
#include <span>
#include <vector>

namespace kantai {

enum class Precision { Float32, Bf16 };

// How the weights lie that inPanels() tells of: as their shape says, or as kernels/PanelProduct puts them, which is
// the faster way to answer and cannot be trained.
enum class WeightOrder { Rows, Panels };
bool inPanels(const TensorSpec& spec);

struct MaskedLoss {
    double sum = 0; // nats, over the masked positions
    std::int64_t right = 0;
    std::int64_t masked = 0;
};

class PackedRoberta {
public:
    // weights: float32, in the order and of the shapes of tensorSpecs(config); they must outlive this object.
    // Panels go with Float32 only; forward() then throws Error(Internal).
    PackedRoberta(const RobertaConfig& config, std::vector<float*> weights, Precision precision,
                  WeightOrder order = WeightOrder::Rows);
    ~PackedRoberta();
    PackedRoberta(PackedRoberta&&) noexcept;
    PackedRoberta& operator=(PackedRoberta&&) noexcept;

    // To be called after weights were changed by anyone but an optimizer that writes narrowWeights() itself.
    void refreshNarrowWeights();
    // The bf16 copies that the matrix products read, by number of the tensor; empty where there is none.
    std::span<Bf16> narrowWeights(std::size_t tensor);

    // Loss without gradients and without dropout. This and the passes below throw Error(BadInput) for a token that
    // the model has no row for, and std::bad_alloc.
    MaskedLoss loss(const PackedBatch& batch);

    // The gradients of scale * sum of the losses: written to gradient(), or added to it when `accumulate`. Dropout is
    // on exactly when a key is given.
    MaskedLoss forward(const PackedBatch& batch, double scale, const DropoutKey* dropout, bool accumulate);
    void backward();                               // of the last forward()
    std::span<float> gradient(std::size_t tensor); // by number of the tensor; stays where it is

    // [masked, vocabularySize] into `logits`; targets are not read.
    void logits(const PackedBatch& batch, float* logits);

    // What each token looks at: the attention probabilities [layers, heads, tokens, tokens] (query, key) into
    // `probabilities`, without dropout. batch: one sequence, all of whose positions are chosen.
    void attention(const PackedBatch& batch, float* probabilities);

private:
    class Network;
    template <class T>
    class TypedNetwork;
    std::unique_ptr<Network> network_;
};

} // namespace kantai
