// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/Sparkline.h"

#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/models/RowModel.h"
#include <QPainter>
#include <algorithm>

namespace kantai::ui {

void Sparkline::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index); // the ground, as the cells beside it have it
    const auto values = index.data(kCurveRole).value<QVector<float>>();
    if (values.size() < 2)
        return;
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    const double range = std::max(1e-6, static_cast<double>(*highest - *lowest));
    const QRectF area = QRectF(option.rect).adjusted(theme::kGrid, 5, -theme::kGrid, -6);
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i)
        line.append({area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                     area.bottom() - area.height() * static_cast<double>(values[i] - *lowest) / range});
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme::colors().accent, 1.5));
    painter->drawPolyline(line);
    painter->restore();
}

QSize Sparkline::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    constexpr int kWidth = 110; // pixels
    return {theme::scaled(kWidth), QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace kantai::ui
