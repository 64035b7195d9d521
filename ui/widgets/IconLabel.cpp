// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/IconLabel.h"

#include "ui/Theme.h"
#include <QPainter>

namespace kantai::ui {

IconLabel::IconLabel(const QString& name, int size, QIcon::Mode mode, QIcon::State state, QWidget* parent)
    : QWidget(parent), icon_(theme::icon(name)), mode_(mode), state_(state) {
    setFixedSize(size, size);
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    icon_.paint(&painter, rect(), Qt::AlignCenter, mode_, state_);
}

} // namespace kantai::ui
