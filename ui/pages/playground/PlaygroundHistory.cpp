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
#include <utility>

namespace kantai::ui {

namespace {

constexpr int kPause = 3000; // milliseconds after an answer: the sentence that was typed is kept
constexpr int kMostListed = 500;

QString sentenceOf(const AskedSentenceRow& row) {
    return QString::fromStdString(row.sentence);
}

// One line, whatever a stranger's project holds.
QString shown(const std::string& text) {
    return QString::fromStdString(text).simplified();
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
    pause_->setInterval(kPause);
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
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void PlaygroundHistory::offerDeletion() {
    clear_->setVisible(list_->count() > 0);
}

void PlaygroundHistory::insert(int place, const AskedSentenceRow& row) {
    QString below = shown(row.answers);
    if (!row.checkpoint.empty())
        below += (below.isEmpty() ? QString() : QStringLiteral("  ·  ")) + shown(row.checkpoint);
    auto* item = new QListWidgetItem(shown(row.sentence) + QLatin1Char('\n') + below);
    item->setData(Qt::UserRole, sentenceOf(row));
    list_->insertItem(place, item);
}

void PlaygroundHistory::removeItems(const QString& sentence) {
    for (int row = list_->count(); row-- > 0;)
        if (list_->item(row)->data(Qt::UserRole).toString() == sentence)
            delete list_->takeItem(row);
}

// A sentence that was answered while it was typed gives way to the next.
void PlaygroundHistory::remember(const FillMaskReply& reply, const QString& checkpoint) {
    if (!draft_.sentence.empty())
        removeItems(sentenceOf(draft_));
    draft_ = {0, reply.question.sentence.trimmed().toStdString(), checkpoint.toStdString(),
              playground::leadingAnswers(reply).toStdString(), 0};
    removeItems(sentenceOf(draft_));
    insert(0, draft_);
    while (list_->count() > kMostListed)
        delete list_->takeItem(list_->count() - 1);
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
    if (sentence.isEmpty())
        list_->clear();
    else
        removeItems(sentence);
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
            insert(list_->count(), row);
    } catch (const Error&) { // the page that shows the project says what is wrong with it
        list_->clear();
    }
    offerDeletion();
}

} // namespace kantai::ui
