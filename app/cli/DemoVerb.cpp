// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/TrainingReport.h"
#include "app/cli/Verbs.h"
#include "core/base/ReadableText.h"
#include "core/inference/InsightJson.h"
#include "core/training/TrainingControl.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/sample/Sample.h"

#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <system_error>

namespace kantai::cli {

namespace {

struct DemoOptions {
    std::string folder;
    int threads = 0;
};

// Installed below the prefix in whose bin this program is, or in the tree that it was built from.
fs::path sampleFolder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path prefix = program.parent_path().parent_path();
    const fs::path installed = prefix / "share" / "kantai" / "sample";
    for (const fs::path& folder : {installed, fs::path(KANTAI_SAMPLE_DIR)})
        if (fs::exists(folder / "questions.json", error))
            return folder;
    throw Error(ErrorCode::BadInput, "The sample corpus is not at " + readablePath(installed) + ".",
                "Install Kantai Studio again.");
}

fs::path dataFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && fs::path(data).is_absolute())
        return fs::path(data) / "kantai";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return fs::path(home) / ".local" / "share" / "kantai";
    throw Error(ErrorCode::Usage, "There is no home folder in which to create the sample project.",
                "Name a folder: --folder DIR.");
}

// The project of an earlier demo belongs to the user: the new one is created next to it.
fs::path projectFolder(const DemoOptions& options) {
    if (!options.folder.empty())
        return options.folder;
    const fs::path first = dataFolder() / "sample";
    fs::path folder = first;
    for (int i = 2; fs::exists(folder); ++i)
        folder = first.string() + fmt::format("-{}", i);
    return folder;
}

void showDemo(const SampleOutcome& outcome, Console& console) {
    for (const SampleAnswer& answer : outcome.answers) {
        console.line(
            fmt::format("\n{}  {}", answer.question.sentence,
                        answer.sensible ? "(a sensible word is among the first five)" : "(no sensible word)"));
        console.text(answersText(answer.result));
        console.object({{"event", "answer"},
                        {"text", answer.question.sentence},
                        {"sensible", answer.sensible},
                        {"masks", toJson(answer.result)}});
    }
    console.line(fmt::format("\nA sensible word among the first five: {} of {} sentences, none of which is in the "
                             "corpus",
                             outcome.sensibleAnswers, outcome.answers.size()));
    console.line(fmt::format("Held-out loss: {:.3f} nats per masked token (best checkpoint, step {})",
                             outcome.evaluation.metrics.loss, outcome.evaluation.checkpoint.step));
    console.line(fmt::format("Unigram entropy of the held-out text: {:.3f} nats per token, the loss of a model that "
                             "knows only the token frequencies",
                             outcome.evaluation.unigramEntropy));
    console.object({{"event", "demo"},
                    {"sensibleAnswers", outcome.sensibleAnswers},
                    {"questions", outcome.answers.size()},
                    {"heldOutLoss", outcome.evaluation.metrics.loss},
                    {"unigramEntropy", outcome.evaluation.unigramEntropy}});
}

int runDemo(const DemoOptions& options, Session& session) {
    const SampleRequest request{sampleFolder(), options.threads};
    const fs::path folder = projectFolder(options);
    const ProjectHandle project = createProject(folder, "Sample");
    session.console.line("The sample's project: " + readablePath(project.folder()));
    TrainingReport report(session);
    TrainingControl control;
    const SampleOutcome outcome = runSample(project, request, report, control, session.progress(), session.stop());
    const int code = report.conclude(outcome.pretraining);
    if (code == kDone)
        showDemo(outcome, session.console);
    return code;
}

} // namespace

void addDemoVerb(Verb& app, Session& session) {
    auto options = std::make_shared<DemoOptions>();
    Verb* verb =
        app.addVerb("demo", "Run every step on the sample corpus, from text to ranked answers, in about a minute");
    addText(*verb, "--folder", options->folder,
            "Where to create the project; by default sample in ~/.local/share/kantai");
    addThreads(*verb, options->threads);
    session.declare(*verb, [options, &session] { return runDemo(*options, session); });
}

} // namespace kantai::cli
