// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundPage.h"
#include "core/base/Error.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/playground/PlaygroundAnswers.h"
#include "ui/pages/playground/PlaygroundAttention.h"
#include "ui/pages/playground/PlaygroundCompare.h"
#include "ui/pages/playground/PlaygroundSentence.h"
#include "ui/pages/playground/PlaygroundSurprisal.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/pages/playground/PlaygroundTime.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

namespace kantai::ui {

namespace {

constexpr int kTick = 1000;     // ms
constexpr int kMostScored = 66; // tokens with <s> and </s>: each is a pass of the model

double millisecondsOf(const FillMaskReply& reply) {
    if (reply.surprisal)
        return reply.surprisal->milliseconds;
    return reply.attention ? reply.attention->milliseconds : reply.result.milliseconds + reply.joint.milliseconds;
}

} // namespace

PlaygroundPage::PlaygroundPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Playground, session, prompts, parent), models_(session) {
    stack_ = new QStackedLayout(this);
    empty_ = new EmptyState(
        QStringLiteral("playground"), [] { return tr("No trained model yet"); },
        [] {
            return tr("In the playground a trained model predicts the <mask> in a sentence. Train a model first; you "
                      "can use its first checkpoint while the training is still running.");
        },
        [] { return tr("Go to Training"); }, this);
    connect(empty_, &EmptyState::actionRequested, this, [this] { Q_EMIT pageRequested(PageId::Training); });
    stack_->addWidget(empty_);

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeHeader());
    sentence_ = new PlaygroundSentence([this](int mask) { return answers_->answerOf(mask); }, content);
    layout->addWidget(sentence_);
    layout->addWidget(makeViews(), 1);
    stack_->addWidget(content);

    connectSentence();
    clock_ = new QTimer(this);
    clock_->setInterval(kTick);
    connect(clock_, &QTimer::timeout, this, &PlaygroundPage::showOrigin);
    startFollowing();
}

void PlaygroundPage::connectSentence() {
    connect(sentence_, &PlaygroundSentence::asked, this, [this] {
        if (!sentence_->text().trimmed().isEmpty()) {
            ask();
            return;
        }
        sentence_->setStatus(tr("Type a sentence with <mask> in the place of a word, or choose an example."));
        focusSentence();
    });
    connect(sentence_, &PlaygroundSentence::paused, this, &PlaygroundPage::askWhileTyping);
    connect(sentence_, &PlaygroundSentence::left, answers_, &PlaygroundAnswers::keepSentence);
    connect(&service_, &FillMaskService::answered, this, &PlaygroundPage::showReply);
    connect(&service_, &FillMaskService::busyChanged, this, [this](bool busy) {
        if (!busy)
            askSurprisal();
    });
}

void PlaygroundPage::retranslate() {
    for (std::size_t tab = 0; tab < views_.size(); ++tab)
        tabs_->setTabText(static_cast<int>(tab), views_[tab]->title());
    if (!replies_.empty())
        describe(replies_.back());
    showCandidatesChip();
    followProject();
}

void PlaygroundPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    clock_->start();
    showOrigin();
    followNewerCheckpoint();
}

void PlaygroundPage::hideEvent(QHideEvent* event) {
    clock_->stop();
    Page::hideEvent(event);
}

QWidget* PlaygroundPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(newTitle([] { return tr("Playground"); }, header));
    row->addStretch(1);
    row->addWidget(makeCandidatesChip(header));
    checkpointBox_ = new QComboBox(header);
    checkpointBox_->setObjectName(QStringLiteral("playgroundCheckpointComboBox"));
    bindText(checkpointBox_, &QWidget::setAccessibleName, [] { return tr("Checkpoint to use"); });
    checkpointBox_->setMinimumWidth(280);
    row->addWidget(newFormLabel([] { return tr("Model"); }, checkpointBox_));
    row->addWidget(checkpointBox_);
    connect(checkpointBox_, &QComboBox::activated, this, [this] { ask(); });
    return header;
}

QPushButton* PlaygroundPage::makeCandidatesChip(QWidget* header) {
    candidatesChip_ = newButton({}, "playgroundCandidatesChip", header);
    candidatesChip_->hide();
    connect(candidatesChip_, &QPushButton::clicked, this, [this] {
        focusSentence(); // the chip disappears
        answers_->forgetCandidates();
    });
    return candidatesChip_;
}

