// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/Resume.h"
#include "core/base/Error.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/RunChanges.h"
#include "core/workflow/pretrain/Teachers.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <system_error>

namespace kantai {

namespace {

std::vector<CheckpointRow> newestFirst(const Project& database, std::int64_t runId) {
    auto rows = database.checkpoints(runId);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const CheckpointRow& a, const CheckpointRow& b) { return a.step > b.step; });
    return rows;
}

bool isWhole(const ProjectHandle& project, const CheckpointRow& row, bool withHashes) {
    return checkpointDefects(project.absolute(row.folder), withHashes).empty();
}

Obstacle readOnly(const ProjectHandle& project) {
    return {Phrase::tr("The project is read-only: {}.", project.readOnly().reason), project.readOnly().remedy};
}

Obstacle obstacleOfTeacher(const ProjectHandle& project, const Project& database, const RunRow& run) {
    try {
        return whyNotTaught(project, database, optionsOf(run, configOf(run)), tokenizerOf(database, run));
    } catch (const Error&) { // told when the run is planned
        return {};
    }
}

Obstacle obstacleOf(const ProjectHandle& project, const Project& database, const RunRow& run, RunGoal goal) {
    if (!project.writable())
        return readOnly(project);
    if (isImported(database.origins(), run.id))
        return {Phrase::tr("{} is an imported model, which has no training to resume.", run.name),
                Phrase::tr("Start a new run from its checkpoint.")};
    if (isCut(run))
        return {Phrase::tr("{} was cut from another model and has no training to resume.", shownName(run.name)),
                Phrase::tr("Start a new run from its checkpoint.")};
    if (run.state == RunState::Running || run.state == RunState::Paused)
        return {Phrase::tr("{} is still running.", shownName(run.name)), {}};
    if (run.state == RunState::Completed && goal == RunGoal::AsPlanned)
        return {Phrase::tr("{} is complete with its {} steps; a greater number of steps would continue it.",
                           shownName(run.name), run.step),
                {}};
    if (const Obstacle obstacle = obstacleOfTeacher(project, database, run); !obstacle.reason.empty())
        return obstacle;
    const auto checkpoints = database.checkpoints(run.id);
    if (checkpoints.empty())
        return {Phrase::tr("{} ended before its first checkpoint.", shownName(run.name)), Remedy::NewRun};
    if (std::none_of(checkpoints.begin(), checkpoints.end(),
                     [&](const CheckpointRow& row) { return isWhole(project, row, false); }))
        return {Phrase::tr("No checkpoint of {} is intact.", shownName(run.name)), Remedy::NewRunAfterDamage};
    return {};
}

RunGoal goalOf(const RunRow& run, std::int64_t newMaxSteps) {
    return newMaxSteps > run.step ? RunGoal::NewLength : RunGoal::AsPlanned;
}

CheckpointRow newestWhole(const ProjectHandle& project, const Project& database, const RunRow& run,
                          const Progress& progress) {
    for (const CheckpointRow& row : newestFirst(database, run.id)) {
        const auto defects = checkpointDefects(project.absolute(row.folder), true);
        if (defects.empty())
            return row;
        progress.warning(Phrase::tr("The checkpoint of step {} is damaged, the one before it is taken: {}", row.step,
                                    defects.front()));
    }
    throw Error(ErrorCode::BadInput, Phrase::tr("No checkpoint of {} is intact.", shownName(run.name)),
                Remedy::NewRunAfterDamage);
}

void setAside(const ProjectHandle& project, const CheckpointRow& row, const Progress& progress) {
    const fs::path folder = project.absolute(row.folder);
    const fs::path aside = project.absolute(row.folder + ".damaged");
    std::error_code error;
    if (!fs::exists(folder, error))
        return;
    discardFolder(aside);
    fs::rename(folder, aside, error);
    if (error)
        throw systemError("Cannot rename", folder, error.value());
    progress.warning(Phrase::tr("The damaged checkpoint was kept as {}.", readablePath(aside)));
}

// What the learning rate climbs from once the run has another length is that of the last step before. The metrics
// leave out skipped steps.
RunPosition positionOf(const Project& database, const TrainingRun& run) {
    RunPosition position{run.resumeFrom->step, 0, 0};
    for (const MetricRow& row : database.metrics(run.row.id))
        if (row.step <= run.resumeFrom->step) {
            position.learningRate = row.learningRate;
            position.trainingSeconds = row.trainingSeconds;
        }
    return position;
}

void requirePossible(const TrainingRun& run, const TrainingOptions& options, ErrorCode code) {
    if (const auto problems = problemsOf(options, run.config); !problems.empty())
        throw Error(code, problems.front().message);
}

// Until now nobody recorded what an earlier version changed: its runs only tell of their last extension.
bool hasUnrecordedExtension(const TrainingRun& run) {
    return run.options.extendedAt > run.resumeFrom->step;
}

