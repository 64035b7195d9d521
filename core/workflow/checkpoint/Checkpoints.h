// SPDX-License-Identifier: GPL-3.0-or-later
// Finding, pinning, annotating and deleting the checkpoints of a project. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace kantai {

// which: "best" (lowest held-out loss of all runs), "latest", or a checkpoint's id. "" means best, else latest.
CheckpointRow findCheckpoint(const Project& project, const std::string& which);

void setCheckpointPinned(const ProjectHandle& project, std::int64_t checkpointId, bool pinned);
void setCheckpointNote(const ProjectHandle& project, std::int64_t checkpointId, const std::string& note);
// Removes folder and row; returns the bytes freed. Refuses a pinned one, and one from which a run still learns.
std::uint64_t deleteCheckpoint(const ProjectHandle& project, std::int64_t checkpointId);

// The folder of a checkpoint to give to FillMask. Throws Error(BadInput) when a file that a prediction needs is
// missing, of another size or a link. Warns when only what a resumed run needs is.
std::filesystem::path checkpointPath(const ProjectHandle& project, const CheckpointRow& row,
                                     const Progress& progress = {});
// The folder to give to FillMask: source is a project (with `which` as above) or a Hugging Face folder.
std::filesystem::path modelFolder(const std::filesystem::path& source, const std::string& which,
                                  const Progress& progress = {});

// Weights up to this size are compared with their checksum before each prediction; that takes at most some tenths of
// a second.
inline constexpr std::uint64_t kQuicklyHashedWeights = 64'000'000; // bytes
enum class WeightsCheck { Quick, Full };
// Compares weights, configuration and tokenizer of a checkpoint's folder with the SHA-256 of its manifest: Quick for
// weights up to kQuicklyHashedWeights only, else nothing. Throws Error(BadInput) for a difference, and for Full in a
// folder without a manifest, such as an exported model; Quick passes that.
void requireUndamagedModel(const std::filesystem::path& folder, WeightsCheck check);

} // namespace kantai
