// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundPage.h"
#include "core/base/Error.h"
#include "core/workflow/project/PlaygroundHistory.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/playground/ModelChoice.h"
#include "ui/pages/playground/PlaygroundAnswers.h"
#include "ui/pages/playground/PlaygroundAttention.h"
#include "ui/pages/playground/PlaygroundCompare.h"
#include "ui/pages/playground/PlaygroundExamples.h"
#include "ui/pages/playground/PlaygroundHistory.h"
#include "ui/pages/playground/PlaygroundLayers.h"
#include "ui/pages/playground/PlaygroundNearest.h"
#include "ui/pages/playground/PlaygroundSentence.h"
#include "ui/pages/playground/PlaygroundSurprisal.h"
#include "ui/pages/playground/PlaygroundSwap.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/pages/playground/PlaygroundTime.h"
#include "ui/pages/playground/SentenceInsight.h"
#include "ui/pages/playground/ViewChooser.h"
#include "ui/pages/playground/ViewTabs.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/WrapLayout.h"
#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

constexpr int kTick = 1000; // ms

double millisecondsOf(const FillMaskReply& reply) {
    if (reply.surprisal)
        return reply.surprisal->milliseconds;
    if (reply.layers)
        return reply.layers->milliseconds;
    return reply.attention ? reply.attention->milliseconds : reply.result.milliseconds + reply.joint.milliseconds;
}

} // namespace

PlaygroundPage::PlaygroundPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Playground, session, prompts, parent), models_(session) {
    stack_ = new PageStack(this);
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
    sentence_ = new PlaygroundSentence([this](int mask) { return answers_->answerOf(mask); }, prompts, content);
    layout->addWidget(sentence_);
    insight_ = new SentenceInsight(
        service_, *sentence_, [this] { return models_.folderOf(choice_->row()); }, this);
    examples_ = new PlaygroundExamples(session, this);
    layout->addWidget(makeViews(), 1);
    stack_->addWidget(content);

    connectSentence();
    connectHistory();
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
    connect(sentence_, &PlaygroundSentence::replaced, this, &PlaygroundPage::swapWord);
    connect(sentence_, &PlaygroundSentence::suggestionsWanted, insight_, &SentenceInsight::askSuggestions);
    connect(insight_, &SentenceInsight::suggested, this, [this](const FillMaskReply& reply, int mask) {
        sentence_->showSuggestions(reply, mask);
        if (replies_.empty() && asked_ != nullptr)
            ask(); // the suggestions have taken the place of that question
    });
    connect(examples_, &PlaygroundExamples::found, sentence_, &PlaygroundSentence::setExamples);
    connect(&service_, &FillMaskService::answered, this, &PlaygroundPage::showReply);
    connect(&service_, &FillMaskService::busyChanged, this, [this](bool busy) {
        if (!busy)
            askAboutTheSentence();
    });
}

void PlaygroundPage::connectHistory() {
    PlaygroundHistory* history = answers_->history();
    connect(sentence_, &PlaygroundSentence::left, history, &PlaygroundHistory::keep);
    connect(history, &PlaygroundHistory::sentenceChosen, this, &PlaygroundPage::setSentence);
    connect(history, &PlaygroundHistory::deletionRequested, this, &PlaygroundPage::deleteSentences);
}

void PlaygroundPage::deleteSentences(const QString& sentence) {
    if (sentence.isEmpty() &&
        !prompts().confirm(this, tr("Delete the history?"),
                           tr("All sentences that you asked in this project are deleted from it."), tr("Delete")))
        return;
    const auto forget = [&] {
        if (sentence.isEmpty())
            forgetAllSentences(session().handle());
        else
            forgetSentence(session().handle(), sentence.toStdString());
    };
    if (!session().view().writable || attempt(forget)) // what is read-only is left as it is
        answers_->history()->drop(sentence);
}

