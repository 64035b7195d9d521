// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include "core/base/Error.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/pretrain/Branch.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/Resume.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/ModelExport.h"
#include "ui/dialogs/Prompts.h"
#include "ui/dialogs/ResumeRun.h"
#include "ui/dialogs/VerifyFiles.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/models/TeacherChoices.h"
#include "ui/pages/checkpoints/ClassifiersDialog.h"
#include "ui/pages/checkpoints/PairsDialog.h"
#include "ui/pages/checkpoints/QueueCard.h"
#include "ui/pages/checkpoints/RunsCard.h"
#include "ui/pages/checkpoints/SmallerModelDialog.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/WrapLayout.h"
#include "ui/wizards/FormDraft.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <algorithm>
#include <memory>

namespace kantai::ui {

CheckpointsPage::CheckpointsPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Checkpoints, session, prompts, parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeHeader());
    stack_ = new PageStack;
    layout->addLayout(stack_, 1);
    auto* empty = new EmptyState(
        QStringLiteral("checkpoints"), [] { return tr("No checkpoint yet"); },
        [] {
            return tr("A training run saves its best and its latest checkpoint here, each complete and verified. "
                      "From a checkpoint you can resume exactly, query the model in the playground, or export it.");
        },
        [] { return tr("Go to Training"); }, this);
    connect(empty, &EmptyState::actionRequested, this, [this] { Q_EMIT pageRequested(PageId::Training); });
    stack_->addWidget(empty);
    stack_->addWidget(makeContent());
    connect(&session.training(), &TrainingSession::stateChanged, this, &CheckpointsPage::followSelection);
    connect(&session, &ProjectSession::jobStarted, this, &CheckpointsPage::followSelection);
    startFollowing();
}

QWidget* CheckpointsPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new WrapLayout(WrapLayout::Style::Toolbar, theme::kGrid, header);
    row->addWidget(newTitle([] { return tr("Checkpoints"); }, header));
    verify_ = newButton([] { return tr("Verify all"); }, "verifyProjectButton", header);
    export_ = newPrimaryButton([] { return tr("Export…"); }, "exportCheckpointButton", header);
    row->addWidget(verify_);
    row->addWidget(export_);
    connect(verify_, &QPushButton::clicked, this, &CheckpointsPage::verify);
    connect(export_, &QPushButton::clicked, this, &CheckpointsPage::exportChosen);
    return header;
}

QWidget* CheckpointsPage::makeContent() {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    queue_ = new QueueCard(session(), prompts(), content);
    layout->addWidget(queue_);
    runs_ = new RunsCard(session(), prompts(), content);
    connect(runs_, &RunsCard::continued, this, [this] { Q_EMIT pageRequested(PageId::Training); });
    layout->addWidget(runs_);
    layout->addWidget(makeCheckpointsCard(), 1);
    return content;
}

