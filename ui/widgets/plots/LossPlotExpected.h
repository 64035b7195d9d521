// SPDX-License-Identifier: GPL-3.0-or-later
// The held-out loss that a lesson expects of the run that a LossPlot shows: a pale line behind its curves, where the
// x axis counts steps. Private to LossPlot. UI thread.
#pragma once

#include "ui/widgets/plots/LossPlot.h"

#include <vector>

class QCPGraph;
class QCustomPlot;

namespace kantai::ui {

class LossPlotExpected {
public:
    explicit LossPlotExpected(QCustomPlot& plot);

    void set(const std::vector<LossPlot::ExpectedPoint>& points); // steps rising; none: no line
    bool isEmpty() const { return points_.empty(); }
    void show(bool shown);
    MetricCurve::Range range() const; // of the losses; lower > upper while it is not shown
    void applyTheme();

private:
    QCPGraph* line_;
    std::vector<LossPlot::ExpectedPoint> points_;
};

} // namespace kantai::ui
