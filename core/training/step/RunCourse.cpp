// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/RunCourse.h"
#include "core/base/Error.h"
#include "core/training/options/RunTiming.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "core/training/step/LearningRate.h"

#include <algorithm>
#include <utility>

namespace kantai {

RunCourse::RunCourse(TrainingOptions& options, std::uint64_t batchesPerEpoch, std::vector<ChangedOption> later)
    : options_(options), batchesPerEpoch_(batchesPerEpoch), later_(std::move(later)),
      total_(kantai::totalSteps(options, batchesPerEpoch)) {}

bool RunCourse::hasEnded(std::int64_t step, double trainingSeconds) const {
    const std::optional<double> budget = timeBudget(options_.length);
    return budget ? trainingSeconds >= *budget : step >= total_;
}

double RunCourse::learningRate(std::int64_t step, double trainingSeconds) const {
    const std::optional<double> budget = timeBudget(options_.length);
    return budget ? learningRateAtTime(options_, trainingSeconds, *budget)
                  : learningRateAtStep(options_, step, total_);
}

bool RunCourse::repeatChanges(std::int64_t step) {
    const auto end = std::ranges::find_if(later_, [step](const ChangedOption& each) { return each.step > step; });
    if (end == later_.begin())
        return false;
    follow(optionsAfter(options_, {later_.begin(), end}, step));
    later_.erase(later_.begin(), end);
    return true;
}

// Of a run by steps the last one has passed; the clock has no last moment, and the rate changes little from it to
// the present one.
std::vector<ChangedOption> RunCourse::change(const RunChange& wanted, const RobertaConfig& config, std::int64_t step,
                                             double trainingSeconds) {
    const std::int64_t last = total_ > 0 ? std::max<std::int64_t>(step - 1, 0) : step;
    TrainingOptions changed = options_;
    kantai::change(changed, wanted, {step, trainingSeconds, learningRate(last, trainingSeconds)});
    if (const auto problems = problemsOf(changed, config); !problems.empty())
        throw Error(ErrorCode::Usage, problems.front().message);
    const std::vector<ChangedOption> changes = changesBetween(options_, changed, step);
    follow(changed);
    return changes;
}

void RunCourse::follow(const TrainingOptions& options) {
    options_ = options;
    total_ = kantai::totalSteps(options_, batchesPerEpoch_);
}

} // namespace kantai
