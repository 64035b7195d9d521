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
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>

namespace kantai::ui {

namespace {

constexpr int kJointAnswers = 16; // of a whole run: many fillings of several masks take long

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

    connect(sentence_, &PlaygroundSentence::asked, this, &PlaygroundPage::ask);
    connect(sentence_, &PlaygroundSentence::tokensRequested, this, &PlaygroundPage::askTokens);
    connect(&service_, &FillMaskService::answered, this, &PlaygroundPage::showReply);
    connect(&session, &ProjectSession::viewChanged, this, &PlaygroundPage::followProject);
    connect(&session, &ProjectSession::opened, this, &PlaygroundPage::followProject);
    connect(&session, &ProjectSession::closed, this, &PlaygroundPage::forgetProject);
    followLanguage(this, [this] {
        for (const auto& [view, text] : {std::pair(Answers, tr("Answers")), std::pair(Surprisal, tr("Surprisal")),
                                         std::pair(Attention, tr("Attention")), std::pair(Compare, tr("Compare")),
                                         std::pair(OverTraining, tr("Over training"))})
            views_->setTabText(view, text);
        if (!replies_.empty())
            describe(replies_.back());
        followProject();
    });
}

QWidget* PlaygroundPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(newTitle([] { return tr("Playground"); }, header));
    row->addStretch(1);
    checkpointBox_ = new QComboBox(header);
    checkpointBox_->setObjectName(QStringLiteral("playgroundCheckpointComboBox"));
    bindText(checkpointBox_, &QWidget::setAccessibleName, [] { return tr("Checkpoint to use"); });
    checkpointBox_->setMinimumWidth(280);
    row->addWidget(newFormLabel([] { return tr("Model"); }, checkpointBox_));
    row->addWidget(checkpointBox_);
    connect(checkpointBox_, &QComboBox::activated, this, &PlaygroundPage::ask);
    return header;
}

QWidget* PlaygroundPage::makeViews() {
    views_ = new QTabWidget(this);
    views_->setObjectName(QStringLiteral("playgroundTabs"));
    bindText(views_, &QWidget::setAccessibleName, [] { return tr("Views of the sentence"); });
    views_->tabBar()->setDrawBase(false);
    answers_ = new PlaygroundAnswers(views_);
    surprisal_ = new PlaygroundSurprisal(views_);
    attention_ = new PlaygroundAttention(views_);
    compare_ = new PlaygroundCompare(models_, views_);
    time_ = new PlaygroundTime(views_);
    views_->addTab(answers_, {});
    views_->addTab(surprisal_, {});
    views_->addTab(attention_, {});
    views_->addTab(compare_, {});
    views_->addTab(time_, {});
    views_->setCornerWidget(makeCopyButtons());
    connect(views_, &QTabWidget::currentChanged, this, &PlaygroundPage::ask);
    connect(answers_, &PlaygroundAnswers::questionChanged, this, &PlaygroundPage::ask);
    connect(answers_, &PlaygroundAnswers::sentenceChosen, this, &PlaygroundPage::setSentence);
    connect(compare_, &PlaygroundCompare::otherChanged, this, &PlaygroundPage::ask);
    return views_;
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
    compare_->followProject();
    stack_->setCurrentIndex(session().view().checkpoints.empty() ? 0 : 1);
    Q_EMIT stateChanged();
}

void PlaygroundPage::forgetProject() {
    service_.forgetModels();
    replies_.clear();
    sentence_->clear();
    for (const View view : {Answers, Surprisal, Attention, Compare, OverTraining})
        clearView(view);
    answers_->showPlaceholder();
    answers_->clearHistory();
    views_->setCurrentIndex(Answers);
    followProject();
}

PlaygroundPage::View PlaygroundPage::view() const {
    return View(views_->currentIndex());
}

void PlaygroundPage::setSentence(const QString& sentence) {
    sentence_->setText(sentence);
    ask();
}

