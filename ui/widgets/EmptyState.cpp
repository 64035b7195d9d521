// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/Theme.h"
#include "ui/widgets/IconLabel.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kantai::ui {

EmptyState::EmptyState(const QString& icon, const Text& title, const Text& text, const Text& action, QWidget* parent)
    : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kGrid);
    layout->addStretch(2);

    layout->addWidget(new IconLabel(icon, 48, QIcon::Disabled, QIcon::Off, this), 0, Qt::AlignHCenter);

    title_ = new QLabel(this);
    title_->setFont(theme::font(theme::Role::Title));
    title_->setAlignment(Qt::AlignCenter);
    title_->setWordWrap(true);
    layout->addWidget(title_);

    text_ = new QLabel(this);
    text_->setProperty("dim", true);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setAlignment(Qt::AlignCenter);
    text_->setMaximumWidth(460);
    // An aligned label would get the height of its size hint, which is that of another width.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(text_, 100);
    row->addStretch(1);
    layout->addLayout(row);

    button_ = new QPushButton(this);
    button_->setProperty("primary", true);
    button_->setObjectName(QStringLiteral("emptyStateButton"));
    layout->addSpacing(theme::kGrid);
    layout->addWidget(button_, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    followLanguage(this, [this, title, text, action] { setContent(title(), text(), action()); });
    connect(button_, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setContent(const QString& title, const QString& text, const QString& action) {
    title_->setText(title);
    text_->setText(text);
    button_->setText(action);
    button_->setAccessibleName(action);
    button_->setVisible(!action.isEmpty());
}

} // namespace kantai::ui
