// SPDX-License-Identifier: GPL-3.0-or-later
// The loop of a pretraining, from the first step to the last checkpoint. What a step computes is in TrainingStep.
#include "core/training/Trainer.h"
#include "core/base/Json.h"
#include "core/base/Progress.h"
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
#include "core/training/distill/Teacher.h"
#include "core/training/options/RunTiming.h"
#include "core/training/options/SnapshotSteps.h"
#include "core/training/parallel/LeadingRank.h"
#include "core/training/step/RunCourse.h"
#include "core/training/step/TrainingStep.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace kantai {

struct Trainer::State {
    explicit State(TrainerInput given)
        : input(withValidNumbers(std::move(given))), threads(resolveThreads(input.options.threads)),
          tokenizer(Tokenizer::fromFile(input.tokenizerJson)), train(input.trainTokens), heldOut(input.heldOutTokens),
          source(train, input.options.mode, input.options.blockSize) {}

    void prepare(TrainingObserver& observer, TrainingControl& control);
    bool evaluationIsDue() const;
    bool saveDue() const;
    bool stopsEarly() const;
    void step(TrainingObserver& observer);
    void settle(TrainingObserver& observer);
    void tell(StepMetrics metrics, TrainingObserver& observer);
    void evaluateNow(TrainingObserver& observer, const std::function<bool()>& stopRequested);
    CheckpointFolder checkpoint(CheckpointReason reason) const;
    void save(CheckpointReason reason);
    void secureSaves();
    EngineSnapshot engineSnapshot();
    CheckpointContents checkpointContents();
    void takeSnapshotIfDue(TrainingObserver& observer);
    CheckpointContents snapshotContents();
    TrainingResult loop(TrainingObserver& observer, TrainingControl& control, const std::stop_token& stop);
    void pause(TrainingObserver& observer, TrainingControl& control, const std::stop_token& stop);
    void makeChanges(TrainingObserver& observer, TrainingControl& control);
    bool goesOn(TrainingObserver& observer, TrainingControl& control, const std::stop_token& stop);
    TrainingResult finish(TrainingEnd end, TrainingObserver& observer, TrainingControl& control);

    TrainerInput input;
    int threads;
    Tokenizer tokenizer;
    TokenStore train, heldOut;
    SequenceSource source;
    TrainerState state;
    std::string resumeNote;
    bool resumes = false; // and no step was taken since
    bool snapshotDue = false;
    double savedAt = 0;                // training seconds at the newest attempt to save
    std::uint64_t evaluatedTokens = 0; // of one evaluation, about
    std::uint64_t evaluatedSequences = 0;
    std::optional<RunCourse> course;
    std::optional<ModelWeights> weights;
    std::unique_ptr<Engine> engine;   // computes with the weights
    std::unique_ptr<Teacher> teacher; // null: the run has none
    std::optional<TrainingStep> stepper;
    LeadingRank* leader = nullptr; // of stepper, in a training of several processes or a reproducible one
    std::optional<PairMeter> pairs;
    std::optional<SnapshotSaver> snapshots; // none: the run keeps none
    std::optional<PatientSaver> saver;      // last: it ends before what it reads
};

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
    engine = makeEngine(*weights, trainingEngine(input.options, input.stepCalls));
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

// Also true for an evaluation that a stop cut short: the resumed run makes up for it before its first step.
bool Trainer::State::evaluationIsDue() const {
    constexpr double kForwardShare = 1.0 / 3; // of the time that training takes for as many tokens
    if (state.step == 0 || state.lastEvaluation.step == state.step)
        return false;
    EvaluationMoment now{course->totalSteps(), state.step, state.trainingSeconds, state.lastEvaluation.seconds};
    if (state.lastEvaluation.step == 0 && state.tokens > 0)
        now.evaluationSeconds = kForwardShare * static_cast<double>(evaluatedTokens) * state.trainingSeconds /
                                static_cast<double>(state.tokens);
    return evaluationDue(input.options, now, state.lastEvaluation);
}

bool Trainer::State::saveDue() const {
    if (const std::int64_t steps = saveInterval(input.options, course->totalSteps());
        steps > 0 && state.step % steps == 0)
        return true;
    const double seconds = secondsBetweenSaves(input.options);
    return (seconds > 0 && state.trainingSeconds - savedAt >= seconds) || saver->retryDue(state.trainingSeconds);
}

bool Trainer::State::stopsEarly() const {
    return input.options.earlyStopping > 0 && state.evaluationsSinceBest >= input.options.earlyStopping;
}

