// SPDX-License-Identifier: GPL-3.0-or-later
// Fill-mask: a loaded model and its tokenizer that predict ranked tokens for each <mask> of a sentence and compute
// surprisal, attention and the guesses after each layer. Used by the Playground, `kantai fill-mask` and the probes of
// training. One thread at a time for each object.
#pragma once

#include "core/engine/PackedBatch.h"
#include "core/inference/Insight.h"
#include "core/inference/PseudoLikelihood.h"
#include "core/model/RobertaConfig.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct FillMaskAnswer {
    std::int64_t id = 0;
    std::string token;             // as in the vocabulary: "Ġbeings"; "[unused 12345]" for a row without a token
    std::string text;              // decoded: " beings"
    double probability = 0;        // of the softmax over all rows of the model
    std::string sentence;          // the text with this answer at its mask; other masks stay "<mask>"
    std::vector<std::int64_t> ids; // of all its tokens: a candidate may have several; `id` is the first
};

struct MaskAnswers {
    std::size_t position = 0;            // index in the tokens, <s> being 0
    std::vector<FillMaskAnswer> answers; // most probable first; equal probabilities by id
};

struct FillMaskResult {
    std::vector<MaskAnswers> masks; // one for each <mask>, from left to right
    std::size_t tokens = 0;         // with <s> and </s>
    double milliseconds = 0;        // tokenising and computing
};

// Every question throws Error(BadInput) when the text is longer than the model's positions, and those about masks
// when it has none; Error(Usage) for a number of answers out of 1 .. vocabularySize. Those that take a stop_token
// throw Error(Interrupted) soon after a stop was requested.
class FillMask {
public:
    // folder: a checkpoint or a Hugging Face folder with config.json, model.safetensors and tokenizer.json. threads:
    // 0 means the physical cores; the number holds for the calling thread. Throws Error(BadInput) that names what is
    // missing or does not fit.
    explicit FillMask(const std::filesystem::path& folder, int threads = 0);
    ~FillMask();
    FillMask(FillMask&&) noexcept;
    FillMask& operator=(FillMask&&) noexcept;

    const RobertaConfig& config() const;

    std::vector<SentenceToken> tokens(const std::string& text) const; // with <s> and </s>; computes nothing

    FillMaskResult answer(const std::string& text, int topK = 5) const;

    // Only these words, as they would stand at each mask. Their probabilities are still those among all tokens, and
    // do not sum to 1. A word of several tokens is scored by as many masks, filled from left to right; such a product
    // says how the word compares with others of as many tokens. Error(Usage) names a word that cannot be scored.
    FillMaskResult answerAmong(const std::string& text, const std::vector<std::string>& words,
                               const std::stop_token& stop = {}) const;

    // All masks filled together: see JointAnswer. Found by a beam, so that a filling whose first words are improbable
    // may be missed. words: when not empty, every mask takes one of these; words of several tokens are refused with
    // Error(Usage).
    JointResult jointAnswers(const std::string& text, int count = 5, const std::vector<std::string>& words = {},
                             const std::stop_token& stop = {}) const;

    SentenceSurprisal surprisal(const std::string& text, const std::stop_token& stop = {},
                                PllMeasure measure = PllMeasure::TokenAlone) const;
    AttentionMap attention(const std::string& text) const;

    // The guesses for each mask after the embeddings and after each layer.
    LayerAnswers layerAnswers(const std::string& text, int topK = 5, const std::stop_token& stop = {}) const;

    // What the model predicts at the positions of a batch of training, in their order: the topK best guesses, and the
    // place of the target. Sequence by sequence, so that memory stays bounded. Error(BadInput) for a batch of another
    // vocabulary or of longer sequences than the model takes.
    std::vector<RankedGuesses> guesses(const PackedBatch& batch, int topK, const std::stop_token& stop = {}) const;

private:
    void requireCount(int count) const;

    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai
