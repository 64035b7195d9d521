// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/QuestionCard.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/WrapLayout.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {
constexpr int kMostChoices = 4;
} // namespace

QuestionCard::QuestionCard(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("questionCard"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(20, theme::kGrid, 20, theme::kGrid);
    lines->setSpacing(theme::kGrid);
    auto* head = new QHBoxLayout;
    text_ = new QLabel(this);
    text_->setObjectName(QStringLiteral("questionLabel"));
    text_->setTextFormat(Qt::PlainText);
    text_->setFont(theme::font(theme::Role::Section));
    text_->setWordWrap(true);
    head->addWidget(text_, 1);
    close_ = newButton([] { return tr("Close"); }, "closeQuestionButton", this);
    bindText(close_, &QWidget::setAccessibleName, [] { return tr("Close the question"); });
    head->addWidget(close_, 0, Qt::AlignTop);
    lines->addLayout(head);
    auto* choices = new QWidget(this);
    row_ = new WrapLayout(WrapLayout::Style::Columns, theme::kGrid, choices);
    for (int i = 0; i < kMostChoices; ++i) {
        QPushButton* choice = newButton({}, qPrintable(QStringLiteral("questionChoice%1").arg(i)), choices);
        choice->setCheckable(true);
        choice->setProperty("toggle", true);
        row_->addWidget(choice);
        choices_.push_back(choice);
        connect(choice, &QPushButton::clicked, this, [this, i] {
            chosen_ = i;
            showAnswer();
            QAccessibleEvent told(answer_, QAccessible::Alert); // a screen reader reads it
            QAccessible::updateAccessibility(&told);
            Q_EMIT predicted(i);
        });
    }
    lines->addWidget(choices);
    answer_ = new QLabel(this);
    answer_->setObjectName(QStringLiteral("questionAnswerLabel"));
    answer_->setTextFormat(Qt::PlainText);
    answer_->setWordWrap(true);
    answer_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    lines->addWidget(answer_);
    connect(close_, &QPushButton::clicked, this, &QuestionCard::closed);
    hide();
}

void QuestionCard::ask(const Question& question, int chosen) {
    question_ = question;
    chosen_ = chosen;
    text_->setText(question.text);
    showAnswer();
    setVisible(!question.text.isEmpty());
}

void QuestionCard::showAnswer() {
    const bool told = chosen_ >= 0 && !question_.answer.isEmpty();
    for (int i = 0; i < kMostChoices; ++i) {
        QPushButton* button = choices_[static_cast<std::size_t>(i)];
        const bool right = told && i == question_.right;
        QString text = question_.choices.value(i);
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        button->setText(right ? QStringLiteral("✓ ") + text : text);
        button->setChecked(i == chosen_);
        button->setVisible(i < question_.choices.size());
        button->setAccessibleName(right ? tr("%1, right").arg(question_.choices[i]) : question_.choices.value(i));
    }
    answer_->setText(told ? (question_.right < 0          ? QString()
                             : question_.right == chosen_ ? tr("Your prediction is right.") + QLatin1Char(' ')
                                                          : tr("Your prediction differs.") + QLatin1Char(' ')) +
                                question_.answer
                     : chosen_ >= 0 ? question_.later
                                    : QString());
    answer_->setVisible(!answer_->text().isEmpty());
    answer_->setAccessibleName(answer_->text());
}

} // namespace kantai::ui
