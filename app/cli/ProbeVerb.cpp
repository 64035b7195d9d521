// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct ProbeOptions {
    std::string project, sentence;
    std::int64_t probe = 0;
};

int listSentences(const ProbeOptions& options, Session& session) {
    const ProjectView project = readProject(openProject(options.project));
    Table table({{"probe", Align::Right}, {"sentence"}});
    for (const ProbeRow& row : project.probes) {
        table.add({std::to_string(row.id), row.sentence});
        session.console.object({{"id", row.id}, {"sentence", row.sentence}});
    }
    session.console.text(project.probes.empty() ? "No probe: kantai probe add PROJECT \"... <mask> ...\" adds one.\n"
                                                : table.text());
    return kDone;
}

int addSentence(const ProbeOptions& options, Session& session) {
    const std::int64_t id = addProbe(openProject(options.project), options.sentence);
    session.console.line(fmt::format("Probe {} is asked at every evaluation.", id));
    session.console.object({{"id", id}, {"sentence", options.sentence}});
    return kDone;
}

int removeSentence(const ProbeOptions& options, Session& session) {
    removeProbe(openProject(options.project), options.probe);
    session.console.line(fmt::format("Removed probe {} and its answers.", options.probe));
    session.console.object({{"removed", options.probe}});
    return kDone;
}

} // namespace

void addProbeVerb(Verb& app, Session& session) {
    Verb* probe = app.addVerb("probe", "List, add or remove the sentences asked at every evaluation");
    probe->requireVerb();
    auto options = std::make_shared<ProbeOptions>();

    Verb* listing = probe->addVerb("list", "List the probes of the project");
    addText(*listing, "PROJECT", options->project, kProjectHelp)->required();
    session.declare(*listing, [options, &session] { return listSentences(*options, session); });

    Verb* addition = probe->addVerb("add", "Add a probe");
    addText(*addition, "PROJECT", options->project, kProjectHelp)->required();
    addText(*addition, "SENTENCE", options->sentence, "A sentence with <mask>")->required();
    session.declare(*addition, [options, &session] { return addSentence(*options, session); });

    Verb* removal = probe->addVerb("remove", "Remove a probe with its recorded answers");
    addText(*removal, "PROJECT", options->project, kProjectHelp)->required();
    addNumber(*removal, "PROBE", options->probe, "The number that kantai probe list shows", {1})->required();
    session.declare(*removal, [options, &session] { return removeSentence(*options, session); });
}

} // namespace kantai::cli
