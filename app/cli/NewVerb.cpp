// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/base/FileErrors.h"
#include "core/base/ReadableText.h"
#include "core/workflow/project/Projects.h"

#include <filesystem>
#include <memory>

namespace kantai::cli {

namespace {

struct Options {
    std::string folder;
    std::string name;
};

// The folder's own name, also for "." and "Critiques/".
std::string nameOf(const std::string& folder) {
    return absolutePath(folder).filename().string();
}

int run(const Options& options, Session& session) {
    const ProjectHandle project =
        createProject(options.folder, options.name.empty() ? nameOf(options.folder) : options.name);
    session.console.line("Created " + readablePath(project.file()) + ".");
    session.console.object({{"project", readablePath(project.file())}});
    return kDone;
}

} // namespace

void addNewVerb(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("new", "Create a project in a new folder");
    addText(*verb, "PROJECT_DIR", options->folder, "The folder to create; it contains all files of the project")
        ->required();
    addText(*verb, "--name", options->name, "Name of the project; by default the name of the folder");
    session.declare(*verb, [options, &session] { return run(*options, session); });
}

} // namespace kantai::cli
