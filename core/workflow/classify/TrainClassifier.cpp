// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/classify/TrainClassifier.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/model/ClassifierWeights.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointImage.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/checkpoint/Checkpoints.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <stdexcept>

namespace kantai {

namespace {

constexpr std::uint64_t kSmallFilesBytes = 32u << 20; // everything but the weights, at most about

struct Source {
    CheckpointRow checkpoint;
    fs::path folder;
    RobertaConfig config;
};

Source sourceOf(const ProjectHandle& project, const std::string& which, const Progress& progress) {
    Source source;
    source.checkpoint = findCheckpoint(Project(project), which);
    source.folder = checkpointPath(project, source.checkpoint, progress);
    source.config = readConfigFile(source.folder / kConfigFile);
    return source;
}

void warnOf(const LabelledTexts& texts, const ClassifierData& data, const ClassifierOptions& options,
            const std::string& table, const Progress& progress) {
    if (texts.leftOut == 1)
        progress.warning(Phrase::tr("{}: the row of line {} has no text or no label and was left out.", table,
                                    texts.firstLeftOut));
    if (texts.leftOut > 1)
        progress.warning(Phrase::tr("{}: {} rows without a text or a label were left out, the first on line {}.",
                                    table, Phrase::count(static_cast<std::int64_t>(texts.leftOut)),
                                    texts.firstLeftOut));
    if (data.cut > 0)
        progress.warning(data.cut == 1
                             ? Phrase::tr("1 text is longer than {} tokens; its end was cut off.", options.blockSize)
                             : Phrase::tr("{} texts are longer than {} tokens; their ends were cut off.",
                                          Phrase::count(static_cast<std::int64_t>(data.cut)), options.blockSize));
}

WrittenCheckpoint save(const ModelWeights& weights, const std::string& tokenizerJson, const ClassifierReport& report,
                       const fs::path& folder) {
    CheckpointContents contents;
    contents.part = CheckpointPart::Classifier;
    contents.weights = weights.tensorsToWrite();
    contents.texts = {{kConfigFile, toConfigJson(weights.config())},
                      {kTokenizerFile, tokenizerJson},
                      {kClassifierReportFile, toJson(report).dump(2) + "\n"}};
    return CheckpointImage(std::move(contents)).write(folder);
}

ClassifierRow rowOf(const ClassifierReport& report, const WrittenCheckpoint& written) {
    ClassifierRow row;
    row.name = report.name;
    row.fromRun = report.fromRun;
    row.fromName = report.fromName;
    row.fromStep = report.fromStep;
    row.labels = static_cast<std::int64_t>(report.labels.size());
    row.texts =
        std::accumulate(report.trainingTexts.begin(), report.trainingTexts.end(), report.figures.texts,
                        [](std::int64_t sum, std::uint64_t texts) { return sum + static_cast<std::int64_t>(texts); });
    row.accuracy = report.figures.accuracy;
    row.macroF1 = report.figures.macroF1;
    row.majorityAccuracy = report.figures.majorityAccuracy;
    row.manifestSha256 = written.manifestSha256;
    row.bytes = written.bytes;
    return row;
}

// The folder first and then its row, which is the commit; without one the folder goes.
ClassifierRow addToProject(const ProjectHandle& project, const ModelWeights& weights,
                           const std::string& tokenizerJson, const ClassifierReport& report) {
    Project database(project);
    const std::string planned = database.read([](const Stores& stores) { return stores.classifiers.nextFolder(); });
    const fs::path folder = project.absolute(planned);
    createFolders(folder.parent_path()); // a project of an older version has none
    try {
        const WrittenCheckpoint written = save(weights, tokenizerJson, report, folder);
        return database.write([&](Stores& stores) {
            const ClassifierRow row = stores.classifiers.one(stores.classifiers.add(rowOf(report, written)));
            if (row.folder != planned)
                throw std::logic_error("the classifier was given another number than its folder");
            stores.events.add("classifier", fmt::format("Fine-tuned the classifier {} from step {} of {}.",
                                                        report.name, report.fromStep, shownName(report.fromName)));
            return row;
        });
    } catch (...) {
        discardFolder(folder);
        throw;
    }
}

} // namespace

ClassifierOptions usualClassifierOptions(const ProjectHandle& project, const std::string& checkpoint) {
    return usualClassifierOptions(sourceOf(project, checkpoint, {}).config);
}

TrainedClassifier trainClassifier(const ProjectHandle& project, const ClassifierRequest& request,
                                  const std::function<void(const ClassifierPoint&)>& onPoint,
                                  const Progress& progress, const std::stop_token& stop) {
    project.requireWritable();
    const Source source = sourceOf(project, request.checkpoint, progress);
    const ClassifierOptions options = request.options.value_or(usualClassifierOptions(source.config));
    requirePossible(options, source.config);
    requireFreeSpace(project.folder(), modelFileBytes(source.config) + kSmallFilesBytes,
                     Phrase::noop("The classifier"));
    return guardMemory(Phrase::noop("the training"), [&] {
        const LabelledTexts texts = readLabelledTexts(request.table, request.columns, progress, stop);
        const std::string tokenizerJson = readFile(source.folder / kTokenizerFile);
        const Tokenizer tokenizer = Tokenizer::fromFile(source.folder / kTokenizerFile);
        const ClassifierData data = classifierData(texts, tokenizer, options, progress, stop);
        TrainedClassifier trained;
        ClassifierReport& report = trained.report;
        report.dataFile = readablePath(request.table.filename());
        report.name = request.name.empty() ? readablePath(request.table.stem()) : request.name;
        warnOf(texts, data, options, report.dataFile, progress);
        report.fromRun = source.checkpoint.runId;
        report.fromName = Project(project).run(source.checkpoint.runId).name;
        report.fromStep = source.checkpoint.step;
        report.dataSha256 = texts.sha256;
        report.textColumn = texts.textColumn;
        report.labelColumn = texts.labelColumn;
        report.leftOut = texts.leftOut;
        report.firstLeftOut = texts.firstLeftOut;
        report.cut = data.cut;
        report.options = options;

        ModelWeights weights = classifierWeights(ModelWeights::read(source.config, source.folder / kWeightsFile),
                                                 {texts.labels, options.dropout}, options.seed);
        const ClassifierCourse course = trainClassifierWeights(weights, data, options, progress, stop, onPoint);
        report.curve = course.points;
        report.steps = course.steps;
        report.totalSteps = course.totalSteps;
        report.stopped = course.stopped;
        report.seconds = course.seconds;
        describeHeldOut(report, texts, data, course);
        progress.report(Phrase::noop("Saving the classifier"), 0, 0);
        trained.row = addToProject(project, weights, tokenizerJson, report);
        return trained;
    });
}

} // namespace kantai
