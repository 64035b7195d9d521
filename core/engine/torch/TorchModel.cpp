// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/TorchModel.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/engine/packed/kernels/DropoutKernel.h"
#include "core/engine/torch/CounterDropout.h"
#include "core/engine/torch/DeviceOps.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kantai {

namespace {

using dropout_site::inLayer;
using dropout_site::kAttentionOutput;
using dropout_site::kLayerOutput;
using dropout_site::kProbabilities;

std::int64_t longestOf(const PackedBatch& batch) {
    std::int64_t longest = 0;
    for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s)
        longest = std::max(longest, batch.starts[s + 1] - batch.starts[s]);
    return longest;
}

// The integers of a batch one after the other, so that they travel to the device in one piece.
class Luggage {
public:
    Luggage(std::int64_t count, const torch::Device& device)
        : device_(device),
          numbers_(torch::empty({count}, torch::TensorOptions(torch::kLong).pinned_memory(device.is_cuda()))),
          next_(numbers_.data_ptr<std::int64_t>()) {}
    void add(std::int64_t value) { *next_++ = value; }
    torch::Tensor onDevice() const { return numbers_.to(device_, /*non_blocking=*/true); }

private:
    torch::Device device_;
    torch::Tensor numbers_;
    std::int64_t* next_;
};

} // namespace

TorchBatch torchBatch(const PackedBatch& batch, const RobertaConfig& config, const torch::Device& device) {
    if (batch.masked() == 0)
        throw Error(ErrorCode::Internal, Phrase::tr("A batch without masked positions has no loss."));
    TorchBatch result;
    result.sequences = static_cast<std::int64_t>(batch.starts.size()) - 1;
    result.longest = longestOf(batch);
    if (result.longest > config.longestSequence())
        throw Error(ErrorCode::Internal,
                    Phrase::tr("A sequence is longer than the number of positions of the model."));
    const std::int64_t tokens = batch.tokens(), masked = batch.masked();
    Luggage luggage(3 * tokens + 2 * masked, device);
    for (const std::int32_t id : batch.ids)
        luggage.add(id);
    for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) { // position ids count the tokens that are not padding
        std::int64_t place = kPaddingId;
        for (std::int64_t i = batch.starts[s]; i < batch.starts[s + 1]; ++i)
            luggage.add(batch.ids[static_cast<std::size_t>(i)] == kPaddingId ? kPaddingId : ++place);
    }
    for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s)
        for (std::int64_t i = 0; i < batch.starts[s + 1] - batch.starts[s]; ++i)
            luggage.add(static_cast<std::int64_t>(s) * result.longest + i);
    for (const std::int64_t position : batch.positions)
        luggage.add(position);
    for (std::size_t i = 0; i < batch.positions.size(); ++i) // logits() has no targets
        luggage.add(i < batch.targets.size() ? batch.targets[i] : 0);

    const torch::Tensor all = luggage.onDevice();
    result.ids = all.slice(0, 0, tokens);
    result.places = all.slice(0, tokens, 2 * tokens);
    result.masked = all.slice(0, 3 * tokens, 3 * tokens + masked);
    result.targets = all.slice(0, 3 * tokens + masked);
    if (tokens < result.sequences * result.longest) {
        result.slots = all.slice(0, 2 * tokens, 3 * tokens);
        result.isToken =
            torch::zeros({result.sequences * result.longest}, torch::TensorOptions(torch::kBool).device(device))
                .index_fill_(0, result.slots, 1)
                .view({result.sequences, 1, 1, result.longest});
    }
    return result;
}

// Dropout of one forward pass: the identity without a key.
class TorchModel::Dropout {
public:
    Dropout(const DropoutKey* key, DropoutSource source) : key_(key), source_(source) {}

    torch::Tensor operator()(const torch::Tensor& x, double rate, std::uint32_t site) const {
        if (key_ == nullptr || rate <= 0)
            return x;
        const std::uint64_t callKey = dropoutCallKey(*key_, site);
        return source_ == DropoutSource::Hash ? counterDropout(x.to(torch::kFloat), rate, callKey)
                                              : generatorDropout(x, rate, callKey);
    }
    bool isOn(double rate) const { return key_ != nullptr && rate > 0; }
    DropoutSource source() const { return source_; }
    std::uint64_t callKey(std::uint32_t site) const { return dropoutCallKey(*key_, site); }

private:
    const DropoutKey* key_;
    DropoutSource source_;
};

