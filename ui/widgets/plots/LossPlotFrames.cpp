// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlotFrames.h"

#include "ui/widgets/plots/LossPlotCanvas.h"

#include <algorithm>
#include <utility>

namespace kantai::ui {

namespace {

// Of a core: the plots of a page together take two to three hundredths, on any computer and however many points there
// are.
constexpr double kShareOfLoss = 0.01, kShareOfOthers = 0.004;
constexpr double kShortestWait = 100, kLongestWait = 2000; // milliseconds between two frames

} // namespace

LossPlotFrames::LossPlotFrames(LossPlotCanvas& canvas, Plot plot) : canvas_(canvas), plot_(std::move(plot)) {
    for (QTimer* timer : {&next_, &rest_})
        timer->setSingleShot(true);
    rest_.setInterval(0); // after what the user does
    connect(&rest_, &QTimer::timeout, this, &LossPlotFrames::takeRest);
    connect(&next_, &QTimer::timeout, this, [this] {
        if (plot_.isVisible())
            plot_.draw();
    });
}

void LossPlotFrames::request() {
    if (!plot_.isVisible())
        return;
    if (!next_.isActive())
        next_.start(millisecondsToTheNext());
    if (canvas_.unread() != nullptr)
        rest_.start();
}

void LossPlotFrames::takeRest() {
    if (!plot_.isVisible())
        return;
    if (MetricCurve* curve = canvas_.unread())
        curve->takeIn();
    plot_.pointsCame();
    request();
}

void LossPlotFrames::takeAll() {
    while (MetricCurve* curve = canvas_.unread())
        curve->takeIn();
    plot_.pointsCame();
}

int LossPlotFrames::millisecondsToTheNext() const {
    const double share = canvas_.quantity == LossPlot::Quantity::Loss ? kShareOfLoss : kShareOfOthers;
    const double cost = canvas_.plot.replotTime(true); // the average, in milliseconds
    return static_cast<int>(std::clamp(cost / share, kShortestWait, kLongestWait));
}

} // namespace kantai::ui