QWidget* CheckpointsPage::makeCheckpointsCard() {
    auto* card = new Card([] { return tr("Checkpoints"); }, this);
    model_ = newCheckpointsModel([this]() -> const ProjectView& { return session().view(); }, this);
    continue_ = newButton([] { return tr("Restore and continue"); }, "continueCheckpointButton", card);
    branch_ = newButton([] { return tr("New run from here…"); }, "branchCheckpointButton", card);
    evaluate_ = newButton([] { return tr("Evaluate"); }, "evaluateCheckpointButton", card);
    pairs_ = newButton([] { return tr("How good is it?"); }, "pairsButton", card);
    pin_ = newButton([] { return tr("Pin"); }, "pinCheckpointButton", card);
    note_ = newButton([] { return tr("Note…"); }, "noteCheckpointButton", card);
    delete_ = newButton([] { return tr("Delete"); }, "deleteCheckpointButton", card);
    classify_ = newButton([] { return tr("Classifier…"); }, "classifierButton", card);
    smaller_ = newButton([] { return tr("Smaller model…"); }, "smallerModelButton", card);
    for (QPushButton* button : {continue_, branch_, evaluate_, pairs_, classify_, smaller_, pin_, note_, delete_})
        card->addToCorner(button);
    table_ = newTable(
        model_, "checkpointsTable", [] { return tr("Checkpoints"); }, card);
    table_->setMinimumHeight(140);
    card->body()->addWidget(table_, 1);
    evaluation_ = new QLabel(card);
    evaluation_->setObjectName(QStringLiteral("evaluationLabel"));
    evaluation_->setWordWrap(true);
    evaluation_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(evaluation_);
    facts_ = newDimLabel({}, card);
    facts_->setObjectName(QStringLiteral("checkpointFactsLabel"));
    card->body()->addWidget(facts_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CheckpointsPage::followSelection);
    connect(continue_, &QPushButton::clicked, this, &CheckpointsPage::continueChosen);
    connect(branch_, &QPushButton::clicked, this, &CheckpointsPage::branchChosen);
    connect(evaluate_, &QPushButton::clicked, this, &CheckpointsPage::evaluateChosen);
    connect(pairs_, &QPushButton::clicked, this, &CheckpointsPage::openPairs);
    connect(classify_, &QPushButton::clicked, this, &CheckpointsPage::openDialog<ClassifiersDialog>);
    connect(smaller_, &QPushButton::clicked, this, &CheckpointsPage::openDialog<SmallerModelDialog>);
    connect(pin_, &QPushButton::clicked, this, &CheckpointsPage::pinChosen);
    connect(note_, &QPushButton::clicked, this, &CheckpointsPage::noteChosen);
    connect(delete_, &QPushButton::clicked, this, &CheckpointsPage::deleteChosen);
    return card;
}

PageState CheckpointsPage::state() const {
    if (session().view().checkpoints.empty())
        return PageState::Empty;
    if (scoring_ && scoring_->isRunning())
        return PageState::Running;
    return areOld() ? PageState::NeedsAttention : PageState::Done;
}

// All are of runs with another tokenizer than the newest.
bool CheckpointsPage::areOld() const {
    const ProjectView& view = session().view();
    return std::ranges::all_of(view.checkpoints, [&](const CheckpointRow& row) {
        const auto run = std::ranges::find(view.runs, row.runId, &RunRow::id);
        return run != view.runs.end() && hasOlderTokenizer(view, *run);
    });
}

QString CheckpointsPage::stateText() const {
    const auto& rows = session().view().checkpoints;
    if (rows.empty())
        return tr("none yet");
    if (scoring_ && scoring_->isRunning())
        return tr("scoring minimal pairs");
    if (areOld())
        return tr("older than the tokenizer");
    std::uint64_t bytes = 0;
    for (const CheckpointRow& row : rows)
        bytes += row.bytes;
    for (const SnapshotRow& row : session().view().snapshots)
        bytes += row.bytes;
    return QStringLiteral("%1 · %2").arg(rows.size()).arg(format::bytes(bytes));
}

const CheckpointRow* CheckpointsPage::chosen() const {
    const qlonglong id = currentRowId(table_);
    for (const CheckpointRow& row : session().view().checkpoints)
        if (row.id == id)
            return &row;
    return nullptr;
}

void CheckpointsPage::followProject() {
    const auto& rows = session().view().checkpoints;
    const qlonglong before = currentRowId(table_); // the checkpoint, which may stand in another row now
    model_->setRows(rows);
    stack_->setCurrentIndex(rows.empty() && session().view().runs.empty() && session().view().queue.empty() ? 0 : 1);
    queue_->followProject();
    runs_->followProject();
    fitColumns(table_);
    if (!selectRowWithId(table_, before) && !rows.empty())
        table_->selectRow(table_->model()->rowCount() - 1);
    followSelection();
    Q_EMIT stateChanged();
}

void CheckpointsPage::forgetProject() {
    evaluations_.clear();
    for (QDialog* dialog : findChildren<QDialog*>(Qt::FindDirectChildrenOnly))
        dialog->close();
    followProject();
}

QString CheckpointsPage::whyNothing() const {
    return session().view().checkpoints.empty() ? tr("There is no checkpoint yet.") : busyText(session());
}

