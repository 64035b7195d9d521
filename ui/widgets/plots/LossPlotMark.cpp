// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlotMark.h"

#include "ui/Theme.h"

#include <algorithm>
#include <limits>

namespace kantai::ui {

LossPlotMark::LossPlotMark(QCustomPlot& plot) : line_(new QCPItemStraightLine(&plot)) {
    line_->setVisible(false);
}

void LossPlotMark::setStep(std::int64_t step, const MetricCurve& curve) {
    step_ = step;
    place(curve);
}

// The step itself may have been skipped: then the next that was not.
void LossPlotMark::place(const MetricCurve& curve) {
    const auto& rows = curve.metrics();
    const auto row = std::ranges::lower_bound(rows, step_, {}, &MetricRow::step);
    line_->setVisible(step_ > 0 && !rows.empty());
    if (!line_->visible())
        return;
    const auto index = std::min(rows.size() - 1, static_cast<std::size_t>(row - rows.begin()));
    line_->point1->setCoords(curve.x(index), 1);
    line_->point2->setCoords(curve.x(index), 2);
}

void LossPlotMark::applyTheme() {
    line_->setPen(QPen(theme::colors().accent, 2));
}

double LossPlotMark::x() const {
    return line_->visible() ? line_->point1->key() : std::numeric_limits<double>::quiet_NaN();
}

} // namespace kantai::ui
