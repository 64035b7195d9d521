// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/replay/Landmarks.h"
#include "core/project/stores/Stores.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace kantai {

namespace {

using Kind = Landmark::Kind;

void addFirstBelow(double bound, Kind kind, const std::vector<EvaluationRow>& evaluations,
                   std::vector<Landmark>& landmarks) {
    if (bound <= 0)
        return;
    const auto first = std::ranges::find_if(evaluations, [&](const EvaluationRow& row) { return row.loss < bound; });
    if (first != evaluations.end())
        landmarks.push_back({kind, first->step, bound, {}, 0});
}

void addBestAndDrop(const std::vector<EvaluationRow>& evaluations, std::vector<Landmark>& landmarks) {
    if (evaluations.size() < 2)
        return;
    const auto best = std::ranges::min_element(evaluations, {}, &EvaluationRow::loss);
    landmarks.push_back({Kind::BestHeldOut, best->step, best->loss, {}, 0});
    Landmark drop{Kind::LargestDrop, 0, 0, {}, 0};
    for (std::size_t i = 1; i < evaluations.size(); ++i)
        if (const double fell = evaluations[i - 1].loss - evaluations[i].loss; fell > drop.value) {
            drop.step = evaluations[i].step;
            drop.value = fell;
        }
    if (drop.value > 0)
        landmarks.push_back(drop);
}

// The answers that lead, by probe and step.
using Leaders = std::map<std::int64_t, std::map<std::int64_t, const ProbeAnswerRow*>>;

void addLeads(const std::vector<ProbeAnswerRow>& answers, std::vector<Landmark>& landmarks) {
    Leaders leaders;
    for (const ProbeAnswerRow& row : answers)
        if (const ProbeAnswerRow*& leader = leaders[row.probeId][row.step];
            leader == nullptr || row.rank < leader->rank)
            leader = &row;
    for (const auto& [probe, bySteps] : leaders) {
        const std::string& last = bySteps.rbegin()->second->token;
        const auto first = std::ranges::find_if(bySteps, [&](const auto& at) { return at.second->token == last; });
        if (first != bySteps.begin())
            landmarks.push_back({Kind::AnswerLeads, first->first, 0, last, probe});
    }
}

} // namespace

std::vector<Landmark> landmarksOf(const LandmarkSource& source) {
    std::vector<EvaluationRow> evaluations = source.evaluations;
    std::erase_if(evaluations, [](const EvaluationRow& row) { return !std::isfinite(row.loss); });
    std::vector<Landmark> landmarks;
    const double uniform = source.vocabularySize > 1 ? std::log(static_cast<double>(source.vocabularySize)) : 0;
    addFirstBelow(uniform, Kind::BelowUniformGuess, evaluations, landmarks);
    addFirstBelow(source.unigramEntropy, Kind::BelowUnigramEntropy, evaluations, landmarks);
    addLeads(source.probeAnswers, landmarks);
    addBestAndDrop(evaluations, landmarks);
    std::ranges::sort(landmarks, {}, [](const Landmark& mark) {
        return std::tuple(mark.step, static_cast<int>(mark.kind), mark.probeId);
    });
    return landmarks;
}

LandmarkSource landmarkSource(const Project& project, std::int64_t runId) {
    return project.read([&](const Stores& stores) {
        LandmarkSource source;
        const std::int64_t tokenizer = stores.runs.one(runId).tokenizerId;
        source.evaluations = stores.metrics.evaluations(runId);
        source.probeAnswers = stores.probes.answers(runId);
        source.unigramEntropy = stores.snapshots.unigramEntropy(runId);
        for (const TokenizerRow& row : stores.tokenizers.all())
            if (row.id == tokenizer)
                source.vocabularySize = row.vocabularySize;
        return source;
    });
}

} // namespace kantai