void CheckpointsPage::followSelection() {
    queue_->followState();
    runs_->followState();
    const CheckpointRow* row = chosen();
    const QString nothing = whyNothing();
    const QString readOnly = session().isOpen() && !session().view().writable
                                 ? QString::fromStdString(session().view().readOnlyReason)
                                 : QString();
    const QString noChange = readOnly.isEmpty() ? nothing : readOnly;
    const bool isPinned = row != nullptr && row->pinned;
    const QString pinned = tr("Pinned checkpoints are never deleted. Unpin this one first.");
    const QString noContinuation = row == nullptr || !noChange.isEmpty() ? noChange : whyNotContinued(*row);
    const auto enable = [&](QPushButton* button, bool possible, const QString& reason, const QString& help = {}) {
        setEnabledWithReason(button, possible && reason.isEmpty(), reason.isEmpty() ? help : reason, table_);
    };
    enable(pin_, row != nullptr, readOnly);
    enable(note_, row != nullptr, readOnly);
    enable(delete_, row != nullptr, noChange.isEmpty() && isPinned ? pinned : noChange);
    enable(evaluate_, row != nullptr, nothing);
    enable(pairs_, row != nullptr, {},
           tr("Scores the model by minimal pairs: sentences of which one is right and one is wrong."));
    enable(classify_, row != nullptr, {},
           tr("Fine-tunes this model to label texts, and shows the classifiers of the project."));
    enable(smaller_, row != nullptr, {},
           tr("Trains a smaller model that learns from this one, and compares models with their teacher."));
    enable(export_, row != nullptr, nothing);
    enable(verify_, session().isOpen(), busyText(session()),
           tr("Compares every file of the project with its recorded SHA-256 checksum."));
    enable(continue_, row != nullptr, noContinuation,
           tr("Resumes the run of this checkpoint exactly where the checkpoint was saved."));
    // Also during a training: the queue takes it.
    enable(
        branch_, row != nullptr, row == nullptr || !readOnly.isEmpty() ? readOnly : whyNotBranchedFrom(*row),
        tr("Continues as a new run: it begins with the weights of this checkpoint, its optimizer and schedule begin "
           "anew."));
    pin_->setText(isPinned ? tr("Unpin") : tr("Pin"));
    QStringList reasons{noContinuation};
    if (isPinned && noChange.isEmpty())
        reasons.append(pinned);
    showFacts(row, reasons);
}

void CheckpointsPage::showFacts(const CheckpointRow* row, const QStringList& reasons) {
    const auto evaluation = evaluations_.find(row != nullptr ? row->id : 0);
    evaluation_->setVisible(evaluation != evaluations_.end());
    if (evaluation != evaluations_.end()) {
        const EvaluateOutcome& outcome = evaluation->second;
        evaluation_->setText(
            tr("Held-out text: loss %1 nats per masked token (perplexity %2), accuracy %3, over %4 masked tokens. A "
               "model that knew only the token frequencies could not get below %5.")
                .arg(format::number(outcome.metrics.loss, 3), format::number(outcome.perplexity, 1),
                     format::percent(outcome.metrics.accuracy, 1), format::count(outcome.metrics.maskedTokens),
                     format::number(outcome.unigramEntropy, 3)));
    }
    QStringList facts = reasons;
    if (row != nullptr)
        facts.prepend(placeOf(*row, session().view()));
    facts.removeAll(QString());
    facts_->setText(facts.join(QStringLiteral(" · ")));
}

QString CheckpointsPage::whyNotContinued(const CheckpointRow& row) const {
    if (!row.latest)
        return tr("A run resumes from its latest checkpoint. Choose that one.");
    try {
        const Obstacle obstacle = whyNotResumable(session().handle(), row.runId);
        return withHint(obstacle.reason, obstacle.remedy);
    } catch (const Error& error) {
        return QString::fromStdString(error.message());
    }
}

QString CheckpointsPage::whyNotBranchedFrom(const CheckpointRow& row) const {
    try {
        const Project database(session().handle());
        const RobertaConfig model = requestFromCheckpoint(session().handle(), row.id).config;
        const Obstacle obstacle = whyNotBranched(session().handle(), database, row.id, model);
        return withHint(obstacle.reason, obstacle.remedy);
    } catch (const Error& error) {
        return QString::fromStdString(error.message());
    }
}

