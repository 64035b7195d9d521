// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the shares of a PairTallyModel as bars, with a line at chance, a line for people where the set knows them,
// and the 95 % interval as a thin line across the end of the bar. PairBarsLegend explains the lines. UI thread.
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

namespace kantai::ui {

class PairBars : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PairBars(QObject* parent) : QStyledItemDelegate(parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class PairBarsLegend : public QWidget {
    Q_OBJECT
public:
    explicit PairBarsLegend(QWidget* parent = nullptr);
    void setHumans(bool known);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList texts() const;
    bool humans_ = false;
};

} // namespace kantai::ui
