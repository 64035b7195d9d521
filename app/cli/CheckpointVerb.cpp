// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/ReadableText.h"
#include "core/model/FewerLayers.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/checkpoint/CutLayers.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct CheckpointOptions {
    std::string project, which, note;
    bool clear = false; // remove the note
    std::int64_t keep = 0;
    std::vector<std::string> layers;
    std::string name;
};

// Runs a change on the checkpoint that is named, and says what was done to it.
template <class Change>
int change(const CheckpointOptions& options, Session& session, const char* done, const Change& work) {
    const ProjectHandle project = openProject(options.project);
    const CheckpointRow row = findCheckpoint(Project(project), options.which);
    const std::uint64_t freed = work(project, row.id);
    session.console.line(fmt::format("{} checkpoint {} (run {}, step {}).", done, row.id, row.runId, row.step) +
                         (freed > 0 ? fmt::format(" {} are free.", formatBytes(freed)) : std::string()));
    session.console.object({{"checkpoint", row.id}, {"run", row.runId}, {"step", row.step}, {"freedBytes", freed}});
    return kDone;
}

std::int64_t layerNumber(const std::string& word) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size())
        throw Error(ErrorCode::Usage, "'" + word + "' is not the number of a layer.",
                    "Count from 1: --layers 1,3,6.");
    return number;
}

int cut(const CheckpointOptions& options, Session& session) {
    if (options.layers.empty() == (options.keep == 0))
        throw Error(ErrorCode::Usage, "Give either --keep or --layers.");
    const ProjectHandle project = openProject(options.project);
    const Project database(project);
    const CheckpointRow source = findCheckpoint(database, options.which);
    const std::int64_t all = configOf(database.run(source.runId)).layers;
    std::vector<std::int64_t> layers;
    for (const std::string& word : options.layers)
        layers.push_back(layerNumber(word) - 1);
    if (options.keep > 0)
        layers = evenLayers(all, std::min(options.keep, all));
    const CutLayersOutcome outcome =
        cutLayers(project, source.id, layers, options.name, session.progress(), session.stop());
    OrderedJson numbers = OrderedJson::array();
    std::string words;
    for (const std::int64_t layer : layers) {
        numbers.push_back(layer + 1);
        words += (words.empty() ? "" : ", ") + std::to_string(layer + 1);
    }
    session.console.line(fmt::format("Cut checkpoint {} (run {}, \"{}\") from checkpoint {}: layers {} of {}.",
                                     outcome.checkpoint.id, outcome.run.id, readableText(outcome.run.name), source.id,
                                     words, all));
    session.console.object({{"checkpoint", outcome.checkpoint.id},
                            {"run", outcome.run.id},
                            {"name", outcome.run.name},
                            {"from", source.id},
                            {"layers", numbers}});
    return kDone;
}

void addCut(Verb& verb, const std::shared_ptr<CheckpointOptions>& options, Session& session) {
    auto* keep = addNumber(verb, "--keep", options->keep, "How many layers, evenly from the first to the last", {1});
    addList(verb, "--layers", options->layers, "Which layers, counted from 1 and separated by commas")
        ->excludes(keep);
    addText(verb, "--name", options->name, "Name of the run that holds the smaller model");
    session.declare(verb, [options, &session] { return cut(*options, session); });
}

} // namespace

void addCheckpointVerb(Verb& app, Session& session) {
    Verb* checkpoint = app.addVerb("checkpoint", "Pin, unpin, annotate, cut or delete a checkpoint");
    checkpoint->requireVerb();
    auto options = std::make_shared<CheckpointOptions>();
    const auto declare = [&](const char* name, const char* help) {
        Verb* verb = checkpoint->addVerb(name, help);
        addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
        addText(*verb, "CHECKPOINT", options->which, "best, latest, or a number that kantai checkpoints lists")
            ->required();
        return verb;
    };
    const auto pin = [options, &session](bool pinned) {
        return change(*options, session, pinned ? "Pinned" : "Unpinned",
                      [pinned](const ProjectHandle& project, std::int64_t id) {
                          setCheckpointPinned(project, id, pinned);
                          return std::uint64_t{0};
                      });
    };
    session.declare(*declare("pin", "Keep a checkpoint until it is unpinned"), [pin] { return pin(true); });
    session.declare(*declare("unpin", "Let the rules of its run decide about it again"),
                    [pin] { return pin(false); });

    Verb* note = declare("note", "Write a note about a checkpoint");
    note->addFlag("--clear", options->clear, "Remove the note");
    addText(*note, "NOTE", options->note, "The text of the note");
    session.declare(*note, [options, &session] {
        if (options->note.empty() != options->clear)
            throw Error(ErrorCode::Usage, "Give either the text of the note or --clear.");
        return change(*options, session, "Annotated", [options](const ProjectHandle& project, std::int64_t id) {
            setCheckpointNote(project, id, options->note);
            return std::uint64_t{0};
        });
    });
    addCut(*declare("cut", "Make a smaller model of some layers of a checkpoint, as a checkpoint of the project"),
           options, session);
    session.declare(*declare("delete", "Delete a checkpoint that is not pinned"), [options, &session] {
        return change(*options, session, "Deleted",
                      [](const ProjectHandle& project, std::int64_t id) { return deleteCheckpoint(project, id); });
    });
}

} // namespace kantai::cli
