// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/base/Error.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/inference/ModelFolder.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/pretrain/Teachers.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <system_error>

namespace kantai {

namespace {

CheckpointRow withId(const std::vector<CheckpointRow>& rows, std::int64_t id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const CheckpointRow& row) { return row.id == id; });
    if (found == rows.end())
        throw Error(ErrorCode::BadInput, Phrase::tr("The project has no checkpoint with the number {}.", id),
                    Remedy::ListedCheckpoint);
    return *found;
}

std::int64_t checkpointNumber(const std::string& which) {
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(which.data(), which.data() + which.size(), id);
    if (error != std::errc() || end != which.data() + which.size())
        throw Error(ErrorCode::Usage, Phrase::tr("'{}' names no checkpoint.", which), Remedy::ListedCheckpoint);
    return id;
}

// Of the checkpoints that a run marked as its best; null when there is none.
const CheckpointRow* bestOf(const std::vector<CheckpointRow>& rows) {
    const CheckpointRow* best = nullptr;
    for (const CheckpointRow& row : rows)
        if (row.best && (best == nullptr || row.heldOutLoss < best->heldOutLoss))
            best = &row;
    return best;
}

// Within the transaction that removes it: a training that runs meanwhile may be about to make it its latest.
void requireDispensable(const CheckpointRow& row, const RunRow& run) {
    if (row.pinned)
        throw Error(ErrorCode::BadInput, Phrase::tr("The checkpoint of step {} is pinned.", row.step),
                    Phrase::tr("Unpin it first."));
    if (row.latest && (run.state == RunState::Running || run.state == RunState::Paused))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The checkpoint of step {} is the latest of {}, which is still running.", row.step,
                               shownName(run.name)),
                    Phrase::tr("Wait for the next one."));
}

} // namespace

CheckpointRow findCheckpoint(const Project& project, const std::string& which) {
    const auto rows = project.checkpoints();
    if (!which.empty() && which != "best" && which != "latest")
        return withId(rows, checkpointNumber(which));
    if (rows.empty())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The project {} has no checkpoint.", shownName(project.info().name)),
                    Remedy::Pretrain);
    if (which != "latest")
        if (const CheckpointRow* best = bestOf(rows))
            return *best;
    if (which == "best")
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("No checkpoint of {} has been evaluated.", shownName(project.info().name)),
                    Remedy::LatestCheckpoint);
    const auto newest =
        std::max_element(rows.begin(), rows.end(), [](const CheckpointRow& a, const CheckpointRow& b) {
            return std::pair(a.runId, a.step) < std::pair(b.runId, b.step);
        });
    return *newest;
}

void setCheckpointPinned(const ProjectHandle& project, std::int64_t checkpointId, bool pinned) {
    Project(project).write([&](Stores& stores) {
        CheckpointRow row = withId(stores.checkpoints.all(), checkpointId);
        row.pinned = pinned;
        stores.checkpoints.update(row);
    });
}

void setCheckpointNote(const ProjectHandle& project, std::int64_t checkpointId, const std::string& note) {
    Project(project).write([&](Stores& stores) {
        CheckpointRow row = withId(stores.checkpoints.all(), checkpointId);
        row.note = note;
        stores.checkpoints.update(row);
    });
}

std::uint64_t deleteCheckpoint(const ProjectHandle& project, std::int64_t checkpointId) {
    Project database(project);
    fs::path folder;
    const std::uint64_t bytes = database.write([&](Stores& stores) {
        const CheckpointRow row = withId(stores.checkpoints.all(), checkpointId);
        const RunRow run = stores.runs.one(row.runId);
        requireDispensable(row, run);
        requireNoStudent(stores, row);
        folder = project.absolute(row.folder); // refused before anything is gone
        stores.checkpoints.remove(row.id);
        stores.events.add("checkpoint",
                          fmt::format("Deleted the checkpoint of step {} of {}.", row.step, shownName(run.name)));
        return row.bytes;
    });
    discardFolder(folder);
    return bytes;
}

fs::path checkpointPath(const ProjectHandle& project, const CheckpointRow& row, const Progress& progress) {
    const fs::path folder = project.absolute(row.folder);
    // Sizes only: hashes of gigabytes are for verifyProject().
    if (const auto defects = checkpointDefects(folder, false, CheckpointPart::Model); !defects.empty())
        throw Error(ErrorCode::BadInput, defects.front(), Remedy::WholeCheckpoint);
    if (const auto defects = checkpointDefects(folder, false, CheckpointPart::Training); !defects.empty())
        progress.warning(
            Phrase::tr("{} The model is whole, but no run can be resumed from this checkpoint.", defects.front()));
    return folder;
}

fs::path modelFolder(const fs::path& source, const std::string& which, const Progress& progress) {
    if (looksLikeModelFolder(source)) {
        if (!which.empty())
            throw Error(ErrorCode::Usage,
                        Phrase::tr("{} is a model, not a project with checkpoints.", readablePath(source)),
                        Remedy::NoCheckpoint);
        return ModelFolder(source).path(); // refused here when it is not whole
    }
    const ProjectHandle project = openProject(source);
    return checkpointPath(project, findCheckpoint(Project(project), which), progress);
}

void requireUndamagedModel(const fs::path& folder, WeightsCheck check) {
    if (!isPlainFile(folder / kManifestFile)) {
        if (check == WeightsCheck::Quick)
            return;
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} has no manifest.json with checksums that its files could be compared with.",
                               readablePath(folder)));
    }
    std::error_code unknown; // the comparison says what is wrong with the file
    if (check == WeightsCheck::Quick && fs::file_size(folder / kWeightsFile, unknown) > kQuicklyHashedWeights)
        return;
    if (const auto defects = checkpointDefects(folder, true, CheckpointPart::Model); !defects.empty())
        throw Error(ErrorCode::BadInput, defects.front(), Remedy::WholeCheckpoint);
}

} // namespace kantai
