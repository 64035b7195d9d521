// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/RunLength.h"
#include "core/training/options/OptionTable.h"
#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

constexpr std::int64_t kLeastEvaluationInterval = 25; // steps: each evaluation may save a checkpoint of a gigabyte
constexpr double kTrainingPerEvaluation = 19;         // seconds of training for one of evaluation: 5 % of both

double clockInterval(const TrainingOptions& options) {
    return 60 * options.minutes / double(kEvaluationsPerRun);
}

constexpr double kLeastSecondsBetweenSaves = 300;
constexpr double kTimedSavesPerRun = 20;

} // namespace

std::int64_t totalSteps(const TrainingOptions& options, std::uint64_t batchesPerEpoch) {
    if (options.maxSteps > 0)
        return options.maxSteps;
    if (options.minutes > 0)
        return 0;
    const double batches = options.epochs * static_cast<double>(batchesPerEpoch);
    const double steps = std::ceil(batches / static_cast<double>(options.accumulation) - 1e-9);
    return static_cast<std::int64_t>(std::clamp(steps, 1.0, optionOf("maxSteps").limits.most));
}

std::int64_t evaluationInterval(const TrainingOptions& options, std::int64_t total) {
    if (options.evaluateEvery > 0)
        return options.evaluateEvery;
    return total > 0 ? std::max(kLeastEvaluationInterval, total / kEvaluationsPerRun) : 0;
}

double secondsBetweenSaves(const TrainingOptions& options) {
    if (options.saveEvery > 0 || options.maxSteps > 0 || options.minutes <= 0)
        return 0;
    return std::max(kLeastSecondsBetweenSaves, 60 * options.minutes / kTimedSavesPerRun);
}

bool evaluationDue(const TrainingOptions& options, const EvaluationMoment& now, const EvaluationMetrics& last) {
    const std::int64_t interval = evaluationInterval(options, now.total);
    if (options.evaluateEvery > 0 || (interval > 0 && options.rules == RunRules::First))
        return now.step % interval == 0;
    const double since = now.trainingSeconds - last.trainingSeconds;
    if (options.rules != RunRules::First && since < kTrainingPerEvaluation * now.evaluationSeconds)
        return false;
    return interval > 0 ? now.step - last.step >= interval : since >= clockInterval(options);
}

std::int64_t evaluationsOfRun(const TrainingOptions& options, std::int64_t steps, double secondsAStep,
                              double evaluationSeconds) {
    const bool byClock = options.minutes > 0 && options.maxSteps == 0;
    double interval = static_cast<double>(evaluationInterval(options, byClock ? 0 : steps));
    if (options.evaluateEvery == 0) {
        if (byClock)
            interval = clockInterval(options) / secondsAStep;
        if (options.rules != RunRules::First)
            interval = std::max(interval, kTrainingPerEvaluation * evaluationSeconds / secondsAStep);
    }
    return std::max<std::int64_t>(1, std::llround(std::ceil(double(steps) / interval - 1e-9)));
}

} // namespace kantai
