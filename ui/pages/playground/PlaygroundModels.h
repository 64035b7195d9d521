// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints that the Playground can use: as choices of a box, as rows, as folders, and the history of one run.
// Reads the open project; UI thread.
#pragma once

#include "core/project/stores/Rows.h"
#include "core/workflow/replay/Landmarks.h"
#include <QString>
#include <vector>

class QComboBox;

namespace kantai::ui {

class ProjectSession;

class PlaygroundModels {
public:
    explicit PlaygroundModels(ProjectSession& session) : session_(session) {}

    // Best, latest, then every checkpoint, newest first; keeps what was chosen. The data are what rowOf() takes.
    void fill(QComboBox* box) const;

    // Throws kantai::Error when there is no such checkpoint.
    CheckpointRow rowOf(const QString& which) const;
    QString folderOf(const CheckpointRow& row) const;
    QString nameOf(const CheckpointRow& row) const; // "Run 1, step 1,200"

    // What the run has kept of its history, steps rising: its checkpoints, and its snapshots as rows without an id.
    std::vector<CheckpointRow> ofRun(std::int64_t runId) const;
    std::vector<Landmark> landmarks(std::int64_t runId) const; // throws kantai::Error

private:
    ProjectSession& session_;
};

} // namespace kantai::ui
