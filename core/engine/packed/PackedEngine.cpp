// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/PackedEngine.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/engine/local/KnownTokens.h"
#include "core/engine/local/LocalEngine.h"
#include "core/engine/packed/ClassificationHead.h"
#include "core/engine/packed/MaskedTokenHead.h"
#include "core/engine/packed/PackedEmbedding.h"
#include "core/engine/packed/PackedLayer.h"
#include "core/engine/packed/PaddedBatch.h"
#include "core/engine/packed/Rows.h"
#include "core/engine/packed/StateSimilarity.h"
#include "core/engine/packed/kernels/Conversion.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace kantai {

namespace {

// T is what the matrix products read: float, or Bf16.
template <class T>
class PackedEngine : public LocalEngine {
public:
    PackedEngine(ModelWeights& weights, const EngineSettings& settings, WeightOrder order)
        : LocalEngine(weights, settings.optimizer), config_(weights.config()), order_(order) {
        if (order == WeightOrder::Panels && (settings.optimizer || std::is_same_v<T, Bf16>))
            throw Error(ErrorCode::Internal, "A model with weights in panels answers in float32 only.");
        if constexpr (std::is_same_v<T, Bf16>) {
            shadow_ = TensorBlock<Bf16>(weights.layout());
            for (std::size_t i = 0; i < weights.layout()->size(); ++i)
                roundAll(weights[i].data(), shadow_[i].data(), static_cast<std::int64_t>(shadow_[i].size()));
        }
        bind();
    }

    MaskedLoss loss(const PackedBatch& batch) override {
        encode(batch, nullptr, false);
        return head_->loss(*pass_, batch_.targets, std::nullopt);
    }

    void logits(const PackedBatch& batch, std::span<float> to) override {
        encode(batch, nullptr, false);
        head_->logits(*pass_, batch.masked(), to.data());
    }

    void attention(const PackedBatch& batch, std::span<float> to) override {
        if (batch.starts.size() != 2 || batch.masked() != batch.tokens())
            throw Error(ErrorCode::Internal, "Attention is shown of one whole sequence.");
        encode(batch, nullptr, false);
        float* layer = to.data();
        for (std::size_t index = 0; index < layers_.size(); ++index) {
            const bool last = index + 1 == layers_.size();
            layers_[index].probabilities(*pass_, last ? batch_.last.front() : batch_.all.front(), layer);
            layer += config_.heads * batch.tokens() * batch.tokens();
        }
    }

    void layerLogits(const PackedBatch& batch, std::span<float> to) override {
        float* next = to.data();
        const auto answer = [&](const Activations<T>& rows) { // chosen ones
            const std::size_t mark = workspace_.mark();
            head_->transform(*pass_, chosenRows(), rows);
            head_->logits(*pass_, batch.masked(), next);
            next += batch.masked() * config_.outputs();
            workspace_.rewind(mark);
        };
        Activations<T> chosen;
        answer(runLayers(batch, nullptr, false, [&](const Activations<T>& x) {
            if (chosen.sums == nullptr)
                chosen = pass_->takeActivations<T>(chosenRows());
            gatherRows<float>(batch_.chosen, config_.hiddenSize, x.sums, chosen.sums);
            if constexpr (std::is_same_v<T, Bf16>)
                gatherRows<Bf16>(batch_.chosen, config_.hiddenSize, x.operand, chosen.operand);
            answer(chosen);
        }));
    }

    void states(const PackedBatch& batch, std::span<float> to) override {
        const Activations<T> last = runLayers(batch, nullptr, false, [](const Activations<T>&) {});
        std::copy_n(last.sums, batch.masked() * config_.hiddenSize, to.data());
    }

    void logitsAndStates(const PackedBatch& batch, std::span<float> logits, std::span<float> states) override {
        const Activations<T> last = encode(batch, nullptr, false);
        std::copy_n(last.sums, batch.masked() * config_.hiddenSize, states.data());
        head_->logits(*pass_, batch.masked(), logits.data());
    }

    MaskedLoss forward(const PackedBatch& batch, double scale, const DropoutKey* dropout, bool accumulate,
                       const TeacherSignal* signal) override {
        requireOptimizer();
        stateGradient_ = nullptr;
        const Activations<T> last = encode(batch, dropout, accumulate);
        if (signal == nullptr)
            return head_->loss(*pass_, batch_.targets, scale);
        requireOfBatch(*signal, batch);
        double difference = 0;
        if (!signal->states.empty()) {
            stateGradient_ = workspace_.take<float>(chosenRows() * config_.hiddenSize);
            difference = similarityLoss(*pass_, chosenRows(), {last.sums, batch.masked(), config_.hiddenSize},
                                        {signal->states.data(), batch.masked(), signal->width},
                                        scale * signal->statesWeight, stateGradient_);
        }
        MaskedLoss loss = head_->taughtLoss(*pass_, batch_.targets, scale, *signal);
        loss.difference = difference;
        return loss;
    }

    void backward() override {
        float* gradient = head_->backward(*pass_);
        if (stateGradient_ != nullptr)
            for (std::int64_t i = 0; i < chosenRows() * config_.hiddenSize; ++i)
                gradient[i] += stateGradient_[i];
        for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
            gradient = layer->backward(*pass_, gradient);
        embedding_->backward(*pass_, gradient);
    }

private:
    float* gradientOf(std::size_t tensor) { return gradients_.empty() ? nullptr : gradients_[tensor].data(); }

