// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/export/ExportModel.h"
#include "core/base/Checksum.h"
#include "core/interop/HuggingFace.h"
#include "core/project/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/corpus/Corpus.h"

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

} // namespace

void exportHuggingFace(const ProjectHandle& project, const std::string& which, const fs::path& folder,
                       const std::string& licence, const Progress& progress, std::stop_token stop) {
    const Project database(project);
    const CheckpointRow checkpoint = findCheckpoint(database, which);
    const CorpusStatistics corpus = storedCorpusStatistics(database);
    requireWholeCheckpoint(project.absolute(checkpoint.folder));

    ModelCard card;
    card.name = database.info().name;
    card.license = licence;
    card.corpus =
        fmt::format("{} {} with {} lines and {} words, {}", corpus.files, corpus.files == 1 ? "text" : "texts",
                    corpus.lines, corpus.words, formatBytes(corpus.bytes));
    card.tokenizerImported = isImported(database, sha256File(project.absolute(checkpoint.folder) / "tokenizer.json"));
    card.steps = checkpoint.step;
    if (checkpoint.heldOutLoss > 0)
        card.heldOutLoss = checkpoint.heldOutLoss;
    if (const auto probes = database.probes(); !probes.empty())
        card.example = probes.front().sentence;
    exportHuggingFaceFolder(project.absolute(checkpoint.folder), folder, card, progress, stop);

    if (project.writable())
        Project(project).write([&](Stores& stores) {
            stores.events.add("export", fmt::format("Exported the checkpoint of step {}.", checkpoint.step));
        });
}

} // namespace kantai
