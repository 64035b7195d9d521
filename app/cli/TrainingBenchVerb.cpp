// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ModelOptions.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/ReadableText.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/bench/BenchPretraining.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct TrainingBenchOptions {
    std::string project;
    ModelOptions model;
    TrainingOptions training;
    std::string mode = toString(TrainingOptions{}.mode), precision = toString(TrainingOptions{}.precision);
    unsigned steps = 10;
};

void print(const TrainingBenchFigures& figures, Session& session) {
    const auto milliseconds = [](double seconds) { return fmt::format("{:.0f} ms", 1e3 * seconds); };
    session.console.line(fmt::format("{:.0f} tokens/s, {} per step (medians of {}), {}, {} threads, peak memory {}",
                                     figures.tokensPerSecond, milliseconds(figures.secondsAStep),
                                     figures.steps.size(), toString(figures.precision), figures.threads,
                                     formatBytes(figures.peakMemory)));
    session.console.line(fmt::format("data {}, forward {}, backward {}, optimizer {}",
                                     milliseconds(figures.dataSeconds), milliseconds(figures.forwardSeconds),
                                     milliseconds(figures.backwardSeconds), milliseconds(figures.optimizerSeconds)));
    if (figures.productGigaflops > 0)
        session.console.line(
            fmt::format("{:.0f} GFLOP/s, {:.0f} % of the {:.0f} GFLOP/s of a large matrix product ({})",
                        figures.gigaflops, 100 * figures.shareOfLimit(), figures.productGigaflops, figures.products));
    else
        session.console.line(fmt::format("{:.0f} GFLOP/s", figures.gigaflops));
    OrderedJson json{{"what", "train"},
                     {"tokensPerSecond", figures.tokensPerSecond},
                     {"secondsAStep", figures.secondsAStep},
                     {"dataSeconds", figures.dataSeconds},
                     {"forwardSeconds", figures.forwardSeconds},
                     {"backwardSeconds", figures.backwardSeconds},
                     {"optimizerSeconds", figures.optimizerSeconds},
                     {"gigaflops", figures.gigaflops},
                     {"productGigaflops", figures.productGigaflops},
                     {"shareOfLimit", figures.shareOfLimit()},
                     {"products", figures.products},
                     {"peakMemory", figures.peakMemory},
                     {"precision", toString(figures.precision)},
                     {"threads", figures.threads}};
    OrderedJson losses = OrderedJson::array();
    for (const StepMetrics& step : figures.steps)
        losses.push_back(step.loss);
    json["losses"] = losses;
    session.console.object(json);
}

int measureTraining(const TrainingBenchOptions& options, Session& session) {
    TrainingOptions training = options.training;
    training.mode = datasetModeFrom(options.mode);
    training.precision = precisionFrom(options.precision);
    print(benchPretraining(openProject(options.project), options.model.config(), training, options.steps,
                           session.progress(), session.stop()),
          session);
    return kDone;
}

} // namespace

void addTrainingBenchVerb(Verb& app, Session& session) {
    auto options = std::make_shared<TrainingBenchOptions>();
    Verb* verb = app.verb("bench")->addVerb(
        "train", "Train a new model for a few steps on the text of a project without saving it");
    TrainingOptions& training = options->training;
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    options->model.addTo(*verb);
    addText(*verb, "--mode", options->mode,
            "lines: each line is one sequence; packed: sequences of the full block size across lines")
        ->showDefault();
    addNumber(*verb, "--batch-size", training.batchSize, "Sequences per batch")->showDefault();
    addNumber(*verb, "--block-size", training.blockSize, "Maximum sequence length in tokens")->showDefault();
    addText(*verb, "--precision", options->precision, "float32, bf16, or auto for the faster of them")->showDefault();
    addChoice(
        *verb, "--device", "cpu, auto, cuda, cuda:1, mps or torch:cpu, as kantai devices lists them",
        [&training](const std::string& name) { training.device = deviceFrom(name); },
        [&training] { return toString(training.device); })
        ->showDefault();
    addThreads(*verb, training.threads);
    addNumber(*verb, "--steps", options->steps, "Measured steps, after two warm-up steps", {1, 1'000'000})
        ->showDefault();
    session.declare(*verb, [options, &session] { return measureTraining(*options, session); });
}

} // namespace kantai::cli
