// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/StepCurve.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/plots/ShareAxis.h"
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

StepCurve::StepCurve(QWidget* parent) : QWidget(parent) {
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StepCurve::setCurve(const QString& name, const QVector<QPointF>& points) {
    name_ = name;
    points_ = points;
    QStringList spoken;
    for (const QPointF& point : points_)
        spoken.append(
            tr("step %1: %2").arg(format::count(static_cast<std::uint64_t>(point.x())), format::percent(point.y())));
    setAccessibleDescription(name + QStringLiteral(": ") + spoken.join(QStringLiteral(", ")));
    update();
}

void StepCurve::setMarker(double step) {
    marker_ = step;
    update();
}

void StepCurve::setScale(const StepScale& scale) {
    scale_ = scale;
    update();
}

int StepCurve::leftMargin() const {
    return static_cast<int>(plotArea().left());
}

int StepCurve::rightMargin() const {
    return static_cast<int>(width() - plotArea().right());
}

StepScale StepCurve::scale() const {
    return scale_ ? *scale_ : StepScale{points_.front().x(), points_.back().x()};
}

QRectF StepCurve::plotArea() const {
    return shareAxisArea(rect());
}

double StepCurve::top() const {
    double most = 0;
    for (const QPointF& point : points_)
        most = std::max(most, point.y());
    return roundShareAbove(most);
}

QPointF StepCurve::toPixels(const QPointF& point) const {
    const QRectF area = plotArea();
    return {area.left() + area.width() * scale().position(point.x()),
            area.bottom() - area.height() * point.y() / top()};
}

void StepCurve::paintAxes(QPainter& painter) const {
    const QRectF area = plotArea();
    paintShareAxis(painter, area, top());
    const QRectF below(area.left() - 20, area.bottom() + 6, area.width() + 32, 18);
    const StepScale shown = scale();
    const QFontMetrics metrics(painter.font());
    painter.drawText(below, shown.first == shown.last ? Qt::AlignHCenter : Qt::AlignLeft,
                     tr("step %1").arg(format::count(static_cast<std::uint64_t>(shown.first))));
    if (shown.first == shown.last)
        return;
    const QString last = format::count(static_cast<std::uint64_t>(shown.last));
    painter.drawText(below, Qt::AlignRight, last);
    constexpr double kGap = 14;
    double free = below.left() + metrics.horizontalAdvance(tr("step %1").arg(QStringLiteral("0"))) + kGap;
    for (double decade = 10; decade < shown.last; decade *= 10) {
        const QString number = format::count(static_cast<std::uint64_t>(decade));
        const double width = metrics.horizontalAdvance(number);
        const double left = area.left() + area.width() * shown.position(decade) - width / 2;
        if (decade > shown.first && left >= free &&
            left + width + kGap < below.right() - metrics.horizontalAdvance(last)) {
            painter.drawText(QRectF(left, below.top(), width + 2, below.height()), Qt::AlignLeft, number);
            free = left + width + kGap;
        }
    }
}

void StepCurve::paintEvent(QPaintEvent*) {
    if (points_.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    const ThemeColors& colors = theme::colors();
    QPainterPath line(toPixels(points_.front()));
    for (const QPointF& point : points_)
        line.lineTo(toPixels(point));
    painter.setPen(QPen(colors.accent, 2));
    painter.drawPath(line);
    for (const QPointF& point : points_) {
        const bool marked = point.x() == marker_;
        const QPointF at = toPixels(point);
        if (marked) {
            painter.setPen(QPen(colors.dim, 1, Qt::DashLine));
            painter.drawLine(QPointF(at.x(), plotArea().top()), QPointF(at.x(), plotArea().bottom()));
        }
        painter.setPen(QPen(colors.panel, 2));
        painter.setBrush(colors.accent);
        painter.drawEllipse(at, marked ? 6.5 : 4.5, marked ? 6.5 : 4.5);
    }
}

void StepCurve::mousePressEvent(QMouseEvent* event) {
    if (points_.isEmpty())
        return;
    const auto distance = [&](const QPointF& point) { return std::abs(toPixels(point).x() - event->position().x()); };
    const auto nearest = std::min_element(points_.cbegin(), points_.cend(), [&](const QPointF& a, const QPointF& b) {
        return distance(a) < distance(b);
    });
    Q_EMIT stepClicked(nearest->x());
}

} // namespace kantai::ui