FillMaskQuestion PlaygroundPage::questionFor(View view) {
    FillMaskQuestion question;
    question.sentence = sentence_->text();
    question.topK = answers_->topK();
    const CheckpointRow chosen = models_.rowOf(checkpointBox_->currentData().toString());
    std::vector<CheckpointRow> rows{chosen};
    if (view == Surprisal)
        question.view = FillMaskQuestion::View::Surprisal;
    else if (view == Attention)
        question.view = FillMaskQuestion::View::Attention;
    else if (view == Compare && !compare_->other().isEmpty())
        rows.push_back(models_.rowOf(compare_->other()));
    else if (view == OverTraining) {
        rows = models_.ofRun(chosen.runId);
        time_->begin(models_.nameOf(chosen).section(QLatin1Char(','), 0, 0), rows);
        question.topK =
            question.sentence.count(QStringLiteral("<mask>")) > 1 ? kJointAnswers : PlaygroundTime::kAnswers;
    }
    if (view == Answers || view == Compare)
        question.candidates = answers_->candidates();
    names_.clear();
    for (const CheckpointRow& row : rows) {
        question.models.append(models_.folderOf(row));
        names_.append(models_.nameOf(row));
    }
    if (view == Compare)
        compare_->setNames(names_);
    return question;
}

void PlaygroundPage::ask() {
    if (sentence_->text().trimmed().isEmpty() || session().view().checkpoints.empty())
        return;
    try {
        asked_ = view();
        replies_.clear();
        service_.ask(questionFor(asked_));
        sentence_->setStatus(tr("Computing…"));
    } catch (const Error& error) {
        sentence_->setStatus(QString::fromStdString(error.message()));
    }
}

void PlaygroundPage::askTokens() {
    if (session().view().checkpoints.empty() || service_.isBusy())
        return;
    try {
        FillMaskQuestion question;
        question.view = FillMaskQuestion::View::Tokens;
        question.sentence = sentence_->text();
        question.models.append(models_.folderOf(models_.rowOf(checkpointBox_->currentData().toString())));
        service_.ask(question);
    } catch (const Error& error) {
        sentence_->setStatus(QString::fromStdString(error.message()));
    }
}

void PlaygroundPage::showReply(const FillMaskReply& reply) {
    sentence_->showTokens(reply);
    if (reply.question.view == FillMaskQuestion::View::Tokens) {
        if (!reply.error.isEmpty())
            sentence_->setStatus(reply.error + QLatin1Char(' ') + reply.hint);
        return;
    }
    if (!reply.error.isEmpty()) {
        clearView(asked_);
        sentence_->setStatus(reply.error + QLatin1Char(' ') + reply.hint);
        service_.forget(); // the other models would give the same error
        return;
    }
    replies_.push_back(reply);
    describe(reply);
    showAnswered(reply);
}

void PlaygroundPage::describe(const FillMaskReply& reply) {
    sentence_->setStatus(
        tr("%1 tokens · %2 ms").arg(reply.tokens.size()).arg(format::number(millisecondsOf(reply), 1)));
}

void PlaygroundPage::showAnswered(const FillMaskReply& reply) {
    switch (asked_) {
    case Answers:
        answers_->show(reply);
        break;
    case Surprisal:
        surprisal_->show(reply);
        break;
    case Attention:
        attention_->show(reply);
        break;
    case Compare:
        compare_->show(reply);
        break;
    case OverTraining:
        time_->show(reply);
        break;
    }
}

void PlaygroundPage::clearView(View view) {
    switch (view) {
    case Answers:
        answers_->clear();
        break;
    case Surprisal:
        surprisal_->clear();
        break;
    case Attention:
        attention_->clear();
        break;
    case Compare:
        compare_->clear();
        break;
    case OverTraining:
        time_->clear();
        break;
    }
}

void PlaygroundPage::copy(bool json) {
    if (!replies_.empty())
        QGuiApplication::clipboard()->setText(json ? playground::copiedJson(replies_, names_)
                                                   : playground::copiedText(replies_, names_));
}

} // namespace kantai::ui
