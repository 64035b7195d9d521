// SPDX-License-Identifier: GPL-3.0-or-later
// How probable an answer was at each model that a run has kept: a line over steps on the scale of a TimeLine, a dot
// for each, and the one that the time line stands at. UI thread.
#pragma once

#include "ui/widgets/plots/StepScale.h"

#include <QPointF>
#include <QVector>
#include <QWidget>
#include <optional>

namespace kantai::ui {

class StepCurve : public QWidget {
    Q_OBJECT
public:
    explicit StepCurve(QWidget* parent = nullptr);

    // points: (step, probability), steps rising. name: the answer.
    void setCurve(const QString& name, const QVector<QPointF>& points);
    void setMarker(double step);           // below 0: none
    void setScale(const StepScale& scale); // until then that of the points
    int leftMargin() const;                // pixels beside the scale
    int rightMargin() const;
    const QVector<QPointF>& points() const { return points_; }
    double marker() const { return marker_; }

    QSize sizeHint() const override { return {420, 240}; }
    QSize minimumSizeHint() const override { return {220, 140}; }

Q_SIGNALS:
    void stepClicked(double step); // that of the nearest point

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRectF plotArea() const;
    StepScale scale() const;
    double top() const; // of the axis
    QPointF toPixels(const QPointF& point) const;
    void paintAxes(QPainter& painter) const;

    QString name_;
    QVector<QPointF> points_;
    double marker_ = -1;
    std::optional<StepScale> scale_;
};

} // namespace kantai::ui
