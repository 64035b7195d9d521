// SPDX-License-Identifier: GPL-3.0-or-later
// Further results of a model for a sentence: tokens, jointly filled masks, the surprisal of each word, attention, the
// guesses after each layer.
// Plain data, computed by FillMask, shown by the Playground and `kantai fill-mask`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct SentenceToken {
    std::int64_t id = 0;
    std::string token;              // as in the vocabulary: "Ġhuman"
    std::string text;               // decoded: " human"
    std::size_t begin = 0, end = 0; // bytes of the sentence; empty for <s> and </s>
};

// All masks filled, from left to right. The score is that of the chain rule in this order: each mask is answered with
// those before it filled and those after it still masked,
//     P(w1 .. wn | rest) ~ P(w1 | rest, <mask> ..) P(w2 | rest, w1, <mask> ..) ... P(wn | rest, w1 .. wn-1).
// A masked language model need not agree with itself about other orders (Wang & Cho 2019).
struct JointAnswer {
    std::vector<std::int64_t> ids;     // one for each mask
    std::vector<std::string> tokens;   // "Ġreason"
    std::vector<std::string> texts;    // " reason"
    std::vector<double> probabilities; // each given those before it
    double probability = 0;            // their product
    std::string sentence;
};

struct JointResult {
    std::vector<JointAnswer> answers; // most probable first
    std::size_t tokens = 0;           // of the sentence, with <s> and </s>
    double milliseconds = 0;
};

// The surprisal of a token is -ln P(token | all others), computed with this token masked and nothing else (Salazar et
// al., "Masked Language Model Scoring", 2020). A token that is <mask> stays one and has none.
struct TokenSurprisal {
    SentenceToken token;
    double nats = 0;
};

// A word as the tokenizer cuts them before merging (letters, digits and signs apart); its surprisal is the sum of its
// tokens'. Without the space before it.
struct WordSurprisal {
    std::string text;
    std::size_t begin = 0, end = 0;         // bytes of the sentence
    std::size_t firstToken = 0, tokens = 0; // in SentenceSurprisal::tokens
    double nats = 0;
    bool masked = false; // <mask>: no surprisal
};

struct SentenceSurprisal {
    std::vector<TokenSurprisal> tokens; // without <s> and </s>
    std::vector<WordSurprisal> words;
    std::size_t counted = 0;        // tokens that are not <mask>
    double pseudoLogLikelihood = 0; // nats: minus the sum of their surprisals
    double pseudoPerplexity = 0;    // exp(-pseudoLogLikelihood / counted)
    double milliseconds = 0;
};

// Attention weights: softmax(query key^T / sqrt(head size)).
struct AttentionMap {
    std::vector<SentenceToken> tokens; // with <s> and </s>
    std::int64_t layers = 0, heads = 0;
    std::vector<float> probabilities; // [layers, heads, tokens, tokens]: query, key; rows of keys sum to 1
    double milliseconds = 0;

    // [tokens, tokens]; a layer or head below 0 stands for the mean over all of them.
    std::vector<float> matrix(std::int64_t layer, std::int64_t head) const;
};

struct LayerGuess {
    std::int64_t id = 0;
    std::string token; // "Ġreason"
    std::string text;  // " reason"
    double probability = 0;
};

// The best guesses at a position, and where one token stands among all: after a layer the final answer of the model,
// in a batch of training the token that was there.
struct RankedGuesses {
    std::vector<LayerGuess> guesses; // most probable first; equal probabilities by id
    std::int64_t rank = 0;           // of that token, 1 being the first
    double probability = 0;          // of that token
};

// The "logit lens" (nostalgebraist, "Interpreting GPT: the logit lens", 2020): the head of the model, which is
// trained on the hidden state after the last layer, applied to the state of a mask after the embeddings and after
// each layer.
struct MaskLayers {
    std::size_t position = 0;          // index in the tokens, <s> being 0
    std::vector<RankedGuesses> layers; // after the embeddings, then after each layer: layers + 1

    const LayerGuess& finalAnswer() const { return layers.back().guesses.front(); }
    std::size_t firstLead() const; // the first of `layers` in which the final answer is the best guess
};

struct LayerAnswers {
    std::vector<MaskLayers> masks; // one for each <mask>, from left to right
    std::size_t tokens = 0;        // of the sentence, with <s> and </s>
    double milliseconds = 0;
};

} // namespace kantai
