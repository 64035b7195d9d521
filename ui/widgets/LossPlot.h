// SPDX-License-Identifier: GPL-3.0-or-later
// The live plots of a training: loss (training raw and smoothed, held-out points, the uniform-guess line) and one
// small plot for each further quantity. The only user of QCustomPlot. A hidden plot is not drawn, a visible one at
// most ten times a second, and of many points only as many as there are columns of pixels. UI thread.
#pragma once

#include "ui/widgets/MetricCurve.h"

#include <QWidget>
#include <memory>
#include <vector>

namespace kantai::ui {

class LossPlot : public QWidget {
    Q_OBJECT
public:
    using Quantity = MetricCurve::Quantity;
    using XAxis = MetricCurve::XAxis;

    explicit LossPlot(Quantity quantity, QWidget* parent = nullptr);
    ~LossPlot() override;

    // All points of the run; only what is new since the last call is added when the run is the same one.
    void setRun(std::int64_t runId, const std::vector<MetricRow>& metrics,
                const std::vector<EvaluationRow>& evaluations);
    void setTotalSteps(std::int64_t steps); // the x range when fitted by step
    void setTimeBudget(double seconds);     // the x range when fitted by time; 0: that of the points
    void setUniformGuess(double nats);      // ln(vocabulary); 0 hides the line
    void setSmoothing(double weight);       // 0 .. 0.99, debiased exponential average
    void setLogScale(bool x, bool y);
    void setXAxis(XAxis axis);
    void fit();

    const MetricCurve& curve() const;
    double smoothedValueAt(std::size_t index) const; // NaN beyond the last point
    MetricCurve::Range shownRange() const;           // of the y axis
    MetricCurve::Range shownXRange() const;
    int timesDrawn() const;     // since the plot was made
    QString cursorText() const; // the values read out below the cursor; empty without one

Q_SIGNALS:
    void cursorMoved(double x); // to link plots; NaN when the pointer leaves
public Q_SLOTS:
    void showCursor(double x);
    bool exportImage(const QString& file); // .png, .svg or .pdf by ending; false when it could not be written

protected:
    void showEvent(QShowEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override; // follows the theme

private:
    void takeNewPoints();
    void redraw();
    void retranslate(); // updates numbers and texts after a change of language
    void describe();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kantai::ui
