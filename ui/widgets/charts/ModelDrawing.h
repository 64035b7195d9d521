// SPDX-License-Identifier: GPL-3.0-or-later
// A neural network drawn to scale, from its input at the left to its output at the right: a column for each stage,
// blocks above each other in it, and areas that are the numbers of parameters. A block is chosen with the mouse or
// the arrow keys. UI thread.
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace kantai::ui {

struct DrawnBlock {
    QString name;   // "Layer 3, attention"
    QString label;  // short, drawn where there is room: "Attention"
    int kind = 0;   // index of its colour in the legend
    int column = 0; // rising
    quint64 parameters = 0;
    bool operator==(const DrawnBlock&) const = default;
};

class ModelDrawing : public QWidget {
    Q_OBJECT
public:
    explicit ModelDrawing(QWidget* parent = nullptr);

    // blocks: columns rising, from top to bottom in each. columns: their names, "Layer 3". kinds: of the legend, up
    // to four. The chosen block stays chosen where the blocks are the same.
    void setBlocks(const QVector<DrawnBlock>& blocks, const QStringList& columns, const QStringList& kinds);
    const QVector<DrawnBlock>& blocks() const { return blocks_; }
    int chosen() const { return chosen_; } // -1: none
    void setChosen(int block);             // without a signal
    QRectF areaOf(int block) const;
    double shareOf(int block) const; // of all parameters, 0 .. 1

    QSize sizeHint() const override { return {480, 190}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void blockChosen(int block); // -1: none any more

protected:
    bool event(QEvent* event) override; // a tool tip a block
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF picture() const; // without names and legend
    QRectF columnArea(int column) const;
    int blockAt(const QPointF& point) const;
    int neighbour(int key) const; // of the chosen block; itself at an edge
    void choose(int block);
    void describe();
    QColor colorOf(int kind) const;
    QString legendText(int kind) const;
    double legendHeight() const; // of as many lines as the width asks for
    QString shareText(int block) const;
    void paintBlock(QPainter& painter, int block) const;
    void paintColumnNames(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    QVector<DrawnBlock> blocks_;
    QStringList columns_, kinds_;
    QVector<quint64> sizes_; // of the columns
    quint64 total_ = 0;
    int chosen_ = -1;
};

} // namespace kantai::ui
