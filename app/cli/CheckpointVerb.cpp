// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct Options {
    std::string project, which, note;
    bool clear = false; // remove the note
};

// Runs a change on the checkpoint that is named, and says what was done to it.
template <class Change>
int change(const Options& options, Session& session, const char* done, const Change& work) {
    const ProjectHandle project = openProject(options.project);
    const CheckpointRow row = findCheckpoint(Project(project), options.which);
    const std::uint64_t freed = work(project, row.id);
    session.console.line(fmt::format("{} checkpoint {} (run {}, step {}).", done, row.id, row.runId, row.step) +
                         (freed > 0 ? fmt::format(" {} are free.", formatBytes(freed)) : std::string()));
    session.console.object({{"checkpoint", row.id}, {"run", row.runId}, {"step", row.step}, {"freedBytes", freed}});
    return kDone;
}

} // namespace

void addCheckpointVerb(Verb& app, Session& session) {
    Verb* checkpoint = app.addVerb("checkpoint", "Pin, unpin, annotate or delete a checkpoint");
    checkpoint->requireVerb();
    auto options = std::make_shared<Options>();
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
    session.declare(*declare("delete", "Delete a checkpoint that is not pinned"), [options, &session] {
        return change(*options, session, "Deleted",
                      [](const ProjectHandle& project, std::int64_t id) { return deleteCheckpoint(project, id); });
    });
}

} // namespace kantai::cli
