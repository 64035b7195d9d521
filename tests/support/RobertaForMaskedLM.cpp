// SPDX-License-Identifier: GPL-3.0-or-later
// The computation. Liu et al., "RoBERTa" (2019), on the encoder of Vaswani et al., "Attention Is All You Need"
// (2017), with layer normalisation after each residual sum, as Hugging Face's RobertaForMaskedLM computes it.
#include "tests/support/RobertaForMaskedLM.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/engine/packed/kernels/DropoutKernel.h"
#include "core/engine/torch/CounterDropout.h"

#include <cmath>
#include <limits>

namespace kantai {

namespace {

using dropout_site::inLayer;
using dropout_site::kAttentionOutput;
using dropout_site::kLayerOutput;
using dropout_site::kProbabilities;

// Hands out the parameters in the order of tensorSpecs().
class Sequence {
public:
    explicit Sequence(const std::vector<Parameter>& parameters) : parameters_(parameters) {}
    torch::Tensor next() { return parameters_.at(index_++).value; }

private:
    const std::vector<Parameter>& parameters_;
    std::size_t index_ = 0;
};

torch::Tensor positionIds(const torch::Tensor& inputIds) {
    const torch::Tensor real = inputIds.ne(kPaddingId).to(torch::kLong);
    return real.cumsum(1).mul_(real).add_(kPaddingId);
}

} // namespace

// Dropout of one forward pass: the identity without a key.
class RobertaForMaskedLM::Dropout {
public:
    explicit Dropout(const std::optional<DropoutKey>& key) : key_(key) {}

