// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/WarmModel.h"

#include "core/base/Error.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/Progress.h"
#include "core/base/ReadableText.h"
#include "core/base/Threads.h"
#include "core/engine/packed/PackedEngine.h"
#include "core/engine/packed/kernels/PanelProduct.h"
#include "core/inference/ModelFolder.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr std::size_t kRowsInBlock = 64; // of logits: 13 MB with 52,000 tokens

void requireHead(const RobertaConfig& config, ModelHead head, const std::filesystem::path& folder) {
    if (config.isClassifier() && head == ModelHead::MaskedTokens)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} holds a classifier, which predicts labels and no masked tokens.", readablePath(folder)),
            Phrase::tr("Choose the checkpoint that it was made from."));
    if (!config.isClassifier() && head == ModelHead::Classifier)
        throw Error(ErrorCode::BadInput, Phrase::tr("{} holds no classifier.", readablePath(folder)),
                    Phrase::tr("Choose a classifier, or fine-tune one."));
}

RobertaConfig checkedConfig(const std::filesystem::path& folder, const Tokenizer& tokenizer, ModelHead head) {
    RobertaConfig config = readConfigFile(ModelFolder(folder).config());
    requireHead(config, head, folder);
    if (tokenizer.vocabularySize() > config.vocabularySize)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}: the tokenizer has {} tokens, but the model has rows for {} only.",
                               readablePath(folder), tokenizer.vocabularySize(), config.vocabularySize),
                    Phrase::tr("Use the tokenizer this model was trained with."));
    return config;
}

// The matrices go into panels as they are read, so that no second copy exists.
ModelWeights loadWeights(const RobertaConfig& config, const std::filesystem::path& file) {
    return guardMemory(Phrase::noop("loading the model"), [&] {
        return ModelWeights::read(config, file, nullptr,
                                  [](const TensorSpec& spec, std::span<const float> from, std::span<float> to) {
                                      if (inPanels(spec))
                                          toPanels(spec.shape[1], spec.shape[0], from.data(), to.data());
                                      else
                                          std::copy(from.begin(), from.end(), to.begin());
                                  });
    });
}

} // namespace

WarmModel::WarmModel(const std::filesystem::path& folder, int threads, ModelHead head)
    : tokenizer_(Tokenizer::fromFile(ModelFolder(folder).tokenizer())),
      config_(checkedConfig(folder, tokenizer_, head)), threads_(resolveThreads(threads)),
      weights_(loadWeights(config_, ModelFolder(folder).weights())),
      engine_(makePackedEngine(weights_, {}, WeightOrder::Panels)) {}

std::vector<float> WarmModel::logits(const PackedBatch& batch) {
    computeWith(threads_); // holds for the calling thread, which may not be the one that loaded
    std::vector<float> logits(static_cast<std::size_t>(batch.masked() * config_.outputs()));
    guardMemory(Phrase::noop("filling the mask"), [&] { engine_->logits(batch, logits); });
    requireFinite(logits);
    return logits;
}

std::vector<float> WarmModel::states(const PackedBatch& batch) {
    computeWith(threads_);
    std::vector<float> states(static_cast<std::size_t>(batch.masked() * config_.hiddenSize));
    guardMemory(Phrase::noop("reading the sentence"), [&] { engine_->states(batch, states); });
    requireFinite(states);
    return states;
}

void WarmModel::eachRow(std::span<const MaskedVariant> variants, const std::stop_token& stop, const RowSink& sink) {
    eachMaskedRow(
        variants, static_cast<std::size_t>(config_.vocabularySize), stop,
        [this](const PackedBatch& batch) { return logits(batch); }, sink);
}

std::vector<float> WarmModel::attention(const Sentence& sentence) {
    computeWith(threads_);
    PackedBatch batch;
    batch.ids = sentence.ids;
    batch.starts = {0, batch.tokens()};
    for (std::int64_t position = 0; position < batch.tokens(); ++position)
        batch.positions.push_back(position);
    std::vector<float> probabilities(
        static_cast<std::size_t>(config_.layers * config_.heads * batch.tokens() * batch.tokens()));
    guardMemory(Phrase::noop("computing the attention"), [&] { engine_->attention(batch, probabilities); });
    requireFinite(probabilities);
    return probabilities;
}

void WarmModel::eachMaskInLayers(const Sentence& sentence, const std::stop_token& stop,
                                 const std::function<void(std::size_t, std::span<const float>)>& sink) {
    const auto columns = static_cast<std::size_t>(config_.vocabularySize);
    const auto layers = static_cast<std::size_t>(config_.layers) + 1;
    const std::size_t together = std::max<std::size_t>(1, kRowsInBlock / layers);
    for (std::size_t begin = 0; begin < sentence.masks.size(); begin += together) {
        throwIfStopped(stop, Phrase::noop("The question"));
        computeWith(threads_);
        PackedBatch batch{sentence.ids, {0, sentence.length()}, {}, {}};
        for (std::size_t mask = begin; mask < std::min(begin + together, sentence.masks.size()); ++mask)
            batch.positions.push_back(static_cast<std::int64_t>(sentence.masks[mask]));
        const std::size_t masks = batch.positions.size();
        std::vector<float> logits(layers * masks * columns), ofMask(layers * columns);
        guardMemory(Phrase::noop("filling the mask"), [&] { engine_->layerLogits(batch, logits); });
        requireFinite(logits);
        for (std::size_t mask = 0; mask < masks; ++mask) {
            for (std::size_t layer = 0; layer < layers; ++layer)
                std::copy_n(logits.data() + (layer * masks + mask) * columns, columns,
                            ofMask.data() + layer * columns);
            sink(begin + mask, ofMask);
        }
    }
}

} // namespace kantai
