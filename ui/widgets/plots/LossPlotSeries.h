// SPDX-License-Identifier: GPL-3.0-or-later
// One curve of a LossPlot with the graphs that draw it: raw values pale, smoothed ones strong, held-out points, and
// marks where values lie beyond the axis. Private to LossPlot; UI thread.
#pragma once

#include "ui/widgets/plots/MetricCurve.h"

#include <QColor>
#include <QString>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

class QCPGraph;
class QCustomPlot;

namespace kantai::ui {

class LossPlotSeries {
public:
    enum class Style {
        Noisy,  // raw and smoothed
        Single, // one line
        Other   // one smoothed line in front of others: another run, a part of a step
    };

    LossPlotSeries(QCustomPlot& plot, MetricCurve::Quantity quantity, Style style);
    ~LossPlotSeries();
    LossPlotSeries(const LossPlotSeries&) = delete;
    LossPlotSeries& operator=(const LossPlotSeries&) = delete;

    // With the points between the edges (ascending, in coordinates); beyond are those outside of [bottom, top].
    // Without effect when it has been done: a run of millions of points beside the one that trains costs nothing.
    void fill(std::span<const double> edges, double bottom, double top);
    void setColors(const QColor& line, const QColor& heldOut);
    void setShown(bool line, bool heldOut);
    bool isLineShown() const { return lineShown_; }
    bool isHeldOutShown() const { return heldOutShown_; }
    QCPGraph* line() const { return smooth_; }
    QCPGraph* heldOut() const { return heldOut_; }
    Style style() const { return style_; }

    MetricCurve curve;
    QString key;  // in the legend
    QString name; // of the run or of the part

private:
    QCustomPlot& plot_;
    Style style_;
    QCPGraph* raw_ = nullptr; // through the lowest and the highest value of each column of pixels
    QCPGraph* smooth_ = nullptr;
    QCPGraph* heldOut_ = nullptr;
    QCPGraph* above_ = nullptr;
    QCPGraph* below_ = nullptr;
    bool lineShown_ = true, heldOutShown_ = true;
    struct Filled {
        std::vector<double> edges;
        double bottom = 0, top = 0;
        std::uint64_t revision = 0; // of the curve
        bool operator==(const Filled&) const = default;
    };
    std::optional<Filled> filled_;
};

} // namespace kantai::ui
