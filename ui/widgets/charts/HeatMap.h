// SPDX-License-Identifier: GPL-3.0-or-later
// A square matrix of weights as coloured cells with a label for each row and column. The signal reports the cell
// under the pointer or the one selected with the arrow keys. UI thread.
#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>
#include <vector>

namespace kantai::ui {

class HeatMap : public QWidget {
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);

    // values: [labels, labels], row by row, each from 0 to 1. The largest has the full colour.
    void setMatrix(const QStringList& labels, const std::vector<float>& values);
    void setCellTexts(const QStringList& texts); // as many as values, drawn where they fit; empty: none
    // What is read aloud of the current cell; at first that one label attends to the other.
    void setDescription(std::function<QString(int row, int column)> description);
    void setRowTitle(const QString& title); // of the axes
    void setColumnTitle(const QString& title);
    const QStringList& labels() const { return labels_; }
    const std::vector<float>& values() const { return values_; }
    double largest() const { return largest_; } // 0 when there is nothing

    QRect areaOf(int row, int column) const;
    int row() const { return row_; } // of the current cell; -1: none
    int column() const { return column_; }
    double valueAt(int row, int column) const;

    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {260, 200}; }

Q_SIGNALS:
    void cellChanged(int row, int column); // -1, -1: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Grid {
        QRectF area;
        double cellWidth = 0, cellHeight = 0;
        bool upright = false; // the column labels are vertical
        bool labelled = true;
    };
    Grid grid() const;
    void setCell(int row, int column);
    QString descriptionOf(int row, int column) const;
    QColor groundOf(int row, int column) const;
    void paintText(QPainter& painter, const QRectF& cell, int row, int column) const;
    void paintLabels(QPainter& painter, const Grid& grid) const;

    QStringList labels_;
    QString rowTitle_, columnTitle_;
    std::vector<float> values_;
    QStringList cellTexts_;
    std::function<QString(int row, int column)> description_;
    double largest_ = 0;
    int row_ = -1, column_ = -1;
};

} // namespace kantai::ui
