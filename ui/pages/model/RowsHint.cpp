// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/RowsHint.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kantai::ui {

RowsHint::RowsHint(QWidget* parent) : QWidget(parent), text_(newDimLabel({}, this)) {
    setObjectName(QStringLiteral("vocabularyRowsHint"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGrid / 2);
    layout->addWidget(text_);
    auto* fit = newButton([] { return tr("Fit the tokenizer"); }, "fitRowsButton", this);
    layout->addWidget(fit, 0, Qt::AlignLeft);
    connect(fit, &QPushButton::clicked, this, [this] { Q_EMIT fitRequested(tokens_); });
    setVisible(false);
}

void RowsHint::showRows(std::int64_t rows, std::int64_t tokens) {
    tokens_ = tokens;
    const auto count = [](std::int64_t number) { return format::count(static_cast<std::uint64_t>(number)); };
    if (tokens < rows)
        text_->setText(
            tr("The tokenizer has %1 tokens: %2 rows would never be used.").arg(count(tokens), count(rows - tokens)));
    else
        text_->setText(tr("The tokenizer has %1 tokens, more than the model has rows.").arg(count(tokens)));
    setVisible(tokens != 0 && tokens != rows);
}

} // namespace kantai::ui
