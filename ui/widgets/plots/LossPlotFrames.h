// SPDX-License-Identifier: GPL-3.0-or-later
// When a LossPlot draws: not before a share of a core allows the next frame, and in between it takes in the rows of a
// long run piece by piece, so that the window answers meanwhile. Private to LossPlot. UI thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace kantai::ui {

class LossPlotCanvas;

class LossPlotFrames : public QObject {
public:
    struct Plot {
        std::function<bool()> isVisible; // a hidden one draws nothing and takes in nothing
        std::function<void()> draw;      // what came since the last frame, if anything did
        std::function<void()> pointsCame;
    };
    // canvas: lives longer.
    LossPlotFrames(LossPlotCanvas& canvas, Plot plot);

    void request(); // after points, runs or the smoothing have changed, and when the plot is shown
    void takeAll(); // at once, for a file

private:
    void takeRest();
    int millisecondsToTheNext() const;

    LossPlotCanvas& canvas_;
    Plot plot_;
    QTimer next_, rest_;
};

} // namespace kantai::ui
