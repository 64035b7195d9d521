// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ClassifierText.h"
#include "app/cli/ClassifierTraining.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/inference/ModelFolder.h"
#include "core/inference/TextClassifier.h"
#include "core/workflow/classify/Classifiers.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

constexpr const char* kClassifierHelp = "A number that kantai classify list shows; by default the newest";

struct ClassifyOptions {
    std::string project, which, target, license, file;
    std::vector<std::string> texts;
};

OrderedJson toJson(const ClassifierRow& row) {
    return {{"id", row.id},
            {"name", row.name},
            {"folder", row.folder},
            {"from", {{"run", row.fromRun}, {"name", row.fromName}, {"step", row.fromStep}}},
            {"labels", row.labels},
            {"texts", row.texts},
            {"accuracy", row.accuracy},
            {"macroF1", row.macroF1},
            {"majorityAccuracy", row.majorityAccuracy},
            {"bytes", row.bytes},
            {"createdAt", row.createdAt}};
}

int listClassifiers(const ClassifyOptions& options, Session& session) {
    const std::vector<ClassifierRow> rows = Project(openProject(options.project)).classifiers();
    Table table({{"classifier", Align::Right},
                 {"name"},
                 {"from"},
                 {"labels", Align::Right},
                 {"texts", Align::Right},
                 {"accuracy", Align::Right},
                 {"majority", Align::Right},
                 {"macro F1", Align::Right},
                 {"size", Align::Right},
                 {"made"}});
    for (const ClassifierRow& row : rows) {
        table.add({std::to_string(row.id), row.name, fmt::format("run {}, step {}", row.fromRun, row.fromStep),
                   grouped(row.labels), grouped(row.texts), percent(row.accuracy), percent(row.majorityAccuracy),
                   fmt::format("{:.3f}", row.macroF1), formatBytes(row.bytes), localTime(row.createdAt)});
        session.console.object(toJson(row));
    }
    session.console.text(rows.empty() ? "No classifier yet: kantai classify train PROJECT FILE fine-tunes one.\n"
                                      : table.text());
    return kDone;
}

int showClassifier(const ClassifyOptions& options, Session& session) {
    constexpr std::size_t kShownExamples = 10;
    const ProjectHandle project = openProject(options.project);
    const ClassifierRow row = findClassifier(Project(project), options.which);
    const ClassifierReport report = readClassifierReport(project, row);
    session.console.line(fmt::format("Classifier {} \"{}\", from step {} of {}, with texts of {}.", row.id,
                                     readableText(row.name), report.fromStep, readableText(report.fromName),
                                     readableText(report.dataFile)));
    session.console.text(figuresText(report) + "\n" + labelsText(report) + "\n" + confusionText(report) + "\n");
    session.console.text(examplesText(report, kShownExamples));
    session.console.object(kantai::toJson(report));
    return kDone;
}

std::vector<std::string> linesOf(const std::string& file) {
    const std::string text = readFile(file);
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

fs::path folderOf(const ClassifyOptions& options) {
    if (looksLikeModelFolder(options.project))
        return options.project;
    const ProjectHandle project = openProject(options.project);
    return classifierPath(project, findClassifier(Project(project), options.which));
}

int predict(const ClassifyOptions& options, Session& session) {
    if (options.texts.empty() == options.file.empty())
        throw Error(ErrorCode::Usage, "Give either texts or --file.");
    TextClassifier classifier(folderOf(options));
    for (const std::string& text : options.file.empty() ? options.texts : linesOf(options.file)) {
        session.poll();
        throwIfStopped(session.stop(), "The classification");
        const std::vector<LabelProbability> labels = classifier.classify(text);
        OrderedJson json{{"text", text}, {"label", labels.front().label}, {"probabilities", OrderedJson::object()}};
        for (const LabelProbability& label : labels)
            json["probabilities"][label.label] = label.probability;
        session.console.object(json);
        if (!options.file.empty()) {
            session.console.line(fmt::format("{:>7}  {}  {}", percent(labels.front().probability),
                                             readableText(labels.front().label), text));
            continue;
        }
        Table table({{"label"}, {"probability", Align::Right}});
        for (const LabelProbability& label : labels)
            table.add({label.label, percent(label.probability)});
        session.console.text(readableText(text) + "\n" + table.text());
    }
    return kDone;
}

int exportFolder(const ClassifyOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const ClassifierRow row = findClassifier(Project(project), options.which);
    exportClassifier(project, row, options.target, options.license, session.progress(), session.stop());
    session.console.line("Wrote the classifier to " + readablePath(options.target) +
                         "; transformers loads it as AutoModelForSequenceClassification.");
    session.console.object({{"folder", readablePath(options.target)}, {"classifier", row.id}});
    return kDone;
}

int removeOneClassifier(const ClassifyOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const ClassifierRow row = findClassifier(Project(project), options.which);
    const std::uint64_t freed = deleteClassifier(project, row.id);
    session.console.line(fmt::format("Deleted classifier {} \"{}\". {} are free.", row.id, readableText(row.name),
                                     formatBytes(freed)));
    session.console.object({{"classifier", row.id}, {"freedBytes", freed}});
    return kDone;
}

} // namespace

void addClassifyVerb(Verb& app, Session& session) {
    Verb* classify = app.addVerb("classify", "Fine-tune a checkpoint to label texts, and use what comes of it");
    classify->requireVerb();
    addClassifierTraining(*classify, session);
    auto options = std::make_shared<ClassifyOptions>();
    const auto add = [&](const char* name, const char* help, const char* project = kProjectHelp) {
        Verb* verb = classify->addVerb(name, help);
        addText(*verb, "PROJECT", options->project, project)->required();
        return verb;
    };
    session.declare(*add("list", "List the classifiers of a project"),
                    [options, &session] { return listClassifiers(*options, session); });

    Verb* verb = add("show", "Show figures, confusion matrix and examples of a classifier");
    addText(*verb, "CLASSIFIER", options->which, kClassifierHelp);
    session.declare(*verb, [options, &session] { return showClassifier(*options, session); });

    verb = add("predict", "Tell the label of texts, and the probability of each label",
               "A project, or the folder of an exported classifier");
    addTexts(*verb, "TEXT", options->texts, "The texts, each in quotes");
    addText(*verb, "--file", options->file, "A file with a text on each line instead");
    addText(*verb, "--classifier", options->which, kClassifierHelp);
    session.declare(*verb, [options, &session] { return predict(*options, session); });

    verb = add("export", "Write a classifier as a folder for Hugging Face transformers");
    addText(*verb, "OUTDIR", options->target, "A new or empty folder")->required();
    addText(*verb, "--classifier", options->which, kClassifierHelp);
    addText(*verb, "--license", options->license, "Licence for its model card, for example mit or gpl-3.0");
    session.declare(*verb, [options, &session] { return exportFolder(*options, session); });

    verb = add("delete", "Delete a classifier");
    addText(*verb, "CLASSIFIER", options->which, "A number that kantai classify list shows")->required();
    session.declare(*verb, [options, &session] { return removeOneClassifier(*options, session); });
}

} // namespace kantai::cli
