// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/ReadableText.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

std::string lossText(double loss) {
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

OrderedJson toJson(const RunRow& run, const OriginRow* origin) {
    OrderedJson json{{"id", run.id},
                     {"name", run.name},
                     {"state", toString(run.state)},
                     {"preset", run.preset},
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
    return json;
}

int run(const std::string& source, Session& session) {
    const ProjectView project = readProject(openProject(source));
    Table table({{"run", Align::Right},
                 {"name"},
                 {"state"},
                 {"preset"},
                 {"step", Align::Right},
                 {"of", Align::Right},
                 {"loss", Align::Right},
                 {"held out", Align::Right},
                 {"best", Align::Right},
                 {"time", Align::Right},
                 {"started"},
                 {"from"}});
    for (const RunRow& row : project.runs) {
        const auto found = std::ranges::find(project.origins, row.id, &OriginRow::runId);
        const OriginRow* origin = found != project.origins.end() ? &*found : nullptr;
        table.add({std::to_string(row.id), row.name, toString(row.state), row.preset, grouped(row.step),
                   row.totalSteps > 0 ? grouped(row.totalSteps) : "-", lossText(row.lastLoss),
                   lossText(row.heldOutLoss), lossText(row.bestHeldOutLoss), duration(row.trainingSeconds),
                   localTime(row.startedAt), originText(origin)});
        session.console.object(toJson(row, origin));
    }
    session.console.text(project.runs.empty() ? "No run yet: kantai pretrain PROJECT starts one.\n" : table.text());
    return kDone;
}

} // namespace

void addRunsVerb(CLI::App& app, Session& session) {
    auto project = std::make_shared<std::string>();
    CLI::App* verb = app.add_subcommand("runs", "List the training runs of a project");
    addText(*verb, "PROJECT", *project, kProjectHelp)->required();
    session.declare(*verb, [project, &session] { return run(*project, session); });
}

} // namespace kantai::cli
