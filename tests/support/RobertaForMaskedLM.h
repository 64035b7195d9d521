// SPDX-License-Identifier: GPL-3.0-or-later
// RoBERTa on LibTorch's autograd, in float32: post-layer-norm encoder, exact GELU, and the head of its configuration,
// the decoder tied to the word embeddings or that of RobertaForSequenceClassification. The plain definition of the
// computation and the reference in the tests of the packed engine. One thread calls at a time; the mathematics inside
// runs on at::get_num_threads() threads. LibTorch's exceptions pass through: wrap calls in guardTorch
// (TorchErrors.h).
#pragma once

#include "core/engine/Dropout.h"
#include "core/model/ModelWeights.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <torch/types.h>
#include <vector>

namespace kantai {

struct MaskedBatch {
    torch::Tensor inputIds;      // int64 [batch, length], values below vocabularySize
    torch::Tensor attentionMask; // bool or integer [batch, length], 0 at padding; undefined when nothing is padded
    torch::Tensor positions;     // int64 [masked]: row * length + column of each position to predict
    torch::Tensor targets;       // int64 [masked]: the tokens that stood there
};

struct Parameter {
    TensorSpec spec;
    torch::Tensor value; // float32 leaf on the memory of the weights; requires grad
};

class RobertaForMaskedLM {
public:
    // Views weights, which must outlive this object: what changes them changes the model.
    explicit RobertaForMaskedLM(ModelWeights& weights);

    const RobertaConfig& config() const { return config_; }
    const std::vector<Parameter>& parameters() const { return parameters_; } // order of tensorSpecs(config())
    torch::Tensor parameter(std::string_view name) const;                    // throws Error(Internal) if unknown

    // Dropout is on exactly when a key is given. Position ids count real tokens (inputIds != kPaddingId).
    // [batch, length, hiddenSize] after the last layer.
    torch::Tensor encode(const torch::Tensor& inputIds, const torch::Tensor& attentionMask = {},
                         const std::optional<DropoutKey>& dropout = {}) const;

    // The embeddings' output and then each layer's: layers + 1 tensors [batch, length, hiddenSize]. No dropout.
    std::vector<torch::Tensor> hiddenStates(const torch::Tensor& inputIds,
                                            const torch::Tensor& attentionMask = {}) const;

    // How much each token attends to each: [layers, heads, length, length] of one sequence, inputIds [1, length].
    torch::Tensor attention(const torch::Tensor& inputIds) const;

    // [..., hiddenSize] -> [..., config().outputs()]; a dropout key counts for a classifier only.
    torch::Tensor logits(const torch::Tensor& hidden, const std::optional<DropoutKey>& dropout = {}) const;

    // [masked, config().outputs()]: the head is computed at batch.positions only; targets are not read.
    torch::Tensor maskedLogits(const MaskedBatch& batch, const std::optional<DropoutKey>& dropout = {}) const;

    // Mean cross-entropy over batch.positions, in nats, as a 0-dimensional tensor with its graph.
    torch::Tensor maskedLoss(const MaskedBatch& batch, const std::optional<DropoutKey>& dropout = {}) const;

private:
    struct Dense {
        torch::Tensor weight, bias;
        torch::Tensor operator()(const torch::Tensor& x) const { return torch::linear(x, weight, bias); }
    };
    struct Norm {
        torch::Tensor weight, bias;
    };
    struct Layer {
        Dense query, key, value, attentionOutput;
        Norm attentionNorm;
        Dense intermediate, output;
        Norm outputNorm;
    };
    class Dropout;

    void bindTensors();
    torch::Tensor normalise(const torch::Tensor& x, const Norm& norm) const;
    torch::Tensor embed(const torch::Tensor& inputIds, const Dropout& dropout) const;
    torch::Tensor attend(const Layer& layer, std::size_t index, const torch::Tensor& x, const torch::Tensor& mask,
                         const Dropout& dropout) const;
    torch::Tensor runLayer(std::size_t index, const torch::Tensor& x, const torch::Tensor& mask,
                           const Dropout& dropout) const;
    torch::Tensor keyMask(const torch::Tensor& inputIds, const torch::Tensor& attentionMask) const;

    RobertaConfig config_;
    std::vector<Parameter> parameters_;
    torch::Tensor wordEmbeddings_, positionEmbeddings_, typeEmbeddings_;
    Norm embeddingNorm_;
    std::vector<Layer> layers_;
    Dense headDense_;
    Norm headNorm_;
    torch::Tensor headBias_;
    Dense projection_; // of a classifier, after headDense_
};

} // namespace kantai