void CheckpointsPage::branchChosen() {
    const CheckpointRow* row = chosen();
    if (row == nullptr)
        return;
    attempt([&] {
        auto* wizard = new PretrainingWizard(session(), prompts(), this, {.fromCheckpoint = row->id});
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        keepDraft(*wizard, QString::fromStdString(checkpointPath(session().handle(), *row).string()));
        wizard->open();
    });
}

void CheckpointsPage::change(const std::function<void()>& action) {
    attempt(action);
    session().reload();
}

void CheckpointsPage::pinChosen() {
    if (const CheckpointRow* row = chosen())
        change([this, row = *row] { setCheckpointPinned(session().handle(), row.id, !row.pinned); });
}

void CheckpointsPage::noteChosen() {
    const CheckpointRow* row = chosen();
    if (row == nullptr)
        return;
    const std::int64_t id = row->id;
    const QString note =
        prompts().askText(this, tr("Note on a checkpoint"), tr("Note"), QString::fromStdString(row->note));
    if (!note.isNull())
        change([this, id, note] { setCheckpointNote(session().handle(), id, note.toStdString()); });
}

void CheckpointsPage::deleteChosen() {
    const CheckpointRow* row = chosen();
    if (row == nullptr)
        return;
    Deletion deletion;
    deletion.text = tr("The checkpoint of step %1 was deleted (%2).")
                        .arg(format::count(static_cast<std::uint64_t>(row->step)), format::bytes(row->bytes));
    deletion.hide = [id = row->id](ProjectView& view) {
        std::erase_if(view.checkpoints, [id](const CheckpointRow& other) { return other.id == id; });
    };
    deletion.work = [handle = session().handle(), id = row->id] { deleteCheckpoint(handle, id); };
    session().deleteWithUndo(std::move(deletion));
}

void CheckpointsPage::continueChosen() {
    const CheckpointRow* row = chosen();
    if (row == nullptr || session().isBusy())
        return;
    const auto& runs = session().view().runs;
    const auto run = std::ranges::find(runs, row->runId, &RunRow::id);
    const auto request = run != runs.end() ? askToResume(prompts(), this, session().view(), *run) : std::nullopt;
    if (request && attempt([&] { session().startTraining(*request); }))
        Q_EMIT pageRequested(PageId::Training);
}

void CheckpointsPage::evaluateChosen() {
    const CheckpointRow* row = chosen();
    if (row == nullptr)
        return;
    auto result = std::make_shared<EvaluateOutcome>();
    runJob(
        tr("Evaluating a checkpoint"),
        [handle = session().handle(), id = row->id, result](const Progress& progress, std::stop_token stop) {
            *result = evaluateCheckpoint(handle, std::to_string(id), std::nullopt, progress, stop);
        },
        [this, id = row->id, result] {
            evaluations_[id] = *result;
            followSelection();
        });
}

void CheckpointsPage::openPairs() {
    const CheckpointRow* row = chosen();
    if (row == nullptr)
        return;
    attempt([&] {
        const auto folder = QString::fromStdString(checkpointPath(session().handle(), *row).string());
        auto* dialog = new PairsDialog(folder, checkpointName(session().view(), *row), prompts(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PairsDialog::scoringStarted, this, &CheckpointsPage::followScoring);
        dialog->show();
    });
}

template <class Dialog>
void CheckpointsPage::openDialog() {
    if (const CheckpointRow* row = chosen())
        attempt([&] {
            auto* dialog = new Dialog(session(), prompts(), *row, checkpointName(session().view(), *row), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->show();
        });
}

void CheckpointsPage::followScoring(Job* job) {
    scoring_ = job;
    connect(job, &Job::finished, this, &Page::stateChanged);
    Q_EMIT stateChanged();
    Q_EMIT session().sideJobStarted(job);
}

void CheckpointsPage::exportChosen() {
    if (const CheckpointRow* row = chosen())
        exportModel(session(), prompts(), this, row->id, [this](const QString& line) { Q_EMIT message(line); });
}

void CheckpointsPage::verify() {
    verifyFiles(session(), prompts(), this);
}

} // namespace kantai::ui
