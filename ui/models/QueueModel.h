// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of a project as rows of a table, in its order: a line for each sweep, with how far it is, and below it
// its runs, of which the best is marked. UI thread.
#pragma once

#include "core/project/stores/QueueRows.h"
#include "core/project/stores/Rows.h"
#include "ui/models/RowModel.h"

#include <vector>

namespace kantai::ui {

struct QueueLine {
    std::int64_t id = 0; // of the entry; of a sweep its number with a minus, so that they differ
    QueueRow entry;      // of a sweep: its first one
    bool isSweep = false;
    bool isBest = false; // of its sweep
    int runs = 0, ended = 0;
    QString model;              // of an entry: its preset
    double bestHeldOutLoss = 0; // of its run, or of the best of the sweep; 0: none
    QString runName;            // of an entry that has begun
};

using QueueModel = RowModel<QueueLine>;

QueueModel* newQueueModel(QObject* parent);
std::vector<QueueLine> queueLines(const std::vector<QueueRow>& queue, const std::vector<RunRow>& runs);
QString queueStateText(QueueState state); // "waiting", translated

} // namespace kantai::ui
