// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a run at which something happened that its curves show: what a replay marks on its time line. The
// front ends word them. A pure function of the rows of a run; any thread.
#pragma once

#include "core/project/Project.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct Landmark {
    enum class Kind {
        BelowUniformGuess,   // the held-out loss is first below ln(tokens): value is that bound
        BelowUnigramEntropy, // and below what the frequencies of the tokens allow: value is that bound
        AnswerLeads,         // the answer that a probe gives at the end leads for the first time: token, probeId
        LargestDrop,         // the held-out loss fell furthest since the evaluation before: value is by how much
        BestHeldOut,         // the lowest held-out loss: value
    } kind = Kind::BestHeldOut;
    std::int64_t step = 0;
    double value = 0; // nats
    std::string token;
    std::int64_t probeId = 0;
    bool operator==(const Landmark&) const = default;
};

struct LandmarkSource {
    std::vector<EvaluationRow> evaluations;   // steps rising
    std::vector<ProbeAnswerRow> probeAnswers; // in any order
    std::uint32_t vocabularySize = 0;         // tokens of the tokenizer; 0: not known
    double unigramEntropy = 0;                // of the held-out text, nats; 0: not known
};

// Steps rising; of one step in the order of Kind. An answer that leads from the first time a probe was asked is none,
// nor are a best loss and a drop of a run with a single evaluation. Losses that are NaN or infinite count for
// nothing.
std::vector<Landmark> landmarksOf(const LandmarkSource& source);

// What a run of a project has of it. Throws Error(BadInput) when there is no such run.
LandmarkSource landmarkSource(const Project& project, std::int64_t runId);

} // namespace kantai
