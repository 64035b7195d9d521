// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluate/EvaluatePairs.h"

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/inference/PairReportText.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/evaluate/BuiltInPairs.h"
#include "core/workflow/replay/Snapshots.h"

#include <array>
#include <fmt/format.h>

namespace kantai {

namespace {

constexpr std::array<const char*, 2> kBuiltIn{"english", "turkish"};

// The part of a model of several in the progress of all.
Progress partOf(const Progress& whole, std::size_t model, std::size_t models, std::int64_t step) {
    return Progress([&whole, model, models, step](const ProgressUpdate& update) {
        whole.report(update.phase, model * update.total + update.done, models * update.total,
                     Phrase::tr("step {}", Phrase::count(step)));
    });
}

void follow(std::vector<PairHistory>& pairs, const PairReport& report, std::int64_t step) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        PairHistory& pair = pairs[i];
        if (report.results[i].state != PairState::Right) {
            pair.learned.reset();
            continue;
        }
        pair.firstRight = pair.firstRight.value_or(step);
        pair.learned = pair.learned.value_or(step);
    }
}

std::string shareText(const PairTally& tally) {
    return tally.counted > 0 ? fmt::format("{:.6f}", tally.share()) : std::string();
}

} // namespace

std::span<const char* const> builtInPairSets() {
    return kBuiltIn;
}

PairSet pairSetNamed(const std::string& nameOrFile) {
    if (nameOrFile == kBuiltIn[0])
        return readPairs(kEnglishPairs, nameOrFile);
    if (nameOrFile == kBuiltIn[1])
        return readPairs(kTurkishPairs, nameOrFile);
    return readPairFile(nameOrFile);
}

PairReport evaluatePairs(const std::filesystem::path& model, const PairSet& set, PllMeasure measure, int threads,
                         const Progress& progress, const std::stop_token& stop) {
    requireUndamagedModel(model, WeightsCheck::Quick);
    SentenceScorer scorer(model, threads);
    return scorePairs(scorer, set, measure, progress, stop);
}

PairsOverTraining pairsOverTraining(const ProjectHandle& project, std::int64_t runId, const PairSet& set,
                                    PllMeasure measure, const Progress& progress, const std::stop_token& stop) {
    const Project database(project);
    const std::vector<HistoryModel> models =
        historyModels(database.checkpoints(runId), database.snapshots(runId), runId);
    PairsOverTraining history{set.name, measure, {}, std::vector<PairHistory>(set.pairs.size())};
    for (std::size_t i = 0; i < models.size(); ++i) {
        const std::int64_t step = models[i].step;
        std::filesystem::path folder;
        try {
            folder = historyModelPath(project, models[i]);
        } catch (const Error& error) {
            progress.warning(Phrase::tr("The model of step {} is left out. {}", step, std::string(error.what())));
            continue;
        }
        SentenceScorer scorer(folder);
        const PairReport report = scorePairs(scorer, set, measure, partOf(progress, i, models.size(), step), stop);
        history.steps.push_back({step, report.all, report.phenomena});
        follow(history.pairs, report, step);
    }
    if (history.steps.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("The run has kept no model that could be scored."),
                    Remedy::Pretrain);
    return history;
}

OrderedJson toJson(const PairsOverTraining& history, const PairSet& set) {
    OrderedJson json{{"set", history.set},
                     {"measure", toString(history.measure)},
                     {"chance", kChanceOfPairs},
                     {"steps", OrderedJson::array()},
                     {"pairs", OrderedJson::array()}};
    for (const PairsAtStep& at : history.steps) {
        OrderedJson step{{"step", at.step}, {"all", toJson(at.all)}, {"phenomena", OrderedJson::array()}};
        for (const PairTally& tally : at.phenomena) {
            OrderedJson phenomenon{{"phenomenon", tally.phenomenon}};
            phenomenon.update(toJson(tally));
            step["phenomena"].push_back(std::move(phenomenon));
        }
        json["steps"].push_back(std::move(step));
    }
    const auto orNull = [](const std::optional<std::int64_t>& step) {
        return step ? OrderedJson(*step) : OrderedJson();
    };
    for (std::size_t i = 0; i < set.pairs.size(); ++i)
        json["pairs"].push_back({{"phenomenon", set.pairs[i].phenomenon},
                                 {"good", set.pairs[i].good},
                                 {"bad", set.pairs[i].bad},
                                 {"firstRight", orNull(history.pairs[i].firstRight)},
                                 {"learned", orNull(history.pairs[i].learned)}});
    return json;
}

std::string pairsCsv(const PairsOverTraining& history) {
    std::string csv = csvRow({"step", "phenomenon", "right", "counted", "share"});
    const auto add = [&](std::int64_t step, const PairTally& tally) {
        csv += csvRow({std::to_string(step), tally.phenomenon, std::to_string(tally.right),
                       std::to_string(tally.counted), shareText(tally)});
    };
    for (const PairsAtStep& at : history.steps) {
        add(at.step, at.all);
        for (const PairTally& tally : at.phenomena)
            if (!tally.phenomenon.empty())
                add(at.step, tally);
    }
    return csv;
}

} // namespace kantai
