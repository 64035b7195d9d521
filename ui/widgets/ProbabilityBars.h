// SPDX-License-Identifier: GPL-3.0-or-later
// Ranked answers of a mask: rank, token, bar, percent, id. A bar fills the share of its track that is the
// probability, so those of several lists can be compared. Painted in one widget, so that hundreds of rows are cheap;
// a row can be chosen with the mouse or the arrow keys.
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace kantai::ui {

struct ProbabilityBar {
    QString token; // in readable form, without the leading space
    double probability = 0;
    qint64 id = -1;   // -1: no id column
    QString sentence; // the filled sentence
};

class ProbabilityBars : public QWidget {
    Q_OBJECT
public:
    explicit ProbabilityBars(QWidget* parent = nullptr);

    void setBars(const QVector<ProbabilityBar>& bars);
    const QVector<ProbabilityBar>& bars() const { return bars_; }
    int chosen() const { return chosen_; } // -1 when there are none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int row);
    void paintRow(QPainter& painter, int row, const QRect& area) const;
    QVector<ProbabilityBar> bars_;
    int chosen_ = -1;
};

} // namespace kantai::ui
