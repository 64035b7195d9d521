// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlotSeries.h"

#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"

#include <qcustomplot.h>

namespace kantai::ui {

namespace {

constexpr int kPointSize = 7; // pixels of a held-out point

// Points at the last step and at the highest loss are drawn whole, not cut in half at the edge.
class WholePoints : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    QRect clipRect() const override {
        constexpr int kBeyond = kPointSize / 2 + 2;
        return QCPGraph::clipRect().adjusted(-kBeyond, -kBeyond, kBeyond, kBeyond);
    }
};

} // namespace

LossPlotSeries::LossPlotSeries(QCustomPlot& plot, MetricCurve::Quantity quantity, Style style)
    : curve(quantity), plot_(plot), style_(style) {
    raw_ = plot.addGraph();
    smooth_ = plot.addGraph();
    heldOut_ = new WholePoints(plot.xAxis, plot.yAxis);
    above_ = plot.addGraph();
    below_ = plot.addGraph();
    for (QCPGraph* graph : {raw_, smooth_, heldOut_, above_, below_})
        graph->setAdaptiveSampling(false); // fill() has done it
    raw_->setAntialiased(false);           // pale noise: smooth edges would take most of the time and not be seen
    above_->setLineStyle(QCPGraph::lsNone);
    below_->setLineStyle(QCPGraph::lsNone);
}

LossPlotSeries::~LossPlotSeries() {
    for (QCPGraph* graph : {raw_, smooth_, heldOut_, above_, below_})
        plot_.removeGraph(graph);
}

void LossPlotSeries::fill(std::span<const double> edges, double bottom, double top) {
    const Filled now{{edges.begin(), edges.end()}, bottom, top, curve.revision()};
    if (filled_ == now)
        return;
    filled_ = now;
    QVector<QCPGraphData> values, smooths, above, below, points;
    for (const MetricCurve::Column& column : curve.columns(edges)) {
        values.append({column.x, column.lowest});
        if (column.highest > column.lowest)
            values.append({column.x, column.highest});
        smooths.append({column.x, column.smoothed});
        if (column.highest > top)
            above.append({column.x, top});
        if (column.lowest < bottom)
            below.append({column.x, bottom});
    }
    for (const MetricCurve::Point& point : curve.heldOut())
        points.append({point.x, point.y});
    raw_->data()->set(values, true);
    smooth_->data()->set(smooths, true);
    above_->data()->set(above, true);
    below_->data()->set(below, true);
    heldOut_->data()->set(points, false);
}

void LossPlotSeries::setColors(const QColor& line, const QColor& heldOut) {
    const ThemeColors& c = theme::colors();
    raw_->setPen(QPen(mixed(c.panel, line, 0.35), 1));
    smooth_->setPen(QPen(line, 1.5));
    above_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangle, QPen(c.dim), QBrush(c.dim), 6));
    below_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, QPen(c.dim), QBrush(c.dim), 6));
    heldOut_->setPen(QPen(heldOut, 1.6, style_ == Style::Other ? Qt::DashLine : Qt::SolidLine));
    heldOut_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(heldOut, 1.6), QBrush(c.panel), kPointSize));
}

void LossPlotSeries::setShown(bool line, bool heldOut) {
    lineShown_ = line;
    heldOutShown_ = heldOut;
    smooth_->setVisible(line);
    heldOut_->setVisible(heldOut);
    for (QCPGraph* graph : {raw_, above_, below_})
        graph->setVisible(line && style_ == Style::Noisy);
}

} // namespace kantai::ui
