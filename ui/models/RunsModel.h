// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a project as rows of a table: how each went, where it comes from, and the options in which those that
// are listed differ. UI thread.
#pragma once

#include "core/workflow/pretrain/RunDifferences.h"
#include "core/workflow/project/Projects.h"
#include "ui/models/RowModel.h"

#include <map>
#include <set>
#include <vector>

namespace kantai::ui {

struct RunLine {
    std::int64_t id = 0;
    RunRow run;
    RunMarkRow mark;
    std::int64_t parameters = 0; // 0: the configuration cannot be read
    QString from;                // "Run 2, step 400" of a run that began with its weights
    QString sweep;               // that it is part of
    bool isBest = false;         // of its sweep
    bool isCompared = false;     // its curve is drawn over that of the run shown
    QVector<float> losses;
    std::vector<DifferingOption::Value> options; // by the columns
};

// Runs that belong together: those of a sweep, or a run with those that began with its weights.
struct RunGroup {
    QString title;
    std::set<std::int64_t> runs;
};
std::vector<RunGroup> runGroups(const ProjectView& view); // with at least two runs that are there

struct RunTableContents {
    std::vector<RunLine> lines;             // the pinned ones first
    std::vector<DifferingOption> differing; // the columns of options
};
// The runs of the project, or those of a group. losses: small curves by run.
RunTableContents runTableContents(const ProjectView& view, const RunGroup* group,
                                  const std::map<std::int64_t, QVector<float>>& losses,
                                  const std::set<std::int64_t>& compared);

using RunsModel = RowModel<RunLine>;
// Columns without anything in them are left out.
std::vector<Column<RunLine>> runColumns(const RunTableContents& contents);

} // namespace kantai::ui
