// SPDX-License-Identifier: GPL-3.0-or-later
// The loop of a pretraining, from the first step to the last checkpoint. What a step computes is in TrainingStep.
#include "core/training/TrainerWork.h"

#include "core/base/Progress.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/TrainingObserver.h"
#include "core/training/data/TokenStore.h"
#include "core/training/options/Precision.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Memory.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/Threads.h"
#include "core/engine/EngineFactory.h"
#include "core/model/ParameterCount.h"
#include "core/training/Evaluation.h"
#include "core/training/NewModel.h"
#include "core/training/TrainerInputCheck.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/checkpoint/PatientSaver.h"
#include "core/training/checkpoint/SnapshotSaver.h"
#include "core/training/checkpoint/TrainerState.h"
#include "core/training/options/RunTiming.h"
#include "core/training/options/SnapshotSteps.h"
#include "core/training/parallel/LeadingRank.h"
#include "core/training/step/RunCourse.h"
#include "core/training/step/TrainingStep.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace kantai {

Trainer::Trainer(TrainerInput input) : state_(std::make_unique<State>(std::move(input))) {
    State& s = *state_;
    s.input.options.precision = resolvePrecision(s.input.options.precision, s.input.options.device);
    requireTrainable(s.input, s.tokenizer, s.source);
    const BatchPlan plan(s.source.count(), s.input.options.batchSize, s.input.options.seed,
                         epochRest(s.input.options));
    s.course.emplace(s.input.options, plan.batchesPerEpoch(), s.input.laterChanges);
    const SequenceSource heldOut(s.heldOut, s.input.options.mode, s.input.options.blockSize);
    s.evaluatedSequences = sequencesPerEvaluation(heldOut, s.input.options);
    s.evaluatedTokens = std::min(heldOut.tokens(), kTokensPerEvaluation);
    if (s.input.resumeFrom) {
        requireWholeCheckpoint(*s.input.resumeFrom);
        s.resumes = true;
        s.state = readState(*s.input.resumeFrom, s.input, s.threads, s.train.sha256(), s.resumeNote);
    }
}

Trainer::~Trainer() = default;

void Trainer::State::prepare(TrainingObserver& observer, TrainingControl& control) {
    observer.onPhase(TrainingPhase::Preparing);
    if (!resumeNote.empty())
        observer.onNote(resumeNote);
    keepFreedMemory();
    computeWith(threads);
    const std::uint32_t tokens = tokenizer.vocabularySize();
    weights.emplace(startingWeights(input, train, tokens));
    engine = makeEngine(
        *weights, trainingEngine(input.options, input.options.localSteps > 0 ? StepCalls::Waiting : input.stepCalls));
    if (input.resumeFrom)
        engine->restoreOptimizer(*input.resumeFrom / kOptimizerFile);
    if (input.teacher)
        teacher = std::make_unique<Teacher>(*input.teacher, input.options);
    if (input.group == nullptr && !input.options.reproducible) {
        stepper.emplace(*engine, input.config, source, input.options, tokens, teacher.get());
    } else {
        auto shared = std::make_unique<LeadingRank>(*engine, input, train, tokens, control, teacher.get());
        leader = shared.get();
        stepper.emplace(std::move(shared), input.config, source, input.options, tokens);
    }
    if (input.options.localSteps > 0)
        rounds.emplace(*engine, input, train, tokens);
    savableStep = state.step;
    pairs.emplace(input.pairs, state.trainingSeconds);
    if (state.guard.is_object())
        stepper->guard().restore(state.guard);
    saver.emplace(input.checkpointsFolder, observer, input.times, state.bestHeldOutLoss);
    if (input.options.snapshots == SnapshotChoice::On)
        snapshots.emplace(input.checkpointsFolder, modelFileBytes(input.config),
                          2 * checkpointFolderBytes(input.config), observer);
    savedAt = state.trainingSeconds;
    if (input.resumeFrom == input.checkpointsFolder / checkpointFolderName(state.step))
        saver->startsFrom(state.step);
}

bool Trainer::State::stopsEarly() const {
    return input.options.earlyStopping > 0 && state.evaluationsSinceBest >= input.options.earlyStopping;
}

// Throws Error(Interrupted) when a stop comes; nothing has changed then.
void Trainer::State::evaluateNow(TrainingObserver& observer, const std::function<bool()>& stopRequested) {
    if (heldOut.lines() == 0)
        return;
    settle(observer);
    observer.onPhase(TrainingPhase::Evaluating);
    EvaluationMetrics metrics = evaluate(*engine, heldOut, input.options, tokenizer.vocabularySize(),
                                         evaluatedSequences, Progress(), stopRequested);
    metrics.step = state.step;
    metrics.trainingSeconds = state.trainingSeconds;
    pairs->measure(*engine, metrics, state.tokens, stopRequested);
    const double best = saver->bestOf(state.bestHeldOutLoss);
    metrics.best = best == 0 || metrics.loss < best;
    if (metrics.best)
        state.bestHeldOutLoss = metrics.loss;
    state.evaluationsSinceBest = metrics.best ? 0 : state.evaluationsSinceBest + 1;
    state.lastEvaluation = metrics;
    observer.onEvaluation(metrics);
    if (metrics.best)
        save(CheckpointReason::Best);
    observer.onPhase(TrainingPhase::Training);
}