    template <class Number = T>
    const Number* productWeight(std::size_t tensor) {
        if constexpr (std::is_same_v<Number, Bf16>)
            return shadow_[tensor].data();
        else
            return weights_[tensor].data();
    }

    template <class Number = T>
    DenseRef<Number> dense(std::size_t tensor) {
        const TensorSpec& spec = weights_.layout()->spec(tensor);
        DenseRef<Number> dense;
        dense.weight = productWeight<Number>(tensor);
        dense.bias = weights_[tensor + 1].data();
        dense.weightGradient = gradientOf(tensor);
        dense.biasGradient = gradientOf(tensor + 1);
        dense.inputs = spec.shape[1];
        dense.outputs = spec.shape[0];
        dense.inPanels = order_ == WeightOrder::Panels && kantai::inPanels(spec);
        return dense;
    }

    NormRef norm(std::size_t tensor) {
        return {{weights_[tensor].data(), weights_[tensor + 1].data()}, gradientOf(tensor), gradientOf(tensor + 1)};
    }

    // The references of embedding, layers and head, in the order of tensorSpecs().
    void bind() {
        std::size_t next = 3;
        const auto take = [&next] { return std::exchange(next, next + 2); }; // a matrix and its bias, scale and shift
        EmbeddingRef embedding{weights_[0].data(), weights_[1].data(), weights_[2].data(), gradientOf(0),
                               gradientOf(1),      gradientOf(2),      norm(take()),       !config_.isClassifier()};
        embedding_.emplace(embedding);
        for (std::int64_t index = 0; index < config_.layers; ++index) {
            LayerRef<T> layer;
            layer.query = dense(take());
            layer.key = dense(take());
            layer.value = dense(take());
            layer.attentionOutput = dense(take());
            layer.attentionNorm = norm(take());
            layer.intermediate = dense(take());
            layer.output = dense(take());
            layer.outputNorm = norm(take());
            layers_.emplace_back(layer, static_cast<std::size_t>(index));
        }
        if (config_.isClassifier()) {
            const std::size_t hidden = take();
            head_ = std::make_unique<ClassificationHead<T>>(
                ClassificationHeadRef{dense<float>(hidden), dense<float>(take())});
        } else {
            const std::size_t hidden = take(), scale = take();
            head_ = std::make_unique<MaskedTokenHead<T>>(maskedTokenHead(hidden, scale, next));
        }
    }

    MaskedTokenHeadRef<T> maskedTokenHead(std::size_t hidden, std::size_t scale, std::size_t bias) {
        MaskedTokenHeadRef<T> head;
        head.dense = dense(hidden);
        head.norm = norm(scale);
        head.decoder.weight = productWeight(0); // tied to the word embeddings
        head.decoder.bias = weights_[bias].data();
        head.decoder.weightGradient = gradientOf(0);
        head.decoder.biasGradient = gradientOf(bias);
        head.decoder.inputs = config_.hiddenSize;
        head.decoder.outputs = config_.vocabularySize;
        return head;
    }

    std::int64_t chosenRows() const { return static_cast<std::int64_t>(batch_.chosen.size()); }

    // Everything up to what makes logits. Returns the chosen rows after the last layer.
    Activations<T> encode(const PackedBatch& batch, const DropoutKey* dropout, bool accumulate) {
        const Activations<T> x = runLayers(batch, dropout, accumulate, [](const Activations<T>&) {});
        head_->transform(*pass_, chosenRows(), x);
        return x;
    }

    // The chosen rows after the last layer. beforeLayer(x): all rows of what each layer reads, in order.
    template <class BeforeLayer>
    Activations<T> runLayers(const PackedBatch& batch, const DropoutKey* dropout, bool accumulate,
                             const BeforeLayer& beforeLayer) {
        if (batch.masked() == 0)
            throw Error(ErrorCode::Internal, Phrase::tr("A batch without masked positions has no loss."));
        requireKnownTokens(batch, config_);
        batch_.assign(batch, config_);
        workspace_.rewind(0);
        pass_.emplace(Pass{config_, products_, workspace_, {}, accumulate});
        if (dropout != nullptr)
            pass_->dropout = *dropout;
        const auto rows = static_cast<std::int64_t>(batch_.ids.size());
        Activations<T> x = embedding_->forward(*pass_, batch_.ids, batch_.positionIds);
        for (std::size_t index = 0; index + 1 < layers_.size(); ++index) {
            beforeLayer(x);
            x = layers_[index].forward(*pass_, {rows, rows, {}, 0, batch_.all}, x);
        }
        beforeLayer(x);
        return layers_.back().forward(*pass_, {rows, chosenRows(), batch_.chosen, batch.masked(), batch_.last}, x);
    }

    RobertaConfig config_;
    WeightOrder order_;
    MatrixProduct products_;
    Workspace workspace_;
    PaddedBatch batch_;
    std::optional<Pass> pass_;
    std::optional<PackedEmbedding<T>> embedding_;
    std::vector<PackedLayer<T>> layers_;
    std::unique_ptr<PackedHead<T>> head_;
    float* stateGradient_ = nullptr; // of a signal, at the chosen rows after the last layer
};

} // namespace

std::unique_ptr<Engine> makePackedEngine(ModelWeights& weights, const EngineSettings& settings, WeightOrder order) {
    if (settings.precision == Precision::Bf16)
        return std::make_unique<PackedEngine<Bf16>>(weights, settings, order);
    return std::make_unique<PackedEngine<float>>(weights, settings, order);
}

} // namespace kantai
