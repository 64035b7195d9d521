// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/WorkerOptions.h"
#include "app/cli/Options.h"

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
    addText(verb, "--workers-folder", folder_, "The same through a folder that they see as well, without any port")
        ->group(group)
        ->typeName("FOLDER")
        ->excludes(place);
    addNumber(verb, "--await-workers", awaited_, "Begin when so many have joined", {0, kMostAwaited})
        ->group(group)
        ->showDefault();
}

std::optional<Invitation> WorkerOptions::invite(PretrainRequest& request, Session& session) const {
    if (!isGiven()) {
        if (awaited_ > 0)
            throw Error(ErrorCode::Usage, "No computer can join this run.",
                        "Add --workers PORT or --workers-folder FOLDER.");
        return std::nullopt;
    }
    std::optional<Invitation> invitation(std::in_place, place_, folder_, codeFromEnvironment());
    const std::vector<std::string> places = invitation->places();
    const std::string where = invitation->isFolder() ? "--folder " + places.front() : places.front();
    session.console.line(
        fmt::format("On the other computers: kantai worker {} --code {}", where, invitation->code().text()));
    for (std::size_t i = 1; i < places.size(); ++i)
        session.console.line(fmt::format("or by another address of this computer: {}", places[i]));
    session.console.object({{"event", "invitation"}, {"places", places}, {"code", invitation->code().text()}});
    if (request.resumeRun ? request.newLocalSteps == 0 : request.options.localSteps == 0) {
        session.console.message(fmt::format("Each computer takes {} local steps in a round; --local-steps chooses "
                                            "another number.",
                                            kUsualLocalSteps));
        request.options.localSteps = kUsualLocalSteps;
        if (request.resumeRun)
            request.newLocalSteps = kUsualLocalSteps;
    }
    request.machines = invitation->machines(awaited_);
    return invitation;
}

} // namespace kantai::cli
