// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/PretrainOptions.h"
#include "app/cli/QueueList.h"
#include "app/cli/TrainingReport.h"
#include "app/cli/Verbs.h"
#include "core/training/TrainingControl.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/queue/Queue.h"
#include "core/workflow/queue/RunQueue.h"
#include "core/workflow/queue/Sweep.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

constexpr const char* kSettingHelp =
    "An option of the run and another value, as in learningRate=1e-3; may be given several times";

struct QueueOptions {
    std::string project, name;
    std::int64_t entry = 0, place = 0;
    std::vector<std::string> settings;
};

struct NewRuns {
    PretrainOptions run;
    std::vector<std::string> variations;
};

int listEntries(const QueueOptions& options, Session& session) {
    printQueue(readProject(openProject(options.project)), session.console);
    return kDone;
}

int enqueue(const NewRuns& options, const Verb& verb, Session& session) {
    const ProjectHandle project = openProject(options.run.project);
    const std::int64_t entry = addToQueue(project, options.run.request(verb, &project));
    session.console.line(fmt::format("Added entry {}; kantai queue run begins it when its turn comes.", entry));
    session.console.object({{"entry", entry}});
    return kDone;
}

int sweep(const NewRuns& options, const Verb& verb, Session& session) {
    const ProjectHandle project = openProject(options.run.project);
    std::vector<Variation> variations;
    for (const std::string& text : options.variations)
        variations.push_back(variationFrom(text));
    const auto entries = addSweep(project, options.run.request(verb, &project), variations);
    session.console.line(
        fmt::format("Added {} runs, entries {} to {}.", entries.size(), entries.front(), entries.back()));
    session.console.object({{"entries", entries}});
    return kDone;
}

int duplicate(const QueueOptions& options, Session& session) {
    std::vector<OptionChange> changes;
    for (const std::string& text : options.settings) {
        const Variation setting = variationFrom(text);
        if (setting.values.size() != 1)
            throw Error(ErrorCode::Usage, "'" + text + "' gives several values; a sweep tries them all.");
        changes.push_back({setting.option, setting.values.front()});
    }
    const std::int64_t entry = duplicateInQueue(openProject(options.project), options.entry, changes, options.name);
    session.console.line(fmt::format("Added entry {} behind entry {}.", entry, options.entry));
    session.console.object({{"entry", entry}, {"of", options.entry}});
    return kDone;
}

int move(const QueueOptions& options, Session& session) {
    moveInQueue(openProject(options.project), options.entry, options.place);
    session.console.line(fmt::format("Moved entry {}.", options.entry));
    session.console.object({{"entry", options.entry}, {"place", options.place}});
    return kDone;
}

int removeEntry(const QueueOptions& options, Session& session) {
    removeFromQueue(openProject(options.project), options.entry);
    session.console.line(fmt::format("Removed entry {}; its run, if it has one, stays.", options.entry));
    session.console.object({{"removed", options.entry}});
    return kDone;
}

int runQueue(const QueueOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    TrainingReport report(session);
    TrainingControl control;
    const QueueOutcome outcome = runQueue(project, report, control, session.progress(), session.stop(),
                                          [&](const PretrainOutcome& ended) { report.conclude(ended); });
    session.console.line(fmt::format("{} done, {} failed.", outcome.done, outcome.failed));
    session.console.object(
        {{"event", "queue"}, {"done", outcome.done}, {"failed", outcome.failed}, {"stopped", outcome.stopped}});
    if (outcome.stopped) {
        session.console.message("The rest of the queue waits; kantai queue run PROJECT continues it.");
        return kInterrupted;
    }
    return outcome.failed > 0 ? static_cast<int>(ErrorCode::Internal) : kDone;
}

} // namespace

void addQueueVerb(Verb& app, Session& session) {
    Verb* queue = app.addVerb("queue", "Line up training runs, sweeps of options among them, and run them");
    queue->requireVerb();
    auto options = std::make_shared<QueueOptions>();
    const auto declare = [&](const char* name, const char* help) {
        Verb* verb = queue->addVerb(name, help);
        addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
        return verb;
    };
    const auto declareForEntry = [&](const char* name, const char* help) {
        Verb* verb = declare(name, help);
        addNumber(*verb, "ENTRY", options->entry, "The number that kantai queue list shows", {1})->required();
        return verb;
    };
    session.declare(*declare("list", "List the queue, and which run of a sweep was best"),
                    [options, &session] { return listEntries(*options, session); });
    const auto declareNew = [&](const char* name, const char* help, auto work) {
        auto added = std::make_shared<NewRuns>();
        Verb* verb = queue->addVerb(name, help);
        added->run.addNewRunTo(*verb);
        session.declare(*verb, [added, verb, work, &session] { return work(*added, *verb, session); });
        return std::pair(verb, added);
    };
    declareNew("add", "Put a run at the end of the queue; it takes the options of kantai pretrain", enqueue);
    const auto [sweeping, swept] = declareNew(
        "sweep", "Put a run for each value of an option, or of two options, at the end of the queue", sweep);
    addWords(*sweeping, "--vary", swept->variations,
             "An option and its values, as in learningRate=1e-4,3e-4,1e-3; given twice, all combinations are tried")
        ->required();
    Verb* duplicating = declareForEntry("duplicate", "Put the same run behind an entry, with other values if given");
    addWords(*duplicating, "--set", options->settings, kSettingHelp);
    addText(*duplicating, "--name", options->name, "Name of the run");
    session.declare(*duplicating, [options, &session] { return duplicate(*options, session); });
    Verb* moving = declareForEntry("move", "Give an entry another place in the queue");
    addNumber(*moving, "PLACE", options->place, "1 for the first", {1})->required();
    session.declare(*moving, [options, &session] { return move(*options, session); });
    session.declare(*declareForEntry("remove", "Take an entry out of the queue; its run stays"),
                    [options, &session] { return removeEntry(*options, session); });
    session.declare(*declare("run", "Run the waiting entries one after another; the first signal saves and stops"),
                    [options, &session] { return runQueue(*options, session); });
}

} // namespace kantai::cli
