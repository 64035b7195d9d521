// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/PaintedRows.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace kantai::ui {

PaintedRows::PaintedRows(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PaintedRows::resetRows(qsizetype count, qsizetype chosen) {
    count_ = static_cast<int>(count);
    chosen_ = static_cast<int>(chosen);
    setFocusPolicy(count_ == 0 ? Qt::NoFocus : Qt::StrongFocus);
    updateGeometry();
    update();
    Q_EMIT chosenChanged(chosen_);
}

int PaintedRows::rowAt(QPoint position) const {
    for (int row = 0; row < count_; ++row)
        if (areaOf(row).contains(position))
            return row;
    return -1;
}

void PaintedRows::choose(int row) {
    if (row < 0 || row >= count_ || row == chosen_)
        return;
    chosen_ = row;
    update();
    Q_EMIT chosenChanged(row);
}

void PaintedRows::mousePressEvent(QMouseEvent* event) {
    choose(rowAt(event->position().toPoint()));
}

void PaintedRows::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down)
        choose(chosen_ + 1);
    else if (event->key() == Qt::Key_Up)
        choose(chosen_ - 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace kantai::ui
