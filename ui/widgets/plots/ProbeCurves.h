// SPDX-License-Identifier: GPL-3.0-or-later
// The probability of the answers to a probe over the steps of a run: one line for each answer, with its name at the
// right end. A line has a gap where the answer was not among those recorded. UI thread.
#pragma once

#include "ui/widgets/plots/ProbeHistory.h"

#include <QWidget>

namespace kantai::ui {

class ProbeCurves : public QWidget {
    Q_OBJECT
public:
    explicit ProbeCurves(QWidget* parent = nullptr);

    void setHistory(const ProbeHistory& history);
    void setMarker(std::int64_t step); // a line at that step; 0: none
    std::int64_t marker() const { return marker_; }
    const ProbeHistory& history() const { return history_; }

    QSize sizeHint() const override { return {420, 130}; }
    QSize minimumSizeHint() const override { return {220, 84}; } // five names below each other

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF plotArea() const;
    double top() const; // of the axis: a round share above all points
    QPointF toPixels(const QPointF& point) const;
    void paintAxes(QPainter& painter) const;
    void paintCurve(QPainter& painter, const ProbeCurve& curve, const QColor& color) const;
    void paintNames(QPainter& painter) const;

    ProbeHistory history_;
    std::int64_t marker_ = 0;
};

} // namespace kantai::ui
