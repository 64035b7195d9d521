// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/Teachers.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/queue/RequestJson.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <algorithm>

namespace kantai {

namespace {

std::optional<CheckpointRow> rowOf(const Project& database, std::int64_t id) {
    const auto rows = database.checkpoints();
    const auto row = std::ranges::find(rows, id, &CheckpointRow::id);
    return row != rows.end() ? std::optional(*row) : std::nullopt;
}

Obstacle obstacleOf(const ProjectHandle& project, const Project& database, const TrainingOptions& options,
                    const TokenizerRow& tokenizer) {
    const auto row = rowOf(database, options.teacher);
    if (!row)
        return {
            Phrase::tr("The checkpoint {} from which the run learns is no longer in the project.", options.teacher),
            Phrase::tr("Start a new run with another teacher, or from the latest checkpoint without one.")};
    const RunRow run = database.run(row->runId);
    if (tokenizerOf(database, run).sha256 != tokenizer.sha256)
        return {Phrase::tr("{} has another tokenizer than the model that is to learn from it.", shownName(run.name)),
                Phrase::tr("Choose a teacher with the same tokenizer.")};
    const std::int64_t longest = configOf(run).longestSequence();
    if (options.blockSize > longest)
        return {
            Phrase::tr("The block size is {}, but the teacher reads at most {} tokens.", options.blockSize, longest),
            Phrase::tr("Choose a block size of at most {}.", longest)};
    const auto defects = checkpointDefects(project.absolute(row->folder), false, CheckpointPart::Model);
    return defects.empty() ? Obstacle{} : Obstacle{defects.front(), Remedy::WholeCheckpoint};
}

std::int64_t teacherOf(const QueueRow& entry) {
    try {
        return requestOf(entry).options.teacher;
    } catch (const Error&) {
        return 0;
    }
}

} // namespace

Obstacle whyNotTaught(const ProjectHandle& project, const Project& database, const TrainingOptions& options,
                      const TokenizerRow& tokenizer) {
    if (options.teacher == 0)
        return {};
    try {
        return obstacleOf(project, database, options, tokenizer);
    } catch (const Error& error) {
        return {error.message(), error.remedy()};
    }
}

TeacherPoint requireTeacher(const ProjectHandle& project, const Project& database, const TrainingOptions& options,
                            const TokenizerRow& tokenizer) {
    if (const Obstacle obstacle = whyNotTaught(project, database, options, tokenizer); !obstacle.reason.empty())
        throw Error(ErrorCode::BadInput, obstacle.reason, obstacle.remedy);
    TeacherPoint point;
    point.checkpoint = rowOf(database, options.teacher).value();
    const RunRow run = database.run(point.checkpoint.runId);
    point.name = run.name;
    point.config = configOf(run);
    point.folder = project.absolute(point.checkpoint.folder);
    const auto defects = checkpointDefects(point.folder, true, CheckpointPart::Model);
    if (!defects.empty())
        throw Error(ErrorCode::BadInput, defects.front(), Remedy::WholeCheckpoint);
    point.sha256 = sha256File(point.folder / kManifestFile);
    return point;
}

std::int64_t teacherOf(const RunRow& run) {
    try {
        return trainingOptionsFromJson(parseJson(run.optionsJson, "options"), "options").teacher;
    } catch (const Error&) {
        return 0;
    }
}

std::optional<std::string> studentOf(std::int64_t checkpointId, const std::vector<RunRow>& runs,
                                     const std::vector<QueueRow>& queue) {
    for (const RunRow& run : runs)
        if (run.state != RunState::Completed && teacherOf(run) == checkpointId)
            return shownName(run.name);
    for (const QueueRow& entry : queue)
        if (entry.state == QueueState::Waiting && teacherOf(entry) == checkpointId)
            return titleOf(entry);
    return std::nullopt;
}

void requireNoStudent(Stores& stores, const CheckpointRow& row) {
    if (const auto student = studentOf(row.id, stores.runs.all(), stores.queue.all()))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} still learns from the checkpoint of step {}.", *student, row.step),
                    Phrase::tr("Complete it or delete it first."));
}

} // namespace kantai
