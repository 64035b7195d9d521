// SPDX-License-Identifier: GPL-3.0-or-later
// RoBERTa with its masked-language-modelling head on LibTorch, in float32: post-layer-norm encoder, exact GELU,
// decoder tied to the word embeddings. Used by training and inference. One thread calls at a time; the mathematics
// inside runs on at::get_num_threads() threads. Torch's exceptions pass through: wrap calls in guardTorch
// (TorchErrors_torch.h).
#pragma once

#include "core/model/ParameterCount.h"
#include "core/model/RobertaConfig.h"
#include "core/model/Safetensors.h"
#include "core/model/kernels/DropoutKernel.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <torch/torch.h>
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
    torch::Tensor value; // float32 leaf, contiguous, requires grad; change it in place under NoGradGuard only
};

class RobertaForMaskedLM {
public:
    // Weights normal(0, initializerRange) from CounterRandom(seed, index of the tensor), padding rows and biases 0,
    // layer normalisation 1 and 0. Throws Error(BadInput) for a configuration with problems.
    RobertaForMaskedLM(const RobertaConfig& config, std::uint64_t seed);

    // From a model.safetensors of this shape: see readRobertaWeights.
    static RobertaForMaskedLM load(const RobertaConfig& config, const std::filesystem::path& weights);

    const RobertaConfig& config() const { return config_; }
    const std::vector<Parameter>& parameters() const { return parameters_; } // order of tensorSpecs(config())
    torch::Tensor parameter(std::string_view name) const;                    // throws Error(Internal) if unknown
    std::vector<float*> weights() const; // of parameters(), for PackedRoberta: changing them changes this model

    // Dropout is on exactly when a key is given. Position ids count real tokens (inputIds != kPaddingId).
    // [batch, length, hiddenSize] after the last layer.
    torch::Tensor encode(const torch::Tensor& inputIds, const torch::Tensor& attentionMask = {},
                         const std::optional<DropoutKey>& dropout = {}) const;

    // The embeddings' output and then each layer's: layers + 1 tensors [batch, length, hiddenSize]. No dropout.
    std::vector<torch::Tensor> hiddenStates(const torch::Tensor& inputIds,
                                            const torch::Tensor& attentionMask = {}) const;

    torch::Tensor logits(const torch::Tensor& hidden) const; // [..., hiddenSize] -> [..., vocabularySize]

    // [masked, vocabularySize]: the head is computed at batch.positions only; targets are not read.
    torch::Tensor maskedLogits(const MaskedBatch& batch, const std::optional<DropoutKey>& dropout = {}) const;

    // Mean cross-entropy over batch.positions, in nats, as a 0-dimensional tensor with its graph.
    torch::Tensor maskedLoss(const MaskedBatch& batch, const std::optional<DropoutKey>& dropout = {}) const;

    std::vector<TensorToWrite> tensorsToWrite() const; // float32 under the Hugging Face names
    // The same as a synced file. Errors as writeSafetensors.
    WrittenFile save(const std::filesystem::path& path,
                     const SafetensorsMetadata& metadata = {{"format", "pt"}}) const;

    // SHA-256 over the names, shapes and bytes of all parameters in order; equal exactly when the weights are equal.
    std::string weightsSha256() const;

private:
    RobertaForMaskedLM(const RobertaConfig& config, std::vector<Parameter> parameters);

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
};

// The tensors of a RobertaForMaskedLM as float32 leaves in the order of tensorSpecs(config). Takes what the Studio
// saves and Hugging Face files: float16 and bfloat16 are widened; lm_head.decoder.* (equal to its tied twin),
// position_ids and pooler are passed over and named in `passedOver`; LayerNorm gamma and beta are renamed. Names and
// shapes are checked before anything is allocated; Error(BadInput) names the file and the first tensor that is
// missing, unknown or of another shape.
std::vector<Parameter> readRobertaWeights(const RobertaConfig& config, const std::filesystem::path& weights,
                                          std::vector<std::string>* passedOver = nullptr);

} // namespace kantai
