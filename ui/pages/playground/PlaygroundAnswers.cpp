// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundAnswers.h"
#include "ui/Theme.h"
#include "ui/pages/playground/FilledSentence.h"
#include "ui/pages/playground/PlaygroundHistory.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/fields/Segments.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace kantai::ui {

PlaygroundAnswers::PlaygroundAnswers(ProjectSession& session, QWidget* parent) : PlaygroundView(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::kGrid);
    row->addWidget(makeAnswers(), 5);
    history_ = new PlaygroundHistory(session, this);
    row->addWidget(history_, 3);
    followLanguage(this, [this] {
        if (reply_.tokens.empty())
            return showPlaceholder();
        const int choice = masks_->current();
        masks_->setChoices(playground::maskChoices(reply_));
        masks_->setCurrent(choice);
        showChoice(choice);
    });
}

Card* PlaygroundAnswers::makeAnswers() {
    auto* card = new Card([] { return tr("Answers"); }, this);
    masks_ = new Segments(card);
    masks_->setObjectName(QStringLiteral("playgroundMaskSegments"));
    bindText(masks_, &QWidget::setAccessibleName, [] { return tr("Which mask"); });
    card->addToCorner(masks_);
    candidates_ = new QLineEdit(card);
    candidates_->setObjectName(QStringLiteral("playgroundCandidatesEdit"));
    bindText(candidates_, &QWidget::setAccessibleName, [] { return tr("Only these words"); });
    bindText(candidates_, &QLineEdit::setPlaceholderText, [] { return tr("Only these words: reason, law…"); });
    bindText(candidates_, &QWidget::setToolTip, [] {
        return tr("Scores only these words, separated by commas. Leave the field empty to score every token.");
    });
    candidates_->setClearButtonEnabled(true);
    candidates_->setMinimumWidth(220);
    card->addToCorner(candidates_);
    topK_ = new WholeNumberBox(card);
    card->addToCorner(newFormLabel([] { return tr("Top"); }, topK_));
    topK_->setObjectName(QStringLiteral("playgroundTopKSpinBox"));
    bindText(topK_, &QWidget::setAccessibleName, [] { return tr("Number of answers"); });
    topK_->setRange(1, 50);
    topK_->setValue(7);
    card->addToCorner(topK_);

    auto* list = new QWidget(card);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(newEntryProblem({topK_}, "playgroundTopKProblemLabel", list));
    bars_ = new ProbabilityBars(list);
    bars_->setObjectName(QStringLiteral("playgroundAnswers"));
    bindText(bars_, &QWidget::setAccessibleName, [] { return tr("Ranked answers"); });
    column->addWidget(bars_);
    filled_ = new FilledSentence(list);
    filled_->setObjectName(QStringLiteral("playgroundFilledLabel"));
    column->addWidget(filled_);
    note_ = newDimLabel({}, list);
    note_->setObjectName(QStringLiteral("playgroundNoteLabel"));
    column->addWidget(note_);
    column->addStretch(1);
    auto* scroll = new QScrollArea(card);
    bindText(scroll, &QWidget::setAccessibleName, [] { return tr("Answers"); });
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    card->body()->addWidget(scroll, 1);

    connect(bars_, &ProbabilityBars::chosenChanged, this,
            [this](int chosen) { filled_->setAnswer(chosen < 0 ? ProbabilityBar() : bars_->bars().at(chosen)); });
    connect(candidates_, &QLineEdit::textChanged, this, &PlaygroundAnswers::candidatesChanged);
    connect(masks_, &Segments::chosen, this, &PlaygroundAnswers::showChoice);
    connect(topK_, &QSpinBox::editingFinished, this, &PlaygroundAnswers::noticeChange);
    connect(candidates_, &QLineEdit::editingFinished, this, &PlaygroundAnswers::noticeChange);
    lastOptions_ = {topK(), candidates()};
    return card;
}

// Editing also finishes when the focus goes elsewhere.
void PlaygroundAnswers::noticeChange() {
    const std::pair now(topK(), candidates());
    if (std::exchange(lastOptions_, now) != now)
        Q_EMIT questionChanged();
}

QString PlaygroundAnswers::title() const {
    return tr("Answers");
}

int PlaygroundAnswers::topK() const {
    return topK_->value();
}

QStringList PlaygroundAnswers::candidates() const {
    QStringList words;
    for (const QString& word : candidates_->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    return words;
}

void PlaygroundAnswers::forgetCandidates() {
    candidates_->clear();
    lastOptions_ = {topK(), candidates()};
    Q_EMIT questionChanged();
}

void PlaygroundAnswers::show(const FillMaskReply& reply) {
    reply_ = reply;
    masks_->setChoices(playground::maskChoices(reply));
    masks_->setVisible(!masks_->choices().isEmpty());
    showChoice(masks_->current());
}

void PlaygroundAnswers::showChoice(int choice) {
    bars_->setBars(playground::barsOf(reply_, choice), playground::restOf(reply_, choice));
    const bool together = choice == 0 && !reply_.joint.answers.empty();
    note_->setText(together ? tr("Masks are filled from left to right. Each probability is conditioned on the words "
                                 "filled in before it, and the bars show the product.")
                            : reply_.jointRefused);
    note_->setVisible(!note_->text().isEmpty());
}

void PlaygroundAnswers::clear() {
    reply_ = {};
    masks_->hide();
    note_->hide();
    bars_->setBars({});
}

void PlaygroundAnswers::showPlaceholder() {
    clear();
    filled_->setPlain(tr("Type a sentence with <mask>, or choose an example. The most probable words are listed here "
                         "while you type."));
}

void PlaygroundAnswers::forgetProject() {
    showPlaceholder();
}

QString PlaygroundAnswers::answerOf(int mask) const {
    if (!reply_.joint.answers.empty() && mask < static_cast<int>(reply_.joint.answers.front().texts.size()))
        return QString::fromStdString(reply_.joint.answers.front().texts[static_cast<std::size_t>(mask)]).trimmed();
    if (mask < static_cast<int>(reply_.result.masks.size()))
        return QString::fromStdString(reply_.result.masks[static_cast<std::size_t>(mask)].answers.front().text)
            .trimmed();
    return {};
}

} // namespace kantai::ui
