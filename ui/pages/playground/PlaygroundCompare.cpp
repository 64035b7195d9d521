// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundCompare.h"
#include "ui/Theme.h"
#include "ui/pages/playground/FilledSentence.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ProbabilityBars.h"
#include "ui/widgets/RankLines.h"
#include "ui/widgets/Segments.h"
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
    followLanguage(this, [this] {
        if (replies_[0].tokens.empty())
            return clear();
        const int choice = masks_->current();
        masks_->setChoices(playground::maskChoices(replies_[0]));
        masks_->setCurrent(choice);
        showChoice();
    });
}

Card* PlaygroundCompare::makeCard() {
    auto* card = new Card([] { return tr("Two models side by side"); }, this);
    masks_ = new Segments(card);
    masks_->setObjectName(QStringLiteral("playgroundCompareMasks"));
    bindText(masks_, &QWidget::setAccessibleName, [] { return tr("Which mask"); });
    card->addToCorner(masks_);
    other_ = new QComboBox(card);
    card->addToCorner(newFormLabel([] { return tr("Compare with"); }, other_));
    other_->setObjectName(QStringLiteral("playgroundOtherComboBox"));
    bindText(other_, &QWidget::setAccessibleName, [] { return tr("Checkpoint to compare with"); });
    other_->setMinimumWidth(240);
    card->addToCorner(other_);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme::kGrid);
    QLayout* left = makeColumn(0, card);
    QLayout* right = makeColumn(1, card);
    lines_ = new RankLines(*bars_[0], *bars_[1], card);
    lines_->setObjectName(QStringLiteral("playgroundRankLines"));
    columns->addLayout(left, 1);
    columns->addWidget(lines_);
    columns->addLayout(right, 1);
    card->body()->addLayout(columns, 1);
    verdict_ = newDimLabel({}, card);
    verdict_->setObjectName(QStringLiteral("playgroundVerdictLabel"));
    card->body()->addWidget(verdict_);
    connect(masks_, &Segments::chosen, this, &PlaygroundCompare::showChoice);
    connect(other_, &QComboBox::activated, this, &PlaygroundCompare::questionChanged);
    return card;
}

QLayout* PlaygroundCompare::makeColumn(std::size_t side, QWidget* card) {
    auto* column = new QVBoxLayout;
    column->setSpacing(theme::kGrid); // not that between the columns, which it would inherit
    names_[side] = new QLabel(card);
    names_[side]->setFont(theme::font(theme::Role::Section));
    names_[side]->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    names_[side]->setObjectName(side == 0 ? QStringLiteral("playgroundThisName")
                                          : QStringLiteral("playgroundOtherName"));
    bars_[side] = new ProbabilityBars(card);
    bars_[side]->setObjectName(side == 0 ? QStringLiteral("playgroundTheseAnswers")
                                         : QStringLiteral("playgroundOtherAnswers"));
    bindText(bars_[side], &QWidget::setAccessibleName,
             [side] { return side == 0 ? tr("Answers of the chosen model") : tr("Answers of the other model"); });
    filled_[side] = new FilledSentence(card);
    filled_[side]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(names_[side]);
    column->addWidget(bars_[side]);
    column->addWidget(filled_[side]);
    column->addStretch(1);
    connect(bars_[side], &ProbabilityBars::chosenChanged, this, [this, side](int chosen) {
        filled_[side]->setAnswer(chosen < 0 ? ProbabilityBar() : bars_[side]->bars().at(chosen));
    });
    return column;
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
        names_[side]->setText(side < rows.size() ? models_.nameOf(rows[side]) : QString());
}

void PlaygroundCompare::clear() {
    replies_ = {};
    masks_->hide();
    for (std::size_t side = 0; side < 2; ++side) {
        bars_[side]->setBars({});
        names_[side]->clear();
    }
    lines_->follow();
    verdict_->setText(tr("Type a sentence with <mask> and press Enter. The answers of both models are shown."));
}

void PlaygroundCompare::show(const FillMaskReply& reply) {
    replies_[static_cast<std::size_t>(reply.model)] = reply;
    masks_->setChoices(playground::maskChoices(reply));
    masks_->setVisible(!masks_->choices().isEmpty());
    showChoice();
}

void PlaygroundCompare::showChoice() {
    std::array<QVector<ProbabilityBar>, 2> bars;
    for (std::size_t side = 0; side < 2; ++side) {
        bars[side] = playground::barsOf(replies_[side], masks_->current());
    }
    playground::compare(bars[0], bars[1]);
    for (std::size_t side = 0; side < 2; ++side)
        bars_[side]->setBars(bars[side], playground::restOf(replies_[side], masks_->current()));
    lines_->follow();
    if (bars[0].isEmpty() || bars[1].isEmpty()) {
        verdict_->setText(tr("Computing…"));
        return;
    }
    int shared = 0;
    for (const ProbabilityBar& one : bars[0])
        for (const ProbabilityBar& two : bars[1])
            shared += sameAnswer(one, two) ? 1 : 0;
    const QString same = tr("%1 of %2 answers are in both lists.").arg(shared).arg(bars[0].size());
    verdict_->setText(sameAnswer(bars[0].front(), bars[1].front())
                          ? tr("Both rank “%1” first.").arg(bars[0].front().token) + QLatin1Char(' ') + same
                          : same);
}

} // namespace kantai::ui
