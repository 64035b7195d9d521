// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/inference/FillMask.h"
#include "core/workflow/checkpoint/Checkpoints.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct FillMaskBenchOptions {
    std::string source, checkpoint;
    std::string text = "Human thinking involves human <mask>.";
    unsigned times = 50;
    int threads = 0;
};

int measureFillMask(const FillMaskBenchOptions& options, Session& session) {
    const FillMask model(modelFolder(options.source, options.checkpoint), options.threads);
    std::vector<double> milliseconds;
    std::size_t tokens = 0;
    for (unsigned i = 0; i < options.times + 3; ++i) {
        session.poll();
        throwIfStopped(session.stop(), "The measurement");
        const FillMaskResult result = model.answer(options.text);
        tokens = result.tokens;
        if (i >= 3) // the first ones fetch pages and compile products
            milliseconds.push_back(result.milliseconds);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    const double median = milliseconds[milliseconds.size() / 2], least = milliseconds.front();
    session.console.line(fmt::format("{:.2f} ms for a sentence of {} tokens (median of {}), minimum {:.2f} ms",
                                     median, tokens, options.times, least));
    session.console.object({{"what", "fill-mask"},
                            {"tokens", tokens},
                            {"milliseconds", median},
                            {"leastMilliseconds", least},
                            {"times", options.times}});
    return kDone;
}

} // namespace

void addFillMaskBenchVerb(Verb& app, Session& session) {
    auto options = std::make_shared<FillMaskBenchOptions>();
    Verb* verb =
        app.verb("bench")->addVerb("fill-mask", "Measure the latency of fill-mask on a model that is already loaded");
    addText(*verb, "PROJECT", options->source, "A project, or a Hugging Face folder with a model")->required();
    addText(*verb, "TEXT", options->text, "A sentence with <mask>")->showDefault();
    addText(*verb, "--checkpoint", options->checkpoint, kCheckpointHelp);
    addNumber(*verb, "--times", options->times, "Measured repetitions", {1, 1'000'000})->showDefault();
    addThreads(*verb, options->threads);
    session.declare(*verb, [options, &session] { return measureFillMask(*options, session); });
}

} // namespace kantai::cli
