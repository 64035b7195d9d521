// SPDX-License-Identifier: GPL-3.0-or-later
// The step of a run at which a LossPlot is marked while its history is replayed: a line through the plot. Private to
// LossPlot. UI thread.
#pragma once

#include "ui/widgets/plots/MetricCurve.h"

#include <cstdint>
#include <qcustomplot.h>

namespace kantai::ui {

class LossPlotMark {
public:
    explicit LossPlotMark(QCustomPlot& plot);

    void setStep(std::int64_t step, const MetricCurve& curve); // 0: none
    void place(const MetricCurve& curve);                      // on its x axis, which may have changed
    void applyTheme();
    double x() const; // NaN: none

private:
    QCPItemStraightLine* line_;
    std::int64_t step_ = 0;
};

} // namespace kantai::ui
