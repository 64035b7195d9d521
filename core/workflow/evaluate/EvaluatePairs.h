// SPDX-License-Identifier: GPL-3.0-or-later
// How good a model is at minimal pairs, and when a run learned each of them. Called by both front ends; any thread.
#pragma once

#include "core/base/JsonForward.h"
#include "core/base/Progress.h"
#include "core/inference/MinimalPairs.h"
#include "core/project/Project.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// The sets that come with the Studio, written for it from words of the sample: "english", "turkish".
std::span<const char* const> builtInPairSets();

// A set that comes with the Studio, or that of a file. Throws what readPairFile() throws.
PairSet pairSetNamed(const std::string& nameOrFile);

// model: a checkpoint, a snapshot or a Hugging Face folder. threads: 0 means the physical cores. Throws
// Error(BadInput) for a model that cannot be used, and what scorePairs() throws.
PairReport evaluatePairs(const std::filesystem::path& model, const PairSet& set, PllMeasure measure, int threads,
                         const Progress& progress, const std::stop_token& stop);

struct PairsAtStep {
    std::int64_t step = 0;
    PairTally all;
    std::vector<PairTally> phenomena; // in the same order at each step
};

// Of one pair over the models of a run. None: it was never right; or it is not right in the last model.
struct PairHistory {
    std::optional<std::int64_t> firstRight; // the first step at which it is right
    std::optional<std::int64_t> learned;    // the first step from which on it stays right
};

struct PairsOverTraining {
    std::string set; // its name
    PllMeasure measure = PllMeasure::TokenAlone;
    std::vector<PairsAtStep> steps; // rising
    std::vector<PairHistory> pairs; // as the pairs of the set
};

// Every snapshot and checkpoint of the run. Those that are damaged or no longer there are left out with a warning;
// throws Error(BadInput) when none is left.
PairsOverTraining pairsOverTraining(const ProjectHandle& project, std::int64_t runId, const PairSet& set,
                                    PllMeasure measure, const Progress& progress, const std::stop_token& stop);

OrderedJson toJson(const PairsOverTraining& history, const PairSet& set);
// A table separated by commas, a row for each step and phenomenon: step,phenomenon,right,counted,share. The
// phenomenon of all pairs together is empty.
std::string pairsCsv(const PairsOverTraining& history);

} // namespace kantai
