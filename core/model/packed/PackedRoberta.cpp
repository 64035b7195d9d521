// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/packed/PackedRoberta.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/model/kernels/Conversion.h"
#include "core/model/packed/PackedEmbedding.h"
#include "core/model/packed/PackedHead.h"
#include "core/model/packed/PackedLayer.h"

#include <fmt/format.h>
#include <utility>

namespace kantai {

namespace {

// Row counts are multiples of this, but for a sentence or two: fewer different shapes to compile products for.
constexpr std::int64_t kRowStep = 16;

std::int64_t padded(std::int64_t rows) {
    return rows <= kRowStep ? rows : (rows + kRowStep - 1) / kRowStep * kRowStep;
}

// One block for an array for each tensor, each beginning on a cache line.
template <class T>
class TensorArena {
public:
    void allocate(const std::vector<std::int64_t>& counts) {
        std::int64_t all = 0;
        std::vector<std::int64_t> begins;
        for (const std::int64_t count : counts) {
            begins.push_back(all);
            all += (count + 31) / 32 * 32;
        }
        T* block = memory_.take<T>(all);
        for (std::size_t i = 0; i < counts.size(); ++i)
            arrays_.emplace_back(block + begins[i], static_cast<std::size_t>(counts[i]));
    }
    bool empty() const { return arrays_.empty(); }
    std::span<T> operator[](std::size_t tensor) const { return arrays_[tensor]; }

private:
    Workspace memory_;
    std::vector<std::span<T>> arrays_;
};

// The batch as the passes take it: padded to whole steps of rows, positions counted, spans for attention.
struct PaddedBatch {
    std::vector<std::int32_t> ids, positionIds, targets;
    std::vector<std::int64_t> chosen;
    std::vector<AttentionSpan> all, last; // in a layer whose rows all go on; in the last one

    void assign(const PackedBatch& batch, const RobertaConfig& config);

private:
    void addSequence(const PackedBatch& batch, const RobertaConfig& config, std::size_t sequence);
    std::int64_t firstChosen_ = 0;
    std::uint32_t allProbabilities_ = 0, lastProbabilities_ = 0;
};

void requireToken(std::int32_t id, const RobertaConfig& config) {
    if (id < 0 || id >= config.vocabularySize)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("The text has the token {}, but the model has rows for {} only.", id, config.vocabularySize),
            Phrase::tr("Use the tokenizer that belongs to the model."));
}

void PaddedBatch::assign(const PackedBatch& batch, const RobertaConfig& config) {
    ids.assign(batch.ids.begin(), batch.ids.end());
    positionIds.assign(ids.size(), 0);
    all.clear();
    last.clear();
    firstChosen_ = 0;
    allProbabilities_ = lastProbabilities_ = 0;
    for (std::size_t sequence = 0; sequence + 1 < batch.starts.size(); ++sequence)
        addSequence(batch, config, sequence);
    ids.resize(static_cast<std::size_t>(padded(batch.tokens())), kPaddingId);
    positionIds.resize(ids.size(), kPaddingId);
    chosen = batch.positions;
    targets = batch.targets;
    // By now a masked id has become <mask>, so that addSequence() has not seen what stood there.
    for (const std::int32_t target : targets)
        requireToken(target, config);
    targets.resize(chosen.size(), 0); // logits() has none
    const auto rows = static_cast<std::size_t>(padded(batch.masked()));
    chosen.resize(rows, 0);
    targets.resize(rows, -1);
}

void PaddedBatch::addSequence(const PackedBatch& batch, const RobertaConfig& config, std::size_t sequence) {
    const std::int64_t begin = batch.starts[sequence], end = batch.starts[sequence + 1];
    if (end - begin > config.longestSequence())
        throw Error(ErrorCode::Internal, Phrase::tr("A sequence is longer than the model's positions."));
    std::int32_t real = 0;
    for (std::int64_t i = begin; i < end; ++i)
        requireToken(ids[static_cast<std::size_t>(i)], config);
    for (std::int64_t i = begin; i < end; ++i) {
        const auto at = static_cast<std::size_t>(i);
        positionIds[at] = ids[at] == kPaddingId ? kPaddingId : kPaddingId + ++real;
    }
    AttentionSpan span{begin, end - begin, begin, end - begin, allProbabilities_};
    all.push_back(span);
    allProbabilities_ += static_cast<std::uint32_t>(config.heads * span.queries * span.keys);

    span.firstQuery = firstChosen_;
    while (firstChosen_ < batch.masked() && batch.positions[static_cast<std::size_t>(firstChosen_)] < end)
        ++firstChosen_;
    span.queries = firstChosen_ - span.firstQuery;
    span.firstProbability = lastProbabilities_;
    last.push_back(span);
    lastProbabilities_ += static_cast<std::uint32_t>(config.heads * span.queries * span.keys);
}

bool isProductWeight(const TensorSpec& spec) {
    return spec.shape.size() == 2 && !spec.name.ends_with("position_embeddings.weight") &&
           !spec.name.ends_with("token_type_embeddings.weight");
}

} // namespace

