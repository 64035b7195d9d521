// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Error.h"
#include "core/base/ReadableText.h"
#include "core/model/ParameterCount.h"
#include "core/model/RobertaConfig.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/RunDifferences.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

std::string lossOrDash(double loss) {
    return loss > 0 ? fmt::format("{:.3f}", loss) : std::string("-");
}

bool isImport(const OriginRow& origin) {
    return isImported({origin}, origin.runId);
}

// "run 2, step 400", "imported from /models/kant"; "" of a run that began with random weights.
std::string originText(const OriginRow* origin) {
    if (origin == nullptr)
        return {};
    return isImport(*origin) ? "imported from " + readableText(origin->fromName)
                             : fmt::format("run {}, step {}", origin->fromRun, origin->fromStep);
}

// 0 when the configuration cannot be read.
std::int64_t parametersOf(const RunRow& run) {
    try {
        return parameterCount(parseConfigJson(run.configJson, run.name));
    } catch (const Error&) {
        return 0;
    }
}

// "learning rate 3e-4" as a sweep has it; "" of a run that is part of none.
std::string sweepOf(const ProjectView& project, const RunRow& run) {
    const auto entry = std::ranges::find(project.queue, run.id, &QueueRow::runId);
    return entry != project.queue.end() && entry->sweepId != 0 ? entry->sweep : std::string();
}

OrderedJson toJson(const ProjectView& project, const RunRow& run, const OriginRow* origin) {
    OrderedJson json{{"id", run.id},
                     {"name", run.name},
                     {"state", toString(run.state)},
                     {"preset", run.preset},
                     {"parameters", parametersOf(run)},
                     {"step", run.step},
                     {"totalSteps", run.totalSteps},
                     {"tokens", run.tokens},
                     {"trainingSeconds", run.trainingSeconds},
                     {"loss", run.lastLoss},
                     {"heldOutLoss", run.heldOutLoss},
                     {"bestHeldOutLoss", run.bestHeldOutLoss},
                     {"message", run.message},
                     {"startedAt", run.startedAt},
                     {"endedAt", run.endedAt}};
    if (origin != nullptr && isImport(*origin))
        json["importedFrom"] = origin->fromName;
    else if (origin != nullptr)
        json["from"] = {{"run", origin->fromRun}, {"name", origin->fromName}, {"step", origin->fromStep}};
    if (const std::string sweep = sweepOf(project, run); !sweep.empty())
        json["sweep"] = sweep;
    const RunMarkRow mark = markOf(project.runMarks, run.id);
    json["pinned"] = mark.pinned;
    json["note"] = mark.note;
    return json;
}

int listDifferences(const ProjectView& project, Session& session) {
    const std::vector<DifferingOption> options = differingOptions(project.runs);
    std::vector<Table::Column> columns{{"run", Align::Right}, {"name"}, {"best", Align::Right}};
    for (const DifferingOption& option : options)
        columns.push_back({option.key, Align::Right});
    Table table(columns);
    for (std::size_t i = 0; i < project.runs.size(); ++i) {
        const RunRow& row = project.runs[i];
        std::vector<std::string> cells{std::to_string(row.id), row.name, lossOrDash(row.bestHeldOutLoss)};
        OrderedJson json{{"id", row.id}, {"name", row.name}, {"bestHeldOutLoss", row.bestHeldOutLoss}};
        for (const DifferingOption& option : options) {
            cells.push_back(option.values[i].text.empty() ? "-" : option.values[i].text);
            json["options"][option.key] = option.values[i].text;
        }
        table.add(cells);
        session.console.object(json);
    }
    session.console.text(options.empty() ? "No two runs have different options.\n" : table.text());
    return kDone;
}

int listRuns(const std::string& source, bool differences, Session& session) {
    const ProjectView project = readProject(openProject(source));
    if (differences)
        return listDifferences(project, session);
    Table table({{"run", Align::Right},
                 {"name"},
                 {"state"},
                 {"preset"},
                 {"parameters", Align::Right},
                 {"step", Align::Right},
                 {"of", Align::Right},
                 {"loss", Align::Right},
                 {"held out", Align::Right},
                 {"best", Align::Right},
                 {"time", Align::Right},
                 {"started"},
                 {"from"},
                 {"sweep"},
                 {"note"}});
    for (const RunRow& row : project.runs) {
        const auto found = std::ranges::find(project.origins, row.id, &OriginRow::runId);
        const OriginRow* origin = found != project.origins.end() ? &*found : nullptr;
        const RunMarkRow mark = markOf(project.runMarks, row.id);
        table.add({std::to_string(row.id) + (mark.pinned ? "*" : ""), row.name, toString(row.state), row.preset,
                   grouped(parametersOf(row)), grouped(row.step), row.totalSteps > 0 ? grouped(row.totalSteps) : "-",
                   lossOrDash(row.lastLoss), lossOrDash(row.heldOutLoss), lossOrDash(row.bestHeldOutLoss),
                   duration(row.trainingSeconds), localTime(row.startedAt), originText(origin), sweepOf(project, row),
                   mark.note});
        session.console.object(toJson(project, row, origin));
    }
    session.console.text(project.runs.empty() ? "No run yet: kantai pretrain PROJECT starts one.\n" : table.text());
    return kDone;
}

} // namespace

void addRunsVerb(Verb& app, Session& session) {
    auto project = std::make_shared<std::string>();
    auto differences = std::make_shared<bool>(false);
    Verb* verb = app.addVerb("runs", "List the training runs of a project; * marks the pinned ones");
    addText(*verb, "PROJECT", *project, kProjectHelp)->required();
    verb->addFlag("--differences", *differences, "Show only the options in which the runs differ");
    session.declare(*verb, [project, differences, &session] { return listRuns(*project, *differences, session); });
}

} // namespace kantai::cli
