// SPDX-License-Identifier: GPL-3.0-or-later
// What is written on the plots of a training: the names of quantities and curves, the titles of axes. UI thread.
#pragma once

#include "ui/widgets/plots/LossPlot.h"

#include <QString>

namespace kantai::ui::plot_texts {

QString nameOf(LossPlot::Quantity quantity); // as in a list: "Gradient norm"
QString lossTitle(); // of the y axis of the loss; a small plot is named with its unit by nameOf()
QString xTitleOf(LossPlot::XAxis axis, double unit); // unit: seconds of one unit of time on the axis: 1, 60 or 3600
QString curveNameOf(MetricCurve::Quantity quantity); // beside others in one plot: "forward"
QString keyOf(MetricCurve::Quantity quantity);       // in the legend, in no language: "forward"
QString fileNameOf(LossPlot::Quantity quantity);     // without ending: "gradient-norm"
QString columnOf(MetricCurve::Quantity quantity);    // of a table of values: "forward_milliseconds"
// What a curve shows, for those who do not see it: "Step 1,200: 3.412, held out 3.556".
QString descriptionOf(const MetricCurve& curve, LossPlot::Quantity quantity);

} // namespace kantai::ui::plot_texts
