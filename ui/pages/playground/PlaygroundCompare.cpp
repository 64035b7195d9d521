// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundCompare.h"
#include "ui/pages/playground/AnswerColumns.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/charts/RankLines.h"
#include "ui/widgets/fields/Segments.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace kantai::ui {

PlaygroundCompare::PlaygroundCompare(const PlaygroundModels& models, QWidget* parent)
    : PlaygroundView(parent), models_(models) {
    stack_ = new QStackedLayout(this);
    auto* empty = new EmptyState(
        QStringLiteral("playground"), [] { return tr("A comparison needs two checkpoints"); },
        [] {
            return tr("Continue the training or start another run. As soon as there is a second checkpoint, the "
                      "answers of both are shown here side by side.");
        },
        {}, this);
    empty->button()->setObjectName(QStringLiteral("playgroundCompareEmptyButton"));
    stack_->addWidget(empty);
    stack_->addWidget(makeCard());
    followLanguage(this, [this] { asked_ ? columns_->retranslate() : clear(); });
}

Card* PlaygroundCompare::makeCard() {
    auto* card = new Card([] { return tr("Two models side by side"); }, this);
    columns_ = new AnswerColumns(QStringLiteral("playground"),
                                 {Text([] { return tr("Answers of the chosen model"); }),
                                  Text([] { return tr("Answers of the other model"); })},
                                 card);
    columns_->masks()->setObjectName(QStringLiteral("playgroundCompareMasks"));
    bindText(columns_->masks(), &QWidget::setAccessibleName, [] { return tr("Which mask"); });
    card->addToCorner(columns_->masks());
    other_ = new QComboBox(card);
    card->addToCorner(newFormLabel([] { return tr("Compare with"); }, other_));
    other_->setObjectName(QStringLiteral("playgroundOtherComboBox"));
    bindText(other_, &QWidget::setAccessibleName, [] { return tr("Checkpoint to compare with"); });
    other_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names can be long
    other_->setMinimumContentsLength(26);
    card->addToCorner(other_);
    card->body()->addWidget(columns_, 1);
    verdict_ = newDimLabel({}, card);
    verdict_->setObjectName(QStringLiteral("playgroundVerdictLabel"));
    card->body()->addWidget(verdict_);
    connect(columns_, &AnswerColumns::changed, this, &PlaygroundCompare::describe);
    connect(other_, &QComboBox::activated, this, &PlaygroundCompare::questionChanged);
    return card;
}

QString PlaygroundCompare::title() const {
    return tr("Compare");
}

void PlaygroundCompare::followProject() {
    models_.fill(other_);
    stack_->setCurrentIndex(other_->count() > 3 ? 1 : 0); // best, latest, and at least two
    if (other_->currentIndex() == 0)
        other_->setCurrentIndex(other_->count() - 1); // the oldest, because it differs most
}

QString PlaygroundCompare::other() const {
    return stack_->currentIndex() == 1 ? other_->currentData().toString() : QString();
}

void PlaygroundCompare::question(PlaygroundQuestion& question) {
    std::vector<CheckpointRow>& rows = question.checkpoints;
    if (const QString which = other(); !which.isEmpty())
        rows.push_back(models_.rowOf(which));
    for (std::size_t side = 0; side < 2; ++side)
        columns_->setName(side, side < rows.size() ? models_.nameOf(rows[side]) : QString());
}

void PlaygroundCompare::clear() {
    asked_ = false;
    columns_->clear();
    verdict_->setText(tr("Type a sentence with <mask> and press Enter. The answers of both models are shown."));
}

void PlaygroundCompare::show(const FillMaskReply& reply) {
    asked_ = true;
    columns_->setReply(reply, static_cast<std::size_t>(reply.model));
}

void PlaygroundCompare::describe() {
    if (!columns_->isComplete()) {
        verdict_->setText(tr("Computing…"));
        return;
    }
    const ProbabilityBar &here = columns_->bars(0).front(), &there = columns_->bars(1).front();
    const QString same =
        tr("%1 of %2 answers are in both lists.").arg(columns_->shared()).arg(columns_->bars(0).size());
    verdict_->setText(sameAnswer(here, there) ? tr("Both rank “%1” first.").arg(here.token) + QLatin1Char(' ') + same
                                              : same);
}

} // namespace kantai::ui
