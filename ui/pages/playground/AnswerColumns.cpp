// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/AnswerColumns.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/pages/playground/FilledSentence.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/charts/RankLines.h"
#include "ui/widgets/fields/Segments.h"
#include "ui/widgets/tokens/SideBySide.h"
#include <QLabel>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

constexpr int kNarrow = 540; // pixels below which one list stands below the other

} // namespace

AnswerColumns::AnswerColumns(const QString& prefix, const std::array<Text, 2>& spoken, QWidget* parent)
    : QWidget(parent) {
    masks_ = new Segments(parent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* columns = new SideBySide(kNarrow, this);
    QWidget* left = makeColumn(0, prefix, spoken[0]);
    QWidget* right = makeColumn(1, prefix, spoken[1]);
    lines_ = new RankLines(*bars_[0], *bars_[1], this);
    lines_->setObjectName(prefix + QStringLiteral("RankLines"));
    columns->addWidget(left, 1);
    columns->addWidget(lines_, 0);
    columns->addWidget(right, 1);
    layout->addWidget(columns);
    connect(masks_, &Segments::chosen, this, &AnswerColumns::showMask);
}

// Where one list stands below the other, nothing leads from rank to rank.
void AnswerColumns::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    lines_->setVisible(width() >= theme::scaled(kNarrow));
}

QWidget* AnswerColumns::makeColumn(std::size_t side, const QString& prefix, const Text& spoken) {
    auto* widget = new QWidget(this);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGrid); // not that between the columns, which it would inherit
    names_[side] = new QLabel(this);
    names_[side]->setFont(theme::font(theme::Role::Section));
    names_[side]->setTextFormat(Qt::PlainText);
    names_[side]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    names_[side]->setObjectName(prefix + (side == 0 ? QStringLiteral("ThisName") : QStringLiteral("OtherName")));
    bars_[side] = new ProbabilityBars(this);
    bars_[side]->setObjectName(prefix +
                               (side == 0 ? QStringLiteral("TheseAnswers") : QStringLiteral("OtherAnswers")));
    bindText(bars_[side], &QWidget::setAccessibleName, spoken);
    filled_[side] = new FilledSentence(this);
    filled_[side]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(names_[side]);
    column->addWidget(bars_[side]);
    column->addWidget(filled_[side]);
    column->addStretch(1);
    connect(bars_[side], &ProbabilityBars::chosenChanged, this, [this, side](int chosen) {
        filled_[side]->setAnswer(chosen < 0 ? ProbabilityBar() : bars_[side]->bars().at(chosen));
    });
    return widget;
}

void AnswerColumns::setName(std::size_t side, const QString& name) {
    names_[side]->setText(name);
    names_[side]->setToolTip(name); // where it has no room
}

void AnswerColumns::setReply(const FillMaskReply& reply, std::size_t side) {
    replies_[side] = reply;
    masks_->setChoices(playground::maskChoices(reply));
    masks_->setVisible(!masks_->choices().isEmpty());
    showMask();
}

void AnswerColumns::clear() {
    replies_ = {};
    masks_->hide();
    for (std::size_t side = 0; side < 2; ++side) {
        bars_[side]->setBars({});
        setName(side, {});
    }
    lines_->follow();
}

void AnswerColumns::retranslate() {
    const int mask = masks_->current();
    for (const FillMaskReply& reply : replies_)
        if (!reply.tokens.empty())
            masks_->setChoices(playground::maskChoices(reply));
    masks_->setCurrent(mask);
    showMask();
}

bool AnswerColumns::isComplete() const {
    return !bars(0).isEmpty() && !bars(1).isEmpty();
}

int AnswerColumns::shared() const {
    int shared = 0;
    for (const ProbabilityBar& one : bars(0))
        for (const ProbabilityBar& two : bars(1))
            shared += sameAnswer(one, two) ? 1 : 0;
    return shared;
}

void AnswerColumns::showMask() {
    std::array<QVector<ProbabilityBar>, 2> bars;
    for (std::size_t side = 0; side < 2; ++side)
        bars[side] = playground::barsOf(replies_[side], masks_->current());
    playground::compare(bars[0], bars[1]);
    for (std::size_t side = 0; side < 2; ++side)
        bars_[side]->setBars(bars[side], playground::restOf(replies_[side], masks_->current()));
    lines_->follow();
    Q_EMIT changed();
}

} // namespace kantai::ui
