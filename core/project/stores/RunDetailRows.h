// SPDX-License-Identifier: GPL-3.0-or-later
// What a project keeps of a run beside its row: the changes that were made to it, why it failed, and what the user
// marked it with. Plain data; as in Rows.h.
#pragma once

#include <cstdint>
#include <string>

namespace kantai {

struct RunChangeRow { // an option of a run that has another value since a step
    std::int64_t runId = 0;
    std::int64_t step = 0;     // completed ones when it changed: the next step has the new value
    std::string option;        // "learningRate": a key of core/training/options/OptionTable
    std::string before, after; // its values, as in the options of the run
    std::int64_t changedAt = 0;
    bool operator==(const RunChangeRow&) const = default;
};

struct RunFailureRow { // why a run failed; one that failed in an earlier version of the Studio has none
    std::int64_t runId = 0;
    bool diverged = false; // its loss exploded or was not finite: another learning rate may help
    bool operator==(const RunFailureRow&) const = default;
};

struct RunMarkRow { // a run without one is not pinned and has no note
    std::int64_t runId = 0;
    bool pinned = false; // listed first, and not deleted
    std::string note;
    bool operator==(const RunMarkRow&) const = default;
};

} // namespace kantai
