// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the numbers of a column of a table as bars with their text at the right: shares, cosines. UI thread.
#pragma once

#include <QStyledItemDelegate>

namespace kantai::ui {

class ShareBars : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kShareRole = Qt::UserRole + 20; // 0 .. 1: the length of the bar

    explicit ShareBars(QObject* parent) : QStyledItemDelegate(parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kantai::ui
