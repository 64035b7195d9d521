// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/base/ReadableText.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/project/Projects.h"

#include <memory>

namespace kantai::cli {

namespace {

struct Options {
    std::string project;
    std::string target;
    std::string format = "huggingface";
    std::string checkpoint;
    std::string license;
};

int run(const Options& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    exportHuggingFace(project, options.checkpoint, options.target, options.license, session.progress(),
                      session.stop());
    session.console.line("Wrote the model to " + readablePath(options.target) +
                         "; transformers loads it as AutoModelForMaskedLM.");
    session.console.object({{"folder", readablePath(options.target)}, {"format", options.format}});
    return kDone;
}

} // namespace

void addExportVerb(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        app.add_subcommand("export", "Write a checkpoint as a folder that Hugging Face transformers loads");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addText(*verb, "OUTDIR", options->target, "A new or empty folder")->required();
    addText(*verb, "--format", options->format, "Format of the export")
        ->capture_default_str()
        ->check(CLI::IsMember({"huggingface"}));
    addText(*verb, "--checkpoint", options->checkpoint, kCheckpointHelp);
    addText(*verb, "--license", options->license,
            "Licence of the model for its model card, for example mit or gpl-3.0");
    session.declare(*verb, [options, &session] { return run(*options, session); });
}

} // namespace kantai::cli
