// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundSwap.h"
#include "ui/Format.h"
#include "ui/pages/playground/AnswerColumns.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/RankLines.h"
#include "ui/widgets/fields/Segments.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace kantai::ui {

PlaygroundSwap::PlaygroundSwap(QWidget* parent) : PlaygroundView(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card([] { return tr("Before and after a word was replaced"); }, this);
    columns_ = new AnswerColumns(QStringLiteral("playgroundSwap"),
                                 {Text([] { return tr("Answers after the word was replaced"); }),
                                  Text([] { return tr("Answers before the word was replaced"); })},
                                 card);
    columns_->masks()->setObjectName(QStringLiteral("playgroundSwapMasks"));
    bindText(columns_->masks(), &QWidget::setAccessibleName, [] { return tr("Which mask"); });
    card->addToCorner(columns_->masks());
    back_ = newButton([] { return tr("Back to the sentence before"); }, "playgroundSwapBackButton", card);
    card->addToCorner(back_);
    card->body()->addWidget(columns_, 1);
    verdict_ = newDimLabel({}, card);
    verdict_->setObjectName(QStringLiteral("playgroundSwapVerdictLabel"));
    card->body()->addWidget(verdict_);
    layout->addWidget(card);
    connect(columns_, &AnswerColumns::changed, this, &PlaygroundSwap::describe);
    connect(back_, &QPushButton::clicked, this, [this] { Q_EMIT backRequested(std::exchange(before_, QString())); });
    followLanguage(this, [this] { asked_ ? columns_->retranslate() : clear(); });
}

QString PlaygroundSwap::title() const {
    return tr("Swap a word");
}

void PlaygroundSwap::begin(const QString& before) {
    before_ = before;
}

void PlaygroundSwap::question(PlaygroundQuestion& question) {
    back_->setVisible(!before_.isEmpty());
    if (before_.isEmpty())
        columns_->clear();
    columns_->setName(0, question.ask.sentence);
    if (before_.isEmpty())
        return;
    columns_->setName(1, before_);
    question.checkpoints.push_back(question.checkpoints.front());
    question.ask.sentences = {question.ask.sentence, before_};
}

void PlaygroundSwap::show(const FillMaskReply& reply) {
    asked_ = true;
    columns_->setReply(reply, static_cast<std::size_t>(reply.model));
}

void PlaygroundSwap::clear() {
    asked_ = false;
    columns_->clear();
    back_->setVisible(!before_.isEmpty());
    verdict_->setText(tr("Type a sentence with <mask>. Then right-click one of its words above and replace it: the "
                         "answers before and after are shown here."));
}

void PlaygroundSwap::forgetProject() {
    before_.clear();
    clear();
}

void PlaygroundSwap::describe() {
    if (before_.isEmpty() && !columns_->bars(0).isEmpty()) {
        verdict_->setText(
            tr("Right-click a word of the sentence above and replace it: the answers before and after are "
               "shown here."));
        return;
    }
    if (!columns_->isComplete()) {
        verdict_->setText(tr("Computing…"));
        return;
    }
    const ProbabilityBar &after = columns_->bars(0).front(), &before = columns_->bars(1).front();
    verdict_->setText(sameAnswer(after, before) ? tr("“%1” is the best answer of both: %2 before, %3 after.")
                                                      .arg(after.token, format::percent(before.probability),
                                                           format::percent(after.probability))
                                                : tr("The best answer was “%1” (%2) and is “%3” (%4) now.")
                                                      .arg(before.token, format::percent(before.probability),
                                                           after.token, format::percent(after.probability)));
}

} // namespace kantai::ui
