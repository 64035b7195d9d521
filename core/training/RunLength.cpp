// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/RunLength.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

constexpr std::int64_t kLeastEvaluationInterval = 25; // steps: each look may save a checkpoint of a gigabyte

constexpr double kLeastSecondsBetweenSaves = 300;
constexpr double kTimedSavesPerRun = 20;

} // namespace

std::int64_t totalSteps(const TrainingOptions& options, std::uint64_t batchesPerEpoch) {
    if (options.maxSteps > 0)
        return options.maxSteps;
    if (options.minutes > 0)
        return 0;
    const double batches = options.epochs * double(batchesPerEpoch);
    return std::max<std::int64_t>(1, std::int64_t(std::ceil(batches / double(options.accumulation) - 1e-9)));
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

} // namespace kantai
