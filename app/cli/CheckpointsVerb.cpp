// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>
#include <optional>

namespace kantai::cli {

namespace {

std::string keptBecause(const CheckpointRow& row) {
    std::string reasons;
    for (const auto& [holds, name] :
         {std::pair(row.best, "best"), std::pair(row.latest, "latest"), std::pair(row.pinned, "pinned")})
        if (holds)
            reasons += (reasons.empty() ? "" : ", ") + std::string(name);
    return reasons.empty() ? "interval" : reasons;
}

OrderedJson toJson(const CheckpointRow& row, std::optional<double> epochs) {
    return {{"id", row.id},
            {"run", row.runId},
            {"step", row.step},
            {"epoch", epochs ? OrderedJson(*epochs) : OrderedJson()},
            {"folder", row.folder},
            {"bytes", row.bytes},
            {"loss", row.loss},
            {"heldOutLoss", row.heldOutLoss},
            {"best", row.best},
            {"latest", row.latest},
            {"pinned", row.pinned},
            {"note", row.note},
            {"manifestSha256", row.manifestSha256},
            {"createdAt", row.createdAt}};
}

int listCheckpoints(const std::string& source, Session& session) {
    const ProjectView project = readProject(openProject(source));
    Table table({{"checkpoint", Align::Right},
                 {"run", Align::Right},
                 {"step", Align::Right},
                 {"epoch", Align::Right},
                 {"loss", Align::Right},
                 {"held out", Align::Right},
                 {"size", Align::Right},
                 {"kept because"},
                 {"saved"},
                 {"note"}});
    for (const CheckpointRow& row : project.checkpoints) {
        const std::optional<double> epochs = epochsOf(project, row);
        table.add({std::to_string(row.id), std::to_string(row.runId), grouped(row.step),
                   epochs ? fmt::format("{:.2f}", *epochs) : "-", fmt::format("{:.3f}", row.loss),
                   row.heldOutLoss > 0 ? fmt::format("{:.3f}", row.heldOutLoss) : "-", formatBytes(row.bytes),
                   keptBecause(row), localTime(row.createdAt), row.note});
        session.console.object(toJson(row, epochs));
    }
    session.console.text(project.checkpoints.empty() ? "No checkpoint yet: kantai pretrain PROJECT creates them.\n"
                                                     : table.text());
    return kDone;
}

} // namespace

void addCheckpointsVerb(Verb& app, Session& session) {
    auto project = std::make_shared<std::string>();
    Verb* verb = app.addVerb("checkpoints", "List the checkpoints of a project");
    addText(*verb, "PROJECT", *project, kProjectHelp)->required();
    session.declare(*verb, [project, &session] { return listCheckpoints(*project, session); });
}

} // namespace kantai::cli