void PlaygroundPage::showCandidatesChip() {
    const QStringList words = answers_->candidates();
    candidatesChip_->setText(tr("only %n word(s)", nullptr, static_cast<int>(words.size())) + QStringLiteral("  ×"));
    const QString what = tr("Only these words are scored: %1. Click to score every token again.")
                             .arg(words.join(QStringLiteral(", ")));
    candidatesChip_->setToolTip(what);
    candidatesChip_->setAccessibleDescription(what);
    candidatesChip_->setVisible(!words.isEmpty() && currentView().usesCandidates());
}

QWidget* PlaygroundPage::makeViews() {
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("playgroundTabs"));
    bindText(tabs_, &QWidget::setAccessibleName, [] { return tr("Views of the sentence"); });
    tabs_->tabBar()->setDrawBase(false);
    answers_ = new PlaygroundAnswers(tabs_);
    addView(answers_);
    addView(new PlaygroundSurprisal(tabs_));
    addView(new PlaygroundAttention(tabs_));
    addView(new PlaygroundCompare(models_, tabs_));
    addView(new PlaygroundTime(models_, tabs_));
    tabs_->setCornerWidget(makeCopyButtons());
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        showCandidatesChip();
        ask();
    });
    connect(answers_, &PlaygroundAnswers::candidatesChanged, this, &PlaygroundPage::showCandidatesChip);
    connect(answers_, &PlaygroundAnswers::sentenceChosen, this, &PlaygroundPage::setSentence);
    return tabs_;
}

void PlaygroundPage::addView(PlaygroundView* view) {
    tabs_->addTab(view, {});
    views_.push_back(view);
    connect(view, &PlaygroundView::questionChanged, this, [this] { ask(); });
}

PlaygroundView& PlaygroundPage::currentView() const {
    return *views_[static_cast<std::size_t>(tabs_->currentIndex())];
}

QWidget* PlaygroundPage::makeCopyButtons() {
    auto* corner = new QWidget(this);
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 0);
    for (const bool json : {false, true}) {
        QPushButton* button = json ? newButton([] { return tr("Copy JSON"); }, "playgroundCopyJsonButton", corner)
                                   : newButton([] { return tr("Copy text"); }, "playgroundCopyTextButton", corner);
        button->setProperty("flat", true);
        bindText(button, &QWidget::setToolTip, [json] {
            return json ? tr("Copy the contents of this view as JSON") : tr("Copy the contents of this view as text");
        });
        connect(button, &QPushButton::clicked, this, [this, json] { copy(json); });
        row->addWidget(button);
    }
    return corner;
}

PageState PlaygroundPage::state() const {
    return session().view().checkpoints.empty() ? PageState::Empty : PageState::Ready;
}

QString PlaygroundPage::stateText() const {
    return session().view().checkpoints.empty() ? tr("needs a model") : tr("ready");
}

void PlaygroundPage::followProject() {
    models_.fill(checkpointBox_);
    for (PlaygroundView* view : views_)
        view->followProject();
    stack_->setCurrentIndex(session().view().checkpoints.empty() ? 0 : 1);
    if (isVisible())
        followNewerCheckpoint();
    Q_EMIT stateChanged();
}

// With "Latest" or "Best" chosen, another checkpoint may be meant now.
void PlaygroundPage::followNewerCheckpoint() {
    if (replies_.empty() || rows_.empty() || session().view().checkpoints.empty() ||
        !currentView().answersWhileTyping(sentence_->text()))
        return;
    try {
        if (models_.rowOf(checkpointBox_->currentData().toString()).id == rows_.front().id)
            return;
    } catch (const Error&) { // it was deleted: its answers stay
        return;
    }
    const QString before = names_.value(0);
    ask(true);
    before_ = before;
}

void PlaygroundPage::forgetProject() {
    service_.forgetModels();
    replies_.clear();
    rows_.clear();
    scored_ = {};
    sentence_->clear();
    for (PlaygroundView* view : views_)
        view->forgetProject();
    tabs_->setCurrentIndex(0);
    followProject();
}

void PlaygroundPage::setSentence(const QString& sentence) {
    sentence_->setText(sentence);
    ask();
}

void PlaygroundPage::focusSentence() {
    sentence_->focusField();
}