    torch::Tensor operator()(const torch::Tensor& x, double rate, std::uint32_t site) const {
        return key_ ? counterDropout(x, rate, dropoutCallKey(*key_, site)) : x;
    }

private:
    std::optional<DropoutKey> key_;
};

RobertaForMaskedLM::RobertaForMaskedLM(ModelWeights& weights) : config_(weights.config()) {
    for (std::size_t i = 0; i < weights.layout()->size(); ++i) {
        const TensorSpec& spec = weights.layout()->spec(i);
        torch::Tensor value = torch::from_blob(weights[i].data(), spec.shape, torch::kFloat);
        parameters_.push_back({spec, value.set_requires_grad(true)});
    }
    bindTensors();
}

void RobertaForMaskedLM::bindTensors() {
    Sequence sequence(parameters_);
    const auto norm = [&] {
        torch::Tensor weight = sequence.next();
        return Norm{weight, sequence.next()};
    };
    const auto dense = [&] {
        torch::Tensor weight = sequence.next();
        return Dense{weight, sequence.next()};
    };
    wordEmbeddings_ = sequence.next();
    positionEmbeddings_ = sequence.next();
    typeEmbeddings_ = sequence.next();
    embeddingNorm_ = norm();
    layers_.resize(static_cast<std::size_t>(config_.layers));
    for (Layer& layer : layers_) {
        layer.query = dense();
        layer.key = dense();
        layer.value = dense();
        layer.attentionOutput = dense();
        layer.attentionNorm = norm();
        layer.intermediate = dense();
        layer.output = dense();
        layer.outputNorm = norm();
    }
    headDense_ = dense();
    if (config_.isClassifier()) {
        projection_ = dense();
        return;
    }
    headNorm_ = norm();
    headBias_ = sequence.next();
}

torch::Tensor RobertaForMaskedLM::parameter(std::string_view name) const {
    for (const Parameter& parameter : parameters_) {
        if (parameter.spec.name == name)
            return parameter.value;
    }
    throw Error(ErrorCode::Internal, Phrase::tr("The model has no tensor '{}'.", name));
}

torch::Tensor RobertaForMaskedLM::normalise(const torch::Tensor& x, const Norm& norm) const {
    return torch::layer_norm(x, {config_.hiddenSize}, norm.weight, norm.bias, config_.layerNormEpsilon);
}

torch::Tensor RobertaForMaskedLM::embed(const torch::Tensor& inputIds, const Dropout& dropout) const {
    // The padding rows are looked up like any other, but learn nothing from it, as in torch.nn.Embedding.
    const torch::Tensor words = torch::embedding(wordEmbeddings_, inputIds, kPaddingId);
    const torch::Tensor positions = torch::embedding(positionEmbeddings_, positionIds(inputIds), kPaddingId);
    const torch::Tensor sum = words + typeEmbeddings_[0] + positions;
    return dropout(normalise(sum, embeddingNorm_), config_.hiddenDropout, dropout_site::kEmbedding);
}

// What to add to the attention scores: undefined, or [batch, 1, 1, length] with the lowest number at padding.
torch::Tensor RobertaForMaskedLM::keyMask(const torch::Tensor& inputIds, const torch::Tensor& attentionMask) const {
    if (!attentionMask.defined())
        return {};
    const torch::Tensor hidden = attentionMask.eq(0).view({inputIds.size(0), 1, 1, inputIds.size(1)});
    return torch::zeros(hidden.sizes(), torch::kFloat).masked_fill_(hidden, std::numeric_limits<float>::lowest());
}

torch::Tensor RobertaForMaskedLM::attend(const Layer& layer, std::size_t index, const torch::Tensor& x,
                                         const torch::Tensor& mask, const Dropout& dropout) const {
    const std::int64_t batch = x.size(0), length = x.size(1);
    const auto split = [&](const torch::Tensor& t) {
        return t.view({batch, length, config_.heads, config_.headSize()}).transpose(1, 2);
    };
    const double scale = 1.0 / std::sqrt(static_cast<double>(config_.headSize()));
    const torch::Tensor query = split(layer.query(x).mul_(scale));
    const torch::Tensor key = split(layer.key(x));
    const torch::Tensor value = split(layer.value(x));
    torch::Tensor scores = torch::matmul(query, key.transpose(2, 3));
    if (mask.defined())
        scores.add_(mask);
    const torch::Tensor probabilities =
        dropout(torch::softmax(scores, -1), config_.attentionDropout, inLayer(index, kProbabilities));
    return torch::matmul(probabilities, value).transpose(1, 2).reshape({batch, length, config_.hiddenSize});
}

torch::Tensor RobertaForMaskedLM::runLayer(std::size_t index, const torch::Tensor& x, const torch::Tensor& mask,
                                           const Dropout& dropout) const {
    const Layer& layer = layers_[index];
    const torch::Tensor context = attend(layer, index, x, mask, dropout);
    const torch::Tensor attended =
        dropout(layer.attentionOutput(context), config_.hiddenDropout, inLayer(index, kAttentionOutput));
    const torch::Tensor middle = normalise(attended + x, layer.attentionNorm);
    const torch::Tensor expanded = torch::gelu(layer.intermediate(middle)); // the exact one, with erf
    const torch::Tensor output = dropout(layer.output(expanded), config_.hiddenDropout, inLayer(index, kLayerOutput));
    return normalise(output + middle, layer.outputNorm);
}

torch::Tensor RobertaForMaskedLM::encode(const torch::Tensor& inputIds, const torch::Tensor& attentionMask,
                                         const std::optional<DropoutKey>& key) const {
    const Dropout dropout(key);
    const torch::Tensor mask = keyMask(inputIds, attentionMask);
    torch::Tensor x = embed(inputIds, dropout);
    for (std::size_t index = 0; index < layers_.size(); ++index)
        x = runLayer(index, x, mask, dropout);
    return x;
}

std::vector<torch::Tensor> RobertaForMaskedLM::hiddenStates(const torch::Tensor& inputIds,
                                                            const torch::Tensor& attentionMask) const {
    const Dropout none({});
    const torch::Tensor mask = keyMask(inputIds, attentionMask);
    std::vector<torch::Tensor> states{embed(inputIds, none)};
    for (std::size_t index = 0; index < layers_.size(); ++index)
        states.push_back(runLayer(index, states.back(), mask, none));
    return states;
}

torch::Tensor RobertaForMaskedLM::attention(const torch::Tensor& inputIds) const {
    const std::vector<torch::Tensor> states = hiddenStates(inputIds);
    const double scale = 1.0 / std::sqrt(static_cast<double>(config_.headSize()));
    std::vector<torch::Tensor> probabilities;
    for (std::size_t index = 0; index < layers_.size(); ++index) {
        const auto heads = [&](const Dense& dense) {
            return dense(states[index][0]).view({-1, config_.heads, config_.headSize()}).transpose(0, 1);
        };
        const torch::Tensor query = heads(layers_[index].query) * scale;
        probabilities.push_back(torch::softmax(torch::matmul(query, heads(layers_[index].key).transpose(1, 2)), -1));
    }
    return torch::stack(probabilities);
}

torch::Tensor RobertaForMaskedLM::logits(const torch::Tensor& hidden, const std::optional<DropoutKey>& key) const {
    if (config_.isClassifier()) {
        using namespace dropout_site;
        const Dropout dropout(key);
        const torch::Tensor in = dropout(hidden, config_.hiddenDropout, inHead(config_.layers, kHeadInput));
        const torch::Tensor squashed = torch::tanh(headDense_(in));
        return projection_(dropout(squashed, config_.hiddenDropout, inHead(config_.layers, kHeadHidden)));
    }
    const torch::Tensor transformed = normalise(torch::gelu(headDense_(hidden)), headNorm_);
    return torch::linear(transformed, wordEmbeddings_, headBias_);
}

torch::Tensor RobertaForMaskedLM::maskedLogits(const MaskedBatch& batch,
                                               const std::optional<DropoutKey>& dropout) const {
    const torch::Tensor hidden = encode(batch.inputIds, batch.attentionMask, dropout);
    return logits(hidden.view({-1, config_.hiddenSize}).index_select(0, batch.positions), dropout);
}

torch::Tensor RobertaForMaskedLM::maskedLoss(const MaskedBatch& batch,
                                             const std::optional<DropoutKey>& dropout) const {
    if (batch.positions.numel() == 0)
        throw Error(ErrorCode::Internal, Phrase::tr("A batch without masked positions has no loss."));
    return torch::cross_entropy_loss(maskedLogits(batch, dropout), batch.targets);
}

} // namespace kantai
