// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/WorkerOptions.h"
#include "app/cli/Options.h"
#include "core/workflow/pretrain/EquivalentCommand.h"

#include <cstdlib>
#include <fmt/format.h>

namespace kantai::cli {

namespace {

constexpr int kMostAwaited = 63;

} // namespace

std::optional<PairingCode> codeFromEnvironment() {
    const char* text = std::getenv("KANTAI_PAIRING_CODE");
    return text == nullptr ? std::nullopt : std::optional(PairingCode::from(text));
}

void WorkerOptions::addTo(Verb& verb) {
    const std::string group = "Other computers";
    auto* place = addText(verb, "--workers", place_,
                          "Let other computers take local steps: they join this one at a port, or at an address and "
                          "a port, with kantai worker and the code that is shown");
    place->group(group)->typeName("[ADDRESS:]PORT");
    auto* folder = addText(verb, "--workers-folder", folder_,
                           "The same through a folder that they see as well, without any port");
    folder->group(group)->typeName("FOLDER")->excludes(place);
    for (const char* trial :
         {"--forecast", "--find-learning-rate"}) // which save nothing that others could take part in
        for (Option* option : {place, folder})
            option->excludes(verb.option(trial));
    addNumber(verb, "--await-workers", awaited_, "Begin when so many have joined", {0, kMostAwaited})
        ->group(group)
        ->showDefault();
}

void WorkerOptions::fill(PretrainRequest& request) const {
    request.workersPlace = place_;
    request.workersFolder = folder_;
    request.awaited = awaited_;
}

void WorkerOptions::invite(PretrainRequest& request, Session& session) const {
    if (place_.empty() && folder_.empty()) {
        if (awaited_ > 0)
            throw Error(ErrorCode::Usage, "No computer can join this run.",
                        "Add --workers PORT or --workers-folder FOLDER.");
        return;
    }
    request.invitation = std::make_shared<const Invitation>(place_, folder_, codeFromEnvironment());
    const Invitation& invitation = *request.invitation;
    const std::vector<std::string> places = invitation.places();
    session.console.line("On the other computers: " +
                         workerCommand(places.front(), invitation.isFolder(), invitation.code().text()));
    for (std::size_t i = 1; i < places.size(); ++i)
        session.console.line("or by another address of this computer: " + places[i]);
    session.console.object({{"event", "invitation"}, {"places", places}, {"code", invitation.code().text()}});
    if (request.resumeRun ? request.newLocalSteps != 0 : request.options.localSteps != 0)
        return; // a run that was begun without is told of when its training is
    session.console.message(fmt::format(
        "Each computer takes {} local steps in a round; --local-steps chooses another number.", kUsualLocalSteps));
    request.options.localSteps = kUsualLocalSteps;
    if (request.resumeRun)
        request.newLocalSteps = kUsualLocalSteps;
}

} // namespace kantai::cli
