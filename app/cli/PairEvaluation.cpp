// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PairEvaluation.h"

#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "core/base/Files.h"
#include "core/inference/PairReportText.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/evaluate/EvaluatePairs.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <fmt/format.h>

namespace kantai::cli {

namespace {

std::string shareOf(const PairTally& tally) {
    return tally.counted > 0 ? percent(tally.share()) : std::string();
}

std::vector<std::string> cellsOf(const std::string& name, const PairTally& tally, bool withHumans) {
    const auto [lower, upper] = tally.interval();
    std::vector<std::string> cells{name, shareOf(tally),
                                   tally.counted > 0 ? fmt::format("{} to {}", percent(lower), percent(upper)) : "",
                                   fmt::format("{} of {}", tally.right, tally.counted)};
    if (withHumans)
        cells.push_back(tally.human ? percent(*tally.human) : "");
    return cells;
}

std::string reportTable(const PairReport& report) {
    const bool withHumans = report.all.human.has_value();
    std::vector<Table::Column> columns{
        {"phenomenon"}, {"right", Align::Right}, {"95 % interval", Align::Right}, {"pairs", Align::Right}};
    if (withHumans)
        columns.push_back({"people", Align::Right});
    Table table(columns);
    for (const PairTally& tally : report.phenomena)
        if (!tally.phenomenon.empty())
            table.add(cellsOf(tally.phenomenon, tally, withHumans));
    table.add(cellsOf("all", report.all, withHumans));
    return table.text();
}

// What the shares mean and do not count.
void explain(const PairReport& report, Console& console) {
    const PairTally& all = report.all;
    console.line(fmt::format("Measure {}; chance is {}; a tie counts as wrong ({} ties).", toString(report.measure),
                             percent(kChanceOfPairs), all.ties));
    if (all.equal + all.hardlySeen + all.tooLong > 0)
        console.line(fmt::format("Counted apart: {} pairs of equal sentences, {} with a word that the tokenizer has "
                                 "hardly seen (more than half of its tokens are single bytes), {} too long.",
                                 all.equal, all.hardlySeen, all.tooLong));
    if (report.words.words > 0)
        console.line(
            fmt::format("{} of the words are one token of this tokenizer.",
                        percent(static_cast<double>(report.words.whole) / static_cast<double>(report.words.words))));
}

} // namespace

void PairEvaluation::addTo(Verb& verb, Option* text) {
    const std::string group = "Minimal pairs";
    Option* given =
        addText(verb, "--pairs", pairs,
                "Score by minimal pairs instead: english or turkish (built in), or a file, BLiMP's JSON lines or a "
                "table good,bad,phenomenon. PROJECT may be the folder of a model then")
            ->excludes(text)
            ->group(group);
    addText(verb, "--measure", measure,
            "pll: each token is masked alone; pll-word-l2r: with the later tokens of its word")
        ->showDefault()
        ->oneOf({"pll", "pll-word-l2r"})
        ->needs(given)
        ->group(group);
    verb.addFlag("--over-training", overTraining,
                 "At every snapshot and checkpoint of the run; with --json when each pair was learned")
        ->needs(given)
        ->group(group);
    addText(verb, "--csv", csv, "Write the pairs, or the shares over the training, as a table to this file")
        ->needs(given)
        ->group(group);
}

int PairEvaluation::run(const std::string& source, const std::string& checkpoint, Session& session) const {
    if (overTraining)
        showTraining(source, checkpoint, session);
    else
        showModel(source, checkpoint, session);
    return kDone;
}

void PairEvaluation::showModel(const std::string& source, const std::string& checkpoint, Session& session) const {
    const PairSet set = pairSetNamed(pairs);
    const fs::path model = modelFolder(source, checkpoint, session.progress());
    const PairReport report =
        evaluatePairs(model, set, pllMeasureNamed(measure), 0, session.progress(), session.stop());
    session.console.endProgress();
    session.console.text(reportTable(report));
    explain(report, session.console);
    session.console.object(toJson(report, set));
    if (!csv.empty())
        writeFileAtomically(csv, pairsCsv(report, set));
}

void PairEvaluation::showTraining(const std::string& source, const std::string& checkpoint, Session& session) const {
    const PairSet set = pairSetNamed(pairs);
    const ProjectHandle project = openProject(source);
    const std::int64_t run = findCheckpoint(Project(project), checkpoint).runId;
    const PairsOverTraining history =
        pairsOverTraining(project, run, set, pllMeasureNamed(measure), session.progress(), session.stop());
    session.console.endProgress();
    Table table(
        {{"step", Align::Right}, {"right", Align::Right}, {"95 % interval", Align::Right}, {"pairs", Align::Right}});
    for (const PairsAtStep& at : history.steps)
        table.add(cellsOf(grouped(at.step), at.all, false));
    session.console.text(table.text());
    const auto learned =
        std::ranges::count_if(history.pairs, [](const PairHistory& pair) { return pair.learned.has_value(); });
    const auto forgotten = std::ranges::count_if(history.pairs, [](const PairHistory& pair) {
        return pair.firstRight.has_value() && !pair.learned.has_value();
    });
    session.console.line(fmt::format("Measure {}; chance is {}. {} pairs are right at the end, {} were right before "
                                     "and are wrong at the end.",
                                     toString(history.measure), percent(kChanceOfPairs), learned, forgotten));
    session.console.object(toJson(history, set));
    if (!csv.empty())
        writeFileAtomically(csv, pairsCsv(history));
}

} // namespace kantai::cli
