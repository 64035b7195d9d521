// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/RunHistory.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/ReadableText.h"
#include "core/workflow/export/ExportCurves.h"
#include "core/workflow/pretrain/RunDifferences.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/report/RunReport.h"
#include "core/workflow/teach/Lesson.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

constexpr const char* kCsv = "csv";
constexpr const char* kTensorBoard = "tensorboard";

struct RunOptions {
    std::string project, name, file, note;
    std::string format = kCsv;
    std::int64_t run = 0, other = 0;
    bool clear = false; // remove the note
};

int rename(const RunOptions& options, Session& session) {
    renameRun(openProject(options.project), options.run, options.name);
    session.console.line(fmt::format("Run {} is now called {}.", options.run, options.name));
    session.console.object({{"run", options.run}, {"name", options.name}});
    return kDone;
}

int pin(const RunOptions& options, bool pinned, Session& session) {
    setRunPinned(openProject(options.project), options.run, pinned);
    session.console.line(fmt::format("Run {} is {}.", options.run, pinned ? "pinned" : "no longer pinned"));
    session.console.object({{"run", options.run}, {"pinned", pinned}});
    return kDone;
}

int note(const RunOptions& options, Session& session) {
    if (options.note.empty() != options.clear)
        throw Error(ErrorCode::Usage, "Give either the text of the note or --clear.");
    setRunNote(openProject(options.project), options.run, options.note);
    session.console.line(options.note.empty() ? fmt::format("Run {} has no note.", options.run)
                                              : fmt::format("Noted at run {}: {}", options.run, options.note));
    session.console.object({{"run", options.run}, {"note", options.note}});
    return kDone;
}

int compare(const RunOptions& options, Session& session) {
    const Project database(openProject(options.project));
    const std::vector<RunRow> runs{database.run(options.run), database.run(options.other)};
    Table table({{"option"}, {runs[0].name, Align::Right}, {runs[1].name, Align::Right}});
    const std::vector<DifferingOption> differing = differingOptions(runs);
    for (const DifferingOption& option : differing) {
        table.add({option.key, option.values[0].text, option.values[1].text});
        session.console.object(
            {{"option", option.key}, {"first", option.values[0].text}, {"second", option.values[1].text}});
    }
    session.console.text(differing.empty() ? "The two runs have the same options.\n" : table.text());
    return kDone;
}

int removeOneRun(const RunOptions& options, Session& session) {
    const std::uint64_t bytes = deleteRun(openProject(options.project), options.run);
    session.console.line(
        fmt::format("Deleted run {} with its checkpoints; {} are free.", options.run, formatBytes(bytes)));
    session.console.object({{"deleted", options.run}, {"bytes", bytes}});
    return kDone;
}

int history(const RunOptions& options, Session& session) {
    showHistory(openProject(options.project), options.run, session);
    return kDone;
}

int report(const RunOptions& options, Session& session) {
    const fs::path file = options.file;
    writeRunReport(openProject(options.project), options.run, file, KANTAI_VERSION, session.progress(),
                   session.stop());
    session.console.line(fmt::format("Wrote the report of run {} to {}.", options.run, readablePath(file)));
    session.console.object({{"run", options.run}, {"report", readablePath(file)}});
    return kDone;
}

int curves(const RunOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    fs::path written = options.file;
    if (options.format == kCsv)
        exportCurvesAsCsv(project, options.run, written);
    else
        written = exportCurvesForTensorBoard(project, options.run, written);
    session.console.line(fmt::format("Wrote the curves of run {} to {}.", options.run, readablePath(written)));
    session.console.object({{"run", options.run}, {"curves", readablePath(written)}});
    return kDone;
}

int lesson(const RunOptions& options, Session& session) {
    const fs::path file = options.file;
    writeLesson(lessonOf(openProject(options.project), options.run), file);
    session.console.line(fmt::format("Wrote the lesson of run {} to {}.", options.run, readablePath(file)));
    session.console.object({{"run", options.run}, {"lesson", readablePath(file)}});
    return kDone;
}

} // namespace

void addRunVerb(Verb& app, Session& session) {
    Verb* run = app.addVerb("run", "Rename, pin, note or delete a training run, show its history, compare it with "
                                   "another one, write its report, curves or lesson");
    run->requireVerb();
    auto options = std::make_shared<RunOptions>();
    const auto declare = [&](const char* name, const char* help) {
        Verb* verb = run->addVerb(name, help);
        addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
        addNumber(*verb, "RUN", options->run, "The number that kantai runs shows", {1})->required();
        return verb;
    };
    Verb* renaming = declare("rename", "Give a run another name");
    addText(*renaming, "NAME", options->name, "The new name")->required();
    session.declare(*renaming, [options, &session] { return rename(*options, session); });
    session.declare(*declare("pin", "List a run first and never delete it"),
                    [options, &session] { return pin(*options, true, session); });
    session.declare(*declare("unpin", "Let a run be deleted again"),
                    [options, &session] { return pin(*options, false, session); });
    Verb* noting = declare("note", "Write a note about a run");
    noting->addFlag("--clear", options->clear, "Remove the note");
    addText(*noting, "NOTE", options->note, "The text of the note");
    session.declare(*noting, [options, &session] { return note(*options, session); });
    Verb* comparing = declare("compare", "Show in which options two runs differ");
    addNumber(*comparing, "OTHER", options->other, "The number of the other run", {1})->required();
    session.declare(*comparing, [options, &session] { return compare(*options, session); });
    session.declare(
        *declare("delete", "Delete a run with its metrics and checkpoints; pinned ones must be unpinned first"),
        [options, &session] { return removeOneRun(*options, session); });
    session.declare(*declare("history", "List the models that a run has kept, snapshots and checkpoints, and its "
                                        "landmarks, such as the step at which an answer first led"),
                    [options, &session] { return history(*options, session); });
    Verb* reporting = declare("report", "Write a one-page report: settings, loss, answers of the best checkpoint");
    addText(*reporting, "FILE.html", options->file, "The file to write; one that is there is replaced")->required();
    session.declare(*reporting, [options, &session] { return report(*options, session); });
    Verb* drawing = declare("curves", "Write all values that a run has recorded, as a table or for TensorBoard");
    addText(*drawing, "TARGET", options->file, "The CSV file, or the folder that gets an event file of TensorBoard")
        ->required();
    addText(*drawing, "--format", options->format, "csv, or tensorboard")->showDefault()->oneOf({kCsv, kTensorBoard});
    session.declare(*drawing, [options, &session] { return curves(*options, session); });
    Verb* teaching =
        declare("lesson", "Write a lesson that others repeat: the settings, the hash of the text, the expected loss");
    addText(*teaching, "FILE.kantai-lesson", options->file, "The file to write; one that is there is replaced")
        ->required();
    session.declare(*teaching, [options, &session] { return lesson(*options, session); });
}

} // namespace kantai::cli
