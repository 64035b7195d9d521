// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/RunHistory.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct Options {
    std::string project, name;
    std::int64_t run = 0;
};

int rename(const Options& options, Session& session) {
    renameRun(openProject(options.project), options.run, options.name);
    session.console.line(fmt::format("Run {} is now called {}.", options.run, options.name));
    session.console.object({{"run", options.run}, {"name", options.name}});
    return kDone;
}

int remove(const Options& options, Session& session) {
    const std::uint64_t bytes = deleteRun(openProject(options.project), options.run);
    session.console.line(
        fmt::format("Deleted run {} with its checkpoints; {} are free.", options.run, formatBytes(bytes)));
    session.console.object({{"deleted", options.run}, {"bytes", bytes}});
    return kDone;
}

int history(const Options& options, Session& session) {
    showHistory(openProject(options.project), options.run, session);
    return kDone;
}

} // namespace

void addRunVerb(CLI::App& app, Session& session) {
    CLI::App* run = app.add_subcommand("run", "Rename or delete a training run, or show its history");
    run->require_subcommand(1);
    auto options = std::make_shared<Options>();
    const auto declare = [&](const char* name, const char* help) {
        CLI::App* verb = run->add_subcommand(name, help);
        addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
        addNumber(*verb, "RUN", options->run, "The number that kantai runs shows", {1})->required();
        return verb;
    };
    CLI::App* renaming = declare("rename", "Give a run another name");
    addText(*renaming, "NAME", options->name, "The new name")->required();
    session.declare(*renaming, [options, &session] { return rename(*options, session); });
    session.declare(
        *declare("delete", "Delete a run with its metrics and checkpoints; pinned ones must be unpinned first"),
        [options, &session] { return remove(*options, session); });
    session.declare(*declare("history", "List the models that a run has kept, snapshots and checkpoints, and its "
                                        "landmarks, such as the step at which an answer first led"),
                    [options, &session] { return history(*options, session); });
}

} // namespace kantai::cli
