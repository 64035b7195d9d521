// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a Trainer, which in a run with local steps come in rounds: weights can be evaluated and saved between
// rounds only.
#include "core/training/TrainerWork.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/RunTiming.h"

#include <algorithm>
#include <utility>

namespace kantai {

// As many machines as were asked for, before the first step.
void Trainer::State::awaitMachines(TrainingObserver& observer, TrainingControl& control,
                                   const std::stop_token& stop) {
    if (!rounds)
        return;
    rounds->awaitMachines(
        observer, [&] { return stop.stop_requested() || control.stopRequested() != TrainingControl::Stop::None; });
}

StepMetrics Trainer::State::takeLocalStep() {
    RoundLeader::Course ahead;
    if (course->totalSteps() > 0)
        ahead.left = course->totalSteps() - state.step;
    ahead.rate = [this](std::int64_t number, double seconds) {
        return course->learningRate(number, state.trainingSeconds + seconds);
    };
    const std::int64_t number = rounds->next(state.step, ahead);
    StepMetrics metrics =
        stepper->run(number, course->learningRate(number, state.trainingSeconds), [this] { secureSaves(); });
    rounds->stepped(metrics);
    if (rounds->isDone())
        endRound(metrics);
    metrics.tokensPerSecond += rounds->othersTokensPerSecond();
    return metrics;
}

void Trainer::State::endRound(StepMetrics& metrics) {
    secureSaves(); // the weights and the momentum change
    const RoundLeader::Sum sum = rounds->finish();
    metrics.step = sum.done;
    metrics.tokens += sum.tokens;
    metrics.optimizerSeconds += sum.seconds;
    metrics.trainingSeconds += sum.seconds;
}

// With what all machines have done so far, so that a stop loses nothing.
void Trainer::State::endRoundEarly(TrainingObserver& observer) {
    if (!inRound())
        return;
    StepMetrics metrics;
    endRound(metrics);
    state.step = metrics.step;
    state.tokens += metrics.tokens;
    state.trainingSeconds += metrics.trainingSeconds;
    rounds->tell(observer);
}

void Trainer::State::step(TrainingObserver& observer) {
    if (rounds) {
        const StepMetrics metrics = takeLocalStep();
        state.step = metrics.step;
        tell(metrics, observer);
        rounds->tell(observer);
        return;
    }
    const double learningRate = course->learningRate(state.step, state.trainingSeconds);
    const auto known = stepper->advance(state.step, learningRate, [this] { secureSaves(); });
    ++state.step;
    std::ranges::for_each(known, [&](const StepMetrics& metrics) { tell(metrics, observer); });
}

// Of a device that computes while this thread continues: up to the newest step. Before anything that looks at the
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

// Also true for an evaluation that a stop cut short: the resumed run makes up for it before its first step.
bool Trainer::State::evaluationIsDue() const {
    constexpr double kForwardShare = 1.0 / 3; // of the time that training takes for as many tokens
    if (state.step == 0 || state.lastEvaluation.step == state.step || inRound())
        return false;
    if (rounds && input.options.evaluateEvery > 0)
        return isPassed(input.options.evaluateEvery);
    EvaluationMoment now{course->totalSteps(), state.step, state.trainingSeconds, state.lastEvaluation.seconds};
    if (state.lastEvaluation.step == 0 && state.tokens > 0)
        now.evaluationSeconds = kForwardShare * static_cast<double>(evaluatedTokens) * state.trainingSeconds /
                                static_cast<double>(state.tokens);
    return evaluationDue(input.options, now, state.lastEvaluation);
}

// A round ends at any step, so that one of the steps that were passed in it counts.
bool Trainer::State::isPassed(std::int64_t interval) const {
    return rounds ? state.step / interval > savableStep / interval : state.step % interval == 0;
}

bool Trainer::State::saveDue() const {
    if (inRound())
        return false;
    if (const std::int64_t steps = saveInterval(input.options, course->totalSteps()); steps > 0 && isPassed(steps))
        return true;
    const double seconds = secondsBetweenSaves(input.options);
    return (seconds > 0 && state.trainingSeconds - savedAt >= seconds) || saver->retryDue(state.trainingSeconds);
}

} // namespace kantai
