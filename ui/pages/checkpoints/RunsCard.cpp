// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/RunsCard.h"
#include "core/base/Error.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/RunChanges.h"
#include "core/workflow/pretrain/Runs.h"
#include "ui/Format.h"
#include "ui/Hint.h"
#include "ui/dialogs/CurveExport.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/dialogs/ReportFile.h"
#include "ui/dialogs/TrainOn.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/checkpoints/RunDifferencesView.h"
#include "ui/pages/checkpoints/RunsTable.h"
#include "ui/widgets/Controls.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

namespace kantai::ui {

RunsCard::RunsCard(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Card([] { return tr("Runs"); }, parent), session_(session), prompts_(prompts),
      table_(new RunsTable(session, this)), differences_(new RunDifferencesView(this)) {
    addToCorner(table_->groups());
    makeButtons();
    body()->addWidget(table_->view(), 1);
    body()->addWidget(differences_);
    facts_ = newDimLabel({}, this);
    facts_->setObjectName(QStringLiteral("runFactsLabel"));
    facts_->setWordWrap(true);
    body()->addWidget(facts_);
    connect(table_, &RunsTable::chosenChanged, this, &RunsCard::followState);
    connect(table_, &RunsTable::opened, this, &RunsCard::showCurves);
}

void RunsCard::makeButtons() {
    show_ = newButton([] { return tr("Show curves"); }, "showRunButton", this);
    trainOn_ = newButton([] { return tr("Train on…"); }, "trainRunOnButton", this);
    report_ = newButton([] { return tr("Report…"); }, "reportRunButton", this);
    curves_ = newButton([] { return tr("Curves…"); }, "exportCurvesButton", this);
    rename_ = newButton([] { return tr("Rename…"); }, "renameRunButton", this);
    note_ = newButton([] { return tr("Note…"); }, "noteRunButton", this);
    pin_ = newButton([] { return tr("Pin"); }, "pinRunButton", this);
    delete_ = newButton([] { return tr("Delete"); }, "deleteRunButton", this);
    for (QPushButton* button : {show_, trainOn_, report_, curves_, rename_, note_, pin_, delete_})
        addToCorner(button);
    connect(show_, &QPushButton::clicked, this, [this] {
        if (const auto run = chosen())
            showCurves(run->id);
    });
    connect(trainOn_, &QPushButton::clicked, this, &RunsCard::trainOn);
    connect(report_, &QPushButton::clicked, this, [this] {
        if (const auto run = chosen())
            saveRunReport(session_, prompts_, this, run->id, format::name(run->name));
    });
    connect(curves_, &QPushButton::clicked, this, [this] {
        if (const auto run = chosen())
            exportCurves(session_, prompts_, this, run->id, format::name(run->name));
    });
    connect(rename_, &QPushButton::clicked, this, &RunsCard::rename);
    connect(note_, &QPushButton::clicked, this, &RunsCard::note);
    connect(pin_, &QPushButton::clicked, this, &RunsCard::pin);
    connect(delete_, &QPushButton::clicked, this, &RunsCard::remove);
}

std::optional<RunRow> RunsCard::chosen() const {
    const auto runs = table_->chosen();
    return runs.size() == 1 ? std::optional(runs.front()) : std::nullopt;
}

void RunsCard::followProject() {
    table_->followProject();
    followState();
}

void RunsCard::followState() {
    const auto run = chosen();
    const QString common = !run                        ? tr("Choose one run.")
                           : !session_.view().writable ? QString::fromStdString(session_.view().readOnlyReason)
                           : session_.isBusy()         ? busyText(session_)
                                                       : QString();
    const bool changeable = run && common.isEmpty();
    const QString noTraining = changeable ? whyNotTrainedOn(*run) : common;
    const QString noDeletion = changeable ? whyNotDeleted(*run) : common;
    QTableView* table = table_->view();
    setEnabledWithReason(show_, run && !session_.training().isActive(), run ? busyText(session_) : common, table);
    setEnabledWithReason(trainOn_, changeable && noTraining.isEmpty(),
                         noTraining.isEmpty() ? tr("Trains the run on to a greater number of steps.") : noTraining,
                         table);
    setEnabledWithReason(report_, run && !session_.isBusy(), run ? busyText(session_) : common, table);
    setEnabledWithReason(curves_, run && run->step > 0,
                         run ? tr("Writes all values of its curves as a table or for TensorBoard.") : QString(),
                         table);
    setEnabledWithReason(rename_, changeable, common, table);
    setEnabledWithReason(note_, changeable, common, table);
    setEnabledWithReason(pin_, changeable, common, table);
    setEnabledWithReason(delete_, changeable && noDeletion.isEmpty(), noDeletion, table);
    pin_->setText(run && markOf(session_.view().runMarks, run->id).pinned ? tr("Unpin") : tr("Pin"));
    differences_->setRuns(table_->chosen());
    showFacts(run, {noTraining, noDeletion});
}

void RunsCard::showFacts(const std::optional<RunRow>& run, const QStringList& reasons) {
    QStringList facts;
    if (run) {
        facts = {QString::fromStdString(markOf(session_.view().runMarks, run->id).note), originOf(*run),
                 changesOf(*run)};
        for (const QString& reason : reasons)
            if (!facts.contains(reason))
                facts.append(reason);
    }
    facts.removeAll(QString());
    facts_->setText(facts.join(QLatin1Char(' ')));
    facts_->setVisible(!facts.isEmpty());
}

QString RunsCard::changesOf(const RunRow& run) const {
    std::vector<RunChangeRow> rows = session_.view().runChanges;
    std::erase_if(rows, [&](const RunChangeRow& row) { return row.runId != run.id; });
    QStringList texts;
    for (const ToldChange& change : toldChanges(run, rows))
        texts += tr("Changed after step %1: %2.")
                     .arg(format::count(static_cast<std::uint64_t>(change.step)),
                          QString::fromStdString(changeText(change)));
    return texts.join(QLatin1Char(' '));
}

void RunsCard::showCurves(std::int64_t id) {
    const auto& runs = session_.view().runs;
    const auto run = std::ranges::find(runs, id, &RunRow::id);
    if (run == runs.end() || session_.training().isActive())
        return;
    session_.training().showRun(session_.handle(), *run);
    Q_EMIT continued();
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
        return tr("%1 was imported from %2.").arg(format::name(run.name), QString::fromStdString(origin->fromName));
    return tr("%1 began with the weights of %2, step %3.")
        .arg(format::name(run.name), format::name(origin->fromName),
             format::count(static_cast<std::uint64_t>(origin->fromStep)));
}

QString RunsCard::whyNotDeleted(const RunRow& run) const {
    if (markOf(session_.view().runMarks, run.id).pinned)
        return tr("%1 is pinned; unpin it before it is deleted.").arg(format::name(run.name));
    for (const CheckpointRow& row : session_.view().checkpoints)
        if (row.runId == run.id && row.pinned)
            return tr("A checkpoint of %1 is pinned; unpin it before the run is deleted.")
                .arg(format::name(run.name));
    return {};
}

void RunsCard::trainOn() {
    const auto run = chosen();
    if (!run || session_.isBusy())
        return;
    const auto request = askToTrainOn(prompts_, this, session_.view(), *run);
    if (request && attempt(prompts_, this, [&] { session_.startTraining(*request); }))
        Q_EMIT continued();
}

void RunsCard::rename() {
    const auto run = chosen();
    if (!run)
        return;
    const std::int64_t id = run->id;
    const auto problemOf = [](const QString& text) {
        return text.trimmed().isEmpty() ? tr("A run needs a name.") : QString();
    };
    const QString before = format::name(run->name);
    const QString name =
        prompts_.askText(this, tr("Rename a run"), tr("Name of the run"), before, problemOf).trimmed();
    if (name.isEmpty() || name == before) // a name that is made of the number must not become the user's
        return;
    attempt(prompts_, this, [&] { renameRun(session_.handle(), id, name.toStdString()); });
    session_.reload();
}

void RunsCard::note() {
    const auto run = chosen();
    if (!run)
        return;
    const RunMarkRow mark = markOf(session_.view().runMarks, run->id);
    const QString text = prompts_.askText(this, tr("Note on a run"), tr("Note"), QString::fromStdString(mark.note));
    if (text.isNull())
        return;
    attempt(prompts_, this, [&] { setRunNote(session_.handle(), run->id, text.toStdString()); });
    session_.reload();
}

void RunsCard::pin() {
    const auto run = chosen();
    if (!run)
        return;
    const bool pinned = markOf(session_.view().runMarks, run->id).pinned;
    attempt(prompts_, this, [&] { setRunPinned(session_.handle(), run->id, !pinned); });
    session_.reload();
}

void RunsCard::remove() {
    const auto run = chosen();
    if (!run)
        return;
    const std::int64_t id = run->id;
    std::uint64_t bytes = 0;
    for (const CheckpointRow& row : session_.view().checkpoints)
        bytes += row.runId == id ? row.bytes : 0;
    for (const SnapshotRow& row : session_.view().snapshots)
        bytes += row.runId == id ? row.bytes : 0;
    Deletion deletion;
    deletion.text = tr("%1 was deleted with its curves, its answers and its checkpoints (%2).")
                        .arg(format::name(run->name), format::bytes(bytes));
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
