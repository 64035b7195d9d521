// SPDX-License-Identifier: GPL-3.0-or-later
// RoBERTa with its masked-language-modelling or classification head on LibTorch's autograd, on any device: no
// computation on padding but in the attention, matrix products in float32 or bfloat16. Liu et al., "RoBERTa" (2019).
// Used by TorchEngine; one thread at a time calls. LibTorch's exceptions pass through: wrap calls in guardTorch
// (TorchErrors.h).
#pragma once

#include "core/engine/Devices.h"
#include "core/engine/Dropout.h"
#include "core/engine/PackedBatch.h"
#include "core/model/TensorLayout.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <torch/types.h>
#include <vector>

namespace kantai {

// A PackedBatch on the device of a model.
struct TorchBatch {
    std::int64_t sequences = 0, longest = 0; // tokens of the longest sequence
    torch::Tensor ids;                       // int64 [tokens]
    torch::Tensor places;                    // int64 [tokens]: the position id of each token
    // int64 [tokens]: sequence * longest + place in the sequence. Undefined when all sequences are equally long: the
    // tokens fill the grid in order.
    torch::Tensor slots;
    torch::Tensor isToken; // bool [sequences, 1, 1, longest]; undefined like slots
    torch::Tensor masked;  // int64 [masked]: indices into ids
    torch::Tensor targets; // int64 [masked]
};

// Throws Error(Internal) for a batch without a masked position, and for a sequence longer than the model has
// positions.
TorchBatch torchBatch(const PackedBatch& batch, const RobertaConfig& config, const torch::Device& device);

// How dropout masks are made from (key, site): by the hash of DropoutKernel.h, as the packed engine does, or by the
// generator of the device, which is faster there and repeats exactly on the same kind of device only.
enum class DropoutSource { Hash, Generator };

class TorchModel {
public:
    // numbers: float32 [layout.numbers()] on the device that computes. What changes it changes the model.
    TorchModel(const RobertaConfig& config, const TensorLayout& layout, const torch::Tensor& numbers,
               Precision precision, DropoutSource dropout);

    // One leaf for each tensor of the layout: a view of numbers, which requires a gradient.
    const std::vector<torch::Tensor>& parameters() const { return parameters_; }

    // float32 [masked, config.outputs()]. Dropout is on exactly when a key is given. states: receives what the last
    // layer returns at the chosen positions, float32 [masked, hiddenSize]; may be null.
    torch::Tensor maskedLogits(const TorchBatch& batch, const DropoutKey* key = nullptr,
                               torch::Tensor* states = nullptr) const;

    // The head applied to the embeddings and to what each layer returns, without dropout: float32 [layers + 1,
    // masked, config.outputs()].
    torch::Tensor layerLogits(const TorchBatch& batch) const;

    // What the last layer returns at the chosen positions, without dropout: float32 [masked, hiddenSize].
    torch::Tensor states(const TorchBatch& batch) const;

    // float32 [layers, heads, longest, longest] of a batch of one sequence, without dropout.
    torch::Tensor attention(const TorchBatch& batch) const;

private:
    struct Dense {
        torch::Tensor weight, bias;
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
    torch::Tensor encode(const TorchBatch& batch, const Dropout& dropout) const; // all tokens, after the last layer

    void bindTensors();
    // Logits at the masked positions of x.
    torch::Tensor head(const torch::Tensor& x, const TorchBatch& batch, const Dropout& dropout) const;
    torch::Tensor classify(const torch::Tensor& chosen, const Dropout& dropout) const;
    torch::Tensor product(const torch::Tensor& x, const Dense& dense) const;
    torch::Tensor normalise(const torch::Tensor& x, const Norm& norm) const;
    torch::Tensor embed(const TorchBatch& batch, const Dropout& dropout) const;
    torch::Tensor heads(const torch::Tensor& x, const TorchBatch& batch) const;
    torch::Tensor attend(std::size_t layer, const torch::Tensor& x, const TorchBatch& batch,
                         const Dropout& dropout) const;
    torch::Tensor runLayer(std::size_t layer, const torch::Tensor& x, const TorchBatch& batch,
                           const Dropout& dropout) const;

    RobertaConfig config_;
    torch::ScalarType productType_;
    DropoutSource dropout_;
    std::vector<torch::Tensor> parameters_;
    torch::Tensor wordEmbeddings_, positionEmbeddings_, typeEmbeddings_;
    Norm embeddingNorm_;
    std::vector<Layer> layers_;
    Dense headDense_;
    Norm headNorm_;
    torch::Tensor headBias_;
    Dense projection_; // of a classifier, after headDense_
};

} // namespace kantai
