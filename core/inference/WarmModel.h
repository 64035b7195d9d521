// SPDX-License-Identifier: GPL-3.0-or-later
// A loaded model and its tokenizer. Private to core/inference; one thread at a time for each object.
#pragma once

#include "core/engine/Engine.h"
#include "core/inference/MaskedRows.h"
#include "core/inference/Sentence.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace kantai {

enum class ModelHead { MaskedTokens, Classifier };

class WarmModel {
public:
    // As FillMask's; throws Error(BadInput) also for a model with another head.
    WarmModel(const std::filesystem::path& folder, int threads, ModelHead head = ModelHead::MaskedTokens);

    const RobertaConfig& config() const { return config_; }
    const Tokenizer& tokenizer() const { return tokenizer_; }
    Sentence read(const std::string& text) const { return readSentence(tokenizer_, config_, text); }

    std::vector<float> logits(const PackedBatch& batch); // [masked, config().outputs()]

    // sink is called for each variant in order; throws Error(Interrupted) between blocks when a stop was requested.
    void eachRow(std::span<const MaskedVariant> variants, const std::stop_token& stop, const RowSink& sink);

    std::vector<float> states(const PackedBatch& batch); // [masked, hiddenSize], after the last layer

    std::vector<float> attention(const Sentence& sentence); // [layers, heads, tokens, tokens]

    // sink(mask, logits [layers + 1, vocabularySize]) for each mask in order: the head after the embeddings and after
    // each layer. In blocks and stopped as eachRow.
    void eachMaskInLayers(const Sentence& sentence, const std::stop_token& stop,
                          const std::function<void(std::size_t, std::span<const float>)>& sink);

private:
    Tokenizer tokenizer_;
    RobertaConfig config_;
    int threads_;
    ModelWeights weights_; // in panels
    std::unique_ptr<Engine> engine_;
};

} // namespace kantai
