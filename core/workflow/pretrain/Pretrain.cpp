// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/Pretrain.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/training/TrainerInput.h"
#include "core/training/data/UnigramEntropy.h"
#include "core/training/options/Precision.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/step/LearningRate.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/pretrain/Branch.h"
#include "core/workflow/pretrain/LivePairs.h"
#include "core/workflow/pretrain/OfficeMachines.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/PreflightLines.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/RunChanges.h"
#include "core/workflow/pretrain/RunRecorder.h"
#include "core/workflow/pretrain/Teachers.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/project/Leftovers.h"
#include "core/workflow/replay/Snapshots.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <stdexcept>

namespace kantai {

namespace {

TrainingRun planNewRun(const ProjectHandle& project, const Project& database, const PretrainRequest& request) {
    TrainingRun run;
    run.tokenizer = currentTokenizer(database);
    run.config = request.config;
    if (request.vocabularyRows == VocabularyRows::FitTokenizer)
        run.config.vocabularySize = run.tokenizer.vocabularySize;
    run.options = request.options;
    run.options.rules = RunRules::Current;
    run.options.extendedAt = 0;
    run.options.extendedFrom = 0;
    run.options.extendedSeconds = 0;
    run.options.precision =
        resolvePrecision(request.options.precision, request.options.device); // a run keeps what it began with
    run.options.snapshots = resolveSnapshots(run.config, run.options, freeBytesOf(project.folder()));
    run.row.name = request.runName;
    run.row.preset = request.preset;
    run.row.tokenizerId = run.tokenizer.id;
    if (request.fromCheckpoint)
        run.branch = requireBranch(project, database, *request.fromCheckpoint, run.config);
    if (run.options.teacher != 0)
        run.teacher = requireTeacher(project, database, run.options, run.tokenizer);
    return run;
}

TrainerInput trainerInput(const ProjectHandle& project, const Project& database, const TrainingRun& run,
                          const TokenStorePair& tokens) {
    TrainerInput input;
    input.group = run.group;
    if (run.invitation)
        input.machines = run.invitation->machines(run.awaited);
    input.config = run.config;
    input.options = run.options;
    input.trainTokens = tokens.train;
    input.heldOutTokens = tokens.heldOut;
    input.tokenizerJson = project.absolute(run.tokenizer.folder + "/tokenizer.json");
    input.checkpointsFolder = project.absolute(run.row.folder);
    if (run.resumeFrom) {
        input.resumeFrom = project.absolute(run.resumeFrom->folder);
        input.laterChanges = changedOptions(run.changes);
        std::erase_if(input.laterChanges,
                      [&](const ChangedOption& each) { return each.step <= run.resumeFrom->step; });
        std::ranges::stable_sort(input.laterChanges, {}, &ChangedOption::step);
    }
    if (run.branch)
        input.weightsFrom = project.absolute(run.branch->checkpoint.folder);
    if (run.teacher) {
        input.teacher = run.teacher->folder;
        input.teacherSha256 = run.teacher->sha256;
    }
    input.corpusSha256 = database.corpusSha256();
    input.tokenizerSha256 = run.tokenizer.sha256;
    input.pairs = livePairs(run.options.pairs, input.tokenizerJson, run.config);
    return input;
}

// With its id, its folder, its name and the time of its start.
RunRow addRun(Stores& stores, const TrainingRun& run) {
    const RunRow row = stores.runs.one(stores.runs.add(run.row));
    if (run.branch) {
        OriginRow origin = run.branch->origin;
        origin.runId = row.id;
        stores.origins.add(origin);
    }
    if (run.queueEntry)
        stores.queue.begin(*run.queueEntry, row.id);
    return row;
}

// The trainer comes first, and may refuse; then one commit makes the run. Killed before it, there is no run, and the
// next one gets the same folder.
std::unique_ptr<Trainer> beginRun(const ProjectHandle& project, Project& database, TrainingRun& run,
                                  const TokenStorePair& tokens) {
    run.row.folder = database.read([](const Stores& stores) { return stores.runs.nextFolder(); });
    try {
        auto trainer = std::make_unique<Trainer>(trainerInput(project, database, run, tokens));
        run.row.state = RunState::Running;
        run.row.configJson = toConfigJson(run.config);
        run.row.optionsJson = toJson(run.options).dump();
        const std::string planned = run.row.folder;
        run.row = database.write([&](Stores& stores) { return addRun(stores, run); });
        if (run.row.folder != planned)
            throw std::logic_error("the run was given another folder than its trainer");
        return trainer;
    } catch (...) {
        discardFolder(project.absolute(run.row.folder));
        throw;
    }
}

std::unique_ptr<Trainer> prepareTrainer(const ProjectHandle& project, Project& database, TrainingRun& run,
                                        const TokenStorePair& tokens) {
    if (run.isNew())
        return beginRun(project, database, run, tokens);
    return std::make_unique<Trainer>(trainerInput(project, database, run, tokens));
}

void reopen(const ProjectHandle& project, Project& database, TrainingRun& run, const Progress& progress) {
    setDamagedAside(project, database, run, progress);
    run.row.optionsJson = toJson(run.options).dump();
    run.row.state = RunState::Running;
    run.row.step = run.resumeFrom->step;
    run.row.message.clear();
    run.row.endedAt = 0;
    database.write([&](Stores& stores) {
        rewind(stores, run);
        stores.runs.update(run.row);
        stores.runDetails.setChanges(run.row.id, run.changes);
        if (run.queueEntry)
            stores.queue.begin(*run.queueEntry, run.row.id);
    });
    removeUnindexedCheckpoints(project, database, run.row); // their names are needed again
    settleSnapshots(project, database, run.row);
}

// What the pre-flight could only estimate, because the corpus was not tokenised yet or by an earlier version.
void warnOfCutLines(const TrainingRun& run, const TokenStorePair& tokens, const Progress& progress) {
    if (run.options.mode != DatasetMode::Lines)
        return;
    const PreflightItem item =
        cutLinesItem(lineLengthsOf(TokenStore(tokens.train)), run.options.blockSize, Certainty::Counted);
    if (item.kind == PreflightItem::Kind::Warning)
        progress.warning(item.message, item.remedy);
}

// What was changed at the step from which the run continues, now or before; "" for nothing.
std::string changesAtResume(const TrainingRun& run) {
    std::vector<RunChangeRow> rows = run.changes;
    std::erase_if(rows, [&](const RunChangeRow& row) { return row.step != run.resumeFrom->step; });
    return changeRecord(rows);
}

std::string newRunSentence(const TrainingRun& run) {
    std::string text = fmt::format("Started {} ({})", run.row.name, run.row.preset);
    if (run.branch)
        text += fmt::format(" from {}, step {}", run.branch->origin.fromName, run.branch->origin.fromStep);
    if (run.teacher)
        text += fmt::format(" with the teacher {}, step {}", run.teacher->name, run.teacher->checkpoint.step);
    return text + ".";
}

std::string startedSentence(const TrainingRun& run) {
    if (!run.resumeFrom)
        return newRunSentence(run);
    const auto* length = std::get_if<Steps>(&run.options.length);
    if (run.options.extendedAt == run.resumeFrom->step && length != nullptr)
        return fmt::format("Resumed {} from step {} towards {} steps; its learning rate climbs again over {} steps.",
                           run.row.name, run.resumeFrom->step, length->count, warmupAfterExtension(length->count));
    if (const auto now = changesAtResume(run); !now.empty())
        return fmt::format("Resumed {} from step {}: {}.", run.row.name, run.resumeFrom->step, now);
    return fmt::format("Resumed {} from step {}.", run.row.name, run.resumeFrom->step);
}

} // namespace

PretrainOutcome pretrain(const ProjectHandle& project, const PretrainRequest& request, PretrainObserver& observer,
                         TrainingControl& control, const Progress& progress, std::stop_token stop) {
    requireReady(project, request, progress);
    Project database(project);
    TrainingRun run = request.resumeRun ? planResumedRun(project, database, request, progress)
                                        : planNewRun(project, database, request);
    run.queueEntry = request.queueEntry;
    run.group = request.group;
    run.invitation = request.invitation;
    run.awaited = request.awaited;

    const bool counted = countedLineLengths(project, database, run.tokenizer).has_value();
    const TokenStorePair tokens = projectTokens(project, database, run.tokenizer, progress, stop, run.group,
                                                run.group == nullptr ? 0 : run.options.threads);
    if (run.isNew() && !counted)
        warnOfCutLines(run, tokens, progress);

    const std::unique_ptr<Trainer> trainer = prepareTrainer(project, database, run, tokens);
    if (run.resumeFrom)
        reopen(project, database, run, progress);

    RunRecorder recorder(project, database, run, observer, control, progress);
    PretrainOutcome outcome;
    try {
        recorder.begin(startedSentence(run), unigramEntropy(TokenStore(tokens.heldOut)));
        outcome.result = trainer->run(recorder, control, stop);
        outcome.run = recorder.finish(outcome.result);
    } catch (const std::exception& error) {
        recorder.fail(error);
        throw;
    }
    outcome.checkpoints = database.checkpoints(run.row.id);
    return outcome;
}

} // namespace kantai
