// SPDX-License-Identifier: GPL-3.0-or-later
// The guesses after each layer of a model: a row for each layer, a cell for each guess, shaded by its probability,
// and the rank of the final answer. The row in which it first leads is marked. A row is chosen with the mouse or the
// arrow keys. UI thread.
#pragma once

#include "ui/widgets/charts/PaintedRows.h"

#include <QColor>
#include <QString>
#include <QVector>

namespace kantai::ui {

struct LayerCell {
    QString word;
    double probability = 0;
    bool isAnswer = false; // the final answer
};

struct LayerTableRow {
    QString layer; // "Layer 3"
    QVector<LayerCell> cells;
    qint64 rank = 0; // of the final answer, 1 being the first
    double probability = 0;
};

class LayerTable : public PaintedRows {
    Q_OBJECT
public:
    explicit LayerTable(QWidget* parent = nullptr);

    // firstLead: the row that is marked; -1: none. The last row is chosen.
    void setRows(const QVector<LayerTableRow>& rows, int firstLead);
    const QVector<LayerTableRow>& rows() const { return rows_; }
    int firstLead() const { return firstLead_; }
    QRect areaOf(int row) const override;

    static QColor colorOf(double probability); // of a cell

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect cellOf(int row, int column, int columns) const;
    void paintHeader(QPainter& painter) const;
    void paintRow(QPainter& painter, int row) const;
    void paintCell(QPainter& painter, const QRect& area, const LayerCell& cell) const;
    int columns() const;

    QVector<LayerTableRow> rows_;
    int firstLead_ = -1;
};

} // namespace kantai::ui
