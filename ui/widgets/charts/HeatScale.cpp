// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/HeatScale.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QPainter>

namespace kantai::ui {

HeatScale::HeatScale(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void HeatScale::setLargest(double share) {
    largest_ = share;
    setVisible(share > 0);
    update();
}

void HeatScale::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = theme::colors();
    painter.setFont(theme::font(theme::Role::Small));
    painter.setPen(colors.dim);
    const QString least = format::percent(0, 0), most = format::percent(largest_, 1);
    const int left = painter.fontMetrics().horizontalAdvance(least) + 6;
    const int right = width() - painter.fontMetrics().horizontalAdvance(most) - 6;
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, least);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, most);
    const QRectF bar(left, 4, right - left, height() - 8);
    painter.setPen(colors.line);
    painter.setBrush(rampGradient(bar, colors.panel, colors.accent));
    painter.drawRect(bar);
}

} // namespace kantai::ui
