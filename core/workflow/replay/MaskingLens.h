// SPDX-License-Identifier: GPL-3.0-or-later
// The masking lens: the batch of a step of a run exactly as the trainer makes it, the tokens that were chosen and
// what became of them, and what a model of the run predicts there. Called by both front ends; one thread at a time
// for each object.
#pragma once

#include "core/base/JsonForward.h"
#include "core/base/Progress.h"
#include "core/inference/Insight.h"
#include "core/project/Project.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// What became of a token of a batch. A random token that happens to be the one that stood there counts as kept.
enum class TokenFate { Context, Masked, Random, Kept };

struct LensToken {
    TokenFate fate = TokenFate::Context;
    std::int64_t id = 0; // what the model sees
    std::string text;    // decoded: " reason"
    // Of a chosen token: the label, what stood there and is to be predicted.
    std::int64_t labelId = 0;
    std::string label;
    std::optional<RankedGuesses> predicted; // rank and probability of the label; none without a model
};

struct LensSequence {
    std::uint32_t number = 0; // in the training text: of a line, or of a packed block; from 0
    std::vector<LensToken> tokens;
};

struct LensView {
    std::int64_t runId = 0, step = 0;
    double maskRate = 0; // the option: how many of the tokens are chosen
    // Of the whole step, all micro-batches together.
    std::size_t sequences = 0, tokens = 0, masked = 0, random = 0, kept = 0;
    std::vector<LensSequence> shown; // the first of them
    // The model that predicted: the newest that the run has kept of a step up to this one. 0: none yet.
    std::int64_t modelStep = 0;
    // Of the chosen tokens that are shown, when a model predicted.
    double loss = 0;       // mean of -ln of the probability of the label, nats
    std::size_t right = 0; // the label was the best guess

    std::size_t chosen() const { return masked + random + kept; }
};

struct LensQuestion {
    std::int64_t runId = 0;
    std::int64_t step = 1;
    std::size_t sequences = 8; // to show at most; 0: all
    int topK = 3;              // guesses for each chosen token
};

class MaskingLens {
public:
    MaskingLens();
    ~MaskingLens();

    // Keeps the text of the run and the model for the next look. Throws Error(Usage) for a step below 1 or beyond the
    // end of the run, and Error(BadInput) when the text that the run trained on is no longer there: its corpus, split
    // or tokenizer was changed, or it has no checkpoint that tells what it was.
    LensView look(const ProjectHandle& project, const LensQuestion& question, const std::stop_token& stop = {});

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string toString(TokenFate fate); // "context", "masked", "random", "kept"
OrderedJson toJson(const LensView& view);

} // namespace kantai
