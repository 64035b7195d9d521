// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundModels.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/replay/Snapshots.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/playground/PlaygroundText.h"
#include <QComboBox>
#include <QCoreApplication>
#include <algorithm>

namespace kantai::ui {

namespace {

struct ModelTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::Playground)
};

} // namespace

void PlaygroundModels::fill(QComboBox* box) const {
    const QVariant before = box->currentData();
    box->clear();
    const std::vector<CheckpointRow>& rows = session_.view().checkpoints;
    if (rows.empty())
        return;
    if (std::ranges::any_of(rows, [](const CheckpointRow& row) { return row.heldOutLoss > 0; }))
        box->addItem(ModelTexts::tr("Best (lowest held-out loss)"), QStringLiteral("best"));
    box->addItem(ModelTexts::tr("Latest"), QStringLiteral("latest"));
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        box->addItem(nameOf(*row), QString::number(row->id));
    box->setCurrentIndex(std::max(0, box->findData(before)));
}

CheckpointRow PlaygroundModels::rowOf(const QString& which) const {
    // Uses the open handle: opening the project again would mark a running training as interrupted.
    return findCheckpoint(Project(session_.handle()), which.toStdString());
}

QString PlaygroundModels::folderOf(const CheckpointRow& row) const {
    return QString::fromStdString(checkpointPath(session_.handle(), row).string());
}

QString PlaygroundModels::nameOf(const CheckpointRow& row) const {
    std::string run;
    for (const RunRow& known : session_.view().runs)
        if (known.id == row.runId)
            run = known.name;
    return playground::nameOf(run, row.step);
}

std::vector<CheckpointRow> PlaygroundModels::ofRun(std::int64_t runId) const {
    std::vector<CheckpointRow> rows;
    for (const HistoryModel& model : historyModels(session_.view().checkpoints, session_.view().snapshots, runId)) {
        CheckpointRow row;
        row.runId = runId;
        row.step = model.step;
        row.folder = model.folder;
        row.createdAt = model.createdAt;
        rows.push_back(model.checkpoint.value_or(row));
    }
    return rows;
}

std::vector<Landmark> PlaygroundModels::landmarks(std::int64_t runId) const {
    return landmarksOf(landmarkSource(Project(session_.handle()), runId));
}

} // namespace kantai::ui