void Trainer::State::step(TrainingObserver& observer) {
    const double learningRate = course->learningRate(state.step, state.trainingSeconds);
    const auto known = stepper->advance(state.step, learningRate, [this] { secureSaves(); });
    ++state.step;
    std::ranges::for_each(known, [&](const StepMetrics& metrics) { tell(metrics, observer); });
}

// Of a device that computes while this thread goes on: up to the newest step. Before anything that looks at the
// state.
void Trainer::State::settle(TrainingObserver& observer) {
    for (const StepMetrics& metrics : stepper->settle())
        tell(metrics, observer);
}

void Trainer::State::tell(StepMetrics metrics, TrainingObserver& observer) {
    if (input.times.secondsOfAStep)
        metrics.trainingSeconds = input.times.secondsOfAStep(metrics);
    state.tokens += metrics.tokens;
    state.trainingSeconds += metrics.trainingSeconds;
    if (!metrics.skipped)
        state.lastLoss = metrics.loss;
    metrics.tokens = state.tokens;
    metrics.trainingSeconds = state.trainingSeconds;
    metrics.residentMemory = residentMemory();
    metrics.resumed = !metrics.skipped && std::exchange(resumes, false);
    observer.onStep(metrics);
    if (metrics.skipped)
        observer.onNote(Phrase::tr("Step {} was skipped: {}.", metrics.step, metrics.reason));
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

// Weights that are NaN or infinite must not take the place of a good checkpoint: the step that made them was finite,
// the next one would not be.
CheckpointFolder Trainer::State::checkpoint(CheckpointReason reason) const {
    if (!engine->weightsAreFinite())
        throw divergedAt(state.step, Phrase::tr("its weights are NaN or infinite"));
    CheckpointFolder checkpoint;
    checkpoint.step = state.step;
    checkpoint.reason = reason;
    checkpoint.loss = state.lastLoss;
    checkpoint.heldOutLoss = state.lastEvaluation.loss;
    return checkpoint;
}

void Trainer::State::save(CheckpointReason reason) {
    saver->save(
        checkpoint(reason), [this] { return checkpointContents(); }, state.trainingSeconds);
    savedAt = state.trainingSeconds;
}

// What is being written reads the memory of the engine.
void Trainer::State::secureSaves() {
    saver->secure();
    if (snapshots)
        snapshots->secure();
}

EngineSnapshot Trainer::State::engineSnapshot() {
    secureSaves(); // an engine may use the memory of the snapshot before
    return engine->snapshot();
}

CheckpointContents Trainer::State::checkpointContents() {
    requireFreeSpace(input.checkpointsFolder, checkpointFolderBytes(input.config), Phrase::noop("A checkpoint"));
    TrainerState now = state;
    now.guard = stepper->guard().toJson();
    now.bestHeldOutLoss = saver->bestOf(state.bestHeldOutLoss);
    CheckpointContents contents;
    secureSaves(); // the moments of other ranks come into memory that is being saved
    if (leader != nullptr)
        leader->gatherMoments();
    EngineSnapshot snapshot = engineSnapshot();
    contents.weights = std::move(snapshot.weights);
    contents.optimizer = std::move(snapshot.optimizer);
    contents.optimizerMetadata = std::move(snapshot.optimizerMetadata);
    contents.texts = {
        {kStateFile, toStateJson(now, input, threads, train.sha256(), stepper->batchesPerEpoch())},
        {kConfigFile, toConfigJson(input.config)},
        {kTokenizerFile, readFile(input.tokenizerJson)},
    };
    return contents;
}

// A snapshot that is due waits for a step at which the ones before it leave room in memory: the training never waits
// for one. Weights that are NaN or infinite show nothing.
void Trainer::State::takeSnapshotIfDue(TrainingObserver& observer) {
    if (!snapshots)
        return;
    snapshots->poll();
    snapshotDue = snapshotDue || isSnapshotStep(state.step);
    if (!snapshotDue || !snapshots->hasRoom())
        return;
    snapshotDue = false;
    settle(observer);
    if (engine->weightsAreFinite())
        snapshots->save(state.step, [this] { return snapshotContents(); });
}

CheckpointContents Trainer::State::snapshotContents() {
    CheckpointContents contents;
    contents.part = CheckpointPart::Model;
    contents.weights = engineSnapshot().weights;
    contents.texts = {{kConfigFile, toConfigJson(input.config)}, {kTokenizerFile, readFile(input.tokenizerJson)}};
    return contents;
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
            if (saveDue() || (saver->owes() && control.takeTryAgain())) {
                settle(observer);
                save(CheckpointReason::Interval);
            }
            saver->poll(state.trainingSeconds);
        }
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
