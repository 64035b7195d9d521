// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a run after it began, while it is in progress or when it is resumed: of its learning rate and of its
// length. Each takes effect after a step, so that a run which is resumed from before makes them again at the same
// place. Plain data and pure functions; any thread.
#pragma once

#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

// What the user asks for; the rest stays.
struct RunChange {
    std::optional<double> learningRate; // the highest one, which the schedule scales
    std::optional<RunLength> length;    // of the whole run, the steps that it has included
    bool isEmpty() const { return !learningRate && !length; }
    bool operator==(const RunChange&) const = default;
};

// An option of a run that has another value since a step.
struct ChangedOption {
    std::int64_t step = 0;     // completed ones when it changed: the next step has the new value
    std::string option;        // its key in the table of options
    std::string before, after; // JSON
    bool operator==(const ChangedOption&) const = default;
};

// What a training tells of a change.
struct RunChanged {
    std::int64_t step = 0;              // completed ones: the next has the new values
    std::int64_t totalSteps = 0;        // of the run now; 0 when the clock decides
    TrainingOptions options;            // of the run now
    std::vector<ChangedOption> changes; // made by the user at this moment; empty when one of before is made again
};

// Where a run is when its options change.
struct RunPosition {
    std::int64_t step = 0;      // completed ones
    double trainingSeconds = 0; // since the run began
    double learningRate = 0;    // of the last step
};

// Changes the options. The learning rate is another one at once; with another length it moves from that of the last
// step to that of the new schedule, see LearningRate.h. A number of steps that have passed ends the run where it is.
void change(TrainingOptions& options, const RunChange& wanted, const RunPosition& at);

// The options with another value; all of them can be changed.
std::vector<ChangedOption> changesBetween(const TrainingOptions& before, const TrainingOptions& after,
                                          std::int64_t step);

// The options of the step after `step` completed ones. now: those of any moment of the run; changes: all that were
// made to it, in their order. Throws Error(BadInput) for what is no option that changes, or no value of it.
TrainingOptions optionsAfter(const TrainingOptions& now, const std::vector<ChangedOption>& changes,
                             std::int64_t step);

// Whether a change replaces one of that option.
bool concerns(const RunChange& wanted, const std::string& option);

} // namespace kantai
