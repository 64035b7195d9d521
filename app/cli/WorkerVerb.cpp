// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "app/cli/WorkerOptions.h"
#include "core/base/ReadableText.h"
#include "core/training/rounds/StepProposal.h"

#include <cmath>
#include <fmt/format.h>
#include <iostream>
#include <memory>

namespace kantai::cli {

namespace {

struct WorkerArguments {
    JoinRequest join;
    std::string place, folder, code;
};

PairingCode askedCode(const WorkerArguments& arguments, Session& session) {
    if (!arguments.code.empty())
        return PairingCode::from(arguments.code);
    if (const auto code = codeFromEnvironment())
        return *code;
    session.console.message("The pairing code that the other computer shows:");
    std::string typed;
    std::getline(std::cin, typed);
    return PairingCode::from(typed);
}

void showWorker(const WorkerMeasure& measure, Session& session) {
    const StepProposal proposal = proposeSteps(measure);
    session.console.line(fmt::format("This computer: {} tokens/s, {:.3g} s a step. The way to the leader: {}/s.",
                                     grouped(std::llround(measure.tokensPerStep / measure.secondsPerStep)),
                                     measure.secondsPerStep,
                                     formatBytes(static_cast<std::uint64_t>(measure.bytesPerSecond))));
    session.console.line(explanation(measure, proposal));
    session.console.object({{"event", "measure"},
                            {"secondsPerStep", measure.secondsPerStep},
                            {"tokensPerSecond", measure.tokensPerStep / measure.secondsPerStep},
                            {"bytesPerSecond", measure.bytesPerSecond},
                            {"exactTransferSeconds", proposal.exactTransferSeconds},
                            {"exactEfficiency", proposal.exactEfficiency},
                            {"localTransferSeconds", proposal.localTransferSeconds},
                            {"localEfficiency", proposal.localEfficiency},
                            {"proposedLocalSteps", proposal.localSteps}});
}

int work(const WorkerArguments& arguments, Session& session) {
    if (arguments.place.empty() == arguments.folder.empty())
        throw Error(ErrorCode::Usage, "Where is the training?",
                    "Name the computer and the port that it shows, as in 192.168.1.7:29600, or --folder FOLDER.");
    JoinRequest join = arguments.join;
    join.place = arguments.place;
    join.folder = arguments.folder;
    const PairingCode code = askedCode(arguments, session);
    session.console.outputMayFail();
    const auto onMeasured = [&](const WorkerMeasure& measure) { showWorker(measure, session); };
    const auto onStep = [&](std::int64_t steps, double tokensPerSecond) {
        session.poll();
        session.console.progress(
            fmt::format("{} steps  {} tokens/s", grouped(steps), grouped(std::llround(tokensPerSecond))));
        session.console.object({{"event", "step"}, {"steps", steps}, {"tokensPerSecond", tokensPerSecond}});
    };
    const auto onNote = [&](const std::string& note) { session.console.message(note); };
    session.console.progress("Getting ready");
    const WorkerReport report = joinRounds(join, code, onMeasured, onStep, onNote, session.stop());
    session.console.line(fmt::format("{} steps in {} rounds, {} tokens.", grouped(report.steps),
                                     grouped(report.rounds), grouped(static_cast<std::int64_t>(report.tokens))));
    session.console.object(
        {{"event", "end"}, {"steps", report.steps}, {"rounds", report.rounds}, {"tokens", report.tokens}});
    return kDone;
}

} // namespace

void addWorkerVerb(Verb& app, Session& session) {
    auto arguments = std::make_shared<WorkerArguments>();
    Verb* verb = app.addVerb("worker", "Take local steps for a run of another computer (kantai pretrain --workers)");
    auto* place = addText(*verb, "PLACE", arguments->place,
                          "The address and port that the other computer shows: 192.168.1.7:29600");
    addText(*verb, "--folder", arguments->folder, "The folder of --workers-folder instead, as this computer sees it")
        ->typeName("FOLDER")
        ->excludes(place);
    addText(
        *verb, "--code", arguments->code,
        "The pairing code; by default that of the environment variable KANTAI_PAIRING_CODE, or else what is typed");
    verb->addFlag("--measure", arguments->join.onlyMeasures,
                  "Measure this computer and the way to the other, propose exact or local steps, and leave");
    addThreads(*verb, arguments->join.threads);
    session.declare(*verb, [arguments, &session] { return work(*arguments, session); });
}

} // namespace kantai::cli
