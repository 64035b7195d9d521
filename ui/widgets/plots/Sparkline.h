// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the small curve of a cell of a table (kCurveRole): a line from left to right, between its lowest and its
// highest value. UI thread.
#pragma once

#include <QStyledItemDelegate>

namespace kantai::ui {

class Sparkline : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kantai::ui
