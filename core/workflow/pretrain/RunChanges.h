// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of a run's learning rate and length as the project keeps them, and as a user reads them. The words are
// for both front ends, the rest is private to core/workflow. Any thread.
#pragma once

#include "core/project/stores/Rows.h"
#include "core/project/stores/RunDetailRows.h"
#include "core/training/options/RunChange.h"

#include <optional>
#include <string>
#include <vector>

namespace kantai {

// What was changed at a step.
struct ToldChange {
    struct Rates {
        double before = 0, after = 0;
    };
    struct Lengths {
        RunLength before, after;
    };
    std::int64_t step = 0; // completed ones: the next has the new values
    std::int64_t changedAt = 0;
    std::optional<Rates> learningRate;
    std::optional<Lengths> length;
};

// By step. changes: of the run, in the order in which they were made. None when they or the options of the run cannot
// be read: another version wrote them.
std::vector<ToldChange> toldChanges(const RunRow& run, const std::vector<RunChangeRow>& changes);
// "learning rate 0.0005 → 0.0002, length 2 epochs → 400 steps", in the language that is set for Phrase.
std::string changeText(const ToldChange& change);

// "learningRate 0.0005 → 0.0002, maxSteps 200 → 400": English, for the events of a project.
std::string changeRecord(const std::vector<RunChangeRow>& rows);

std::vector<ChangedOption> changedOptions(const std::vector<RunChangeRow>& rows);
std::vector<RunChangeRow> changeRows(std::int64_t runId, const std::vector<ChangedOption>& changes); // made now

} // namespace kantai