void PlaygroundPage::retranslate() {
    for (std::size_t tab = 0; tab < views_.size(); ++tab)
        tabs_->setTabText(static_cast<int>(tab), views_[tab]->title());
    chooser_->followNames();
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
    auto* row = new WrapLayout(WrapLayout::Style::Toolbar, theme::kGrid, header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(newTitle([] { return tr("Playground"); }, header));
    row->addWidget(makeCandidatesChip(header));
    choice_ = new ModelChoice(session(), models_, header);
    row->addWidget(choice_);
    connect(choice_, &ModelChoice::chosen, this, [this] { ask(); });
    row->addWidget(new PlaygroundOutput(
        prompts(), [this] { return contents(); }, header));
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
    auto* all = new QWidget(this);
    tabs_ = new ViewTabs(all);
    tabs_->setObjectName(QStringLiteral("playgroundTabs"));
    bindText(tabs_, &QWidget::setAccessibleName, [] { return tr("Views of the sentence"); });
    answers_ = new PlaygroundAnswers(session(), tabs_);
    addView(answers_);
    addView(new PlaygroundSurprisal(tabs_));
    auto* attention = new PlaygroundAttention(tabs_);
    addView(attention);
    addView(new PlaygroundLayers(tabs_));
    swap_ = new PlaygroundSwap(tabs_);
    addView(swap_);
    addView(new PlaygroundCompare(models_, tabs_));
    addView(new PlaygroundTime(models_, tabs_));
    addView(new PlaygroundNearest(session(), models_, tabs_));
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        showCandidatesChip();
        ask();
    });
    connect(answers_, &PlaygroundAnswers::candidatesChanged, this, &PlaygroundPage::showCandidatesChip);
    connect(swap_, &PlaygroundSwap::backRequested, this, &PlaygroundPage::setSentence);
    connect(attention, &PlaygroundAttention::choiceChanged, sentence_,
            [this, attention] { sentence_->setAttentionChoice(attention->choice()); });
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    chooser_ =
        new ViewChooser(*tabs_, {{[] { return tr("One sentence"); }, 4}, {[] { return tr("Comparisons"); }, 4}}, all);
    layout->addWidget(chooser_);
    layout->addWidget(tabs_, 1);
    return all;
}

void PlaygroundPage::addView(PlaygroundView* view) {
    tabs_->addTab(view, {});
    views_.push_back(view);
    connect(view, &PlaygroundView::questionChanged, this, [this] { ask(); });
}

PlaygroundView& PlaygroundPage::currentView() const {
    return *views_[static_cast<std::size_t>(tabs_->currentIndex())];
}

PlaygroundOutput::Contents PlaygroundPage::contents() {
    return {replies_, names_, currentView().title(), {sentence_, &currentView()}};
}

PageState PlaygroundPage::state() const {
    return session().view().checkpoints.empty() ? PageState::Empty : PageState::Ready;
}

QString PlaygroundPage::stateText() const {
    return session().view().checkpoints.empty() ? tr("needs a model") : tr("ready");
}

void PlaygroundPage::followProject() {
    choice_->followProject();
    examples_->followProject();
    answers_->history()->followProject();
    for (PlaygroundView* view : views_)
        view->followProject();
    stack_->setCurrentIndex(session().view().checkpoints.empty() ? 0 : 1);
    if (isVisible())
        followNewerCheckpoint();
    Q_EMIT stateChanged();
}

// With "Latest" or "Best" chosen, another checkpoint may be meant now. A training that is followed may have deleted
// the one that was asked, so that the next one is asked even when that gave no answer.
void PlaygroundPage::followNewerCheckpoint() {
    const bool answered = !replies_.empty() && !rows_.empty();
    const bool failed = choice_->isFollowing() && asked_ != nullptr && replies_.empty() && !service_.isBusy();
    if ((!answered && !failed) || session().view().checkpoints.empty() ||
        !currentView().answersWhileTyping(sentence_->text()))
        return;
    try {
        if (answered && choice_->row().id == rows_.front().id)
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
    insight_->forget();
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
    question.checkpoints = {choice_->row()};
    view.question(question);
    names_.clear();
    rows_ = question.checkpoints;
    for (const CheckpointRow& row : question.checkpoints) {
        question.ask.models.append(models_.folderOf(row));
        names_.append(models_.nameOf(row));
    }
    return question.ask;
}

// The answers of the new sentence beside those of the one before.
void PlaygroundPage::swapWord(const QString& before) {
    swap_->begin(before);
    if (&currentView() == swap_)
        ask();
    else
        tabs_->setCurrentWidget(swap_); // which asks
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
    else if (!session().view().checkpoints.empty())
        insight_->askTokens();
}

void PlaygroundPage::askAboutTheSentence() {
    if (!session().view().checkpoints.empty())
        insight_->askNext();
}

void PlaygroundPage::showReply(const FillMaskReply& reply) {
    if (insight_->take(reply))
        return;
    if (reply.model == 0) // another model may be asked another sentence
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
    insight_->learn(reply);
    describe(reply);
    asked_->show(reply);
    if (reply.model == 0 && asked_->usesCandidates())
        answers_->history()->remember(reply, rows_.front());
}

void PlaygroundPage::describe(const FillMaskReply& reply) {
    sentence_->setStatus(
        tr("%1 tokens · %2 ms").arg(reply.tokens.size()).arg(format::number(millisecondsOf(reply), 1)));
    showOrigin();
}

// The view over a whole run says itself which checkpoint it shows.
void PlaygroundPage::showOrigin() {
    QString origin;
    if (!replies_.empty() && !rows_.empty() && rows_.size() <= 2)
        origin = playground::originOf(names_.front(), rows_.front().createdAt, QDateTime::currentSecsSinceEpoch(),
                                      before_);
    if (choice_->waits())
        origin += (origin.isEmpty() ? QString() : QStringLiteral(". ")) +
                  tr("The training has no checkpoint yet: its first one answers as soon as it is saved.");
    sentence_->setOrigin(origin);
}

} // namespace kantai::ui
