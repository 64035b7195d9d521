// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/QueueCard.h"
#include "core/base/Error.h"
#include "core/workflow/queue/Queue.h"
#include "core/workflow/queue/RequestJson.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/jobs/QueueSession.h"
#include "ui/widgets/Controls.h"
#include "ui/wizards/PretrainingWizard.h"
#include "ui/wizards/VariedValues.h"
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace kantai::ui {

QueueCard::QueueCard(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Card([] { return tr("Queue"); }, parent), session_(session), prompts_(prompts), model_(newQueueModel(this)) {
    makeButtons();
    table_ = newTable(
        model_, "queueTable", [] { return tr("Queue"); }, this);
    table_->setSortingEnabled(false); // their order is what they run in
    keepTitlesWhole(table_->horizontalHeader());
    body()->addWidget(table_, 1);
    facts_ = newDimLabel({}, this);
    facts_->setObjectName(QStringLiteral("queueFactsLabel"));
    facts_->setWordWrap(true);
    body()->addWidget(facts_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QueueCard::followState);
    connect(&session.queue(), &QueueSession::changed, this, &QueueCard::followState);
}

void QueueCard::makeButtons() {
    run_ = newButton({}, "runQueueButton", this); // followState() names it
    add_ = newButton([] { return tr("Add a run…"); }, "addToQueueButton", this);
    up_ = newButton([] { return tr("Move up"); }, "moveQueueUpButton", this);
    down_ = newButton([] { return tr("Move down"); }, "moveQueueDownButton", this);
    duplicate_ = newButton([] { return tr("Duplicate…"); }, "duplicateInQueueButton", this);
    remove_ = newButton([] { return tr("Remove"); }, "removeFromQueueButton", this);
    for (QPushButton* button : {run_, add_, up_, down_, duplicate_, remove_})
        addToCorner(button);
    connect(run_, &QPushButton::clicked, this, &QueueCard::runOrEnd);
    connect(add_, &QPushButton::clicked, this, &QueueCard::addRun);
    connect(up_, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(duplicate_, &QPushButton::clicked, this, &QueueCard::duplicate);
    connect(remove_, &QPushButton::clicked, this, &QueueCard::remove);
}

const QueueLine* QueueCard::chosen() const {
    const auto& lines = model_->rows();
    const auto line = std::ranges::find(lines, currentRowId(table_), &QueueLine::id);
    return line != lines.end() ? &*line : nullptr;
}

void QueueCard::followProject() {
    const qlonglong before = currentRowId(table_);
    model_->setRows(queueLines(session_.view().queue, session_.view().runs));
    const auto& lines = model_->rows();
    for (QWidget* ofEntries :
         {static_cast<QWidget*>(table_), static_cast<QWidget*>(up_), static_cast<QWidget*>(down_),
          static_cast<QWidget*>(duplicate_), static_cast<QWidget*>(remove_)})
        ofEntries->setVisible(!lines.empty());
    fitColumns(table_);
    setRowsShown(table_, 3, 8);
    const auto same = std::ranges::find(lines, before, &QueueLine::id);
    if (!lines.empty()) // the line chosen may have moved
        table_->selectRow(same != lines.end() ? static_cast<int>(same - lines.begin()) : 0);
    followState();
}

QString QueueCard::whyNotRun() const {
    const auto& queue = session_.view().queue;
    const bool waits =
        std::ranges::any_of(queue, [](const QueueRow& row) { return row.state == QueueState::Waiting; });
    if (!session_.view().writable)
        return QString::fromStdString(session_.view().readOnlyReason);
    return session_.isBusy() ? busyText(session_) : waits ? QString() : tr("No run is waiting.");
}

void QueueCard::followState() {
    const QueueLine* line = chosen();
    const bool goesOn = session_.queue().isGoingOn();
    const QString noRun = goesOn ? QString() : whyNotRun();
    run_->setText(goesOn ? tr("End after this run") : tr("Run the queue"));
    run_->setAccessibleName(run_->text());
    setEnabledWithReason(run_, noRun.isEmpty(),
                         !noRun.isEmpty() ? noRun
                         : goesOn         ? tr("The run in progress continues; the others wait.")
                                          : tr("Trains the waiting runs one after another."),
                         add_);
    const bool writable = session_.isOpen() && session_.view().writable;
    const bool hasTokenizer = !session_.view().tokenizers.empty();
    setEnabledWithReason(add_, writable && hasTokenizer, hasTokenizer ? QString() : tr("There is no tokenizer yet."),
                         table_);
    const bool isEntry = line != nullptr && !line->isSweep;
    const auto& queue = session_.view().queue;
    setEnabledWithReason(up_, writable && isEntry && line->id != queue.front().id, {}, table_);
    setEnabledWithReason(down_, writable && isEntry && line->id != queue.back().id, {}, table_);
    setEnabledWithReason(duplicate_, writable && isEntry, {}, table_);
    const bool runs = isEntry && line->entry.state == QueueState::Running;
    setEnabledWithReason(remove_, writable && line != nullptr && !runs,
                         runs ? tr("This run is in progress. Stop it first.") : QString(), table_);
    showFacts(line);
}

void QueueCard::showFacts(const QueueLine* line) {
    QString text;
    if (line == nullptr)
        text = tr("Runs that you add here are trained one after another, without you.");
    else if (line->entry.state == QueueState::Failed && !line->isSweep)
        text = language::ofEngine(QString::fromStdString(line->entry.reason));
    else if (line->entry.state == QueueState::Waiting && !line->runName.isEmpty())
        text = tr("%1 continues where it was saved.").arg(line->runName);
    facts_->setText(text);
    facts_->setVisible(!text.isEmpty());
}

void QueueCard::runOrEnd() {
    if (session_.queue().isGoingOn())
        session_.queue().endAfterThisRun();
    else
        attempt(prompts_, this, [this] { session_.queue().start(); });
}

void QueueCard::addRun() {
    if (refuseInvalidModel(session_, prompts_, this))
        return;
    auto* wizard = new PretrainingWizard(session_, prompts_, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void QueueCard::moveBy(int places) {
    const QueueLine* line = chosen();
    if (line == nullptr)
        return;
    const auto& queue = session_.view().queue;
    const auto place = std::ranges::find(queue, line->id, &QueueRow::id) - queue.begin() + 1;
    attempt(prompts_, this, [&] { moveInQueue(session_.handle(), line->id, place + places); });
    session_.reload();
}

void QueueCard::duplicate() {
    const QueueLine* line = chosen();
    if (line == nullptr)
        return;
    const QueueRow entry = line->entry;
    const auto problemOf = [&entry](const QString& text) {
        return problemIn([&] { changed(requestOf(entry), changesFrom(text)); });
    };
    const QString text = prompts_.askText(
        this, tr("Duplicate %1").arg(QString::fromStdString(titleOf(entry))),
        tr("Other values, such as learningRate=3e-4 batchSize=32; empty: the same run"), QString(), problemOf);
    if (text.isNull())
        return;
    attempt(prompts_, this, [&] { duplicateInQueue(session_.handle(), entry.id, changesFrom(text)); });
    session_.reload();
}

// Of a sweep all entries but one that runs.
void QueueCard::remove() {
    const QueueLine* line = chosen();
    if (line == nullptr)
        return;
    std::vector<std::int64_t> ids;
    for (const QueueRow& row : session_.view().queue)
        if (row.state != QueueState::Running &&
            (line->isSweep ? row.sweepId == line->entry.sweepId : row.id == line->id))
            ids.push_back(row.id);
    Deletion deletion;
    deletion.text =
        line->isSweep
            ? tr("The sweep was removed from the queue; its runs stay.")
            : tr("%1 was removed from the queue; its run stays.").arg(QString::fromStdString(titleOf(line->entry)));
    deletion.hide = [ids](ProjectView& view) {
        std::erase_if(view.queue, [&](const QueueRow& row) { return std::ranges::count(ids, row.id) > 0; });
    };
    deletion.work = [handle = session_.handle(), ids] {
        for (const std::int64_t id : ids)
            removeFromQueue(handle, id);
    };
    session_.deleteWithUndo(std::move(deletion));
}

} // namespace kantai::ui
