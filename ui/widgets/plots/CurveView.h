// SPDX-License-Identifier: GPL-3.0-or-later
// One falling or rising curve over a logarithmic axis, with a marker that follows a slider elsewhere and can be
// dragged. Small enough to need no plot library. UI thread.
#pragma once

#include <QPointF>
#include <QVector>
#include <QWidget>

namespace kantai::ui {

class CurveView : public QWidget {
    Q_OBJECT
public:
    // Counts: x are whole numbers, y begins at 0. LearningRates: x are rates, y begins where the curve does.
    enum class Scale { Counts, LearningRates };
    explicit CurveView(QWidget* parent = nullptr, Scale scale = Scale::Counts);

    // Points rising in x, all x above 0. name: what y is, for the tool tip and those who cannot see the curve.
    void setCurve(const QString& name, const QVector<QPointF>& points);
    void setMarker(double x);
    double marker() const { return marker_; }
    const QVector<QPointF>& points() const { return points_; }

    QSize sizeHint() const override { return {480, 200}; }
    QSize minimumSizeHint() const override { return {200, 110}; }

Q_SIGNALS:
    void markerDragged(double x); // within the points

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRectF plotArea() const;
    double toX(double x) const; // pixels
    double toY(double y) const;
    double yAt(double x) const; // between the points
    void drag(double pixel);
    QString textOf(double x) const;
    void measure(); // lowest_ and highest_
    void drawGrid(QPainter& painter) const;
    void describe();

    Scale scale_;
    QString name_;
    QVector<QPointF> points_;
    double lowest_ = 0, highest_ = 1; // y at the bottom and at the top
    double marker_ = 0;
};

} // namespace kantai::ui
