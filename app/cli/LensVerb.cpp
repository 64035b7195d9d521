// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/replay/MaskingLens.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct LensOptions {
    std::string project;
    LensQuestion question{0, 0, 4, 3};
};

std::string withoutSpace(const std::string& text) {
    return text.substr(text.starts_with(' ') ? 1 : 0);
}

std::string guessesText(const RankedGuesses& predicted) {
    std::string text;
    for (const LayerGuess& guess : predicted.guesses)
        text += fmt::format("{}\"{}\" {}", text.empty() ? "" : ", ", withoutSpace(guess.text),
                            percent(guess.probability));
    return text;
}

// The line as the model sees it, with the chosen tokens numbered, and a row for each of them.
std::string sequenceText(const LensSequence& sequence, bool predicted) {
    std::vector<Table::Column> columns{{"", Align::Right}, {"choice"}, {"seen"}, {"label"}};
    if (predicted)
        columns.insert(columns.end(), {{"rank", Align::Right}, {"probability", Align::Right}, {"guesses"}});
    Table table(columns);
    std::string line;
    int number = 0;
    for (const LensToken& token : sequence.tokens) {
        if (token.fate == TokenFate::Context) {
            line += token.text;
            continue;
        }
        const std::string name = fmt::format("{}", ++number);
        const std::string& space = token.fate == TokenFate::Masked ? token.label : token.text;
        line += fmt::format("{}[{}: {}]", space.starts_with(' ') ? " " : "", name, withoutSpace(token.text));
        std::vector<std::string> cells{name, toString(token.fate), withoutSpace(token.text),
                                       withoutSpace(token.label)};
        if (token.predicted)
            cells.insert(cells.end(), {grouped(token.predicted->rank), percent(token.predicted->probability),
                                       guessesText(*token.predicted)});
        table.add(std::move(cells));
    }
    return fmt::format("\n{}: {}\n", grouped(sequence.number + std::int64_t{1}), line) +
           (number > 0 ? table.text() : "no token of this line was chosen\n");
}

std::string viewText(const LensView& view) {
    std::string text = fmt::format(
        "Step {}: {} sequences, {} tokens; {} were chosen: {} masked, {} replaced by a random "
        "token, {} kept.\n",
        grouped(view.step), grouped(static_cast<std::int64_t>(view.sequences)),
        grouped(static_cast<std::int64_t>(view.tokens)), grouped(static_cast<std::int64_t>(view.chosen())),
        grouped(static_cast<std::int64_t>(view.masked)), grouped(static_cast<std::int64_t>(view.random)),
        grouped(static_cast<std::int64_t>(view.kept)));
    if (view.modelStep > 0)
        text +=
            fmt::format("Predicted by the model of step {}; mean loss {:.3f} and {} right in the sequences shown.\n",
                        grouped(view.modelStep), view.loss, view.right);
    else
        text += "The run has kept no model up to this step, so nothing is predicted.\n";
    for (const LensSequence& sequence : view.shown)
        text += sequenceText(sequence, view.modelStep > 0);
    return text;
}

int showMasks(LensOptions options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    if (options.question.step == 0)
        options.question.step = std::max<std::int64_t>(1, Project(project).run(options.question.runId).step);
    const LensView view = MaskingLens().look(project, options.question, session.stop());
    session.console.text(viewText(view));
    session.console.object(toJson(view));
    return kDone;
}

} // namespace

void addLensVerb(Verb& app, Session& session) {
    auto options = std::make_shared<LensOptions>();
    Verb* verb = app.addVerb(
        "lens",
        "Show the batch of a step as the trainer made it: the chosen tokens and what the model predicts there");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addNumber(*verb, "RUN", options->question.runId, "The number that kantai runs shows", {1})->required();
    addNumber(*verb, "--step", options->question.step,
              "The step whose batch is shown; by default the last one. The newest model up to it predicts",
              {.least = 1});
    addNumber(*verb, "--sequences", options->question.sequences, "Sequences to show; 0: the whole batch")
        ->showDefault();
    addNumber(*verb, "--top-k", options->question.topK, "Guesses for each chosen token", {.least = 1})->showDefault();
    session.declare(*verb, [options, &session] { return showMasks(*options, session); });
}

} // namespace kantai::cli
