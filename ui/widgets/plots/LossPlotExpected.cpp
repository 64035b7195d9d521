// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlotExpected.h"

#include "ui/Theme.h"

#include <algorithm>
#include <limits>
#include <qcustomplot.h>

namespace kantai::ui {

LossPlotExpected::LossPlotExpected(QCustomPlot& plot) : line_(plot.addGraph()) {
    line_->setAdaptiveSampling(false);
    line_->setVisible(false);
}

void LossPlotExpected::set(const std::vector<LossPlot::ExpectedPoint>& points) {
    points_ = points;
    QVector<QCPGraphData> data;
    for (const LossPlot::ExpectedPoint& point : points)
        data.append({static_cast<double>(point.step), point.loss});
    line_->data()->set(data, true);
}

void LossPlotExpected::show(bool shown) {
    line_->setVisible(shown && !isEmpty());
}

MetricCurve::Range LossPlotExpected::range() const {
    MetricCurve::Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    if (line_->visible())
        for (const LossPlot::ExpectedPoint& point : points_)
            range.unite({point.loss, point.loss});
    return range;
}

void LossPlotExpected::applyTheme() {
    QColor pale = theme::colors().second;
    pale.setAlphaF(0.45F);
    line_->setPen(QPen(pale, 3, Qt::SolidLine, Qt::RoundCap));
}

} // namespace kantai::ui
