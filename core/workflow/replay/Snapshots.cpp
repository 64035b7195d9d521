// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/replay/Snapshots.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/SnapshotSteps.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/checkpoint/Checkpoints.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string_view>
#include <system_error>

namespace kantai {

namespace {

constexpr std::uint64_t kSmall = 1'000'000'000; // bytes
constexpr std::uint64_t kShareOfSmall = 10, kShareOfLarge = 50;

// The step of a name that snapshots get, 0 for others.
std::int64_t stepOf(const std::string& name) {
    constexpr std::string_view kStart = "step-";
    std::int64_t step = 0;
    if (name.starts_with(kStart))
        std::from_chars(name.data() + kStart.size(), name.data() + name.size(), step);
    return step > 0 && name == checkpointFolderName(step) ? step : 0;
}

std::vector<fs::path> unindexedSnapshots(const ProjectHandle& project, const Project& database, const RunRow& run) {
    std::set<std::string> indexed;
    for (const SnapshotRow& row : database.snapshots(run.id))
        indexed.insert(fs::path(row.folder).filename().native());
    std::vector<fs::path> unknown;
    std::error_code error;
    for (fs::directory_iterator entry(project.absolute(snapshotsFolder(run.id)), error), end; !error && entry != end;
         entry.increment(error))
        if (const std::string name = entry->path().filename().native();
            stepOf(name) > 0 && !indexed.contains(name) && isPlainFolder(entry->path()))
            unknown.push_back(entry->path());
    return unknown;
}

// folder: of a whole snapshot.
SnapshotRow describe(const fs::path& folder, std::int64_t runId, std::int64_t step) {
    SnapshotRow row;
    row.runId = runId;
    row.step = step;
    row.manifestSha256 = sha256File(folder / kManifestFile);
    for (const auto& entry : fs::directory_iterator(folder))
        row.bytes += entry.is_regular_file() ? entry.file_size() : 0;
    return row;
}

std::string stepText(std::int64_t step) {
    return Phrase::count(step);
}

} // namespace

std::uint64_t snapshotForecast(const RobertaConfig& config, const TrainingOptions& options) {
    const auto* steps = std::get_if<Steps>(&options.length);
    const std::int64_t count = steps != nullptr ? snapshotsUpTo(steps->count) : kUsualSnapshots;
    return static_cast<std::uint64_t>(count) * modelFileBytes(config);
}

SnapshotChoice resolveSnapshots(const RobertaConfig& config, const TrainingOptions& options,
                                std::uint64_t freeBytes) {
    if (options.snapshots != SnapshotChoice::Auto)
        return options.snapshots;
    const std::uint64_t bytes = snapshotForecast(config, options);
    const bool fits = bytes <= freeBytes / kShareOfLarge || (bytes <= kSmall && bytes <= freeBytes / kShareOfSmall);
    return fits ? SnapshotChoice::On : SnapshotChoice::Off;
}

std::uint64_t freeBytesOf(const std::filesystem::path& folder) {
    std::error_code error;
    const fs::space_info space = fs::space(folder, error);
    return error ? 0 : space.available;
}

std::vector<HistoryModel> historyModels(const std::vector<CheckpointRow>& checkpoints,
                                        const std::vector<SnapshotRow>& snapshots, std::int64_t runId) {
    std::map<std::int64_t, HistoryModel> byStep;
    for (const SnapshotRow& row : snapshots)
        if (row.runId == runId)
            byStep[row.step] = {row.step, row.folder, std::nullopt, row.createdAt};
    for (const CheckpointRow& row : checkpoints)
        if (row.runId == runId)
            byStep[row.step] = {row.step, row.folder, row, row.createdAt};
    std::vector<HistoryModel> models;
    for (auto& [step, model] : byStep)
        models.push_back(std::move(model));
    return models;
}

std::filesystem::path historyModelPath(const ProjectHandle& project, const HistoryModel& model,
                                       const Progress& progress) {
    if (model.checkpoint)
        return checkpointPath(project, *model.checkpoint, progress);
    const fs::path folder = project.absolute(model.folder);
    if (const auto defects = checkpointDefects(folder, false, CheckpointPart::Model); !defects.empty())
        throw Error(ErrorCode::BadInput, defects.front(), Remedy::WholeCheckpoint);
    return folder;
}

HistoryModel historyModelAt(const Project& project, std::int64_t runId, std::int64_t step) {
    const std::vector<HistoryModel> models =
        historyModels(project.checkpoints(runId), project.snapshots(runId), runId);
    const auto next = std::ranges::lower_bound(models, step, {}, &HistoryModel::step);
    if (next != models.end() && next->step == step)
        return *next;
    const std::string name = shownName(project.run(runId).name);
    if (models.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("{} has kept no model.", name));
    std::string nearest = next == models.begin() ? std::string() : stepText(std::prev(next)->step);
    if (next != models.end())
        nearest += (nearest.empty() ? "" : ", ") + stepText(next->step);
    throw Error(ErrorCode::BadInput, Phrase::tr("{} has kept no model of step {}.", name, stepText(step)),
                Phrase::tr("The nearest steps that have one: {}.", nearest));
}

void settleSnapshots(const ProjectHandle& project, Project& database, const RunRow& run) {
    std::vector<SnapshotRow> whole;
    for (const fs::path& folder : unindexedSnapshots(project, database, run)) {
        const std::int64_t step = stepOf(folder.filename().native());
        if (step <= run.step && checkpointDefects(folder, true, CheckpointPart::Model).empty())
            whole.push_back(describe(folder, run.id, step));
        else
            discardFolder(folder);
    }
    if (!whole.empty())
        database.write([&](Stores& stores) {
            for (const SnapshotRow& row : whole)
                stores.snapshots.add(row);
        });
}

} // namespace kantai
