// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/Branch.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/project/stores/ShownName.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"

#include <optional>
#include <string>

namespace kantai {

namespace {

struct Difference {
    const char* what; // of the configuration
    std::int64_t before, now;
};

std::optional<Difference> shapeDifference(const RobertaConfig& before, const RobertaConfig& now) {
    for (const Difference& number :
         {Difference{"layers", before.layers, now.layers},
          Difference{"hiddenSize", before.hiddenSize, now.hiddenSize}, Difference{"heads", before.heads, now.heads},
          Difference{"intermediateSize", before.intermediateSize, now.intermediateSize},
          Difference{"maxPositions", before.maxPositions, now.maxPositions},
          Difference{"vocabularySize", before.vocabularySize, now.vocabularySize}})
        if (number.before != number.now)
            return number;
    return std::nullopt;
}

bool hasNewestTokenizer(const Project& database, const RunRow& run) {
    const auto tokenizers = database.tokenizers();
    return !tokenizers.empty() && tokenizers.back().id == run.tokenizerId;
}

} // namespace

PretrainRequest requestFromCheckpoint(const ProjectHandle& project, std::int64_t checkpointId) {
    const Project database(project);
    const RunRow run = database.run(findCheckpoint(database, std::to_string(checkpointId)).runId);
    PretrainRequest request;
    request.preset = run.preset;
    request.config = configOf(run);
    request.fromCheckpoint = checkpointId;
    return request;
}

Obstacle whyNotBranched(const ProjectHandle& project, const Project& database, std::int64_t checkpointId,
                        const RobertaConfig& config) {
    try {
        const CheckpointRow row = findCheckpoint(database, std::to_string(checkpointId));
        const RunRow run = database.run(row.runId);
        if (const auto difference = shapeDifference(configOf(run), config))
            return {Phrase::tr("The checkpoint has another shape than the model: {} is {}, not {}.", difference->what,
                               difference->before, difference->now),
                    Phrase::tr("Use the model of the checkpoint.")};
        if (!hasNewestTokenizer(database, run))
            return {Phrase::tr("{} was trained with another tokenizer than the newest of the project.",
                               shownName(run.name)),
                    Remedy::NewRun};
        const auto defects = checkpointDefects(project.absolute(row.folder), false, CheckpointPart::Model);
        return defects.empty() ? Obstacle{} : Obstacle{defects.front(), Remedy::WholeCheckpoint};
    } catch (const Error& error) {
        return {error.message(), error.remedy()};
    }
}

BranchPoint requireBranch(const ProjectHandle& project, const Project& database, std::int64_t checkpointId,
                          const RobertaConfig& config) {
    if (const Obstacle obstacle = whyNotBranched(project, database, checkpointId, config); !obstacle.reason.empty())
        throw Error(ErrorCode::BadInput, obstacle.reason, obstacle.remedy);
    BranchPoint point;
    point.checkpoint = findCheckpoint(database, std::to_string(checkpointId));
    const auto defects = checkpointDefects(project.absolute(point.checkpoint.folder), true, CheckpointPart::Model);
    if (!defects.empty())
        throw Error(ErrorCode::BadInput, defects.front(), Remedy::WholeCheckpoint);
    point.origin.fromRun = point.checkpoint.runId;
    point.origin.fromName = database.run(point.checkpoint.runId).name;
    point.origin.fromStep = point.checkpoint.step;
    return point;
}

} // namespace kantai