TorchModel::TorchModel(const RobertaConfig& config, const TensorLayout& layout, const torch::Tensor& numbers,
                       Precision precision, DropoutSource dropout)
    : config_(config), productType_(precision == Precision::Bf16 ? torch::kBFloat16 : torch::kFloat),
      dropout_(dropout) {
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const auto begin = static_cast<std::int64_t>(layout.offset(i));
        const torch::Tensor view =
            numbers.slice(0, begin, begin + layout.spec(i).count()).view(layout.spec(i).shape).detach();
        parameters_.push_back(torch::Tensor(view).set_requires_grad(true));
    }
    bindTensors();
}

void TorchModel::bindTensors() {
    std::size_t index = 0;
    const auto next = [&] { return parameters_.at(index++); };
    const auto norm = [&] {
        const torch::Tensor weight = next();
        return Norm{weight, next()};
    };
    const auto dense = [&] {
        const torch::Tensor weight = next();
        return Dense{weight, next()};
    };
    wordEmbeddings_ = next();
    positionEmbeddings_ = next();
    typeEmbeddings_ = next();
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
    headBias_ = next();
}

// In the precision of the products; the weights stay float32, and so do their gradients.
torch::Tensor TorchModel::product(const torch::Tensor& x, const Dense& dense) const {
    return torch::linear(x.to(productType_), dense.weight.to(productType_), dense.bias.to(productType_));
}

// Always float32.
torch::Tensor TorchModel::normalise(const torch::Tensor& x, const Norm& norm) const {
    return torch::layer_norm(x.to(torch::kFloat), {config_.hiddenSize}, norm.weight, norm.bias,
                             config_.layerNormEpsilon);
}

torch::Tensor TorchModel::embed(const TorchBatch& batch, const Dropout& dropout) const {
    // The padding rows are looked up like any other, but learn nothing from it, as in torch.nn.Embedding.
    const torch::Tensor words = torch::embedding(wordEmbeddings_, batch.ids, kPaddingId);
    const torch::Tensor positions = torch::embedding(positionEmbeddings_, batch.places, kPaddingId);
    return dropout(normalise(words + typeEmbeddings_[0] + positions, embeddingNorm_), config_.hiddenDropout,
                   dropout_site::kEmbedding);
}

// [tokens, hidden] -> [sequences, heads, longest, headSize], zero where a sequence has no token.
torch::Tensor TorchModel::heads(const torch::Tensor& x, const TorchBatch& batch) const {
    torch::Tensor grid = x;
    if (batch.slots.defined())
        grid = x.new_zeros({batch.sequences * batch.longest, config_.hiddenSize}).index_copy(0, batch.slots, x);
    return grid.view({batch.sequences, batch.longest, config_.heads, config_.headSize()}).transpose(1, 2);
}

torch::Tensor TorchModel::attend(std::size_t layer, const torch::Tensor& x, const TorchBatch& batch,
                                 const Dropout& dropout) const {
    const torch::Tensor input = x.to(productType_); // once for three products
    const torch::Tensor query = heads(product(input, layers_[layer].query), batch);
    const torch::Tensor key = heads(product(input, layers_[layer].key), batch);
    const torch::Tensor value = heads(product(input, layers_[layer].value), batch);
    const std::uint32_t site = inLayer(layer, kProbabilities);
    torch::Tensor context;
    if (kHasFusedAttention && !(dropout.isOn(config_.attentionDropout) && dropout.source() == DropoutSource::Hash)) {
        const double rate = dropout.isOn(config_.attentionDropout) ? config_.attentionDropout : 0;
        context = fusedAttention(query, key, value, batch.isToken, rate, rate > 0 ? dropout.callKey(site) : 0);
    } else {
        const double scale = 1.0 / std::sqrt(static_cast<double>(config_.headSize()));
        torch::Tensor scores = torch::matmul(query * scale, key.transpose(2, 3)).to(torch::kFloat);
        if (batch.isToken.defined())
            scores = scores.masked_fill(batch.isToken.logical_not(), std::numeric_limits<float>::lowest());
        const torch::Tensor probabilities = dropout(torch::softmax(scores, -1), config_.attentionDropout, site);
        context = torch::matmul(probabilities.to(productType_), value);
    }
    context = context.transpose(1, 2).reshape({batch.sequences * batch.longest, config_.hiddenSize});
    return batch.slots.defined() ? context.index_select(0, batch.slots) : context;
}

