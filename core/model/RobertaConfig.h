// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a RoBERTa-like model, for masked language modelling or with the head of a classifier: its numbers, the
// presets that the user chooses from, the check that they fit together, and config.json as Hugging Face writes it.
// Used by every module above; plain data, any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

// Special token ids that the architecture itself depends on (the tokenizer writes the same ones).
inline constexpr std::int64_t kBeginId = 0;   // <s>
inline constexpr std::int64_t kPaddingId = 1; // <pad>
inline constexpr std::int64_t kEndId = 2;     // </s>

struct RobertaConfig {
    std::int64_t vocabularySize = 52000;
    std::int64_t hiddenSize = 768;
    std::int64_t layers = 6;
    std::int64_t heads = 12;
    std::int64_t intermediateSize = 3072;
    std::int64_t maxPositions = 514; // longest sequence + 2: the first real token has position kPaddingId + 1
    double hiddenDropout = 0.1;
    double attentionDropout = 0.1;
    double layerNormEpsilon = 1e-12;
    double initializerRange = 0.02;  // standard deviation of the initial weights
    std::vector<std::string> labels; // of a classifier, by number; empty: a masked language model

    std::int64_t headSize() const { return hiddenSize / heads; }
    std::int64_t longestSequence() const { return maxPositions - kPaddingId - 1; } // tokens, <s> and </s> included

    bool isClassifier() const { return !labels.empty(); }
    std::int64_t classes() const { return static_cast<std::int64_t>(labels.size()); }
    std::int64_t outputs() const { return isClassifier() ? classes() : vocabularySize; } // logits of a position

    bool operator==(const RobertaConfig&) const = default;
};

inline constexpr std::int64_t kFewestLabels = 2, kMostLabels = 100; // of a classifier

struct Preset {
    std::string name;        // "kantaibert": what the command line takes
    std::string title;       // "KantaiBERT": what the window shows
    std::string description; // one sentence
    RobertaConfig config;
};

// From smallest to largest: nano, mini, small, kantaibert, distilroberta, roberta-base, roberta-large.
std::vector<Preset> presets();

// Throws Error(Usage) that lists the names when there is no such preset.
Preset presetNamed(std::string_view name);

struct ConfigProblem {
    std::string field;   // name of the member of RobertaConfig: "heads"
    std::string message; // one sentence with the value, why it cannot be, and what would do
};

// Empty when a model of this shape can be built.
std::vector<ConfigProblem> problemsOf(const RobertaConfig& config);

// Throws Error(BadInput, "origin: first problem") when problemsOf() finds any.
void requireValid(const RobertaConfig& config, const std::string& origin);

// config.json of a RobertaForMaskedLM or RobertaForSequenceClassification that transformers 4 and 5 load without a
// word; ends with a newline.
std::string toConfigJson(const RobertaConfig& config);

// Takes what Hugging Face and the Studio write. Refuses, with Error(BadInput) naming origin and field: another model
// type, an activation other than exact GELU, untied weights, other special ids, missing numbers, problemsOf().
RobertaConfig parseConfigJson(std::string_view text, const std::string& origin);
RobertaConfig readConfigFile(const std::filesystem::path& path);

} // namespace kantai
