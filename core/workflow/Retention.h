// SPDX-License-Identifier: GPL-3.0-or-later
// Which checkpoints of a run stay, and how one leaves. Used by RunRecorder and by deleteCheckpoint(); private to
// core/workflow.
#pragma once

#include "core/project/Project.h"

namespace kantai {

// Removes the row, then the folder: what is left by a kill between the two has no row and is removed by the next
// resume. Whatever the row is kept for.
void removeCheckpointOf(const ProjectHandle& project, Project& database, const CheckpointRow& row);

// Keeps the best, the latest, the pinned, and of the others the newest keepLast.
void removeSurplusCheckpoints(const ProjectHandle& project, Project& database, std::int64_t runId,
                              std::int64_t keepLast);

} // namespace kantai