torch::Tensor TorchModel::runLayer(std::size_t index, const torch::Tensor& x, const TorchBatch& batch,
                                   const Dropout& dropout) const {
    const Layer& layer = layers_[index];
    const torch::Tensor attended = dropout(product(attend(index, x, batch, dropout), layer.attentionOutput),
                                           config_.hiddenDropout, inLayer(index, kAttentionOutput));
    const torch::Tensor middle = normalise(attended + x, layer.attentionNorm);
    const torch::Tensor expanded = torch::gelu(product(middle, layer.intermediate)); // the exact one, with erf
    const torch::Tensor output =
        dropout(product(expanded, layer.output), config_.hiddenDropout, inLayer(index, kLayerOutput));
    return normalise(output + middle, layer.outputNorm);
}

torch::Tensor TorchModel::maskedLogits(const TorchBatch& batch, const DropoutKey* key, torch::Tensor* states) const {
    const Dropout dropout(key, dropout_);
    const torch::Tensor last = encode(batch, dropout);
    if (states != nullptr)
        *states = last.index_select(0, batch.masked).to(torch::kFloat);
    return head(last, batch, dropout);
}

torch::Tensor TorchModel::encode(const TorchBatch& batch, const Dropout& dropout) const {
    torch::Tensor x = embed(batch, dropout);
    for (std::size_t index = 0; index < layers_.size(); ++index)
        x = runLayer(index, x, batch, dropout);
    return x;
}

torch::Tensor TorchModel::states(const TorchBatch& batch) const {
    return encode(batch, Dropout(nullptr, dropout_)).index_select(0, batch.masked).to(torch::kFloat);
}

torch::Tensor TorchModel::head(const torch::Tensor& x, const TorchBatch& batch, const Dropout& dropout) const {
    const torch::Tensor chosen = x.index_select(0, batch.masked);
    if (config_.isClassifier())
        return classify(chosen, dropout);
    const torch::Tensor transformed = normalise(torch::gelu(product(chosen, headDense_)), headNorm_);
    return product(transformed, {wordEmbeddings_, headBias_}).to(torch::kFloat);
}

// In float32, as the packed engine's ClassificationHead.
torch::Tensor TorchModel::classify(const torch::Tensor& chosen, const Dropout& dropout) const {
    using namespace dropout_site;
    const torch::Tensor in =
        dropout(chosen.to(torch::kFloat), config_.hiddenDropout, inHead(config_.layers, kHeadInput));
    const torch::Tensor squashed = torch::tanh(torch::linear(in, headDense_.weight, headDense_.bias));
    return torch::linear(dropout(squashed, config_.hiddenDropout, inHead(config_.layers, kHeadHidden)),
                         projection_.weight, projection_.bias);
}

torch::Tensor TorchModel::layerLogits(const TorchBatch& batch) const {
    const Dropout none(nullptr, dropout_);
    torch::Tensor x = embed(batch, none);
    std::vector<torch::Tensor> logits{head(x, batch, none)};
    for (std::size_t index = 0; index < layers_.size(); ++index) {
        x = runLayer(index, x, batch, none);
        logits.push_back(head(x, batch, none));
    }
    return torch::stack(logits);
}

torch::Tensor TorchModel::attention(const TorchBatch& batch) const {
    const Dropout none(nullptr, dropout_);
    const double scale = 1.0 / std::sqrt(static_cast<double>(config_.headSize()));
    std::vector<torch::Tensor> probabilities;
    torch::Tensor x = embed(batch, none);
    for (std::size_t index = 0; index < layers_.size(); ++index) {
        const torch::Tensor query = heads(product(x, layers_[index].query), batch)[0].to(torch::kFloat) * scale;
        const torch::Tensor key = heads(product(x, layers_[index].key), batch)[0].to(torch::kFloat);
        probabilities.push_back(torch::softmax(torch::matmul(query, key.transpose(1, 2)), -1));
        x = runLayer(index, x, batch, none);
    }
    return torch::stack(probabilities);
}

} // namespace kantai
