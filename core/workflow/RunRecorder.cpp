// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/RunRecorder.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/inference/FillMask.h"
#include "core/project/RowPaths.h"
#include "core/workflow/Retention.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fmt/format.h>

namespace kantai {

namespace {

// Live figures go to the observer; the database need not follow each step. Each batch costs two synced transactions.
constexpr std::chrono::milliseconds kBetweenFlushes{1000};
constexpr int kProbeAnswers = 5;

MetricRow rowOf(const StepMetrics& metrics) {
    MetricRow row;
    row.step = metrics.step;
    row.epoch = metrics.epoch;
    row.loss = metrics.loss;
    row.learningRate = metrics.learningRate;
    row.gradientNorm = metrics.gradientNorm;
    row.tokensPerSecond = metrics.tokensPerSecond;
    row.trainingSeconds = metrics.trainingSeconds;
    row.tokens = metrics.tokens;
    return row;
}

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

RunRecorder::RunRecorder(const ProjectHandle& project, const TrainingRun& run, PretrainObserver& observer,
                         const Progress& progress)
    : project_(project), database_(project), observer_(observer), progress_(progress), row_(run.row),
      options_(run.options), lastFlush_(std::chrono::steady_clock::now()) {
    if (run.resumeFrom)
        recall(database_, row_);
}

void RunRecorder::onPhase(const std::string& phase) {
    const RunState state = phase == "Paused" ? RunState::Paused : RunState::Running;
    if (state != row_.state) {
        row_.state = state;
        flush();
    }
    observer_.onPhase(phase);
}

void RunRecorder::onNote(const std::string& note) {
    progress_.warning(note);
    database_.addEvent("run", row_.name + ": " + note);
}

void RunRecorder::onStart(std::int64_t firstStep, std::int64_t totalSteps) {
    row_.totalSteps = totalSteps;
    database_.updateRun(row_);
    observer_.onStart(firstStep, totalSteps);
}

void RunRecorder::onStep(const StepMetrics& metrics) {
    const bool numbers = std::isfinite(metrics.loss) && std::isfinite(metrics.gradientNorm); // else it was skipped
    if (numbers)
        pending_.push_back(rowOf(metrics));
    row_.step = metrics.step;
    row_.tokens = metrics.tokens;
    row_.trainingSeconds = metrics.trainingSeconds;
    if (numbers)
        row_.lastLoss = metrics.loss;
    observer_.onStep(metrics);
    if (std::chrono::steady_clock::now() - lastFlush_ >= kBetweenFlushes)
        flush();
}

void RunRecorder::onEvaluation(const EvaluationMetrics& metrics) {
    EvaluationRow row;
    row.step = metrics.step;
    row.loss = metrics.loss;
    row.accuracy = metrics.accuracy;
    row.trainingSeconds = metrics.trainingSeconds;
    row.maskedTokens = metrics.maskedTokens;
    row.best = metrics.best;
    database_.addEvaluation(row_.id, row);
    unprobed_.insert(metrics.step);
    row_.heldOutLoss = metrics.loss;
    if (metrics.best)
        row_.bestHeldOutLoss = metrics.loss;
    observer_.onEvaluation(metrics);
}

// The metrics come first: whoever resumes from this row finds everything up to its step.
void RunRecorder::onCheckpoint(const CheckpointFolder& folder) {
    flush();
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
    database_.addCheckpoint(row);
    removeSurplusCheckpoints(project_, database_, row_.id, options_.keepLast);
    observer_.onCheckpoint(folder);
    if (unprobed_.contains(folder.step))
        askProbes(folder);
}

// The probes are asked of the weights just saved, so an evaluation that saved nothing leaves them as they were.
void RunRecorder::askProbes(const CheckpointFolder& folder) {
    unprobed_.erase(unprobed_.begin(), unprobed_.upper_bound(folder.step)); // checkpoints come in order
    const auto probes = database_.probes();
    if (probes.empty())
        return;
    const FillMask model(folder.folder, options_.threads);
    ProbeAnswers answers;
    answers.step = folder.step;
    for (const ProbeRow& probe : probes) {
        try {
            const auto rows = answersTo(probe, model, folder.step);
            answers.answers.insert(answers.answers.end(), rows.begin(), rows.end());
        } catch (const Error& error) {
            progress_.warning(Phrase::tr("A probe could not be asked. {}", std::string(error.what())));
        }
    }
    database_.addProbeAnswers(answers.answers);
    observer_.onProbes(answers);
}

// A probe with several masks is followed at its first one.
std::vector<ProbeAnswerRow> RunRecorder::answersTo(const ProbeRow& probe, const FillMask& model, std::int64_t step) {
    const int count = int(std::min<std::int64_t>(kProbeAnswers, model.config().vocabularySize));
    const FillMaskResult result = model.answer(probe.sentence, count);
    std::vector<ProbeAnswerRow> rows;
    for (const FillMaskAnswer& answer : result.masks.front().answers) {
        ProbeAnswerRow row;
        row.probeId = probe.id;
        row.runId = row_.id;
        row.step = step;
        row.rank = int(rows.size());
        row.token = answer.token;
        row.probability = answer.probability;
        rows.push_back(row);
    }
    return rows;
}

void RunRecorder::flush() {
    if (!pending_.empty())
        database_.addMetrics(row_.id, pending_);
    pending_.clear();
    database_.updateRun(row_);
    lastFlush_ = std::chrono::steady_clock::now();
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
    case TrainingEnd::StoppedAndSaved:
        end(RunState::Stopped, Phrase::tr("Stopped on request and saved at step {}.", result.steps));
        break;
    case TrainingEnd::StoppedWithoutSaving:
        end(RunState::Stopped, Phrase::tr("Stopped on request at step {} without saving.", result.steps));
        break;
    }
    return row_;
}

void RunRecorder::fail(const std::exception& error) noexcept {
    try {
        const auto* known = dynamic_cast<const Error*>(&error);
        const bool onRequest = known != nullptr && known->code() == ErrorCode::Interrupted;
        end(onRequest ? RunState::Stopped : RunState::Failed, error.what());
    } catch (const std::exception&) {
        // The disk that ended the training may be full here too: opening the project again marks the run interrupted.
    }
}

void RunRecorder::end(RunState state, const std::string& message) {
    row_.state = state;
    row_.message = message;
    row_.endedAt = std::time(nullptr);
    flush();
    database_.addEvent("run", fmt::format("{}: {} at step {}.", row_.name, toString(state), row_.step));
}

} // namespace kantai
