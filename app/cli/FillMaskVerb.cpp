// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"
#include "app/cli/Options.h"
#include "app/cli/Verbs.h"
#include "core/inference/FillMask.h"
#include "core/inference/InsightJson.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/replay/Snapshots.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct FillMaskOptions {
    std::string source;
    std::string text;
    int topK = 5;
    int threads = 0;
    std::string checkpoint, compareWith;
    std::int64_t step = 0; // 0: of the checkpoint
    bool overTraining = false;
    bool verify = false;
    std::vector<std::string> candidates;
    bool joint = false, surprisal = false, attention = false, layers = false;
    int layer = 0, head = 0; // 0: the mean

    bool answers() const { return !joint && !surprisal && !attention && !layers; }
};

struct Model {
    std::string name; // empty when there is only one
    std::filesystem::path folder;
};

// Every model of the run that the chosen checkpoint belongs to, from the first step to the last.
std::vector<Model> modelsOverTraining(const FillMaskOptions& options, const Progress& progress) {
    const ProjectHandle project = openProject(options.source);
    const Project database(project);
    const std::int64_t run = findCheckpoint(database, options.checkpoint).runId;
    std::vector<Model> models;
    for (const HistoryModel& model : historyModels(database.checkpoints(run), database.snapshots(run), run))
        models.push_back({fmt::format("step {}", model.step), historyModelPath(project, model, progress)});
    return models;
}

// The model of one step of that run.
std::filesystem::path folderOfStep(const FillMaskOptions& options, const Progress& progress) {
    const ProjectHandle project = openProject(options.source);
    const Project database(project);
    const std::int64_t run = findCheckpoint(database, options.checkpoint).runId;
    return historyModelPath(project, historyModelAt(database, run, options.step), progress);
}

std::vector<Model> chosenModels(const FillMaskOptions& options, const Progress& progress) {
    if (options.overTraining)
        return modelsOverTraining(options, progress);
    const std::filesystem::path folder = options.step > 0 ? folderOfStep(options, progress)
                                                          : modelFolder(options.source, options.checkpoint, progress);
    if (options.compareWith.empty())
        return {{options.step > 0 ? fmt::format("step {}", options.step) : std::string(), folder}};
    // A checkpoint of the same project, or a model's folder.
    std::error_code ignored; // what cannot be looked at is no folder
    const bool isFolder = std::filesystem::is_directory(options.compareWith, ignored);
    const std::filesystem::path other = isFolder ? modelFolder(options.compareWith, {}, progress)
                                                 : modelFolder(options.source, options.compareWith, progress);
    return {{options.checkpoint.empty() ? options.source : options.checkpoint, folder}, {options.compareWith, other}};
}

void askModel(const Model& chosen, const FillMaskOptions& options, Session& session) {
    requireUndamagedModel(chosen.folder, options.verify ? WeightsCheck::Full : WeightsCheck::Quick);
    const FillMask model(chosen.folder, options.threads);
    OrderedJson object;
    std::string text;
    const auto add = [&](const char* key, const auto& result, const std::string& table) {
        text.append(text.empty() ? 0 : 1, '\n').append(table);
        if (session.console.json)
            object[key] = toJson(result);
        object["milliseconds"] = result.milliseconds;
    };
    if (!chosen.name.empty())
        object["model"] = chosen.name;
    object["text"] = options.text;
    object["tokens"] = model.tokens(options.text).size();
    object["milliseconds"] = 0;
    if (options.answers()) {
        const FillMaskResult result = options.candidates.empty()
                                          ? model.answer(options.text, options.topK)
                                          : model.answerAmong(options.text, options.candidates, session.stop());
        add("masks", result, answersText(result));
    }
    if (options.joint) {
        const JointResult result = model.jointAnswers(options.text, options.topK, options.candidates, session.stop());
        add("joint", result, answersText(result));
    }
    if (options.surprisal) {
        const SentenceSurprisal result = model.surprisal(options.text, session.stop());
        add("surprisal", result, surprisalText(result));
    }
    if (options.attention) {
        const AttentionMap result = model.attention(options.text);
        add("attention", result, attentionText(result, options.layer - 1, options.head - 1));
    }
    if (options.layers) {
        const LayerAnswers result = model.layerAnswers(options.text, options.topK, session.stop());
        add("layers", result, layersText(result));
    }
    session.console.text(chosen.name.empty() ? text : chosen.name + '\n' + text);
    session.console.object(object);
}

int runFillMask(const FillMaskOptions& options, Session& session) {
    bool first = true;
    for (const Model& model : chosenModels(options, session.progress())) {
        session.poll();
        throwIfStopped(session.stop(), "The question");
        session.console.text(std::exchange(first, false) ? "" : "\n");
        askModel(model, options, session);
    }
    return kDone;
}

} // namespace

void addFillMaskVerb(Verb& app, Session& session) {
    auto options = std::make_shared<FillMaskOptions>();
    Verb* verb = app.addVerb("fill-mask", "Predict the word at each <mask>, or analyse the sentence with the model");
    addText(*verb, "PROJECT", options->source, "A project, or a Hugging Face folder with a model")->required();
    addText(*verb, "TEXT", options->text, "A sentence with <mask>, once or several times")->required();
    addNumber(*verb, "--top-k", options->topK, "Answers for each mask", {.least = 1})->showDefault();
    addList(*verb, "--candidates", options->candidates, "Score only these words, separated by commas");
    verb->addFlag("--joint", options->joint, "Fill all masks jointly, from left to right");
    verb->addFlag("--surprisal", options->surprisal, "Print the surprisal of each word of the sentence");
    verb->addFlag("--attention", options->attention,
                  "Print the attention weights of each token; with --json of all layers and heads");
    verb->addFlag("--layers", options->layers, "Print the guesses for each <mask> after each layer of the model");
    addNumber(*verb, "--layer", options->layer, "Layer of the attention printed as text; 0: the mean of all layers",
              {.least = 0})
        ->showDefault();
    addNumber(*verb, "--head", options->head, "Head of the attention printed as text; 0: the mean of all heads",
              {.least = 0})
        ->showDefault();
    addText(*verb, "--checkpoint", options->checkpoint, kCheckpointHelp);
    auto* compare = addText(*verb, "--compare-with", options->compareWith,
                            "Also run a second checkpoint, or the model in a Hugging Face folder");
    auto* step = addNumber(*verb, "--step", options->step,
                           "The model of this step of the run that the checkpoint belongs to, a snapshot if there is "
                           "one; kantai run history lists them",
                           {.least = 1});
    verb->addFlag("--over-training", options->overTraining,
                  "Run every snapshot and checkpoint of the run that the checkpoint belongs to")
        ->excludes(compare)
        ->excludes(step);
    verb->addFlag("--verify", options->verify,
                  "Compare the model's files with the checksums of the checkpoint first; weights up to 64 MB always "
                  "are");
    addThreads(*verb, options->threads);
    session.declare(*verb, [options, &session] { return runFillMask(*options, session); });
}

} // namespace kantai::cli
