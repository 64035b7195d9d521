// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/PairEvaluation.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/training/TrainingEvents.h"
#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct EvaluateOptions {
    std::string project;
    std::string checkpoint;
    std::string text;
    PairEvaluation pairs;
};

int runEvaluate(const EvaluateOptions& options, Session& session) {
    if (!options.pairs.pairs.empty())
        return options.pairs.run(options.project, options.checkpoint, session);
    const ProjectHandle project = openProject(options.project);
    const auto text = options.text.empty() ? std::nullopt : std::optional<fs::path>(options.text);
    const EvaluateOutcome outcome =
        evaluateCheckpoint(project, options.checkpoint, text, session.progress(), session.stop());
    const EvaluationMetrics& metrics = outcome.metrics;
    Console& console = session.console;
    console.line(fmt::format("Checkpoint {} (step {})", outcome.checkpoint.id, outcome.checkpoint.step));
    console.line(fmt::format("Loss             {:.4f} nats per masked token", metrics.loss));
    console.line(fmt::format("Unigram entropy  {:.4f} nats per token of the same text", outcome.unigramEntropy));
    console.line(fmt::format("Perplexity       {}", perplexityText(outcome.perplexity, 1)));
    console.line(fmt::format("Accuracy         {} of {} masked tokens", percent(metrics.accuracy),
                             grouped(static_cast<std::int64_t>(metrics.maskedTokens))));
    console.object({{"checkpoint", outcome.checkpoint.id},
                    {"step", outcome.checkpoint.step},
                    {"loss", metrics.loss},
                    {"unigramEntropy", outcome.unigramEntropy},
                    {"perplexity", outcome.perplexity},
                    {"accuracy", metrics.accuracy},
                    {"maskedTokens", metrics.maskedTokens},
                    {"seconds", metrics.seconds}});
    return kDone;
}

} // namespace

void addEvaluateVerb(Verb& app, Session& session) {
    auto options = std::make_shared<EvaluateOptions>();
    Verb* verb = app.addVerb(
        "evaluate",
        "Compute loss, perplexity and accuracy of a checkpoint on text that it was not trained on, or how "
        "many minimal pairs it gets right");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addText(*verb, "--checkpoint", options->checkpoint, kCheckpointHelp);
    Option* text = addText(*verb, "--text", options->text,
                           "A text file to evaluate on instead of the held-out lines of the project");
    options->pairs.addTo(*verb, text);
    session.declare(*verb, [options, &session] { return runEvaluate(*options, session); });
}

} // namespace kantai::cli
