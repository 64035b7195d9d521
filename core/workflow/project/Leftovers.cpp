// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/project/Leftovers.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/PathInside.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/project/UnsettledFiles.h"
#include "core/workflow/replay/Snapshots.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>
#include <system_error>

namespace kantai {

namespace {

void removeTemporaries(const ProjectHandle& project) {
    for (const char* subfolder : {"corpus", "tokenizers", "tokens", "checkpoints", "classifiers"})
        removeStaleTemporaries(project.absolute(subfolder));
    for (const char* parent : {"tokens", "checkpoints"}) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(project.absolute(parent), error))
            if (isPlainFolder(entry.path())) {
                removeStaleTemporaries(entry.path());
                if (isPlainFolder(entry.path() / kSnapshotsFolder))
                    removeStaleTemporaries(entry.path() / kSnapshotsFolder);
            }
    }
}

// The step of a name that checkpoints get, -1 for others: "step-000123.damaged", which is kept for the user, is none.
std::int64_t stepOf(const std::string& name) {
    const std::string start = checkpointFolderName(0).substr(0, std::string("step-").size());
    std::int64_t step = -1;
    if (name.starts_with(start))
        std::from_chars(name.data() + start.size(), name.data() + name.size(), step);
    return step >= 0 && name == checkpointFolderName(step) ? step : -1;
}

// By step, in rows that have no more than their step and their folder.
std::vector<CheckpointRow> unindexedCheckpoints(const ProjectHandle& project, const Project& database,
                                                const RunRow& run) {
    std::set<std::string> indexed;
    for (const CheckpointRow& row : database.checkpoints(run.id))
        indexed.insert(row.folder);
    std::vector<CheckpointRow> found;
    std::error_code error;
    for (fs::directory_iterator entry(project.absolute(run.folder), error), end; !error && entry != end;
         entry.increment(error)) {
        CheckpointRow row;
        row.runId = run.id;
        row.step = stepOf(entry->path().filename().string());
        if (row.step < 0 || !isPlainFolder(entry->path()))
            continue;
        row.folder = checkpointFolder(run.id, row.step);
        if (!indexed.contains(row.folder))
            found.push_back(row);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.step < b.step; });
    return found;
}

// Fills in what the files of a checkpoint say of it and of its run. False unless it is whole.
bool describe(const fs::path& folder, CheckpointRow& row, RunRow& run) {
    if (!checkpointDefects(folder, true).empty())
        return false;
    try {
        const Json state = readJsonFile(folder / kStateFile);
        const Json& evaluation = state.at("last_evaluation");
        run.step = row.step;
        state.at("tokens").get_to(run.tokens);
        state.at("training_seconds").get_to(run.trainingSeconds);
        run.lastLoss = row.loss = state.at("last_loss").get<double>();
        run.heldOutLoss = row.heldOutLoss = evaluation.at("loss").get<double>();
        state.at("best_held_out_loss").get_to(run.bestHeldOutLoss);
        row.best = evaluation.at("step").get<std::int64_t>() == row.step && row.heldOutLoss == run.bestHeldOutLoss;
    } catch (const Json::exception&) {
        return false;
    }
    row.latest = true; // until the next one is
    row.manifestSha256 = sha256File(folder / kManifestFile);
    for (const auto& entry : fs::directory_iterator(folder))
        row.bytes += entry.is_regular_file() ? entry.file_size() : 0;
    return true;
}

// At most one checkpoint is newer than what the project knows of its run when only a kill came between. When there
// are more, the project file could not be written to for a while, or is an older copy: then they are hours of work,
// and a curve with a gap is the smaller loss.
void indexMissedCheckpoints(const ProjectHandle& project, Project& database, RunRow run) {
    std::vector<CheckpointRow> missed = unindexedCheckpoints(project, database, run);
    std::erase_if(missed, [&](const CheckpointRow& row) { return row.step <= run.step; });
    if (missed.size() < 2)
        return;
    std::vector<CheckpointRow> whole;
    for (CheckpointRow row : missed) {
        RunRow then = run;
        if (!describe(project.absolute(row.folder), row, then))
            continue;
        whole.push_back(row);
        run = then;
    }
    if (whole.empty())
        return;
    database.write([&](Stores& stores) {
        for (const CheckpointRow& row : whole)
            stores.checkpoints.add(row);
        stores.runs.update(run);
        stores.events.add(
            "run", fmt::format("Found {} checkpoints of {} that the project did not know.", whole.size(), run.name));
    });
}

// A classifier comes before its row and goes after it: what has none was left by a kill.
void removeUnindexedClassifiers(const ProjectHandle& project, const Project& database) {
    std::set<std::string> indexed;
    for (const ClassifierRow& row : database.classifiers())
        indexed.insert(row.folder);
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(project.absolute("classifiers"), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().native();
        std::int64_t number = 0;
        std::from_chars(name.data(), name.data() + name.size(), number);
        const std::string folder = classifierFolder(number);
        if (number > 0 && "classifiers/" + name == folder && !indexed.contains(folder) &&
            isPlainFolder(entry->path()))
            found.push_back(entry->path());
    }
    for (const fs::path& folder : found)
        discardFolder(folder);
}

template <class Work>
void asFarAsPossible(const Work& work) {
    try {
        work();
    } catch (const Error&) {
    } catch (const fs::filesystem_error&) {
        // A read-only medium, rows or links of a stranger: the project can be looked at all the same.
    }
}

} // namespace

void removeUnindexedCheckpoints(const ProjectHandle& project, const Project& database, const RunRow& run) {
    for (const CheckpointRow& row : unindexedCheckpoints(project, database, run))
        discardFolder(project.absolute(row.folder));
}

void removeLeftovers(const ProjectHandle& project, Project& database) {
    removeTemporaries(project);
    asFarAsPossible([&] { settleFiles(project, database, {}); });
    asFarAsPossible([&] { removeUnindexedClassifiers(project, database); });
    asFarAsPossible([&] {
        for (const RunRow& run : database.runs())
            asFarAsPossible([&] {
                indexMissedCheckpoints(project, database, run);
                removeUnindexedCheckpoints(project, database, run);
                settleSnapshots(project, database, run);
            });
    });
}

} // namespace kantai
