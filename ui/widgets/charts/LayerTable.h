// SPDX-License-Identifier: GPL-3.0-or-later
// The guesses after each layer of a model: a row for each layer, a cell for each guess, shaded by its probability,
// and the rank of the final answer. The row in which it first leads is marked. A row is chosen with the mouse or the
// arrow keys. UI thread.
#pragma once

#include <QColor>
#include <QString>
#include <QVector>
#include <QWidget>

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

class LayerTable : public QWidget {
    Q_OBJECT
public:
    explicit LayerTable(QWidget* parent = nullptr);

    // firstLead: the row that is marked; -1: none. The last row is chosen.
    void setRows(const QVector<LayerTableRow>& rows, int firstLead);
    const QVector<LayerTableRow>& rows() const { return rows_; }
    int firstLead() const { return firstLead_; }
    int chosen() const { return chosen_; } // -1 when there are none
    QRect areaOf(int row) const;

    static QColor colorOf(double probability); // of a cell

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect cellOf(int row, int column, int columns) const;
    void choose(int row);
    void paintHeader(QPainter& painter) const;
    void paintRow(QPainter& painter, int row) const;
    void paintCell(QPainter& painter, const QRect& area, const LayerCell& cell) const;
    int columns() const;

    QVector<LayerTableRow> rows_;
    int firstLead_ = -1;
    int chosen_ = -1;
};

} // namespace kantai::ui
