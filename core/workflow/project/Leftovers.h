// SPDX-License-Identifier: GPL-3.0-or-later
// What a process that died has left in the folder of a project. Private to core/workflow.
#pragma once

#include "core/project/Project.h"

namespace kantai {

// Removes what was being written, corpus files whose import or removal was not finished, and checkpoints without a
// row. Only what this program has made is removed; what cannot be removed stays for the next time. Called by
// openProject(), which alone knows that nobody is at work there.
//
// A checkpoint without a row was on its way out, or was saved in the moment before a kill. It is not indexed again:
// the metrics up to its step may not be recorded, and the resumed run computes it again to the same bits. Only where
// the project has missed several checkpoints of a run, because its file could not be written to or is an older copy,
// the whole ones among them are.
void removeLeftovers(const ProjectHandle& project, Project& database);

// Removes the folders of the run's checkpoints that have no row. Throws Error when one cannot be removed.
void removeUnindexedCheckpoints(const ProjectHandle& project, const Project& database, const RunRow& run);

} // namespace kantai