void Trainer::State::pause(TrainingObserver& observer, TrainingControl& control, const std::stop_token& stop) {
    settle(observer);
    observer.onPhase(TrainingPhase::Paused);
    saver->wait(state.trainingSeconds);
    if (snapshots)
        snapshots->wait();
    while (control.waitWhilePaused(stop) && !stop.stop_requested())
        makeChanges(observer, control);
    observer.onPhase(TrainingPhase::Training);
}

void Trainer::State::makeChanges(TrainingObserver& observer, TrainingControl& control) {
    const auto tell = [&](const std::vector<ChangedOption>& changes) {
        observer.onChange({state.step, course->totalSteps(), input.options, changes});
    };
    if (course->repeatChanges(state.step))
        tell({});
    const RunChange wanted = control.takeChange();
    if (wanted.isEmpty())
        return;
    settle(observer);
    try {
        const auto changes = course->change(wanted, input.config, state.step, state.trainingSeconds);
        if (!changes.empty())
            tell(changes);
    } catch (const Error& error) { // the training is worth more than a value that cannot be
        observer.onNote(error.message());
    }
}

// A pause may change the length.
bool Trainer::State::goesOn(TrainingObserver& observer, TrainingControl& control, const std::stop_token& stop) {
    const auto ended = [this] { return course->hasEnded(state.step, state.trainingSeconds); };
    makeChanges(observer, control);
    if (!ended() && control.paused())
        pause(observer, control, stop);
    return !ended();
}

TrainingResult Trainer::State::loop(TrainingObserver& observer, TrainingControl& control,
                                    const std::stop_token& stop) {
    const auto stopRequested = [&] { return control.endWanted(stop).has_value(); };
    observer.onStart(state.step + 1, course->totalSteps());
    observer.onPhase(TrainingPhase::Training);
    try {
        awaitMachines(observer, control, stop);
        if (evaluationIsDue())
            evaluateNow(observer, stopRequested);
        while (goesOn(observer, control, stop)) {
            if (const auto end = control.endWanted(stop))
                return finish(*end, observer, control);
            if (stopsEarly())
                return finish(TrainingEnd::StoppedEarly, observer, control);
            step(observer);
            takeSnapshotIfDue(observer);
            if (evaluationIsDue())
                evaluateNow(observer, stopRequested);
            if (saveDue() || (saver->owes() && !inRound() && control.takeTryAgain())) {
                settle(observer);
                save(CheckpointReason::Interval);
            }
            if (!inRound())
                savableStep = state.step;
            saver->poll(state.trainingSeconds);
        }
        endRoundEarly(observer);
        if (state.lastEvaluation.step != state.step)
            evaluateNow(observer, stopRequested);
    } catch (const Error& error) {
        const auto end = control.endWanted(stop);
        if (error.code() != ErrorCode::Interrupted || !end) {
            if (snapshots)
                snapshots->waitQuietly();
            saver->waitQuietly();
            throw;
        }
        return finish(*end, observer, control);
    }
    return finish(TrainingEnd::Completed, observer, control);
}

TrainingResult Trainer::State::finish(TrainingEnd end, TrainingObserver& observer, TrainingControl& control) {
    settle(observer);
    if (end != TrainingEnd::StoppedWithoutSaving)
        endRoundEarly(observer);
    observer.onPhase(TrainingPhase::Saving);
    if (snapshots)
        snapshots->wait();
    if (end == TrainingEnd::StoppedEarly)
        state.evaluationsSinceBest = 0; // a user who continues the run wants to see as many evaluations again
    const auto last = end == TrainingEnd::Completed ? CheckpointReason::Last : CheckpointReason::Stopped;
    if (end == TrainingEnd::StoppedWithoutSaving)
        saver->wait(state.trainingSeconds);
    else if (!saver->saveLast(
                 checkpoint(last), [this] { return checkpointContents(); }, control))
        end = TrainingEnd::StoppedWithoutSaving;
    if (leader != nullptr)
        leader->end();
    if (rounds)
        rounds->end();
    TrainingResult result;
    result.end = end;
    result.steps = state.step;
    result.finalLoss = state.lastLoss;
    result.lastEvaluation = state.lastEvaluation;
    result.bestHeldOutLoss = saver->bestOf(state.bestHeldOutLoss);
    result.tokens = state.tokens;
    result.trainingSeconds = state.trainingSeconds;
    result.weightsSha256 = weights->sha256();
    return result;
}

TrainingResult Trainer::run(TrainingObserver& observer, TrainingControl& control, std::stop_token stop) {
    return guardMemory(Phrase::noop("the training"), [&] {
        state_->prepare(observer, control);
        return state_->loop(observer, control, stop);
    });
}

} // namespace kantai
