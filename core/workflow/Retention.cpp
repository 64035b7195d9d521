// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/Retention.h"

#include "core/workflow/ProjectAccess.h"

#include <algorithm>

namespace kantai {

void removeCheckpointOf(const ProjectHandle& project, Project& database, const CheckpointRow& row) {
    const fs::path folder = project.absolute(row.folder); // refused before anything is gone
    database.removeCheckpoint(row.id);
    discardFolder(folder);
}

void removeSurplusCheckpoints(const ProjectHandle& project, Project& database, std::int64_t runId,
                              std::int64_t keepLast) {
    auto rows = database.checkpoints(runId);
    std::erase_if(rows, [](const CheckpointRow& row) { return row.best || row.latest || row.pinned; });
    std::sort(rows.begin(), rows.end(),
              [](const CheckpointRow& a, const CheckpointRow& b) { return a.step > b.step; });
    for (std::size_t i = std::size_t(std::max<std::int64_t>(keepLast, 0)); i < rows.size(); ++i)
        removeCheckpointOf(project, database, rows[i]);
}

} // namespace kantai
