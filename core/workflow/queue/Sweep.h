// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps: the same run with several values of one or two options, as one group of the queue, and which of them was
// best. Called by both front ends; any thread.
#pragma once

#include "core/workflow/queue/Queue.h"

#include <string>
#include <vector>

namespace kantai {

// An option and the values to try, as OptionText.h reads them.
struct Variation {
    std::string option;
    std::vector<std::string> values;
};

inline constexpr std::size_t kMostVariations = 2;
inline constexpr std::size_t kMostRunsOfASweep = 200;

// "learningRate=1e-4,3e-4": the part before the first = and the words between the commas after it. Throws
// Error(Usage) for a text without a name, a = or a value.
Variation variationFrom(const std::string& text);

// The changes of each run: all combinations of the values, the last option changing fastest. Throws Error(Usage) for
// none or too many options, runs, the same option or the same value twice, and for a value that is none.
std::vector<std::vector<OptionChange>> runsOfSweep(const PretrainRequest& request,
                                                   const std::vector<Variation>& variations);

// Puts a run for each combination at the end of the queue, as one group and in one commit. Its name is that of the
// request, or else tells the options. Returns the entries in order. Throws as runsOfSweep() and addToQueue().
std::vector<std::int64_t> addSweep(const ProjectHandle& project, const PretrainRequest& request,
                                   const std::vector<Variation>& variations);

// The entry of each sweep whose run has the lowest best held-out loss, as far as they were evaluated.
std::vector<std::int64_t> bestOfSweeps(const std::vector<QueueRow>& queue, const std::vector<RunRow>& runs);

} // namespace kantai
