// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/VocabularyRowsChoice.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/WrapLayout.h"
#include "ui/widgets/fields/WrappingRadioButton.h"
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

QString inDigits(std::int64_t number) {
    return format::count(static_cast<std::uint64_t>(number));
}

} // namespace

VocabularyRowsChoice::VocabularyRowsChoice(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("vocabularyRowsChoice"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGrid / 2);
    title_ = new QLabel(this);
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true);
    layout->addWidget(title_);
    keep_ = new WrappingRadioButton(this);
    keep_->setObjectName(QStringLiteral("keepVocabularyRowsButton"));
    fit_ = new WrappingRadioButton(this);
    fit_->setObjectName(QStringLiteral("fitVocabularyRowsButton"));
    auto* choices = new WrapLayout(WrapLayout::Style::Columns, 3 * theme::kGrid);
    for (QRadioButton* button : {keep_, fit_})
        choices->addWidget(button);
    layout->addLayout(choices);
    connect(keep_, &QRadioButton::toggled, this, [this](bool on) {
        if (on)
            Q_EMIT chosen(requested_);
    });
    connect(fit_, &QRadioButton::toggled, this, [this](bool on) {
        if (on)
            Q_EMIT chosen(tokens_);
    });
    followLanguage(this, [this] { followTexts(); });
}

void VocabularyRowsChoice::showChoice(std::int64_t tokens, std::int64_t requested, std::int64_t rows,
                                      std::int64_t hiddenSize) {
    tokens_ = tokens;
    requested_ = requested;
    hiddenSize_ = hiddenSize;
    for (QRadioButton* button : {keep_, fit_}) {
        const QSignalBlocker shown(button);
        button->setAutoExclusive(false); // so that both can be off
        button->setChecked(rows == (button == keep_ ? requested : tokens));
        button->setAutoExclusive(true);
    }
    followTexts();
}

void VocabularyRowsChoice::followTexts() {
    const std::int64_t saved = (requested_ - tokens_) * (hiddenSize_ + 1); // an embedding and a bias for each row
    title_->setText(tr("The corpus has no further pair to merge after %1 tokens.").arg(inDigits(tokens_)));
    keep_->setText(tr("Keep %1 embedding rows in the model, as in the KantaiBERT recipe").arg(inDigits(requested_)));
    fit_->setText(
        tr("One row per token: %1 parameters fewer at hidden size %2").arg(inDigits(saved), inDigits(hiddenSize_)));
    for (QRadioButton* button : {keep_, fit_})
        button->setAccessibleName(button->text());
}

} // namespace kantai::ui