// The options at the checkpoint, with what the request changes there.
void followChanges(const Project& database, TrainingRun& run, const PretrainRequest& request) {
    const std::int64_t step = run.resumeFrom->step;
    run.changes = database.runChanges(run.row.id);
    run.options = optionsAfter(run.options, changedOptions(run.changes), step);
    RunChange wanted{request.newLearningRate, {}};
    if (request.newMaxSteps > 0)
        wanted.length = Steps{request.newMaxSteps};
    std::erase_if(run.changes,
                  [&](const RunChangeRow& row) { return row.step > step && concerns(wanted, row.option); });
    for (const RunChangeRow& row : run.changes)
        if (row.step > step)
            requirePossible(run, optionsAfter(run.options, changedOptions(run.changes), row.step),
                            ErrorCode::BadInput);
    // Also when the checkpoints since an extension are damaged, so that the run begins the new length earlier.
    const TrainingOptions before = run.options;
    if (hasUnrecordedExtension(run)) {
        const RunPosition position = positionOf(database, run);
        run.options.extendedAt = step;
        run.options.extendedFrom = position.learningRate;
        run.options.extendedSeconds = position.trainingSeconds;
    }
    if (!wanted.isEmpty())
        change(run.options, wanted, positionOf(database, run));
    requirePossible(run, run.options, ErrorCode::Usage);
    if (!wanted.isEmpty())
        for (const RunChangeRow& row : changeRows(run.row.id, changesBetween(before, run.options, step)))
            run.changes.push_back(row);
}

bool isLater(const CheckpointRow& row, const TrainingRun& run) {
    return row.step > run.resumeFrom->step;
}

} // namespace

std::int64_t latestResumableRun(const ProjectHandle& project, std::int64_t newMaxSteps) {
    if (!project.writable())
        throw Error(ErrorCode::BadInput, readOnly(project).reason);
    const Project database(project);
    const auto runs = database.runs();
    std::optional<Obstacle> first; // of the newest run
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const Obstacle obstacle = obstacleOf(project, database, *run, goalOf(*run, newMaxSteps));
        if (obstacle.reason.empty())
            return run->id;
        if (!first)
            first = obstacle;
    }
    const std::string none =
        Phrase::tr("The project {} has no run that could be resumed.", shownName(database.info().name));
    if (!first)
        throw Error(ErrorCode::BadInput, none, Remedy::NewRun);
    throw Error(ErrorCode::BadInput, none + " " + first->reason,
                first->remedy.empty() ? Remedy::NewRun : first->remedy);
}

Obstacle whyNotResumable(const ProjectHandle& project, std::int64_t runId, RunGoal goal) {
    const Project database(project);
    return obstacleOf(project, database, database.run(runId), goal);
}

bool isImported(const std::vector<OriginRow>& origins, std::int64_t runId) {
    const auto origin = std::ranges::find(origins, runId, &OriginRow::runId);
    return origin != origins.end() && origin->fromRun == 0;
}

bool isCut(const RunRow& run) {
    return run.state == RunState::Completed && run.step == 0 && run.totalSteps == 0;
}

TrainingRun planResumedRun(const ProjectHandle& project, Project& database, const PretrainRequest& request,
                           const Progress& progress) {
    TrainingRun run;
    run.row = database.run(*request.resumeRun);
    const Obstacle obstacle = obstacleOf(project, database, run.row, goalOf(run.row, request.newMaxSteps));
    if (!obstacle.reason.empty())
        throw Error(ErrorCode::BadInput, obstacle.reason, obstacle.remedy);
    run.config = configOf(run.row);
    run.options = optionsOf(run.row, run.config);
    run.tokenizer = tokenizerOf(database, run.row);
    if (run.options.teacher != 0)
        run.teacher = requireTeacher(project, database, run.options, run.tokenizer);
    run.resumeFrom = newestWhole(project, database, run.row, progress);
    run.options.onDivergence = request.newOnDivergence.value_or(run.options.onDivergence);
    run.options.device = request.newDevice.value_or(run.options.device);
    run.options.localSteps = request.newLocalSteps.value_or(run.options.localSteps);
    if (request.newDevice)
        deviceInfo(run.options.device);        // throws for one that is not there, before anything is changed
    else if (!hasDevice(run.options.device)) { // the project comes from another computer
        progress.warning(Phrase::tr("This computer has no device {}; the run continues on the processor.",
                                    toString(run.options.device)));
        run.options.device = kCpu;
    }
    if (request.newMaxSteps > 0 && request.newMaxSteps <= run.resumeFrom->step)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("{} has already {} steps; {} would leave nothing to do.", shownName(run.row.name),
                               run.resumeFrom->step, request.newMaxSteps),
                    Phrase::tr("Choose a greater number of steps."));
    followChanges(database, run, request);
    return run;
}

void setDamagedAside(const ProjectHandle& project, const Project& database, const TrainingRun& run,
                     const Progress& progress) {
    for (const CheckpointRow& row : newestFirst(database, run.row.id))
        if (isLater(row, run))
            setAside(project, row, progress);
}

void rewind(Stores& stores, const TrainingRun& run) {
    for (const CheckpointRow& row : stores.checkpoints.ofRun(run.row.id))
        if (isLater(row, run))
            stores.checkpoints.remove(row.id);
    stores.truncateRun(run.row.id, run.resumeFrom->step);
}

} // namespace kantai