bool inPanels(const TensorSpec& spec) {
    const bool embeds = spec.name.ends_with("word_embeddings.weight"); // read row by row as well
    return isProductWeight(spec) && !embeds && spec.shape[0] % kPanel == 0;
}

class PackedRoberta::Network {
public:
    virtual ~Network() = default;
    virtual void refreshNarrowWeights() = 0;
    virtual std::span<Bf16> narrowWeights(std::size_t tensor) = 0;
    virtual MaskedLoss loss(const PackedBatch& batch) = 0;
    virtual MaskedLoss forward(const PackedBatch& batch, double scale, const DropoutKey* dropout,
                               bool accumulate) = 0;
    virtual void backward() = 0;
    virtual std::span<float> gradient(std::size_t tensor) = 0;
    virtual void logits(const PackedBatch& batch, float* logits) = 0;
    virtual void attention(const PackedBatch& batch, float* probabilities) = 0;
};

template <class T>
class PackedRoberta::TypedNetwork : public Network {
public:
    TypedNetwork(const RobertaConfig& config, std::vector<float*> weights, WeightOrder order)
        : config_(config), specs_(tensorSpecs(config)), weights_(std::move(weights)), order_(order) {
        if (weights_.size() != specs_.size())
            throw Error(ErrorCode::Internal, Phrase::tr("The model and its weights do not fit."));
        if constexpr (std::is_same_v<T, Bf16>) {
            std::vector<std::int64_t> counts;
            for (const TensorSpec& spec : specs_)
                counts.push_back(isProductWeight(spec) ? spec.count() : 0);
            narrow_.allocate(counts);
            refreshNarrowWeights();
        }
        bind();
    }

    void refreshNarrowWeights() override {
        for (std::size_t i = 0; i < specs_.size(); ++i)
            if (const std::span<Bf16> narrow = narrowWeights(i); !narrow.empty())
                roundAll(weights_[i], narrow.data(), static_cast<std::int64_t>(narrow.size()));
    }

    std::span<Bf16> narrowWeights(std::size_t tensor) override {
        return narrow_.empty() ? std::span<Bf16>() : narrow_[tensor];
    }

    MaskedLoss loss(const PackedBatch& batch) override {
        encode(batch, nullptr, false);
        return head_->loss(*pass_, batch_.targets, std::nullopt);
    }

    MaskedLoss forward(const PackedBatch& batch, double scale, const DropoutKey* dropout, bool accumulate) override {
        requireGradients();
        encode(batch, dropout, accumulate);
        return head_->loss(*pass_, batch_.targets, scale);
    }

    void backward() override {
        float* gradient = head_->backward(*pass_);
        for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
            gradient = layer->backward(*pass_, gradient);
        embedding_->backward(*pass_, gradient);
    }

    std::span<float> gradient(std::size_t tensor) override {
        requireGradients();
        return gradients_[tensor];
    }

    void logits(const PackedBatch& batch, float* to) override {
        encode(batch, nullptr, false);
        head_->logits(*pass_, batch.masked(), to);
    }

    void attention(const PackedBatch& batch, float* to) override {
        if (batch.starts.size() != 2 || batch.masked() != batch.tokens())
            throw Error(ErrorCode::Internal, "Attention is shown of one whole sequence.");
        encode(batch, nullptr, false);
        for (std::size_t index = 0; index < layers_.size(); ++index) {
            const bool last = index + 1 == layers_.size();
            layers_[index].probabilities(*pass_, last ? batch_.last.front() : batch_.all.front(), to);
            to += config_.heads * batch.tokens() * batch.tokens();
        }
    }

private:
    void requireGradients() {
        if (order_ == WeightOrder::Panels)
            throw Error(ErrorCode::Internal, "A model with weights in panels cannot be trained.");
        if (!gradients_.empty())
            return;
        std::vector<std::int64_t> counts;
        for (const TensorSpec& spec : specs_)
            counts.push_back(spec.count());
        gradients_.allocate(counts);
        bind();
    }

