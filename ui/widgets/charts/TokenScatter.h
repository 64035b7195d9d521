// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens as points of a plane: names where there is room and under the pointer, zoom with the wheel and + and -,
// moved by dragging and with the arrow keys, one token marked with its neighbours. UI thread.
#pragma once

#include <QPointF>
#include <QString>
#include <QVector>
#include <QWidget>
#include <optional>

namespace kantai::ui {

struct ScatterPoint {
    qint64 id = 0;
    QString name;
    QPointF at; // y grows upwards
};

class TokenScatter : public QWidget {
    Q_OBJECT
public:
    explicit TokenScatter(QWidget* parent = nullptr);

    void
    setPoints(const QVector<ScatterPoint>& points); // earlier ones are stronger in colour and keep their names first
    const QVector<ScatterPoint>& points() const { return points_; }
    // By id, without a signal; those that are not among the points are not shown.
    void setMarked(const QVector<qint64>& chosen, const QVector<qint64>& neighbours);
    void zoomBy(double factor); // around the centre
    void showAll();
    double zoom() const { return zoom_; } // 1: everything is seen
    QPointF pixelOf(int point) const;
    int hovered() const { return hovered_; } // index of a point; -1: none

    QSize sizeHint() const override { return {480, 360}; }
    QSize minimumSizeHint() const override { return {220, 180}; }

Q_SIGNALS:
    void pointClicked(qint64 id);
    void hoveredChanged(int point); // -1: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void zoomAround(const QPointF& pixel, double factor);
    void moveBy(const QPointF& pixels);
    QPointF toPixels(const QPointF& at) const;
    double scaleX() const; // px for a unit
    double scaleY() const;
    int nearest(const QPointF& pixel) const; // within reach; -1: none
    void paintPoints(QPainter& painter) const;
    void paintNames(QPainter& painter) const;

    QVector<ScatterPoint> points_;
    QVector<int> chosen_, neighbours_; // indices
    QPointF middle_;                   // of all points
    QPointF half_{1, 1};               // from there to the furthest
    QPointF centre_;                   // what the middle of the widget shows
    double zoom_ = 1;
    int hovered_ = -1;
    std::optional<QPointF> pressed_; // where; while a button is down
    bool dragged_ = false;
};

} // namespace kantai::ui
