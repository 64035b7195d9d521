// SPDX-License-Identifier: GPL-3.0-or-later
// The live plots of a training: loss (training raw and smoothed, held-out points, the uniform-guess line, other runs)
// and small plots of further quantities. Only here and in the other files of its name is QCustomPlot used. A hidden
// plot is not drawn, a visible one as often as a small share of a core allows, and of many points only as many as
// there are columns of pixels; the points of a long run are taken in piece by piece. UI thread.
#pragma once

#include "ui/widgets/plots/MetricCurve.h"
#include "ui/widgets/plots/PlotLegend.h"

#include <QStringList>
#include <QWidget>
#include <memory>
#include <vector>

namespace kantai::ui {

class LossPlot : public QWidget {
    Q_OBJECT
public:
    // StepTime: of the four parts of a step.
    enum class Quantity {
        Loss,
        LearningRate,
        GradientNorm,
        TokensPerSecond,
        Perplexity,
        Accuracy,
        Pairs,
        Memory,
        StepTime
    };
    using XAxis = MetricCurve::XAxis;

    // Another run of the project, to compare with.
    struct OtherRun {
        std::int64_t id = 0;
        QString name;
        SharedRows<MetricRow> metrics;
        std::vector<EvaluationRow> evaluations;
    };

    // Something that the user changed of the run.
    struct Change {
        std::int64_t step = 0; // completed ones: the next has it
        QString text;          // "learning rate 0.0005 → 0.0002"
        bool operator==(const Change&) const = default;
    };

    // The held-out loss that a lesson expects, in nats.
    struct ExpectedPoint {
        std::int64_t step = 0;
        double loss = 0;
        bool operator==(const ExpectedPoint&) const = default;
    };

    explicit LossPlot(Quantity quantity, QWidget* parent = nullptr);
    ~LossPlot() override;

    Quantity quantity() const;
    void setQuantity(Quantity quantity); // of the same run
    // All points of the run; only what is new since the last call is added when the run is the same one.
    void setRun(std::int64_t runId, const SharedRows<MetricRow>& metrics,
                const std::vector<EvaluationRow>& evaluations);
    void setRunName(const QString& name); // in exported tables
    void setOtherRuns(const std::vector<OtherRun>& runs);
    void setChanges(const std::vector<Change>& changes);        // marked as the resumed pieces are
    void setExpected(const std::vector<ExpectedPoint>& points); // steps rising; drawn with the loss, by step
    void setTotalSteps(std::int64_t steps);                     // the x range when fitted by step
    void setTimeBudget(double seconds); // the x range when fitted by time; 0: that of the points
    void setUniformGuess(double nats);  // ln(vocabulary); 0 hides the line
    void setSmoothing(double weight);   // 0 .. 0.99, debiased exponential average
    void setClipsOutliers(bool clips);  // the fitted y axis leaves out the lowest and highest hundredth if far off
    void setLogScale(bool x, bool y);
    void setXAxis(XAxis axis);
    void setMark(std::int64_t step); // of the run, while it is replayed: a line; 0: none
    void fit();                      // shows everything, and what comes

    bool isFitted() const; // the user has not zoomed or moved since fit()
    // What the legend lists: "training", "heldOut", "uniform", "data", "forward", "backward", "optimizer",
    // "expected", and "run3" for another run.
    const QList<LegendEntry>& legend() const;
    void showCurve(const QString& key, bool shown);

    const MetricCurve& curve(std::size_t part = 0) const; // parts: of a step, in their order
    std::vector<const MetricCurve*> otherCurves() const;
    double smoothedValueAt(std::size_t index) const; // NaN beyond the last point
    MetricCurve::Range shownRange() const;           // of the y axis
    MetricCurve::Range shownXRange() const;
    std::vector<double> resumeMarks() const; // where a resumed piece begins, on the x axis
    QStringList notes() const;               // what is written at the marks, from left to right
    QString xTitle() const;
    QString yTitle() const;
    QStringList xTickLabels() const; // as last drawn
    int timesDrawn() const;          // since the plot was made
    double markX() const;            // on the x axis; NaN: none
    QString cursorText() const;      // the values read out below the cursor; empty without one

Q_SIGNALS:
    void cursorMoved(double x);                    // to link plots; NaN when the pointer leaves
    void xRangeChosen(double lower, double upper); // the user zoomed or moved
    void fitRequested();                           // by a key, a double click or the menu
    void fittedChanged();                          // isFitted()
    void exportRequested();                        // by the menu
public Q_SLOTS:
    void showCursor(double x);
    void showXRange(double lower, double upper); // of a plot that is linked with this one
    bool exportTo(const QString& file); // .png, .svg, .pdf or .csv by ending; false when it could not be written

protected:
    void showEvent(QShowEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override; // follows the theme
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makePlot();
    void takeNewPoints();
    void redraw();
    void refit(); // if fitted
    void setFitted(bool fitted);
    void retranslate(); // updates numbers and texts after a change of language
    void showLegend();
    void describe();
    void openMenu(const QPoint& globalPosition);
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kantai::ui
