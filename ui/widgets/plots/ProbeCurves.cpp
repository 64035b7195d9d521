// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/ProbeCurves.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include "ui/widgets/plots/ShareAxis.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

namespace kantai::ui {

namespace {

constexpr int kNameWidth = 84;

QColor colorOf(qsizetype curve) {
    const ThemeColors& c = theme::colors();
    const QColor colors[] = {c.accent, c.second, c.good, c.danger, mixed(c.accent, c.danger, 0.5)};
    return colors[std::min<qsizetype>(curve, std::size(colors) - 1)];
}

} // namespace

ProbeCurves::ProbeCurves(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ProbeCurves::setHistory(const ProbeHistory& history) {
    history_ = history;
    QStringList spoken;
    for (const ProbeCurve& curve : history_.curves)
        spoken.append(tr("%1: %2 at step %3")
                          .arg(curve.answer, format::percent(curve.points.back().y()),
                               format::count(static_cast<std::uint64_t>(curve.points.back().x()))));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

void ProbeCurves::setMarker(std::int64_t step) {
    if (std::exchange(marker_, step) != step)
        update();
}

QRectF ProbeCurves::plotArea() const {
    return shareAxisArea(rect().adjusted(0, 0, -theme::scaled(kNameWidth), 0));
}

double ProbeCurves::top() const {
    double most = 0;
    for (const ProbeCurve& curve : history_.curves)
        for (const QPointF& point : curve.points)
            most = std::max(most, point.y());
    return roundShareAbove(most);
}

QPointF ProbeCurves::toPixels(const QPointF& point) const {
    const QRectF area = plotArea();
    const auto first = static_cast<double>(history_.steps.front());
    const double span = std::max(1.0, static_cast<double>(history_.steps.back()) - first);
    return {area.left() + area.width() * (history_.steps.size() == 1 ? 1 : (point.x() - first) / span),
            area.bottom() - area.height() * point.y() / top()};
}

void ProbeCurves::paintAxes(QPainter& painter) const {
    const QRectF area = plotArea();
    paintShareAxis(painter, area, top());
    const QRectF below(area.left() - 20, area.bottom() + 6, area.width() + 40, 18);
    if (history_.steps.size() > 1)
        painter.drawText(below, Qt::AlignLeft,
                         tr("step %1").arg(format::count(static_cast<std::uint64_t>(history_.steps.front()))));
    painter.drawText(below, Qt::AlignRight, format::count(static_cast<std::uint64_t>(history_.steps.back())));
}

void ProbeCurves::paintCurve(QPainter& painter, const ProbeCurve& curve, const QColor& color) const {
    QPainterPath line;
    auto step = history_.steps.begin();
    bool gap = true;
    for (const QPointF& point : curve.points) {
        for (; step != history_.steps.end() && static_cast<double>(*step) < point.x(); ++step)
            gap = true;
        if (gap)
            line.moveTo(toPixels(point));
        else
            line.lineTo(toPixels(point));
        gap = false;
        ++step;
    }
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const QPointF& point : curve.points)
        painter.drawEllipse(toPixels(point), 2.5, 2.5);
}

// Each beside the end of its line, moved apart where lines end together.
void ProbeCurves::paintNames(QPainter& painter) const {
    painter.setFont(theme::font(theme::Role::Small));
    const double height = painter.fontMetrics().height();
    std::vector<std::pair<double, qsizetype>> places;
    for (qsizetype i = 0; i < history_.curves.size(); ++i)
        places.emplace_back(toPixels(history_.curves[i].points.back()).y(), i);
    std::sort(places.begin(), places.end());
    double free = 0;
    for (auto& [y, curve] : places) {
        y = std::max(y, free + height / 2);
        free = y + height / 2;
    }
    double limit = plotArea().bottom() + height / 2; // below it stand the steps
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        place->first = std::min(place->first, limit - height / 2);
        limit = place->first - height / 2;
    }
    for (const auto& [y, curve] : places) {
        const QRectF area(plotArea().right() + 8, y - height / 2, theme::scaled(kNameWidth) - 8, height);
        painter.setPen(colorOf(curve));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(history_.curves[curve].answer, Qt::ElideRight,
                                                          static_cast<int>(area.width())));
    }
}

void ProbeCurves::paintEvent(QPaintEvent*) {
    if (history_.curves.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    if (marker_ > 0) {
        const double x = toPixels({static_cast<double>(marker_), 0}).x();
        painter.setPen(QPen(theme::colors().accent, 2));
        painter.drawLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()));
    }
    for (qsizetype i = history_.curves.size(); i-- > 0;) // the first answer on top
        paintCurve(painter, history_.curves[i], colorOf(i));
    paintNames(painter);
}

} // namespace kantai::ui
