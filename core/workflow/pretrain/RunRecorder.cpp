// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/RunRecorder.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/inference/FillMask.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/training/Trainer.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/pretrain/MetricRows.h"
#include "core/workflow/pretrain/Retention.h"
#include "core/workflow/pretrain/RunChanges.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <memory>

namespace kantai {

namespace {

// Live figures go to the observer; the database need not follow each step. Each batch costs two synced transactions.
constexpr std::chrono::milliseconds kBetweenCommits{1000};
// How long a flush may keep the training waiting when another program uses the project, and how many may fail before
// the user is told: reading a project takes a moment, and that is no news.
constexpr std::chrono::milliseconds kPatienceInTraining{50};
constexpr int kFailuresBeforeTelling = 5;
// When nothing but the project is left to write.
constexpr std::chrono::milliseconds kPatienceAtTheEnd{1000}, kBetweenAttemptsAtTheEnd{3000};
constexpr int kProbeAnswers = 5;

// What a resumed run has of its past.
void recall(const Project& database, RunRow& row) {
    if (const auto metrics = database.metrics(row.id); !metrics.empty()) {
        row.lastLoss = metrics.back().loss;
        row.tokens = metrics.back().tokens;
        row.trainingSeconds = metrics.back().trainingSeconds;
    }
    row.heldOutLoss = row.bestHeldOutLoss = 0;
    for (const EvaluationRow& evaluation : database.evaluations(row.id)) {
        row.heldOutLoss = evaluation.loss;
        if (evaluation.best)
            row.bestHeldOutLoss = evaluation.loss;
    }
}

} // namespace

RunRecorder::RunRecorder(const ProjectHandle& project, Project& database, const TrainingRun& run,
                         PretrainObserver& observer, TrainingControl& control, const Progress& progress)
    : project_(project), database_(database), observer_(observer), control_(control), progress_(progress),
      row_(run.row), options_(run.options), resumed_(run.resumeFrom.has_value()), journal_(database, run.row.id),
      lastFlush_(std::chrono::steady_clock::now()) {}

void RunRecorder::begin(const std::string& event, double unigramEntropy) {
    if (resumed_)
        recall(database_, row_);
    database_.write([&](Stores& stores) {
        stores.events.add("run", event);
        stores.snapshots.setUnigramEntropy(row_.id, unigramEntropy);
        stores.runDetails.clearFailure(row_.id);
    });
    database_.setPatience(kPatienceInTraining);
    observer_.onRun(row_);
}

void RunRecorder::onPhase(TrainingPhase phase) {
    const RunState state = phase == TrainingPhase::Paused ? RunState::Paused : RunState::Running;
    if (state != row_.state) {
        row_.state = state;
        flush();
    }
    observer_.onPhase(phase);
}

void RunRecorder::onNote(const std::string& note) {
    progress_.warning(note);
    journal_.addEvent(row_.name + ": " + note);
}

void RunRecorder::onWaiting(const std::string& reason) {
    saverWaits_ = reason;
    tellWaiting();
}

// A checkpoint that waits is what a user hears of first: more is lost with it.
void RunRecorder::tellWaiting() {
    observer_.onWaiting(saverWaits_.empty() ? journalWaits_ : saverWaits_);
}

void RunRecorder::onStart(std::int64_t firstStep, std::int64_t totalSteps) {
    row_.totalSteps = totalSteps;
    flush();
    observer_.onStart(firstStep, totalSteps);
}

void RunRecorder::onStep(const StepMetrics& metrics) {
    if (const auto row = metricRowOf(metrics)) {
        journal_.add(*row);
        row_.lastLoss = row->loss;
    }
    row_.step = metrics.step;
    row_.tokens = metrics.tokens;
    row_.trainingSeconds = metrics.trainingSeconds;
    observer_.onStep(metrics);
    if (std::chrono::steady_clock::now() - lastFlush_ >= kBetweenCommits)
        flush();
}

void RunRecorder::onEvaluation(const EvaluationMetrics& metrics) {
    journal_.add(evaluationRowOf(metrics));
    unprobed_.insert(metrics.step);
    row_.heldOutLoss = metrics.loss;
    if (metrics.best)
        row_.bestHeldOutLoss = metrics.loss;
    observer_.onEvaluation(metrics);
}

// The metrics come first: whoever resumes from this row finds everything up to its step.
void RunRecorder::onCheckpoint(const CheckpointFolder& folder) {
    CheckpointRow row;
    row.runId = row_.id;
    row.step = folder.step;
    row.folder = checkpointFolder(row_.id, folder.step);
    row.manifestSha256 = folder.manifestSha256;
    row.bytes = folder.bytes;
    row.loss = folder.loss;
    row.heldOutLoss = folder.heldOutLoss;
    row.best = folder.reason == CheckpointReason::Best;
    row.latest = true;
    const auto surplus = std::make_shared<std::vector<CheckpointRow>>();
    const auto write = [row, surplus, keepLast = options_.keepLast](Stores& stores) {
        stores.checkpoints.add(row);
        *surplus = removeSurplusRows(stores, row.runId, keepLast);
    };
    const auto written = [this, folder, surplus] {
        discard(*surplus);
        observer_.onCheckpoint(folder);
        if (unprobed_.contains(folder.step)) {
            unprobed_.erase(unprobed_.begin(), unprobed_.upper_bound(folder.step)); // checkpoints come in order
            askProbes(folder.step, folder.folder);
        }
    };
    journal_.add(write, written);
    flush();
}

// Its row is written with the next batch of metrics: a kill before costs no more than the snapshot.
void RunRecorder::onSnapshot(const SnapshotFolder& folder) {
    SnapshotRow row;
    row.runId = row_.id;
    row.step = folder.step;
    row.manifestSha256 = folder.manifestSha256;
    row.bytes = folder.bytes;
    row.createdAt = std::time(nullptr);
    journal_.add([row, run = row_](Stores& stores) { // which has come at least as far as its snapshot
        stores.snapshots.add(row);
        stores.runs.update(run);
    });
    observer_.onSnapshot(folder);
    unprobed_.erase(folder.step); // its checkpoint has the same weights
    askProbes(folder.step, folder.folder);
}

// Written at once: a kill before it costs the change.
void RunRecorder::onChange(const RunChanged& changed) {
    options_ = changed.options;
    row_.optionsJson = toJson(changed.options).dump();
    row_.totalSteps = changed.totalSteps;
    if (const auto rows = changeRows(row_.id, changed.changes); !rows.empty()) {
        journal_.add([rows](Stores& stores) { stores.runDetails.add(rows); });
        journal_.addEvent(fmt::format("{}: {} after step {}.", row_.name, changeRecord(rows), changed.step));
    }
    flush();
    observer_.onChange(changed);
}

// What stays is removed when the project is opened next; the training needs none of it.
void RunRecorder::discard(const std::vector<CheckpointRow>& checkpoints) {
    for (const CheckpointRow& row : checkpoints) {
        try {
            discardFolder(project_.absolute(row.folder));
        } catch (const Error& error) {
            progress_.warning(error.what());
        }
    }
}

// The probes are asked of the weights just saved, so an evaluation that saved nothing leaves them as they were.
// Answers are an extra: what goes wrong with them is told, and the training continues.
void RunRecorder::askProbes(std::int64_t step, const fs::path& folder) {
    ProbeAnswers answers;
    answers.step = step;
    const auto warn = [this](const Error& error) {
        progress_.warning(Phrase::tr("A probe could not be evaluated. {}", std::string(error.what())));
    };
    try {
        const auto probes = database_.probes();
        if (probes.empty())
            return;
        const FillMask model(folder, options_.threads);
        for (const ProbeRow& probe : probes) {
            try {
                const auto rows = answersTo(probe, model, step);
                answers.answers.insert(answers.answers.end(), rows.begin(), rows.end());
            } catch (const Error& error) {
                warn(error);
            }
        }
    } catch (const Error& error) {
        warn(error);
        return;
    }
    journal_.add([rows = answers.answers](Stores& stores) { stores.probes.addAnswers(rows); });
    observer_.onProbes(answers);
}

// A probe with several masks is followed at its first one.
std::vector<ProbeAnswerRow> RunRecorder::answersTo(const ProbeRow& probe, const FillMask& model, std::int64_t step) {
    const int count = static_cast<int>(std::min<std::int64_t>(kProbeAnswers, model.config().vocabularySize));
    const FillMaskResult result = model.answer(probe.sentence, count);
    std::vector<ProbeAnswerRow> rows;
    for (const FillMaskAnswer& answer : result.masks.front().answers) {
        ProbeAnswerRow row;
        row.probeId = probe.id;
        row.runId = row_.id;
        row.step = step;
        row.rank = static_cast<int>(rows.size());
        row.token = answer.token;
        row.probability = answer.probability;
        rows.push_back(row);
    }
    return rows;
}

bool RunRecorder::flush() {
    const bool written = journal_.flush(row_);
    lastFlush_ = std::chrono::steady_clock::now();
    failures_ = written ? 0 : failures_ + 1;
    const bool tells = !written && (journal_.diskIsFull() || failures_ >= kFailuresBeforeTelling);
    const bool told = !journalWaits_.empty();
    if (tells && !told)
        progress_.warning(Phrase::tr("The project cannot be written to; what belongs there is kept in memory. {}",
                                     journal_.reason()));
    if (written && told)
        progress_.warning(Phrase::tr("What was kept in memory has been written to the project."));
    journalWaits_ = tells ? journal_.reason() : written ? std::string() : journalWaits_;
    if (tells || (written && told))
        tellWaiting();
    return written;
}

RunRow RunRecorder::finish(const TrainingResult& result) {
    row_.step = result.steps;
    row_.tokens = result.tokens;
    row_.trainingSeconds = result.trainingSeconds;
    switch (result.end) {
    case TrainingEnd::Completed:
        row_.totalSteps = result.steps;
        end(RunState::Completed, {});
        break;
    case TrainingEnd::StoppedEarly:
        end(RunState::Stopped,
            Phrase::tr("Stopped early at step {}: the held-out loss has not become better in {} evaluations.",
                       result.steps, options_.earlyStopping));
        break;
    case TrainingEnd::StoppedAndSaved:
        end(RunState::Stopped, Phrase::tr("Stopped on request and saved at step {}.", result.steps));
        break;
    case TrainingEnd::StoppedWithoutSaving:
        end(RunState::Stopped, Phrase::tr("Stopped on request at step {} without saving.", result.steps));
        break;
    }
    flushToTheEnd();
    return row_;
}

void RunRecorder::fail(const std::exception& error) noexcept {
    try {
        const auto* known = dynamic_cast<const Error*>(&error);
        const bool onRequest = known != nullptr && known->code() == ErrorCode::Interrupted;
        database_.setPatience(Project::kPatience);
        end(onRequest ? RunState::Stopped : RunState::Failed, error.what());
        if (!onRequest)
            journal_.add([failure = RunFailureRow{row_.id, dynamic_cast<const Divergence*>(&error) != nullptr}](
                             Stores& stores) { stores.runDetails.setFailure(failure); });
        journal_.flush(row_);
    } catch (const std::exception&) {
        // The disk that ended the training may be full here too: opening the project again marks the run interrupted.
    }
}

void RunRecorder::end(RunState state, const std::string& message) {
    row_.state = state;
    row_.message = message;
    row_.endedAt = std::time(nullptr);
    journal_.addEvent(fmt::format("{}: {} at step {}.", row_.name, toString(state), row_.step));
}

// The weights are saved; their place in the project's index is not, if this fails.
void RunRecorder::flushToTheEnd() {
    database_.setPatience(kPatienceAtTheEnd);
    for (bool first = true; !flush(); first = false) {
        if (first)
            observer_.onPhase(TrainingPhase::Waiting);
        journalWaits_ = journal_.reason();
        tellWaiting();
        if (!control_.waitToTryAgain(kBetweenAttemptsAtTheEnd)) {
            database_.setPatience(Project::kPatience); // the last attempt
            if (!flush())
                progress_.warning(Phrase::tr(
                    "The project does not know how this run ended; when it is opened next, the run is shown as "
                    "interrupted."));
            break;
        }
    }
    database_.setPatience(Project::kPatience);
}

} // namespace kantai
