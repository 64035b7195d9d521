// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/checkpoint/ImportModel.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/interop/HuggingFaceImport.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointImage.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/tokenizer/NewTokenizer.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>

namespace kantai {

namespace {

constexpr std::uint64_t kSmallFilesBytes = 32u << 20; // everything but the weights, at most about

// The name of the preset with the same shape.
std::string presetOf(const RobertaConfig& config) {
    for (const Preset& preset : presets()) {
        RobertaConfig same = preset.config;
        same.hiddenDropout = config.hiddenDropout;
        same.attentionDropout = config.attentionDropout;
        if (same == config)
            return preset.name;
    }
    return "custom";
}

std::string nameOf(const fs::path& folder) {
    const fs::path whole = fs::absolute(folder).lexically_normal();
    return readablePath(whole.has_filename() ? whole.filename() : whole.parent_path().filename());
}

RunRow runOf(const HuggingFaceModel& model, const std::string& name) {
    TrainingOptions options; // with which the model is evaluated
    options.blockSize = std::min(options.blockSize, model.config.longestSequence());
    RunRow run;
    run.name = name;
    run.state = RunState::Completed;
    run.configJson = toConfigJson(model.config);
    run.optionsJson = toJson(options).dump();
    run.preset = presetOf(model.config);
    run.startedAt = run.endedAt = static_cast<std::int64_t>(std::time(nullptr));
    return run;
}

WrittenCheckpoint writeModel(const HuggingFaceModel& model, const std::string& tokenizerJson,
                             const fs::path& folder) {
    CheckpointContents contents;
    contents.part = CheckpointPart::Model;
    contents.weights = model.weights.tensorsToWrite();
    contents.texts = {{kConfigFile, toConfigJson(model.config)}, {kTokenizerFile, tokenizerJson}};
    return CheckpointImage(std::move(contents)).write(folder);
}

// What is written before the commit, and removed when there is none.
class Files {
public:
    explicit Files(const ProjectHandle& project) : project_(project) {}
    ~Files() {
        for (const std::string& folder : folders_)
            try {
                discardFolder(project_.absolute(folder));
            } catch (const Error&) { // another program holds it; a later import replaces it
            }
    }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;

    void add(const std::string& folder) { folders_.push_back(folder); }
    void keep() { folders_.clear(); }

private:
    const ProjectHandle& project_;
    std::vector<std::string> folders_;
};

bool isNewest(const std::vector<TokenizerRow>& known, const TokenizerRow& row) {
    return !known.empty() && known.back().sha256 == row.sha256;
}

} // namespace

ImportModelOutcome importModel(const ProjectHandle& project, const fs::path& folder, const std::string& name,
                               const Progress& progress, std::stop_token stop) {
    project.requireWritable();
    const HuggingFaceModel model = readHuggingFaceFolder(folder, progress, stop);
    requireFreeSpace(project.folder(), modelFileBytes(model.config) + kSmallFilesBytes, Phrase::noop("The import"));
    throwIfStopped(stop, Phrase::noop("The import"));
    progress.report(Phrase::noop("Writing the model"), 0, 0, readablePath(folder));

    Project database(project);
    Files files(project);
    TokenizerRow tokenizer;
    tokenizer.askedVocabularySize = model.tokenizer.vocabularySize();
    tokenizer = writeTokenizer(project, database, model.tokenizer, tokenizer);
    files.add(tokenizer.folder);
    const std::string tokenizerJson = readFile(project.absolute(tokenizer.folder + "/tokenizer.json"));
    const std::vector<TokenizerRow> before = database.tokenizers();
    const bool isKnown = isNewest(before, tokenizer);

    const std::string planned = database.read([](const Stores& stores) { return stores.runs.nextFolder(); });
    discardFolder(project.absolute(planned)); // left by a kill between these files and their rows
    files.add(planned);
    const std::string step = checkpointFolderName(0);
    createFolders(project.absolute(planned));
    const WrittenCheckpoint written = writeModel(model, tokenizerJson, project.absolute(planned + "/" + step));

    ImportModelOutcome outcome;
    outcome.notes = model.notes;
    if (!isKnown && !before.empty())
        outcome.notes.push_back(
            Phrase::tr("Its tokenizer of {} tokens is the project's newest now, with which new runs "
                       "begin; the one of {} tokens stays for the runs that it belongs to.",
                       tokenizer.vocabularySize, before.back().vocabularySize));
    const std::string source = readablePath(fs::absolute(folder).lexically_normal());
    database.write([&](Stores& stores) {
        outcome.tokenizer =
            isKnown ? stores.tokenizers.all().back() : addTokenizer(stores, tokenizer, "Imported", source);
        RunRow run = runOf(model, name.empty() ? nameOf(folder) : name);
        run.tokenizerId = outcome.tokenizer.id;
        outcome.run = stores.runs.one(stores.runs.add(run));
        if (outcome.run.folder != planned)
            throw std::logic_error("the run was given another folder than its model");
        stores.origins.add({outcome.run.id, 0, source, 0});
        CheckpointRow row;
        row.runId = outcome.run.id;
        row.folder = checkpointFolder(outcome.run.id, 0);
        row.manifestSha256 = written.manifestSha256;
        row.bytes = written.bytes;
        row.latest = true;
        stores.checkpoints.add(row);
        outcome.checkpoint = stores.checkpoints.ofRun(outcome.run.id).back();
        stores.events.add("run", fmt::format("Imported the model {} from {}.", outcome.run.name, source));
    });
    files.keep();
    if (isKnown)
        discardFolder(project.absolute(tokenizer.folder));
    return outcome;
}

} // namespace kantai
