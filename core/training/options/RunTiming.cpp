// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/RunTiming.h"
#include "core/training/options/OptionTable.h"

#include "core/training/options/RunLength.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

constexpr std::int64_t kLeastEvaluationInterval = 25; // steps: each evaluation may save a checkpoint of a gigabyte
constexpr double kTrainingPerEvaluation = 19;         // seconds of training for one of evaluation: 5 % of both

constexpr std::int64_t kLeastStepsBetweenSaves = 50, kSavesPerRun = 10;
constexpr double kLeastSecondsBetweenSaves = 300, kTimedSavesPerRun = 20;

// Seconds between evaluations when the clock decides.
double clockInterval(double budget) {
    return budget / static_cast<double>(kEvaluationsPerRun);
}

} // namespace

std::int64_t totalSteps(const TrainingOptions& options, std::uint64_t batchesPerEpoch) {
    if (const auto* steps = std::get_if<Steps>(&options.length))
        return steps->count;
    const auto* epochs = std::get_if<Epochs>(&options.length);
    if (epochs == nullptr)
        return 0;
    const double batches = epochs->count * static_cast<double>(batchesPerEpoch);
    const double steps = std::ceil(batches / static_cast<double>(options.accumulation) - 1e-9);
    return static_cast<std::int64_t>(std::clamp(steps, 1.0, optionOf("maxSteps").limits.most));
}

std::int64_t evaluationInterval(const TrainingOptions& options, std::int64_t total) {
    if (options.evaluateEvery > 0)
        return options.evaluateEvery;
    return total > 0 ? std::max(kLeastEvaluationInterval, total / kEvaluationsPerRun) : 0;
}

std::int64_t saveInterval(const TrainingOptions& options, std::int64_t total) {
    if (options.saveEvery > 0)
        return options.saveEvery;
    return total > 0 ? std::max(kLeastStepsBetweenSaves, (total + kSavesPerRun - 1) / kSavesPerRun) : 0;
}

double secondsBetweenSaves(const TrainingOptions& options) {
    const std::optional<double> budget = timeBudget(options.length);
    if (options.saveEvery > 0 || !budget)
        return 0;
    return std::max(kLeastSecondsBetweenSaves, *budget / kTimedSavesPerRun);
}

bool evaluationDue(const TrainingOptions& options, const EvaluationMoment& now, const EvaluationMetrics& last) {
    const std::int64_t interval = evaluationInterval(options, now.total);
    if (options.evaluateEvery > 0 || (interval > 0 && options.rules == RunRules::First))
        return now.step % interval == 0;
    const double since = now.trainingSeconds - last.trainingSeconds;
    if (options.rules != RunRules::First && since < kTrainingPerEvaluation * now.evaluationSeconds)
        return false;
    return interval > 0 ? now.step - last.step >= interval
                        : since >= clockInterval(timeBudget(options.length).value());
}

std::int64_t evaluationsOfRun(const TrainingOptions& options, std::int64_t steps, double secondsAStep,
                              double evaluationSeconds) {
    const std::optional<double> budget = timeBudget(options.length);
    double interval = static_cast<double>(evaluationInterval(options, budget ? 0 : steps));
    if (options.evaluateEvery == 0) {
        if (budget)
            interval = clockInterval(*budget) / secondsAStep;
        if (options.rules != RunRules::First)
            interval = std::max(interval, kTrainingPerEvaluation * evaluationSeconds / secondsAStep);
    }
    return std::max<std::int64_t>(1, std::llround(std::ceil(static_cast<double>(steps) / interval - 1e-9)));
}

} // namespace kantai
