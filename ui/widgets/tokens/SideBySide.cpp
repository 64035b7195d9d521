// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens/SideBySide.h"

#include "ui/LargeType.h"
#include "ui/Theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <algorithm>

namespace kantai::ui {

SideBySide::SideBySide(int narrowBelow, QWidget* parent)
    : QWidget(parent), layout_(new QBoxLayout(QBoxLayout::LeftToRight, this)), narrowBelow_(narrowBelow) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(2 * theme::kGrid);
}

void SideBySide::addWidget(QWidget* widget, int stretch) {
    layout_->addWidget(widget, stretch);
}

bool SideBySide::isNarrow() const {
    return layout_->direction() == QBoxLayout::TopToBottom;
}

QSize SideBySide::minimumSizeHint() const {
    int width = 0;
    for (int i = 0; i < layout_->count(); ++i)
        width = std::max(width, layout_->itemAt(i)->minimumSize().width());
    return {width, layout_->minimumSize().height()};
}

void SideBySide::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void SideBySide::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) // the type may be larger now
        arrange();
}

void SideBySide::arrange() {
    const auto direction = width() < theme::scaled(narrowBelow_) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction == layout_->direction())
        return;
    layout_->setDirection(direction);
    updateGeometry(); // its least height has changed
}

} // namespace kantai::ui