    // The parts' references, in the order of tensorSpecs().
    void bind() {
        std::size_t next = 0;
        const auto gradientOf = [&](std::size_t i) { return gradients_.empty() ? nullptr : gradients_[i].data(); };
        const auto productWeight = [&](std::size_t i) -> const T* {
            if constexpr (std::is_same_v<T, Bf16>)
                return narrow_[i].data();
            else
                return weights_[i];
        };
        const auto dense = [&]() {
            const std::size_t i = std::exchange(next, next + 2);
            return DenseRef<T>{productWeight(i),
                               weights_[i + 1],
                               gradientOf(i),
                               gradientOf(i + 1),
                               specs_[i].shape[1],
                               specs_[i].shape[0],
                               order_ == WeightOrder::Panels && inPanels(specs_[i])};
        };
        const auto norm = [&] {
            const std::size_t i = std::exchange(next, next + 2);
            return NormRef{{weights_[i], weights_[i + 1]}, gradientOf(i), gradientOf(i + 1)};
        };
        next = 3;
        embedding_.emplace(
            EmbeddingRef{weights_[0], weights_[1], weights_[2], gradientOf(0), gradientOf(1), gradientOf(2), norm()});
        layers_.clear();
        for (std::int64_t index = 0; index < config_.layers; ++index) {
            LayerRef<T> layer;
            layer.query = dense();
            layer.key = dense();
            layer.value = dense();
            layer.attentionOutput = dense();
            layer.attentionNorm = norm();
            layer.intermediate = dense();
            layer.output = dense();
            layer.outputNorm = norm();
            layers_.emplace_back(layer, static_cast<std::size_t>(index));
        }
        HeadRef<T> head;
        head.dense = dense();
        head.norm = norm();
        head.decoder = {productWeight(0),   weights_[next],         gradientOf(0), gradientOf(next),
                        config_.hiddenSize, config_.vocabularySize, false};
        head_.emplace(head);
    }

    // Everything up to what the decoder reads.
    void encode(const PackedBatch& batch, const DropoutKey* dropout, bool accumulate) {
        if (batch.masked() == 0)
            throw Error(ErrorCode::Internal, Phrase::tr("A batch without masked positions has no loss."));
        batch_.assign(batch, config_);
        workspace_.rewind(0);
        pass_.emplace(Pass{config_, products_, workspace_, {}, accumulate});
        if (dropout != nullptr)
            pass_->dropout = *dropout;
        const auto rows = static_cast<std::int64_t>(batch_.ids.size());
        const auto chosen = static_cast<std::int64_t>(batch_.chosen.size());
        Activations<T> x = embedding_->forward(*pass_, batch_.ids, batch_.positionIds);
        for (std::size_t index = 0; index + 1 < layers_.size(); ++index)
            x = layers_[index].forward(*pass_, {rows, rows, {}, 0, batch_.all}, x);
        x = layers_.back().forward(*pass_, {rows, chosen, batch_.chosen, batch.masked(), batch_.last}, x);
        head_->transform(*pass_, chosen, x.narrow);
    }

    RobertaConfig config_;
    std::vector<TensorSpec> specs_;
    std::vector<float*> weights_;
    WeightOrder order_;
    TensorArena<Bf16> narrow_;
    TensorArena<float> gradients_;
    MatrixProduct products_;
    Workspace workspace_;
    PaddedBatch batch_;
    std::optional<Pass> pass_;
    std::optional<PackedEmbedding<T>> embedding_;
    std::vector<PackedLayer<T>> layers_;
    std::optional<PackedHead<T>> head_;
};

PackedRoberta::PackedRoberta(const RobertaConfig& config, std::vector<float*> weights, Precision precision,
                             WeightOrder order) {
    if (precision == Precision::Bf16)
        network_ = std::make_unique<TypedNetwork<Bf16>>(config, std::move(weights), order);
    else
        network_ = std::make_unique<TypedNetwork<float>>(config, std::move(weights), order);
}

PackedRoberta::~PackedRoberta() = default;
PackedRoberta::PackedRoberta(PackedRoberta&&) noexcept = default;
PackedRoberta& PackedRoberta::operator=(PackedRoberta&&) noexcept = default;

void PackedRoberta::refreshNarrowWeights() {
    network_->refreshNarrowWeights();
}
std::span<Bf16> PackedRoberta::narrowWeights(std::size_t tensor) {
    return network_->narrowWeights(tensor);
}
MaskedLoss PackedRoberta::loss(const PackedBatch& batch) {
    return network_->loss(batch);
}
MaskedLoss PackedRoberta::forward(const PackedBatch& batch, double scale, const DropoutKey* dropout,
                                  bool accumulate) {
    return network_->forward(batch, scale, dropout, accumulate);
}
void PackedRoberta::backward() {
    network_->backward();
}
std::span<float> PackedRoberta::gradient(std::size_t tensor) {
    return network_->gradient(tensor);
}
void PackedRoberta::logits(const PackedBatch& batch, float* logits) {
    network_->logits(batch, logits);
}
void PackedRoberta::attention(const PackedBatch& batch, float* probabilities) {
    network_->attention(batch, probabilities);
}

} // namespace kantai
