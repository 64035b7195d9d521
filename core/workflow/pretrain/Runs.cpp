// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/Runs.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/pretrain/Teachers.h"

#include <algorithm>
#include <fmt/format.h>

namespace kantai {

void renameRun(const ProjectHandle& project, std::int64_t runId, const std::string& name) {
    if (name.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Error(ErrorCode::Usage, Phrase::tr("A run needs a name."));
    Project(project).write([&](Stores& stores) {
        RunRow run = stores.runs.one(runId);
        stores.events.add("run", fmt::format("Renamed {} to {}.", run.name, name));
        run.name = name;
        stores.runs.update(run);
    });
}

RunMarkRow markOf(const std::vector<RunMarkRow>& marks, std::int64_t runId) {
    const auto mark = std::ranges::find(marks, runId, &RunMarkRow::runId);
    return mark != marks.end() ? *mark : RunMarkRow{runId, false, {}};
}

void setRunPinned(const ProjectHandle& project, std::int64_t runId, bool pinned) {
    Project(project).write([&](Stores& stores) {
        RunMarkRow mark = markOf(stores.runDetails.marks(), runId);
        mark.pinned = pinned;
        stores.runDetails.setMark(mark);
    });
}

void setRunNote(const ProjectHandle& project, std::int64_t runId, const std::string& note) {
    Project(project).write([&](Stores& stores) {
        RunMarkRow mark = markOf(stores.runDetails.marks(), runId);
        mark.note = note;
        stores.runDetails.setMark(mark);
    });
}

std::uint64_t deleteRun(const ProjectHandle& project, std::int64_t runId) {
    fs::path folder;
    const std::uint64_t bytes = Project(project).write([&](Stores& stores) {
        const RunRow run = stores.runs.one(runId);
        if (run.state == RunState::Running || run.state == RunState::Paused)
            throw Error(ErrorCode::BadInput, Phrase::tr("{} is still training.", shownName(run.name)),
                        Phrase::tr("Stop it first."));
        if (markOf(stores.runDetails.marks(), runId).pinned)
            throw Error(ErrorCode::BadInput, Phrase::tr("{} is pinned.", run.name), Phrase::tr("Unpin it first."));
        std::uint64_t freed = 0;
        for (const CheckpointRow& row : stores.checkpoints.ofRun(runId)) {
            if (row.pinned)
                throw Error(ErrorCode::BadInput, Phrase::tr("The checkpoint of step {} is pinned.", row.step),
                            Phrase::tr("Unpin it first."));
            requireNoStudent(stores, row);
            freed += row.bytes;
        }
        for (const SnapshotRow& row : stores.snapshots.ofRun(runId))
            freed += row.bytes;
        folder = project.absolute(run.folder); // refused before anything is gone
        stores.runs.remove(runId);
        stores.events.add("run", fmt::format("Deleted {} with its checkpoints.", run.name));
        return freed;
    });
    discardFolder(folder);
    return bytes;
}

} // namespace kantai
