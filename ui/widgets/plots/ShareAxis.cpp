// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/ShareAxis.h"

#include "ui/Format.h"
#include "ui/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

double roundShareAbove(double share) {
    constexpr double kLeast = 1e-6;
    const double most = std::max(share, kLeast);
    const double unit = std::pow(10, std::floor(std::log10(most)));
    for (const double factor : {1.0, 2.0, 4.0, 5.0, 8.0})
        if (most <= factor * unit)
            return factor * unit;
    return 10 * unit;
}

QRectF shareAxisArea(const QRectF& all) {
    const QFontMetrics metrics(theme::font(theme::Role::Small));
    return all.adjusted(metrics.horizontalAdvance(QStringLiteral("100 %")) + 8, 10, -12, -metrics.height() - 8);
}

void paintShareAxis(QPainter& painter, const QRectF& area, double top) {
    const ThemeColors& colors = theme::colors();
    painter.setFont(theme::font(theme::Role::Small));
    for (const double height : {0.0, 0.5, 1.0}) {
        const double y = area.bottom() - area.height() * height, share = height * top;
        painter.setPen(colors.line);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colors.dim);
        const bool whole = std::round(100 * share) == 100 * share;
        painter.drawText(QRectF(0, y - 10, area.left() - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                         format::percent(share, whole         ? 0
                                                : top >= 0.02 ? 1
                                                              : 2));
    }
}

} // namespace kantai::ui