FillMaskQuestion PlaygroundPage::questionOf(PlaygroundView& view) {
    PlaygroundQuestion question;
    question.ask.sentence = sentence_->text();
    question.ask.topK = answers_->topK();
    question.ask.candidates = answers_->candidates();
    question.checkpoints = {models_.rowOf(checkpointBox_->currentData().toString())};
    view.question(question);
    names_.clear();
    rows_ = question.checkpoints;
    for (const CheckpointRow& row : question.checkpoints) {
        question.ask.models.append(models_.folderOf(row));
        names_.append(models_.nameOf(row));
    }
    return question.ask;
}

QString PlaygroundPage::currentFolder() const {
    return models_.folderOf(models_.rowOf(checkpointBox_->currentData().toString()));
}

void PlaygroundPage::ask(bool typed) {
    if (sentence_->text().trimmed().isEmpty() || session().view().checkpoints.empty())
        return;
    try {
        asked_ = &currentView();
        replies_.clear();
        before_.clear();
        FillMaskQuestion question = questionOf(*asked_);
        question.typed = typed;
        service_.ask(question);
        if (!typed) // the answers before stay until the next ones are there
            sentence_->setStatus(tr("Computing…"));
    } catch (const Error& error) {
        sentence_->setStatus(QString::fromStdString(error.message()));
    }
}

void PlaygroundPage::askWhileTyping() {
    if (currentView().answersWhileTyping(sentence_->text()))
        ask(true);
    else
        askTokens();
}

void PlaygroundPage::askTokens() {
    if (session().view().checkpoints.empty())
        return;
    try {
        FillMaskQuestion question;
        question.view = FillMaskQuestion::View::Tokens;
        question.sentence = sentence_->text();
        question.models.append(currentFolder());
        question.typed = true;
        service_.ask(question);
    } catch (const Error& error) {
        sentence_->setStatus(QString::fromStdString(error.message()));
    }
}

void PlaygroundPage::askSurprisal() {
    const int tokens = sentence_->shownTokens();
    if (tokens <= 2 || tokens > kMostScored || session().view().checkpoints.empty())
        return;
    try {
        FillMaskQuestion question;
        question.view = FillMaskQuestion::View::Surprisal;
        question.sentence = sentence_->text();
        question.models.append(currentFolder());
        if (scored_ != std::pair(question.sentence, question.models.front()))
            surprisalRequest_ = service_.ask(question);
    } catch (const Error&) { // the checkpoint is gone: the next question says so
        return;
    }
}

void PlaygroundPage::showSurprisal(const FillMaskReply& reply) {
    scored_ = {reply.question.sentence, reply.question.models.front()};
    if (reply.surprisal)
        sentence_->showSurprisal(reply);
}

void PlaygroundPage::showReply(const FillMaskReply& reply) {
    if (reply.request == surprisalRequest_)
        return showSurprisal(reply); // a sentence that has none is no error
    sentence_->showTokens(reply);
    const QString problem = reply.question.typed ? tr("No answer yet. Press Enter to see why.")
                                                 : reply.error + QLatin1Char(' ') + reply.hint;
    if (reply.question.view == FillMaskQuestion::View::Tokens) {
        sentence_->setStatus(reply.error.isEmpty() ? QString() : problem);
        return;
    }
    if (!reply.error.isEmpty()) {
        asked_->clear();
        rows_.clear();
        showOrigin();
        sentence_->setStatus(problem);
        service_.forget(); // the other models would give the same error
        return;
    }
    replies_.push_back(reply);
    if (reply.question.view == FillMaskQuestion::View::Surprisal)
        showSurprisal(reply);
    describe(reply);
    asked_->show(reply);
}

void PlaygroundPage::describe(const FillMaskReply& reply) {
    sentence_->setStatus(
        tr("%1 tokens · %2 ms").arg(reply.tokens.size()).arg(format::number(millisecondsOf(reply), 1)));
    showOrigin();
}

// The view over a whole run says itself which checkpoint it shows.
void PlaygroundPage::showOrigin() {
    const bool known = !replies_.empty() && !rows_.empty() && rows_.size() <= 2;
    sentence_->setOrigin(known ? playground::originOf(names_.front(), rows_.front().createdAt,
                                                      QDateTime::currentSecsSinceEpoch(), before_)
                               : QString());
}

void PlaygroundPage::copy(bool json) {
    if (!replies_.empty())
        QGuiApplication::clipboard()->setText(json ? playground::copiedJson(replies_, names_)
                                                   : playground::copiedText(replies_, names_));
}

} // namespace kantai::ui
