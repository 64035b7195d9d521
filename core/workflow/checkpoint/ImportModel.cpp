// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/checkpoint/ImportModel.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/interop/HuggingFaceImport.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/checkpoint/ModelRun.h"
#include "core/workflow/tokenizer/NewTokenizer.h"

#include <fmt/format.h>

namespace kantai {

namespace {

constexpr std::uint64_t kSmallFilesBytes = 32u << 20; // everything but the weights, at most about

std::string nameOf(const fs::path& folder) {
    const fs::path whole = fs::absolute(folder).lexically_normal();
    return readablePath(whole.has_filename() ? whole.filename() : whole.parent_path().filename());
}

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
    PlannedFolders planned(project);
    TokenizerRow tokenizer;
    tokenizer.askedVocabularySize = model.tokenizer.vocabularySize();
    tokenizer = writeTokenizer(project, database, model.tokenizer, tokenizer);
    planned.add(tokenizer.folder);
    const std::string tokenizerJson = readFile(project.absolute(tokenizer.folder + "/tokenizer.json"));
    const std::vector<TokenizerRow> before = database.tokenizers();
    const bool isKnown = isNewest(before, tokenizer);

    const ModelRunFiles files = writeModelRun(project, database, planned, model.weights, tokenizerJson);

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
        const ModelRunRows rows = addModelRun(stores, files, model.config, name.empty() ? nameOf(folder) : name,
                                              outcome.tokenizer.id, {0, 0, source, 0});
        outcome.run = rows.run;
        outcome.checkpoint = rows.checkpoint;
        stores.events.add("run", fmt::format("Imported the model {} from {}.", outcome.run.name, source));
    });
    planned.keep();
    if (isKnown)
        discardFolder(project.absolute(tokenizer.folder));
    return outcome;
}

} // namespace kantai
