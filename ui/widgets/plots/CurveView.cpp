// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/CurveView.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <vector>

namespace kantai::ui {

namespace {

// 1, 2 and 5 times the powers of ten from `first` to `last`; only the powers when they are many.
std::vector<double> roundNumbers(double first, double last) {
    std::vector<double> numbers;
    const bool many = last > 1000 * first;
    for (double decade = std::pow(10, std::floor(std::log10(first))); decade <= last; decade *= 10)
        for (const double times : {1, 2, 5})
            if (const double x = times * decade; x >= first && x <= last && (times == 1 || !many))
                numbers.push_back(x);
    return numbers;
}

} // namespace

CurveView::CurveView(QWidget* parent, Scale scale) : QWidget(parent), scale_(scale) {
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    followLanguage(this, [this] { describe(); });
}

void CurveView::setCurve(const QString& name, const QVector<QPointF>& points) {
    name_ = name;
    points_ = points;
    measure();
    describe();
    update();
}

void CurveView::setMarker(double x) {
    marker_ = x;
    describe();
    update();
}

void CurveView::measure() {
    if (points_.isEmpty())
        return;
    const auto [least, most] = std::minmax_element(points_.begin(), points_.end(),
                                                   [](const auto& a, const auto& b) { return a.y() < b.y(); });
    highest_ = most->y();
    lowest_ = scale_ == Scale::Counts ? 0 : least->y() - 0.1 * (highest_ - least->y());
}

QString CurveView::textOf(double x) const {
    return scale_ == Scale::Counts ? format::count(static_cast<std::uint64_t>(x)) : format::learningRate(x);
}

void CurveView::describe() {
    if (points_.isEmpty()) {
        setAccessibleDescription({});
        return;
    }
    const auto said = [this](double x, double y) { return tr("%1 at %2").arg(format::number(y, 2), textOf(x)); };
    setAccessibleDescription(tr("%1: first %2, last %3, selected %4")
                                 .arg(name_, said(points_.front().x(), points_.front().y()),
                                      said(points_.back().x(), points_.back().y()), said(marker_, yAt(marker_))));
}

QRectF CurveView::plotArea() const {
    const QFontMetrics metrics(theme::font(theme::Role::Small));
    return QRectF(rect()).adjusted(metrics.horizontalAdvance(QStringLiteral("00.0")) + 8, 6, -8,
                                   -metrics.height() - 6);
}

double CurveView::toX(double x) const {
    const double first = std::log(points_.front().x());
    const double span = std::max(1e-9, std::log(points_.back().x()) - first);
    return plotArea().left() + plotArea().width() * (std::log(x) - first) / span;
}

double CurveView::toY(double y) const {
    return plotArea().bottom() - plotArea().height() * (y - lowest_) / std::max(highest_ - lowest_, 1e-9);
}

double CurveView::yAt(double x) const {
    const auto after = std::lower_bound(points_.begin(), points_.end(), x,
                                        [](const QPointF& point, double value) { return point.x() < value; });
    if (after == points_.begin() || after == points_.end())
        return after == points_.begin() ? points_.front().y() : points_.back().y();
    const QPointF &right = *after, &left = *std::prev(after);
    return left.y() + (right.y() - left.y()) * (x - left.x()) / (right.x() - left.x());
}

void CurveView::drag(double pixel) {
    if (points_.size() < 2)
        return;
    const double share = std::clamp((pixel - plotArea().left()) / plotArea().width(), 0.0, 1.0);
    const double first = std::log(points_.front().x()), last = std::log(points_.back().x());
    Q_EMIT markerDragged(std::exp(first + share * (last - first)));
}

void CurveView::mousePressEvent(QMouseEvent* event) {
    drag(event->position().x());
}

void CurveView::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) != 0)
        drag(event->position().x());
}

void CurveView::drawGrid(QPainter& painter) const {
    const QRectF area = plotArea();
    const ThemeColors& colors = theme::colors();
    painter.setFont(theme::font(theme::Role::Small));
    const double span = highest_ - lowest_;
    const double step = span > 8 ? 2 : span > 4 ? 1 : span > 1 ? 0.5 : 0.2;
    for (double y = std::ceil(lowest_ / step) * step; y <= highest_; y += step) {
        painter.setPen(colors.line);
        painter.drawLine(QPointF(area.left(), toY(y)), QPointF(area.right(), toY(y)));
        painter.setPen(colors.dim);
        painter.drawText(QRectF(0, toY(y) - 10, area.left() - 6, 20), Qt::AlignRight | Qt::AlignVCenter,
                         format::number(y, step < 1 ? 1 : 0));
    }
    double labelsEnd = -1e9;
    for (const double x : roundNumbers(points_.front().x(), points_.back().x())) {
        const QString text = textOf(x);
        const double wide = painter.fontMetrics().horizontalAdvance(text);
        if (toX(x) - wide / 2 < labelsEnd || toX(x) + wide / 2 > width())
            continue;
        painter.drawText(QPointF(toX(x) - wide / 2, height() - 3), text);
        labelsEnd = toX(x) + wide / 2 + 10;
    }
}

void CurveView::paintEvent(QPaintEvent*) {
    if (points_.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawGrid(painter);
    QPainterPath curve(QPointF(toX(points_.front().x()), toY(points_.front().y())));
    for (const QPointF& point : points_)
        curve.lineTo(toX(point.x()), toY(point.y()));
    const ThemeColors& colors = theme::colors();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 2));
    painter.drawPath(curve);
    if (marker_ <= 0)
        return;
    const QPointF at(toX(marker_), toY(yAt(marker_)));
    painter.setPen(QPen(colors.dim, 1, Qt::DashLine));
    painter.drawLine(QPointF(at.x(), plotArea().top()), QPointF(at.x(), plotArea().bottom()));
    painter.setPen(QPen(colors.panel, 2));
    painter.setBrush(colors.accent);
    painter.drawEllipse(at, 6, 6);
}

} // namespace kantai::ui
