// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/SentenceScorer.h"

#include "core/base/Phrase.h"
#include "core/engine/Engine.h"
#include "core/inference/Surprisal.h"
#include "core/inference/WarmModel.h"

#include <algorithm>

namespace kantai {

struct SentenceScorer::State {
    std::unique_ptr<WarmModel> own; // none: the engine is somebody else's
    const Tokenizer& tokenizer;
    const RobertaConfig& config;
    RowsOf rows;
};

SentenceScorer::SentenceScorer(const std::filesystem::path& folder, int threads) {
    auto model = std::make_unique<WarmModel>(folder, threads);
    WarmModel& loaded = *model;
    state_ =
        std::make_unique<State>(State{std::move(model), loaded.tokenizer(), loaded.config(),
                                      [&loaded](std::span<const MaskedVariant> variants, const std::stop_token& stop,
                                                const RowSink& sink) { loaded.eachRow(variants, stop, sink); }});
}

SentenceScorer::SentenceScorer(Engine& engine, const Tokenizer& tokenizer, const RobertaConfig& config) {
    const auto columns = static_cast<std::size_t>(config.vocabularySize);
    const auto logitsOf = [&engine, columns](const PackedBatch& batch) {
        std::vector<float> logits(static_cast<std::size_t>(batch.masked()) * columns);
        engine.logits(batch, logits);
        requireFinite(logits);
        return logits;
    };
    state_ = std::make_unique<State>(
        State{nullptr, tokenizer, config,
              [logitsOf, columns](std::span<const MaskedVariant> variants, const std::stop_token& stop,
                                  const RowSink& sink) { eachMaskedRow(variants, columns, stop, logitsOf, sink); }});
}

SentenceScorer::~SentenceScorer() = default;
SentenceScorer::SentenceScorer(SentenceScorer&&) noexcept = default;
SentenceScorer& SentenceScorer::operator=(SentenceScorer&&) noexcept = default;

const Tokenizer& SentenceScorer::tokenizer() const {
    return state_->tokenizer;
}

bool SentenceScorer::takes(const std::string& sentence) const {
    constexpr std::size_t kEnds = 2; // <s> and </s>
    return static_cast<std::int64_t>(tokenizer().encode(sentence).size() + kEnds) <= state_->config.longestSequence();
}

std::vector<SentenceScore> SentenceScorer::score(std::span<const std::string> sentences, PllMeasure measure,
                                                 const Progress& progress, const std::stop_token& stop) {
    constexpr std::size_t kTogether = 32; // their variants fill several blocks, and Cancel is asked between blocks
    std::vector<SentenceScore> scores(sentences.size());
    for (std::size_t begin = 0; begin < sentences.size(); begin += kTogether) {
        progress.report(Phrase::tr("Scoring sentences"), begin, sentences.size());
        throwIfStopped(stop, Phrase::noop("The evaluation"));
        std::vector<Sentence> read;
        for (std::size_t i = begin; i < std::min(begin + kTogether, sentences.size()); ++i)
            read.push_back(readSentence(state_->tokenizer, state_->config, sentences[i]));
        eachSurprisal(state_->rows, read, measure, stop, [&](std::size_t sentence, std::size_t, double nats) {
            SentenceScore& score = scores[begin + sentence];
            ++score.counted;
            score.pseudoLogLikelihood -= nats;
        });
    }
    progress.report(Phrase::tr("Scoring sentences"), sentences.size(), sentences.size());
    return scores;
}

} // namespace kantai
