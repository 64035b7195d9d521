// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/base/ReadableText.h"
#include "core/model/ParameterCount.h"
#include "core/workflow/checkpoint/ImportModel.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct ImportModelOptions {
    std::string project, folder, name;
};

int runImportModel(const ImportModelOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const ImportModelOutcome outcome =
        importModel(project, options.folder, options.name, session.progress(), session.stop());
    const RobertaConfig config = parseConfigJson(outcome.run.configJson, "The imported model");
    session.console.line(fmt::format("Imported {} as run {}, checkpoint {}: {} parameters, {} tokens.",
                                     readablePath(options.folder), outcome.run.id, outcome.checkpoint.id,
                                     grouped(parameterCount(config)), grouped(outcome.tokenizer.vocabularySize)));
    for (const std::string& note : outcome.notes)
        session.console.line("  " + note);
    session.console.line(
        fmt::format("Ask it: kantai fill-mask PROJECT \"...\" --checkpoint {0}. Train it on with the "
                    "project's text: kantai pretrain PROJECT --from {0}.",
                    outcome.checkpoint.id));
    session.console.object({{"run", outcome.run.id},
                            {"name", outcome.run.name},
                            {"checkpoint", outcome.checkpoint.id},
                            {"tokenizer", outcome.tokenizer.id},
                            {"parameters", parameterCount(config)},
                            {"vocabularySize", outcome.tokenizer.vocabularySize},
                            {"notes", outcome.notes}});
    return kDone;
}

} // namespace

void addImportModelVerb(Verb& app, Session& session) {
    auto options = std::make_shared<ImportModelOptions>();
    Verb* verb = app.addVerb("import-model", "Import a RoBERTa model that was trained elsewhere");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addText(*verb, "FOLDER", options->folder,
            "A Hugging Face folder with config.json, model.safetensors (or its parts) and the tokenizer's files")
        ->required();
    addText(*verb, "--name", options->name, "Name of the run that it becomes; by default that of the folder");
    session.declare(*verb, [options, &session] { return runImportModel(*options, session); });
}

} // namespace kantai::cli
