// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/Verbs.h"
#include "core/workflow/CheckpointWorkflow.h"

#include <memory>

namespace kantai::cli {

namespace {

struct Options {
    std::string source;
    std::string text;
    int topK = 5;
    int threads = 0;
    std::string checkpoint;
};

int run(const Options& options, Session& session) {
    const FillMask model(modelFolder(options.source, options.checkpoint), options.threads);
    const FillMaskResult result = model.answer(options.text, options.topK);
    session.console.text(answersText(result));
    session.console.object({{"text", options.text},
                            {"tokens", result.tokens},
                            {"milliseconds", result.milliseconds},
                            {"masks", answersJson(result)}});
    return kDone;
}

} // namespace

void addFillMaskVerb(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("fill-mask", "Ask a model which tokens may stand at each <mask>");
    verb->add_option("PROJECT", options->source, "A project, or a Hugging Face folder with a model")->required();
    verb->add_option("TEXT", options->text, "A sentence with <mask>, once or several times")->required();
    verb->add_option("--top-k", options->topK, "Answers for each mask")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    verb->add_option("--checkpoint", options->checkpoint, kCheckpointHelp);
    verb->add_option("--threads", options->threads, "0: the physical cores")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    session.declare(*verb, [options, &session] { return run(*options, session); });
}

} // namespace kantai::cli
