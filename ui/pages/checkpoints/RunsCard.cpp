// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/RunsCard.h"
#include "core/base/Error.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/Runs.h"
#include "ui/Format.h"
#include "ui/Hint.h"
#include "ui/dialogs/CurveExport.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/dialogs/ReportFile.h"
#include "ui/dialogs/TrainOn.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

namespace kantai::ui {

RunsCard::RunsCard(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Card([] { return tr("Runs"); }, parent), session_(session), prompts_(prompts), model_(newRunsModel(this)) {
    trainOn_ = newButton([] { return tr("Train on…"); }, "trainRunOnButton", this);
    report_ = newButton([] { return tr("Report…"); }, "reportRunButton", this);
    curves_ = newButton([] { return tr("Curves…"); }, "exportCurvesButton", this);
    rename_ = newButton([] { return tr("Rename…"); }, "renameRunButton", this);
    delete_ = newButton([] { return tr("Delete"); }, "deleteRunButton", this);
    for (QPushButton* button : {trainOn_, report_, curves_, rename_, delete_})
        addToCorner(button);
    table_ = newTable(
        model_, "runsTable", [] { return tr("Runs"); }, this);
    body()->addWidget(table_, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what is left belongs to the checkpoints
    facts_ = newDimLabel({}, this);
    facts_->setObjectName(QStringLiteral("runFactsLabel"));
    facts_->setWordWrap(true);
    body()->addWidget(facts_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsCard::followState);
    connect(trainOn_, &QPushButton::clicked, this, &RunsCard::trainOn);
    connect(report_, &QPushButton::clicked, this, [this] {
        if (const RunRow* run = chosen())
            saveRunReport(session_, prompts_, this, run->id, QString::fromStdString(run->name));
    });
    connect(curves_, &QPushButton::clicked, this, [this] {
        if (const RunRow* run = chosen())
            exportCurves(session_, prompts_, this, run->id, QString::fromStdString(run->name));
    });
    connect(rename_, &QPushButton::clicked, this, &RunsCard::rename);
    connect(delete_, &QPushButton::clicked, this, &RunsCard::remove);
}

const RunRow* RunsCard::chosen() const {
    const auto& runs = session_.view().runs;
    const auto run = std::ranges::find(runs, currentRowId(table_), &RunRow::id);
    return run != runs.end() ? &*run : nullptr;
}

void RunsCard::followProject() {
    model_->setRows(session_.view().runs);
    fitColumns(table_);
    setRowsShown(table_, 3, 8);
    if (!session_.view().runs.empty() && chosen() == nullptr)
        table_->selectRow(table_->model()->rowCount() - 1);
    followState();
}

void RunsCard::followState() {
    const RunRow* run = chosen();
    const QString common = run == nullptr              ? QString()
                           : !session_.view().writable ? QString::fromStdString(session_.view().readOnlyReason)
                           : session_.isBusy()         ? busyText(session_)
                                                       : QString();
    const bool changeable = run != nullptr && common.isEmpty();
    const QString noTraining = changeable ? whyNotTrainedOn(*run) : common;
    const QString noDeletion = changeable ? whyNotDeleted(*run) : common;
    setEnabledWithReason(trainOn_, changeable && noTraining.isEmpty(),
                         noTraining.isEmpty() ? tr("Trains the run on to a greater number of steps.") : noTraining,
                         table_);
    setEnabledWithReason(report_, run != nullptr && !session_.isBusy(), busyText(session_), table_);
    setEnabledWithReason(
        curves_, run != nullptr && run->step > 0,
        run != nullptr ? tr("Writes all values of its curves as a table or for TensorBoard.") : QString(), table_);
    setEnabledWithReason(rename_, changeable, common, table_);
    setEnabledWithReason(delete_, changeable && noDeletion.isEmpty(), noDeletion, table_);
    QStringList reasons;
    if (const QString origin = run != nullptr ? originOf(*run) : QString(); !origin.isEmpty())
        reasons.append(origin);
    for (const QString& reason : {noTraining, noDeletion})
        if (!reason.isEmpty() && !reasons.contains(reason))
            reasons.append(reason);
    facts_->setText(reasons.join(QLatin1Char(' ')));
    facts_->setVisible(!reasons.isEmpty());
}

QString RunsCard::whyNotTrainedOn(const RunRow& run) const {
    try {
        const Obstacle obstacle = whyNotResumable(session_.handle(), run.id, RunGoal::NewLength);
        return obstacle.reason.empty() ? QString() : withHint(obstacle.reason, obstacle.remedy);
    } catch (const Error& error) {
        return QString::fromStdString(error.message());
    }
}

QString RunsCard::originOf(const RunRow& run) const {
    const auto& origins = session_.view().origins;
    const auto origin = std::ranges::find(origins, run.id, &OriginRow::runId);
    if (origin == origins.end())
        return {};
    if (isImported(origins, run.id))
        return tr("%1 was imported from %2.")
            .arg(QString::fromStdString(run.name), QString::fromStdString(origin->fromName));
    return tr("%1 began with the weights of %2, step %3.")
        .arg(QString::fromStdString(run.name), QString::fromStdString(origin->fromName),
             format::count(static_cast<std::uint64_t>(origin->fromStep)));
}

QString RunsCard::whyNotDeleted(const RunRow& run) const {
    for (const CheckpointRow& row : session_.view().checkpoints)
        if (row.runId == run.id && row.pinned)
            return tr("A checkpoint of %1 is pinned; unpin it before the run is deleted.")
                .arg(QString::fromStdString(run.name));
    return {};
}

void RunsCard::trainOn() {
    const RunRow* found = chosen();
    if (found == nullptr || session_.isBusy())
        return;
    const auto request = askToTrainOn(prompts_, this, *found);
    if (request && attempt(prompts_, this, [&] { session_.startTraining(*request); }))
        Q_EMIT continued();
}

void RunsCard::rename() {
    const RunRow* run = chosen();
    if (run == nullptr)
        return;
    const std::int64_t id = run->id;
    const auto problemOf = [](const QString& text) {
        return text.trimmed().isEmpty() ? tr("A run needs a name.") : QString();
    };
    const QString name =
        prompts_
            .askText(this, tr("Rename a run"), tr("Name of the run"), QString::fromStdString(run->name), problemOf)
            .trimmed();
    if (name.isEmpty())
        return;
    attempt(prompts_, this, [&] { renameRun(session_.handle(), id, name.toStdString()); });
    session_.reload();
}

void RunsCard::remove() {
    const RunRow* run = chosen();
    if (run == nullptr)
        return;
    const std::int64_t id = run->id;
    std::uint64_t bytes = 0;
    for (const CheckpointRow& row : session_.view().checkpoints)
        bytes += row.runId == id ? row.bytes : 0;
    for (const SnapshotRow& row : session_.view().snapshots)
        bytes += row.runId == id ? row.bytes : 0;
    Deletion deletion;
    deletion.text = tr("%1 was deleted with its curves, its answers and its checkpoints (%2).")
                        .arg(QString::fromStdString(run->name), format::bytes(bytes));
    deletion.hide = [id](ProjectView& view) {
        std::erase_if(view.runs, [id](const RunRow& row) { return row.id == id; });
        std::erase_if(view.checkpoints, [id](const CheckpointRow& row) { return row.runId == id; });
        std::erase_if(view.snapshots, [id](const SnapshotRow& row) { return row.runId == id; });
    };
    deletion.work = [handle = session_.handle(), id] { deleteRun(handle, id); };
    if (!session_.isBusy() && session_.training().run().id == id)
        session_.training().clear(); // the Training page shows another one
    session_.deleteWithUndo(std::move(deletion));
}

} // namespace kantai::ui
