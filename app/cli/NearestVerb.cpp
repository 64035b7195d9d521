// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/inspect/CorpusLines.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct NearestOptions {
    std::string project, sentence, checkpoint = "best";
    std::int64_t lines = static_cast<std::int64_t>(kUsualLinesCompared), top = 10;
};

int showNearest(const NearestOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const auto folder = modelFolder(options.project, options.checkpoint, session.progress());
    SentenceIndex index =
        indexOfCorpus(project, folder, static_cast<std::size_t>(options.lines), session.progress(), session.stop());
    session.console.endProgress();
    const auto lines = index.nearest(options.sentence, static_cast<std::size_t>(options.top), session.stop());
    Table table({{"cosine", Align::Right}, {"line"}});
    for (const NearLine& line : lines)
        table.add({fmt::format("{:.3f}", line.cosine), line.text});
    session.console.text(table.text());
    session.console.object({{"sentence", options.sentence}, {"compared", index.size()}, {"lines", toJson(lines)}});
    return kDone;
}

} // namespace

void addNearestVerb(Verb& app, Session& session) {
    auto options = std::make_shared<NearestOptions>();
    Verb* verb = app.addVerb(
        "nearest",
        "Find the lines of the corpus that the model reads most like a sentence, by the mean of its states");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addText(*verb, "SENTENCE", options->sentence, "The sentence to compare with")->required();
    addText(*verb, "--checkpoint", options->checkpoint, kCheckpointHelp)->showDefault();
    addNumber(*verb, "--lines", options->lines, "Lines that are compared, evenly over the corpus", {.least = 1})
        ->showDefault();
    addNumber(*verb, "--top-k", options->top, "Lines to show", {.least = 1})->showDefault();
    session.declare(*verb, [options, &session] { return showNearest(*options, session); });
}

} // namespace kantai::cli
