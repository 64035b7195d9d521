// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundHistory.h"
#include "core/base/Error.h"
#include "core/workflow/project/PlaygroundHistory.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/Controls.h"
#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace kantai::ui {

namespace {

constexpr int kPauseToKeep = 3000; // milliseconds after an answer: the sentence that was typed is kept
constexpr std::size_t kMostListed = 500;

QString sentenceOf(const AskedSentenceRow& row) {
    return QString::fromStdString(row.sentence);
}

// Two lines, whatever a stranger's project holds.
QString textOf(const AskedSentenceRow& row) {
    QString below = playground::answersText(row.answers);
    if (!row.run.empty())
        below += (below.isEmpty() ? QString() : QStringLiteral("  ·  ")) + playground::nameOf(row.run, row.step);
    return sentenceOf(row).simplified() + QLatin1Char('\n') + below;
}

} // namespace

PlaygroundHistory::PlaygroundHistory(ProjectSession& session, QWidget* parent)
    : Card([] { return tr("History"); }, parent), session_(session) {
    clear_ = newButton([] { return tr("Clear…"); }, "playgroundClearHistoryButton", this);
    clear_->setProperty("flat", true);
    bindText(clear_, &QWidget::setToolTip, [] { return tr("Delete all sentences of the history"); });
    addToCorner(clear_);
    connect(clear_, &QPushButton::clicked, this, [this] { Q_EMIT deletionRequested({}); });
    makeList();
    pause_ = new QTimer(this);
    pause_->setObjectName(QStringLiteral("playgroundHistoryTimer"));
    pause_->setSingleShot(true);
    pause_->setInterval(kPauseToKeep);
    connect(pause_, &QTimer::timeout, this, &PlaygroundHistory::keep);
    offerDeletion();
}

void PlaygroundHistory::makeList() {
    list_ = new QListWidget(this);
    list_->setObjectName(QStringLiteral("playgroundHistoryList"));
    bindText(list_, &QWidget::setAccessibleName, [] { return tr("Previous sentences"); });
    list_->setWordWrap(true);
    body()->addWidget(list_, 1);
    for (const auto chosen : {&QListWidget::itemActivated, &QListWidget::itemClicked}) // Enter, a click
        connect(list_, chosen, this,
                [this](QListWidgetItem* item) { Q_EMIT sentenceChosen(item->data(Qt::UserRole).toString()); });
    auto* one = new QAction(list_);
    one->setObjectName(QStringLiteral("playgroundForgetSentenceAction"));
    one->setShortcut(QKeySequence::Delete);
    one->setShortcutContext(Qt::WidgetShortcut);
    followLanguage(list_, [one] { one->setText(tr("Delete this sentence")); }); // an action hears of no change itself
    connect(one, &QAction::triggered, this, [this] {
        if (const QListWidgetItem* item = list_->currentItem())
            Q_EMIT deletionRequested(item->data(Qt::UserRole).toString());
    });
    list_->addAction(one);
    followLanguage(this, [this] {
        for (std::size_t row = 0; row < listed_.size(); ++row)
            list_->item(static_cast<int>(row))->setText(textOf(listed_[row]));
    });
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void PlaygroundHistory::offerDeletion() {
    clear_->setVisible(list_->count() > 0);
}

void PlaygroundHistory::insert(std::size_t place, const AskedSentenceRow& row) {
    auto* item = new QListWidgetItem(textOf(row));
    item->setData(Qt::UserRole, sentenceOf(row));
    list_->insertItem(static_cast<int>(place), item);
    listed_.insert(listed_.begin() + static_cast<std::ptrdiff_t>(place), row);
}

void PlaygroundHistory::removeItems(const QString& sentence) {
    for (std::size_t row = listed_.size(); row-- > 0;)
        if (sentenceOf(listed_[row]) == sentence) {
            delete list_->takeItem(static_cast<int>(row));
            listed_.erase(listed_.begin() + static_cast<std::ptrdiff_t>(row));
        }
}

// A sentence that was answered while it was typed gives way to the next.
void PlaygroundHistory::remember(const FillMaskReply& reply, const CheckpointRow& checkpoint) {
    if (!draft_.sentence.empty())
        removeItems(sentenceOf(draft_));
    const auto& runs = session_.view().runs;
    const auto run = std::ranges::find(runs, checkpoint.runId, &RunRow::id);
    draft_ = {0,
              reply.question.sentence.trimmed().toStdString(),
              run == runs.end() ? std::string() : run->name,
              checkpoint.step,
              playground::leadingAnswers(reply),
              0};
    removeItems(sentenceOf(draft_));
    insert(0, draft_);
    while (listed_.size() > kMostListed) {
        delete list_->takeItem(list_->count() - 1);
        listed_.pop_back();
    }
    offerDeletion();
    if (reply.question.typed)
        pause_->start();
    else
        keep();
}

void PlaygroundHistory::keep() {
    pause_->stop();
    if (draft_.sentence.empty())
        return;
    unwritten_.push_back(std::exchange(draft_, {}));
    write();
}

// A project file that is busy is written to with the next sentence.
void PlaygroundHistory::write() {
    if (!session_.isOpen() || !session_.view().writable) {
        unwritten_.clear();
        return;
    }
    try {
        while (!unwritten_.empty()) {
            rememberSentence(session_.handle(), unwritten_.front());
            unwritten_.erase(unwritten_.begin());
        }
    } catch (const Error&) {
        if (unwritten_.size() > kMostListed)
            unwritten_.erase(unwritten_.begin());
    }
}

void PlaygroundHistory::drop(const QString& sentence) {
    const auto gone = [&](const AskedSentenceRow& row) { return sentence.isEmpty() || sentenceOf(row) == sentence; };
    std::erase_if(unwritten_, gone);
    if (gone(draft_))
        draft_ = {};
    if (sentence.isEmpty()) {
        list_->clear();
        listed_.clear();
    } else {
        removeItems(sentence);
    }
    offerDeletion();
}

void PlaygroundHistory::followProject() {
    const QString folder = session_.isOpen() ? QString::fromStdString(session_.handle().file().string()) : QString();
    if (folder == folder_)
        return;
    folder_ = folder;
    drop({});
    if (folder.isEmpty())
        return;
    try {
        for (const AskedSentenceRow& row : readPlaygroundHistory(session_.handle()))
            insert(listed_.size(), row);
    } catch (const Error&) { // the page that shows the project says what is wrong with it
        drop({});
    }
    offerDeletion();
}

} // namespace kantai::ui
