// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/export/ExportModel.h"
#include "core/base/Checksum.h"
#include "core/base/ReadableText.h"
#include "core/interop/HuggingFace.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/Teachers.h"
#include "core/workflow/pretrain/TrainingRun.h"

#include <algorithm>
#include <fmt/format.h>

namespace kantai {

namespace {

bool isImported(const Project& database, const std::string& tokenizerSha256) {
    const auto tokenizers = database.tokenizers();
    const auto trainedHere = [&](const TokenizerRow& row) {
        return row.sha256 == tokenizerSha256 && !row.corpusSha256.empty();
    };
    return std::none_of(tokenizers.begin(), tokenizers.end(), trainedHere);
}

// What is exported, and what its model card says.
struct Export {
    CheckpointRow checkpoint;
    fs::path folder;
    ModelCard card;
};

ModelCard::Training trainingOf(const Project& database, std::int64_t runId) {
    const auto origins = database.origins();
    if (isImported(origins, runId))
        return ModelCard::Training::Elsewhere;
    for (const OriginRow& origin : origins)
        if (origin.runId == runId && isImported(origins, origin.fromRun))
            return ModelCard::Training::Continued;
    return ModelCard::Training::FromScratch;
}

// The model that it was cut from, and the one that it learned from.
void tellLineage(const Project& database, const RunRow& run, ModelCard& card) {
    const auto origins = database.origins();
    const auto origin = std::ranges::find(origins, run.id, &OriginRow::runId);
    if (isCut(run) && origin != origins.end()) {
        card.lineage.push_back(fmt::format("Layers: {} of those of {}, step {}", configOf(run).layers,
                                           shownName(origin->fromName), origin->fromStep));
        card.steps.reset();
    }
    const std::int64_t teacher = teacherOf(run);
    const auto checkpoints = database.checkpoints();
    const auto row = std::ranges::find(checkpoints, teacher, &CheckpointRow::id);
    if (teacher != 0 && row == checkpoints.end())
        card.lineage.emplace_back("Teacher: a larger model that was deleted since");
    else if (teacher != 0)
        card.lineage.push_back(fmt::format("Teacher: {}, step {}, with {} parameters",
                                           shownName(database.run(row->runId).name), row->step,
                                           grouped(parameterCount(configOf(database.run(row->runId))))));
}

Export exportOf(const ProjectHandle& project, const Project& database, const std::string& which,
                const std::string& licence) {
    Export result;
    result.checkpoint = findCheckpoint(database, which);
    result.folder = project.absolute(result.checkpoint.folder);
    requireWholeCheckpoint(result.folder);
    const CorpusStatistics corpus = storedCorpusStatistics(database);
    ModelCard& card = result.card;
    card.name = database.info().name;
    card.license = licence;
    card.training = trainingOf(database, result.checkpoint.runId);
    card.corpus =
        fmt::format("{} {} with {} lines and {} words, {}", corpus.files, corpus.files == 1 ? "text" : "texts",
                    corpus.lines, corpus.words, formatBytes(corpus.bytes));
    card.tokenizerImported = isImported(database, sha256File(result.folder / "tokenizer.json"));
    card.steps = result.checkpoint.step;
    tellLineage(database, database.run(result.checkpoint.runId), card);
    if (result.checkpoint.heldOutLoss > 0)
        card.heldOutLoss = result.checkpoint.heldOutLoss;
    if (const auto probes = database.probes(); !probes.empty())
        card.example = probes.front().sentence;
    return result;
}

void record(const ProjectHandle& project, const CheckpointRow& checkpoint) {
    if (project.writable())
        Project(project).write([&](Stores& stores) {
            stores.events.add("export", fmt::format("Exported the checkpoint of step {}.", checkpoint.step));
        });
}

} // namespace

void exportHuggingFace(const ProjectHandle& project, const std::string& which, const fs::path& folder,
                       const std::string& licence, const Progress& progress, std::stop_token stop) {
    const Export content = exportOf(project, Project(project), which, licence);
    exportHuggingFaceFolder(content.folder, folder, content.card, progress, stop);
    record(project, content.checkpoint);
}

std::vector<OnnxAgreement> exportOnnx(const ProjectHandle& project, const std::string& which, const fs::path& folder,
                                      OnnxFiles files, const std::string& licence, const Progress& progress,
                                      std::stop_token stop) {
    const Project database(project);
    const Export content = exportOf(project, database, which, licence);
    const RunRow run = database.run(content.checkpoint.runId);
    std::vector<std::string> names{kQuantizedOnnxFile};
    if (files == OnnxFiles::FloatAndInt8)
        names.insert(names.begin(), kOnnxFile);
    std::vector<OnnxAgreement> agreements;
    const OnnxCheck check = [&](const fs::path& written) {
        agreements = measureAgreement(content.folder, written, names,
                                      sentencesToCompare(project, database, run, parameterCount(configOf(run))),
                                      progress, stop);
        std::vector<std::string> lines;
        for (const OnnxAgreement& agreement : agreements)
            lines.push_back(agreementText(agreement));
        return lines;
    };
    exportOnnxFolder(content.folder, folder, content.card, files, check, progress, stop);
    record(project, content.checkpoint);
    return agreements;
}

} // namespace kantai
