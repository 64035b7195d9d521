// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CorpusCleaning.h"
#include "app/cli/CleaningFlags.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/ReadableText.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/CleanCorpus.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <optional>

namespace kantai::cli {

namespace {

struct CorpusCleaningOptions {
    std::string project;
    std::int64_t file = 0;
    CleaningFlags cleaning;
    bool undo = false;
    std::string step;
};

int clean(const CorpusCleaningOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const CleaningOptions cleaning = options.undo ? CleaningOptions::none() : options.cleaning.options();
    const CleanOutcome outcome = cleanCorpusFile(project, options.file, cleaning, session.progress(), session.stop());
    const ImportedText& report = outcome.report;
    session.console.line(fmt::format("{}: {} lines, {}{}", outcome.row.file,
                                     grouped(static_cast<std::int64_t>(report.lines)), formatBytes(report.bytes),
                                     outcome.hasChanged ? "" : ", as before"));
    if (const std::string changes = cleaningText(report, cleaning); !changes.empty())
        session.console.line("  " + changes);
    if (const OriginalFacts original = originalOf(project, outcome.row); original.keptBytes > 0)
        session.console.line(fmt::format("  the text before cleaning ({}) is kept in {}",
                                         formatBytes(original.textBytes), formatBytes(original.keptBytes)));
    session.console.object({{"id", outcome.row.id},
                            {"file", outcome.row.file},
                            {"changed", outcome.hasChanged},
                            {"report", kantai::toJson(report)},
                            {"statistics", kantai::toJson(outcome.statistics)}});
    return kDone;
}

std::optional<CleaningStep> stepNamed(const std::string& name) {
    const auto step =
        std::ranges::find_if(kCleaningSteps, [&](CleaningStep known) { return stepName(known) == name; });
    return step != kCleaningSteps.end() ? std::optional(*step) : std::nullopt;
}

std::string stepList() {
    std::string list;
    for (const CleaningStep step : kCleaningSteps)
        list += (list.empty() ? "" : ", ") + std::string(stepName(step));
    return list;
}

CorpusFileRow fileOf(const ProjectHandle& project, std::int64_t id) {
    for (const CorpusFileRow& row : readProject(project).corpusFiles)
        if (row.id == id)
            return row;
    throw Error(ErrorCode::BadInput, fmt::format("The corpus has no file with the number {}.", id));
}

int showCleaned(const CorpusCleaningOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const CorpusFileRow row = fileOf(project, options.file);
    const ImportedText report = importedTextFromJson(row.importReport);
    const std::optional<CleaningStep> only = stepNamed(options.step);
    const CleanedText found = listCleaning(
        project, row, report.cleaning,
        [&](const CleaningChange& change) {
            if (only && change.step != *only)
                return;
            session.console.line(fmt::format("{}{} line {}: {}", change.isRemoved ? "-" : "~", stepName(change.step),
                                             change.line, readableText(change.text)));
            session.console.object({{"step", stepName(change.step)},
                                    {"line", change.line},
                                    {"removed", change.isRemoved},
                                    {"text", change.text}});
        },
        session.progress(), session.stop());
    if (const std::string changes = cleaningText(found, report.cleaning); !changes.empty())
        session.console.message(changes);
    if (!originalOf(project, row).isWhole)
        session.console.message("This file was cleaned by a version of Kantai Studio that kept nothing of what it "
                                "removed; import it again to see it.");
    else if (found.sha256 != row.sha256)
        session.console.message("Another version of Kantai Studio cleaned this file; today other lines would be "
                                "removed. kantai corpus clean cleans it again.");
    return kDone;
}

} // namespace

void addCorpusCleaning(Verb& corpus, Session& session) {
    auto options = std::make_shared<CorpusCleaningOptions>();
    const char* const fileHelp = "The number that kantai corpus list shows";
    Verb* cleaning = corpus.addVerb(
        "clean", "Clean a file again from its text before cleaning; steps that are not named are undone");
    addText(*cleaning, "PROJECT", options->project, kProjectHelp)->required();
    addNumber(*cleaning, "FILE", options->file, fileHelp, {1})->required();
    Option* undo = cleaning->addFlag("--undo", options->undo, "Take no step: the text as it was imported");
    for (Option* step : addCleaningFlags(*cleaning, options->cleaning))
        step->excludes(undo);
    session.declare(*cleaning, [options, &session] { return clean(*options, session); });

    Verb* cleaned =
        corpus.addVerb("cleaned", "Show every line that the cleaning of a file has removed (-) or changed (~)");
    addText(*cleaned, "PROJECT", options->project, kProjectHelp)->required();
    addNumber(*cleaned, "FILE", options->file, fileHelp, {1})->required();
    addText(*cleaned, "--step", options->step, "Of this step only: " + stepList())
        ->check([](const std::string& name) {
            return stepNamed(name) ? std::string() : "There is no step \"" + name + "\"; there are " + stepList();
        });
    session.declare(*cleaned, [options, &session] { return showCleaned(*options, session); });
}

} // namespace kantai::cli
