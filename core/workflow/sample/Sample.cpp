// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/sample/Sample.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/training/Trainer.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr int kFirstFive = 5;

// " mind" and "Mind" both answer "mind".
std::string plainWord(const std::string& text) {
    std::string word;
    for (const char c : text)
        if (c != ' ')
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return word;
}

bool holdsSensibleWord(const SampleQuestion& question, const FillMaskResult& result) {
    for (const FillMaskAnswer& answer : result.masks.front().answers)
        if (std::find(question.sensible.begin(), question.sensible.end(), plainWord(answer.text)) !=
            question.sensible.end())
            return true;
    return false;
}

} // namespace

std::vector<SampleQuestion> sampleQuestions(const fs::path& sampleFolder) {
    const fs::path file = sampleFolder / "questions.json";
    const Json json = readJsonFile(file);
    try {
        std::vector<SampleQuestion> questions;
        for (const Json& question : json.at("questions"))
            questions.push_back({question.at("sentence").get<std::string>(),
                                 question.at("sensible").get<std::vector<std::string>>()});
        return questions;
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} does not list questions: {}.", readablePath(file), error.what()),
                    Phrase::tr("Install Kantai Studio again."));
    }
}

std::vector<fs::path> sampleTexts(const fs::path& sampleFolder) {
    std::vector<fs::path> texts = textFilesBelow(sampleFolder);
    std::erase_if(texts, [](const fs::path& file) { return file.extension() != ".txt"; }); // the questions are JSON
    return texts;
}

BpeTrainingOptions sampleTokenizer() {
    BpeTrainingOptions options;
    options.vocabularySize = 3000;
    options.minFrequency = 2;
    return options;
}

// Counted in steps, not minutes: every computer then walks the same path to the same weights. Chosen by measurement
// on the sample's 64,000 tokens: the run leaves the frequencies of the tokens behind the sooner, the fewer positions
// it has to learn and the more tokens a sentence hides (docs/decisions/0004-the-sample.md).
PretrainRequest samplePretraining() {
    PretrainRequest request;
    request.preset = "mini";
    request.config = presetNamed(request.preset).config;
    request.config.maxPositions = 26;
    request.config.hiddenDropout = 0.0;
    request.config.attentionDropout = 0.0;
    request.vocabularyRows = VocabularyRows::FitTokenizer;
    request.options.mode = DatasetMode::Packed;
    request.options.blockSize = 24;
    request.options.batchSize = 85;
    request.options.maskRate = 0.3;
    request.options.length = Steps{900};
    request.options.learningRate = 2e-3;
    request.options.warmupFraction = 0.05;
    request.options.beta2 = 0.999;
    request.options.adamEpsilon = 1e-8;
    request.options.weightDecay = 0.1;
    request.options.headBiasFromFrequencies = true;
    request.options.evaluateEvery = 100;
    request.options.snapshots = SnapshotChoice::On; // of 3 MB each: the run can be replayed
    return request;
}

SampleOutcome runSample(const ProjectHandle& project, const SampleRequest& request, PretrainObserver& observer,
                        TrainingControl& control, const Progress& progress, std::stop_token stop) {
    const std::vector<SampleQuestion> questions = sampleQuestions(request.sampleFolder);
    ImportRequest texts;
    texts.sources = sampleTexts(request.sampleFolder);
    texts.licenceNote = "Written for Kantai Studio, GPL-3.0-or-later";
    importCorpus(project, texts, progress, stop);
    const TrainTokenizerOutcome tokenizer = trainTokenizer(project, sampleTokenizer(), progress, stop);

    PretrainRequest training = samplePretraining();
    training.options.threads = request.threads;
    training.config.vocabularySize = tokenizer.row.vocabularySize;
    setDraftConfig(project, toConfigJson(training.config)); // the Model page shows the model that is trained
    SampleOutcome outcome;
    outcome.pretraining = pretrain(project, training, observer, control, progress, stop);
    if (outcome.pretraining.result.end != TrainingEnd::Completed)
        return outcome; // the user stopped it; the run can be resumed

    outcome.evaluation = evaluateCheckpoint(project, "best", std::nullopt, progress, stop);
    const FillMask model(project.absolute(outcome.evaluation.checkpoint.folder), request.threads);
    for (const SampleQuestion& question : questions) {
        SampleAnswer answer{question, model.answer(question.sentence, kFirstFive)};
        answer.sensible = holdsSensibleWord(question, answer.result);
        outcome.sensibleAnswers += answer.sensible ? 1 : 0;
        outcome.answers.push_back(std::move(answer));
    }
    return outcome;
}

} // namespace kantai
