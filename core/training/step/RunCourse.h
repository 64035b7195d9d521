// SPDX-License-Identifier: GPL-3.0-or-later
// How far a run goes and with which learning rate it takes each step, also when that changes while it runs. Private
// to training; on the training thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/training/options/RunChange.h"

#include <cstdint>
#include <vector>

namespace kantai {

class RunCourse {
public:
    // options: of the run, kept as a reference and changed here. later: changes that the run makes again because it
    // is resumed from before them, their steps rising.
    RunCourse(TrainingOptions& options, std::uint64_t batchesPerEpoch, std::vector<ChangedOption> later);

    std::int64_t totalSteps() const { return total_; } // 0 when the clock decides
    bool hasEnded(std::int64_t step, double trainingSeconds) const;
    double learningRate(std::int64_t step, double trainingSeconds) const; // of the step after `step` completed ones

    // Makes the changes again that were made up to this step; false when there are none.
    bool repeatChanges(std::int64_t step);
    // Returns what it changed. Throws Error(Usage) for values that no run can have, and changes nothing then.
    std::vector<ChangedOption> change(const RunChange& wanted, const RobertaConfig& config, std::int64_t step,
                                      double trainingSeconds);

private:
    void follow(const TrainingOptions& options);

    TrainingOptions& options_;
    std::uint64_t batchesPerEpoch_;
    std::vector<ChangedOption> later_;
    std::int64_t total_ = 0;
};

} // namespace kantai
