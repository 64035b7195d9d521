// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshots of a run: whether it keeps any, what they take of the disk, and the models of its history, snapshots
// and checkpoints together. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/model/RobertaConfig.h"
#include "core/project/Project.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace kantai {

// Bytes of all snapshots of a run that keeps them, about; for a length in epochs or minutes, whose steps are not
// known yet, those of a long run.
std::uint64_t snapshotForecast(const RobertaConfig& config, const TrainingOptions& options);

// On or Off. Auto is On when the forecast is at most 2 % of the free bytes, or at most 1 GB and a tenth of them.
SnapshotChoice resolveSnapshots(const RobertaConfig& config, const TrainingOptions& options, std::uint64_t freeBytes);

// Of the disk with that folder; 0 when it cannot be told.
std::uint64_t freeBytesOf(const std::filesystem::path& folder);

// The model of one step of a run, as it lies in the project.
struct HistoryModel {
    std::int64_t step = 0;
    std::string folder;                      // relative to the project's
    std::optional<CheckpointRow> checkpoint; // none: a snapshot
    std::int64_t createdAt = 0;
};

// The models of a run by step, one for each: of a step that has both, the checkpoint, whose user may have named it.
std::vector<HistoryModel> historyModels(const std::vector<CheckpointRow>& checkpoints,
                                        const std::vector<SnapshotRow>& snapshots, std::int64_t runId);

// The folder to give to FillMask. Throws Error(BadInput) when a file is missing, of another size or a link; warns as
// checkpointPath().
std::filesystem::path historyModelPath(const ProjectHandle& project, const HistoryModel& model,
                                       const Progress& progress = {});

// The model of that step. Throws Error(BadInput) that names the nearest steps when the run has none.
HistoryModel historyModelAt(const Project& project, std::int64_t runId, std::int64_t step);

// Settles the folders of snapshots that no row names, which a kill, a resumed run or an older copy of the project
// file leaves: whole ones up to the step of the run get their rows, others are removed. Called by the only writer.
void settleSnapshots(const ProjectHandle& project, Project& database, const RunRow& run);

} // namespace kantai
