// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/ShareBars.h"

#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace kantai::ui {

void ShareBars::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem style = option;
    initStyleOption(&style, index);
    const QString text = std::exchange(style.text, QString());
    const QStyle* from = style.widget ? style.widget->style() : QApplication::style();
    from->drawControl(QStyle::CE_ItemViewItem, &style, painter, style.widget); // ground and selection
    constexpr int kTextWidth = 58, kBarHeight = 8, kMargin = 8;
    const QRect area = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const ThemeColors& colors = theme::colors();
    const double share = std::clamp(index.data(kShareRole).toDouble(), 0.0, 1.0);
    const double track = std::max(0, area.width() - theme::scaled(kTextWidth));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(colors.panel, colors.accent, 0.65));
    if (share > 0)
        painter->drawRoundedRect(
            QRectF(area.left(), area.center().y() - kBarHeight / 2.0 + 0.5, std::max(1.0, track * share), kBarHeight),
            2, 2);
    painter->setFont(style.font);
    painter->setPen(colors.text);
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace kantai::ui
