// SPDX-License-Identifier: GPL-3.0-or-later
// Finding, pinning, annotating and deleting the checkpoints of a project. Called by both front ends; any thread.
#pragma once

#include "core/project/Project.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace kantai {

// which: "best" (lowest held-out loss of all runs), "latest", or a checkpoint's id. "" means best, else latest.
CheckpointRow findCheckpoint(const Project& project, const std::string& which);

void setCheckpointPinned(const ProjectHandle& project, std::int64_t checkpointId, bool pinned);
void setCheckpointNote(const ProjectHandle& project, std::int64_t checkpointId, const std::string& note);
// Removes folder and row; returns the bytes freed. Refuses a pinned one.
std::uint64_t deleteCheckpoint(const ProjectHandle& project, std::int64_t checkpointId);

// The folder of a checkpoint to give to FillMask. Throws Error(BadInput) when a file of it is missing, of another
// size or a link; hashes of gigabytes are for verifyProject().
std::filesystem::path checkpointPath(const ProjectHandle& project, const CheckpointRow& row);
// The folder to give to FillMask: source is a project (with `which` as above) or a Hugging Face folder.
std::filesystem::path modelFolder(const std::filesystem::path& source, const std::string& which);

} // namespace kantai
