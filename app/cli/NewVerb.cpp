// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/base/FileErrors.h"
#include "core/base/ReadableText.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/teach/Lesson.h"

#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <optional>

namespace kantai::cli {

namespace {

struct NewOptions {
    std::string folder;
    std::string name;
    std::optional<std::string> lesson;
};

// The folder's own name, also for "." and "Critiques/".
std::string nameOf(const std::string& folder) {
    return absolutePath(folder).filename().string();
}

// What the learner types next.
std::string waysOf(const Lesson& lesson, const std::string& folder) {
    std::string text = "The lesson \"" + readableText(lesson.title) + "\". Its texts:\n";
    for (const LessonText& file : lesson.texts)
        text += "  " + readableText(file.name) + "  " + readableText(file.sha256) + "\n";
    PretrainRequest request;
    request.preset = "custom";
    request.config = lesson.model;
    request.options = lesson.options;
    return text +
           fmt::format("Import them, then:\n  kantai tokenizer train {} --vocab-size {} --min-frequency {}\n  {}\n",
                       readableText(folder), lesson.vocabularySize, lesson.minFrequency,
                       readableText(equivalentCommand(folder, request)));
}

int runNew(const NewOptions& options, Session& session) {
    const std::string name = options.name.empty() ? nameOf(options.folder) : options.name;
    const std::optional<Lesson> lesson = options.lesson ? std::optional(readLesson(*options.lesson)) : std::nullopt;
    const ProjectHandle project =
        lesson ? startLesson(options.folder, name, *lesson) : createProject(options.folder, name);
    session.console.line("Created " + readablePath(project.file()) + ".");
    if (lesson)
        session.console.text(waysOf(*lesson, options.folder));
    session.console.object({{"project", readablePath(project.file())}});
    return kDone;
}

} // namespace

void addNewVerb(Verb& app, Session& session) {
    auto options = std::make_shared<NewOptions>();
    Verb* verb = app.addVerb("new", "Create a project in a new folder");
    addText(*verb, "PROJECT_DIR", options->folder, "The folder to create; it contains all files of the project")
        ->required();
    addText(*verb, "--name", options->name, "Name of the project; by default the name of the folder");
    addText(*verb, "--lesson", options->lesson,
            "A .kantai-lesson file: the project gets its model and held-out split");
    session.declare(*verb, [options, &session] { return runNew(*options, session); });
}

} // namespace kantai::cli
