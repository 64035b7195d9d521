// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Card.h"

#include "ui/Theme.h"
#include "ui/widgets/WrapLayout.h"
#include <QLabel>
#include <QVBoxLayout>

namespace kantai::ui {

Card::Card(const Text& title, QWidget* parent) : QFrame(parent) {
    setProperty("card", true); // the style sheet draws ground, hairline and radius
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(2 * theme::kGrid, theme::kGrid + 4, 2 * theme::kGrid, theme::kGrid + 4);
    outer->setSpacing(theme::kGrid);
    header_ = new WrapLayout(WrapLayout::Style::Toolbar, theme::kGrid);
    title_ = new QLabel(this);
    title_->setFont(theme::font(theme::Role::Section));
    header_->addWidget(title_);
    outer->addLayout(header_);
    body_ = new QVBoxLayout;
    body_->setSpacing(theme::kGrid);
    outer->addLayout(body_, 1);
    bindText(this, &Card::setTitle, title);
}

void Card::setTitle(const QString& title) {
    title_->setText(title);
    title_->setVisible(!title.isEmpty());
}

void Card::addToCorner(QWidget* widget) {
    header_->addWidget(widget);
}

} // namespace kantai::ui
