// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the presets suits a text and a computer: the largest that learns more than the frequencies of the words
// within the patience of a learner, and that is not too large for the text. An estimate from a few figures, without
// training a step. Called by the window; any thread.
#pragma once

#include "core/corpus/CorpusStatistics.h"
#include "core/model/RobertaConfig.h"

#include <cstdint>
#include <string>

namespace kantai {

struct ComputerFigures {
    int cores = 1;
    std::string instructions; // of the matrix products, as productInstructions() names them
    std::uint64_t memory = 0; // bytes; 0: not known
};
ComputerFigures thisComputer();

// About how many minutes a model of this shape trains with the fast recipe until it has seen
// kTokensToPassFrequencies.
double minutesToPassFrequencies(const RobertaConfig& config, const ComputerFigures& computer);

struct ModelSuggestion {
    std::string preset; // of presets()
    // Why it is no larger one: it is KantaiBERT; there is too little text; it would take too long or too much memory.
    enum class Limit { None, Text, Computer } limit = Limit::None;
    double minutes = 0, chapterMinutes = 0; // minutesToPassFrequencies() of the preset, and of KantaiBERT
    bool operator==(const ModelSuggestion&) const = default;
};
// tokens: of the tokenizer, which models other than KantaiBERT are fitted to; 0: not known yet.
ModelSuggestion suggestModel(const CorpusStatistics& statistics, std::int64_t tokens,
                             const ComputerFigures& computer);

} // namespace kantai
