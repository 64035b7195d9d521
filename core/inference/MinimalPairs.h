// SPDX-License-Identifier: GPL-3.0-or-later
// Scores a model by minimal pairs: a pair is right when the model gives the right sentence the greater
// pseudo-log-likelihood. Called by core/workflow; any thread.
#pragma once

#include "core/inference/PairFile.h"
#include "core/inference/SentenceScorer.h"
#include "core/inference/WordsSeen.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kantai {

inline constexpr double kChanceOfPairs = 0.5; // the share that guessing gets right

enum class PairState {
    Right,
    Wrong,
    Tie,        // counts as wrong: the scores differ by less than float32 tells apart
    Equal,      // counted apart: both sentences are the same
    HardlySeen, // counted apart: it has a word that the tokenizer has hardly seen, see WordsSeen
    TooLong,    // counted apart: a sentence is longer than the model takes
};

bool isCounted(PairState state);
std::string toString(PairState state); // "right", "wrong", "tie", "equal", "hardlySeen", "tooLong"

struct PairResult {
    PairState state = PairState::Equal;
    double good = 0, bad = 0; // pseudo-log-likelihoods, nats; 0 for what is counted apart
};

struct PairTally {
    std::string phenomenon; // empty: the file names none, or all pairs together
    std::size_t right = 0, counted = 0, ties = 0;
    std::size_t equal = 0, hardlySeen = 0, tooLong = 0; // counted apart
    std::optional<double> human;                        // mean over the counted pairs that have one

    double share() const; // right of those counted; 0 when there are none
    // Wilson's interval of the share, 95 % (E. B. Wilson, JASA 22, 1927); 0 and 1 when there are none.
    std::pair<double, double> interval() const;
};

struct PairReport {
    std::string set; // its name
    PllMeasure measure = PllMeasure::TokenAlone;
    std::vector<PairResult> results;  // as the pairs of the set
    std::vector<PairTally> phenomena; // in the order in which the set names them first
    PairTally all;
    WordsSeen words; // of all sentences
};

// Phase: that of SentenceScorer::score. Throws Error(Interrupted) soon after a stop was requested.
PairReport scorePairs(SentenceScorer& model, const PairSet& set, PllMeasure measure, const Progress& progress,
                      const std::stop_token& stop);

} // namespace kantai
