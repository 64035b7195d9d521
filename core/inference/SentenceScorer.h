// SPDX-License-Identifier: GPL-3.0-or-later
// A model that scores many sentences by their pseudo-log-likelihood, in common batches. Used by the minimal
// pairs; one thread at a time for each object.
#pragma once

#include "core/base/Progress.h"
#include "core/inference/PseudoLikelihood.h"
#include "core/model/RobertaConfig.h"
#include "core/tokenizer/Tokenizer.h"

#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

class Engine;

struct SentenceScore {
    std::size_t counted = 0;        // tokens that were scored; 0 for a sentence without any
    double pseudoLogLikelihood = 0; // nats; at most 0
};

class SentenceScorer {
public:
    // folder and threads: as FillMask's. Throws Error(BadInput) that names what is missing or does not fit.
    explicit SentenceScorer(const std::filesystem::path& folder, int threads = 0);
    // Computes with an engine as it is at each call; all three live longer than this.
    SentenceScorer(Engine& engine, const Tokenizer& tokenizer, const RobertaConfig& config);
    ~SentenceScorer();
    SentenceScorer(SentenceScorer&&) noexcept;
    SentenceScorer& operator=(SentenceScorer&&) noexcept;

    const Tokenizer& tokenizer() const;
    bool takes(const std::string& sentence) const; // it is not longer than the model takes

    // One score for each sentence, in their order. Phase: "Scoring sentences", in sentences. Throws Error(BadInput)
    // for a sentence that the model does not take, Error(Interrupted) soon after a stop was requested.
    std::vector<SentenceScore> score(std::span<const std::string> sentences, PllMeasure measure,
                                     const Progress& progress, const std::stop_token& stop);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai
