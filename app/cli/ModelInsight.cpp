// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ModelInsight.h"

#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/inference/WordEmbeddings.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/inspect/InspectModel.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <fmt/format.h>

namespace kantai::cli {

namespace {

std::string number(double value) {
    return fmt::format("{:.4g}", value);
}

std::vector<std::string> cells(const TensorStatistics& statistics) {
    return {number(statistics.minimum), number(statistics.maximum), number(statistics.mean),
            number(statistics.deviation), percent(statistics.shareOfZeros())};
}

Table statisticsTable(const std::vector<Table::Column>& first) {
    std::vector<Table::Column> columns = first;
    for (const char* title : {"minimum", "maximum", "mean", "deviation", "zeros"})
        columns.push_back({title, Align::Right});
    return Table(columns);
}

void addRow(Table& table, std::vector<std::string> first, const TensorStatistics& statistics) {
    for (std::string& cell : cells(statistics))
        first.push_back(std::move(cell));
    table.add(std::move(first));
}

} // namespace

void ModelInsight::addTo(Verb& verb) {
    const std::vector<Option*> others = verb.options();
    Option* model = addText(verb, "PROJECT", source,
                            "A project, or a Hugging Face folder: look into its trained weights instead");
    const std::string group = "Inside a trained model (with PROJECT)";
    for (Option* other : others)
        model->excludes(other);
    addText(verb, "--checkpoint", checkpoint, kCheckpointHelp)->needs(model)->group(group);
    Option* one = addText(verb, "--tensor", tensor, "Only this tensor, by its name")->needs(model)->group(group);
    verb.addFlag("--over-training", overTraining,
                 "The tensor at every snapshot and checkpoint of the run; with --json its histograms")
        ->needs(one)
        ->group(group);
    addText(verb, "--neighbours", word, "The tokens whose rows in the word table are most like those of this word")
        ->needs(model)
        ->excludes(one)
        ->group(group);
    addNumber(verb, "--top-k", topK, "Neighbours of the word", {.least = 1})
        ->showDefault()
        ->needs(model)
        ->group(group);
    addNumber(verb, "--map", mapped,
              "The first tokens of the vocabulary in the plane of the two principal components of the word table",
              {1, 5000})
        ->needs(model)
        ->excludes(one)
        ->group(group);
}

int ModelInsight::run(Session& session) const {
    if (!word.empty() || mapped > 0)
        showWords(session);
    else if (overTraining)
        showTraining(session);
    else
        showTensors(session);
    return kDone;
}

void ModelInsight::showTensors(Session& session) const {
    const std::filesystem::path folder = modelFolder(source, checkpoint, session.progress());
    requireUndamagedModel(folder, WeightsCheck::Quick);
    std::vector<TensorReport> reports = reportTensors(folder, session.progress(), session.stop());
    if (!tensor.empty())
        std::erase_if(reports, [this](const TensorReport& report) { return report.name != tensor; });
    if (reports.empty())
        throw Error(ErrorCode::Usage, fmt::format("The model has no tensor '{}'.", tensor));
    Table table = statisticsTable({{"tensor"}, {"shape", Align::Right}});
    OrderedJson tensors = OrderedJson::array();
    for (const TensorReport& report : reports) {
        addRow(table, {report.name, shapeText(report.shape)}, report.statistics);
        tensors.push_back(toJson(report));
    }
    session.console.text(table.text());
    session.console.object({{"tensors", tensors}});
}

void ModelInsight::showTraining(Session& session) const {
    const ProjectHandle project = openProject(source);
    const std::int64_t run = findCheckpoint(Project(project), checkpoint).runId;
    const ProjectView view = readProject(project);
    const std::vector<TensorAtStep> steps = tensorOverTraining(
        modelsOfRun(project, view.checkpoints, view.snapshots, run), tensor, session.progress(), session.stop());
    Table table = statisticsTable({{"step", Align::Right}});
    OrderedJson all = OrderedJson::array();
    for (const TensorAtStep& at : steps) {
        addRow(table, {grouped(at.step)}, at.statistics);
        all.push_back(toJson(at));
    }
    session.console.text(table.text());
    session.console.object({{"tensor", tensor}, {"steps", all}});
}

void ModelInsight::showWords(Session& session) const {
    const std::filesystem::path folder = modelFolder(source, checkpoint, session.progress());
    requireUndamagedModel(folder, WeightsCheck::Quick);
    const WordEmbeddings words(folder);
    OrderedJson object;
    if (!word.empty()) {
        const WordNeighbours found = words.neighbours(word, static_cast<std::size_t>(topK), session.stop());
        Table table({{"token"}, {"id", Align::Right}, {"cosine", Align::Right}});
        for (const TokenNeighbour& neighbour : found.neighbours)
            table.add({neighbour.token.token, grouped(neighbour.token.id), fmt::format("{:.4f}", neighbour.cosine)});
        std::string tokens;
        for (const WordToken& part : found.tokens)
            tokens += (tokens.empty() ? "" : " ") + part.token;
        session.console.line(fmt::format("{}: {}", readableText(word), tokens));
        session.console.text(table.text());
        object.update(toJson(found));
    }
    if (mapped > 0) {
        const TokenMap map = words.map(mapped, session.stop());
        Table table({{"token"}, {"id", Align::Right}, {"x", Align::Right}, {"y", Align::Right}});
        for (const TokenPoint& point : map.points)
            table.add({point.token.token, grouped(point.token.id), number(point.x), number(point.y)});
        session.console.text(table.text());
        session.console.line(
            fmt::format("The axes show {} and {} of the variance.", percent(map.shareOfX), percent(map.shareOfY)));
        object["map"] = toJson(map);
    }
    session.console.object(object);
}

} // namespace kantai::cli
