// SPDX-License-Identifier: GPL-3.0-or-later
// What a LossPlot draws: its curves, those of other runs, lines, marks and axes, on a QCustomPlot. Private to
// LossPlot. UI thread.
#pragma once

#include "ui/widgets/plots/LossPlot.h"
#include "ui/widgets/plots/LossPlotExpected.h"
#include "ui/widgets/plots/LossPlotMark.h"
#include "ui/widgets/plots/LossPlotNotes.h"
#include "ui/widgets/plots/LossPlotSeries.h"
#include "ui/widgets/plots/LossPlotTicker.h"

#include <QCoreApplication>
#include <QSet>
#include <limits>
#include <memory>
#include <optional>
#include <qcustomplot.h>
#include <vector>

namespace kantai::ui {

class LossPlotCanvas {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::LossPlotCanvas)
public:
    using Quantity = LossPlot::Quantity;
    using XAxis = LossPlot::XAxis;

    explicit LossPlotCanvas(QCustomPlot& plot);

    // The curves of the run stay; those of a quantity with other curves begin with the rows of the first.
    void setQuantity(Quantity quantity);
    void setOtherRuns(const std::vector<LossPlot::OtherRun>& runs);
    void setLogScale(bool x, bool y);

    void fit();        // both axes
    void fillGraphs(); // with what the axes show
    void setChanges(const std::vector<LossPlot::Change>& changes);
    void followNotes(); // of resumes and changes, and the place of the step that is replayed
    void applyTheme();  // colours and fonts, and what is hidden
    void retranslate();
    void placeUniformGuess();
    void showCursor(double x); // NaN: none
    void setXRange(double lower, double upper);
    QList<LegendEntry> legend() const;
    QString cursorText() const;

    MetricCurve& curve() const { return own.front()->curve; }
    bool isLog(const QCPAxis* axis) const { return axis->scaleType() == QCPAxis::stLogarithmic; }
    template <class Action>
    void forEachSeries(const Action& action) const {
        for (const auto& series : own)
            action(*series);
        for (const auto& series : others)
            action(*series);
    }
    MetricCurve* unread() const { // the first curve that has rows to take in; null: none
        MetricCurve* found = nullptr;
        forEachSeries([&found](LossPlotSeries& series) {
            if (found == nullptr && series.curve.hasMore())
                found = &series.curve;
        });
        return found;
    }

    QCustomPlot& plot;
    LossPlotExpected expected; // by a lesson
    LossPlotMark mark;         // of the step that is replayed
    LossPlotNotes notes;
    Quantity quantity = Quantity::Loss;
    std::vector<std::unique_ptr<LossPlotSeries>> own;    // of the run: one, or one for each part of a step
    std::vector<std::unique_ptr<LossPlotSeries>> others; // of other runs
    QSet<QString> hidden;                                // keys of the legend
    double cursorX = std::numeric_limits<double>::quiet_NaN();
    double uniformGuess = 0;
    std::int64_t totalSteps = 0;
    double timeBudget = 0; // in seconds
    int timesDrawn = 0;
    bool changesAxes = false; // this object does, not the user

private:
    std::unique_ptr<LossPlotSeries> newSeries(MetricCurve::Quantity quantity, LossPlotSeries::Style style) const;
    void makeItems();
    std::optional<std::size_t> rowOf(const LossPlot::Change& change) const; // none: it has none yet
    enum class Curves { Shown, All };
    MetricCurve::Range rangeOfCurves(Curves which) const; // lower > upper when they have no value
    void fitX();
    void fitY(); // with nothing shown, the curves keep the range that they would have
    void showAxisTitles();
    int ticks() const; // of the y axis, about: as many as its height has room for
    QColor colorOf(const LossPlotSeries& series, std::size_t index) const;
    bool showsExpected() const {
        return quantity == Quantity::Loss && curve().xAxis() == XAxis::Step && !expected.isEmpty();
    }
    bool showsUniformGuess() const { return quantity == Quantity::Loss && uniformGuess > 0; }

    QCPItemStraightLine* uniform_ = nullptr;
    QCPItemText* uniformLabel_ = nullptr;
    QCPItemStraightLine* cursor_ = nullptr;
    QCPItemText* readout_ = nullptr; // the values at the cursor, above the curves
    std::vector<LossPlot::Change> changes_;
    std::shared_ptr<TickRules> xRules_ = std::make_shared<TickRules>();
    std::shared_ptr<TickRules> yRules_ = std::make_shared<TickRules>();
};

} // namespace kantai::ui
