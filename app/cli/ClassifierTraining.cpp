// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ClassifierTraining.h"

#include "app/cli/ClassifierText.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/corpus/TextEncoding.h"
#include "core/workflow/classify/TrainClassifier.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct ClassifierTrainingOptions {
    std::string project, table, encoding;
    ClassifierRequest request;
    ClassifierOptions choices; // but for the two below
    std::optional<double> learningRate;
    std::optional<std::int64_t> blockSize;
};

void tell(const ClassifierPoint& point, Session& session) {
    session.poll();
    session.console.endProgress();
    session.console.line(pointText(point));
    session.console.object({{"event", "point"},
                            {"step", point.step},
                            {"epoch", point.epoch},
                            {"trainingLoss", point.trainingLoss},
                            {"heldOutLoss", point.loss},
                            {"accuracy", point.accuracy},
                            {"seconds", point.seconds}});
}

ClassifierRequest requestOf(const ClassifierTrainingOptions& options, const ProjectHandle& project) {
    ClassifierRequest request = options.request;
    request.table = options.table;
    if (!options.encoding.empty())
        request.columns.encoding = encodingNamed(options.encoding);
    const ClassifierOptions usual = usualClassifierOptions(project, request.checkpoint);
    request.options = options.choices;
    request.options->learningRate = options.learningRate.value_or(usual.learningRate);
    request.options->blockSize = options.blockSize.value_or(usual.blockSize);
    return request;
}

int trainFromTable(const ClassifierTrainingOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const ClassifierRequest request = requestOf(options, project);
    session.console.outputMayFail();
    const TrainedClassifier trained = trainClassifier(
        project, request, [&](const ClassifierPoint& point) { tell(point, session); }, session.progress(),
        session.stop());
    session.console.endProgress();
    session.console.text("\n" + figuresText(trained.report) + "\n" + labelsText(trained.report) + "\n");
    session.console.line(fmt::format("Classifier {} \"{}\", {}, in {}.", trained.row.id,
                                     readableText(trained.row.name), formatBytes(trained.row.bytes),
                                     trained.row.folder));
    OrderedJson json{{"event", "classifier"}, {"id", trained.row.id}, {"folder", trained.row.folder}};
    json["report"] = toJson(trained.report);
    session.console.object(json);
    if (trained.report.stopped)
        session.console.message("Stopped early; the classifier was kept as it was then.");
    return trained.report.stopped ? kInterrupted : kDone;
}

void addChoices(Verb& verb, ClassifierTrainingOptions& options) {
    ClassifierOptions& choices = options.choices;
    addNumber(verb, "--epochs", choices.epochs, "Passes over the training texts", {.least = 1})->showDefault();
    addNumber(verb, "--batch-size", choices.batchSize, "Texts a step", {.least = 1})->showDefault();
    addNumber(verb, "--block-size", options.blockSize,
              "Tokens of a text; the rest is cut off. By default 128, or what the model takes", {.least = 3});
    addNumber(verb, "--learning-rate", options.learningRate,
              "The highest one; by default 5e-5 for a hidden size of 768 and higher for narrower models",
              {.least = 0, .aboveLeast = true});
    addNumber(verb, "--warmup", choices.warmupFraction, "Share of the steps over which the learning rate climbs",
              {.least = 0})
        ->showDefault();
    addNumber(verb, "--weight-decay", choices.weightDecay, "Of AdamW", {.least = 0})->showDefault();
    addNumber(verb, "--dropout", choices.dropout, "In the layers and in the head", {.least = 0})->showDefault();
    addNumber(verb, "--held-out", choices.heldOutFraction,
              "Share of the texts of each label that is measured on and never trained on", {.least = 0})
        ->showDefault();
    addNumber(verb, "--seed", choices.seed, "Of the head, the order, the dropout and the held-out texts")
        ->showDefault();
    addThreads(verb, choices.threads);
}

} // namespace

void addClassifierTraining(Verb& classify, Session& session) {
    auto options = std::make_shared<ClassifierTrainingOptions>();
    Verb* verb = classify.addVerb("train", "Fine-tune a classifier from a table of texts with their labels");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addText(*verb, "FILE", options->table,
            "Comma-, semicolon- or tab-separated values with a text and its label on each row")
        ->required();
    addText(*verb, "--checkpoint", options->request.checkpoint, kCheckpointHelp);
    addText(*verb, "--text", options->request.columns.text,
            "The column of the texts, by name or number; by default the one with the most letters");
    addText(*verb, "--label", options->request.columns.label,
            "The column of the labels; by default one named label, class or category, or the one with the fewest "
            "values");
    addText(*verb, "--encoding", options->encoding, "How the file is encoded, where it is not recognised")
        ->check([](const std::string& name) {
            return encodingNamed(name) ? std::string() : "There is no encoding named \"" + name + "\"";
        });
    addText(*verb, "--name", options->request.name, "Of the classifier; by default that of the file");
    addChoices(*verb, *options);
    session.declare(*verb, [options, &session] { return trainFromTable(*options, session); });
}

} // namespace kantai::cli
