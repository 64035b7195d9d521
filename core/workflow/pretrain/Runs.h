// SPDX-License-Identifier: GPL-3.0-or-later
// Renaming, marking and deleting the runs of a project. Called by both front ends; any thread.
#pragma once

#include "core/project/Project.h"

#include <cstdint>
#include <string>

namespace kantai {

// Throws Error(Usage) for an empty name and Error(BadInput) for a run that is not there.
void renameRun(const ProjectHandle& project, std::int64_t runId, const std::string& name);

// A pinned run is listed first and not deleted. Both throw Error(BadInput) for a run that is not there.
void setRunPinned(const ProjectHandle& project, std::int64_t runId, bool pinned);
void setRunNote(const ProjectHandle& project, std::int64_t runId, const std::string& note); // "" removes it
RunMarkRow markOf(const std::vector<RunMarkRow>& marks, std::int64_t runId);

// Removes the run with its metrics, answers, checkpoints and snapshots; returns the bytes freed. Throws
// Error(BadInput) while it is training, and when it or one of its checkpoints is pinned.
std::uint64_t deleteRun(const ProjectHandle& project, std::int64_t runId);

} // namespace kantai
