// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/HuggingFace.h"
#include "core/training/CheckpointFiles.h"
#include "core/workflow/CheckpointWorkflow.h"
#include "core/workflow/CorpusWorkflow.h"

#include <fmt/format.h>

namespace kantai {

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
    card.steps = checkpoint.step;
    if (checkpoint.heldOutLoss > 0)
        card.heldOutLoss = checkpoint.heldOutLoss;
    if (const auto probes = database.probes(); !probes.empty())
        card.example = probes.front().sentence;
    exportHuggingFaceFolder(project.absolute(checkpoint.folder), folder, card, progress, stop);

    if (project.writable())
        Project(project).addEvent("export", fmt::format("Exported the checkpoint of step {}.", checkpoint.step));
}

} // namespace kantai
