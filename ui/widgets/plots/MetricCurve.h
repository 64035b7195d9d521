// SPDX-License-Identifier: GPL-3.0-or-later
// The points of one curve of a training, without the drawing: values, their smoothed line, the range that shows them
// best, and the few points a screen can show of many. Used by LossPlot, on the UI thread.
#pragma once

#include "core/base/SharedRows.h"
#include "core/project/stores/Rows.h"
#include "ui/widgets/plots/EvenSamples.h"
#include "ui/widgets/plots/Smoother.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kantai::ui {

// Over the two seconds of training that end with the row: of a single step they are noise.
double tokensPerSecondAt(const SharedRows<MetricRow>& rows, std::size_t index);

class MetricCurve {
public:
    // Perplexity: the exponential of the loss. Accuracy: of the held-out text, in percent. Pairs: minimal
    // pairs that are right, in percent. Memory: in gigabytes.
    // Times: of a step, in milliseconds. TokensPerSecond: over the last two seconds of training.
    enum class Quantity {
        Loss,
        LearningRate,
        GradientNorm,
        TokensPerSecond,
        Perplexity,
        Accuracy,
        Pairs,
        Memory,
        DataTime,
        ForwardTime,
        BackwardTime,
        OptimizerTime
    };
    enum class XAxis { Step, Time, Tokens };
    enum class Change { None, Grown, Replaced };

    struct Point {
        double x = 0, y = 0;
        std::int64_t step = 0;
    };
    // What lies between two neighbouring edges: a column of pixels. NaN values are left out.
    struct Column {
        double x = 0; // of the last point
        double lowest = 0, highest = 0;
        double smoothed = 0; // of the last point
    };
    struct Range {
        double lower = 0, upper = 0;
        bool isEmpty() const { return lower > upper; }
        void unite(const Range& other) {
            lower = std::min(lower, other.lower);
            upper = std::max(upper, other.upper);
        }
    };

    explicit MetricCurve(Quantity quantity);

    Quantity quantity() const { return quantity_; }
    static constexpr std::size_t kAtOnce = 100'000; // rows, which take a few milliseconds

    // All rows of the run; only what is new since the last call is added when the run is the same one. What is more
    // than kAtOnce is left to takeIn(): everything else here is about the rows that were taken in.
    Change setRun(std::int64_t runId, const SharedRows<MetricRow>& metrics,
                  const std::vector<EvaluationRow>& evaluations);
    // Takes in at most so many rows, first those whose smoothed values are of another smoothing.
    void takeIn(std::size_t most = kAtOnce);
    bool hasMore() const { return smoothedUpTo_ < metrics_.size(); }
    void takeOver(const MetricCurve& other); // its run, axis and smoothing
    // 0 .. 0.99; what has no noise is never smoothed: learning rate and memory. Leaves rows to takeIn() as setRun()
    // does.
    void setSmoothing(double weight);
    void setXAxis(XAxis axis);
    void setClipsOutliers(bool clips) { clipsOutliers_ = clips; } // in range(); true until set

    XAxis xAxis() const { return axis_; }
    double smoothing() const { return smoothing_; }
    std::size_t size() const { return values_.size(); }
    std::uint64_t revision() const { return revision_; } // another one whenever the points have changed
    const SharedRows<MetricRow>& metrics() const { return metrics_; }
    const std::vector<EvaluationRow>& evaluations() const { return evaluations_; }
    double x(std::size_t index) const;
    double value(std::size_t index) const { return values_[index]; } // NaN where it was not recorded
    double smoothed(std::size_t index) const { return smoothed_[index]; }

    // The held-out loss, perplexity or accuracy, or the share of minimal pairs, at the place of its step; without the
    // evaluations that did not measure it; empty for other quantities.
    std::vector<Point> heldOut() const;
    // The points with which a resumed piece of the run begins.
    const std::vector<std::size_t>& resumes() const { return resumes_; }
    // The index whose x is nearest; size() when there is no point.
    std::size_t nearest(double x) const;
    // One column for each pair of neighbouring edges (ascending x) that has points, and the points just outside, to
    // which lines lead. The extremes of each column are kept, so no spike is lost.
    std::vector<Column> columns(std::span<const double> edges) const;
    // The y range that shows the curve: that of all values if few lie far out, else that of all but the lowest and
    // the highest hundredth, and without those of a training that diverged (ceilingOf). The smoothed line and the
    // held-out points before are always inside. Lower > upper without points. Without line or heldOut, that of the
    // other alone.
    Range range(bool line = true, bool heldOut = true) const;
    Range xRange() const;

private:
    void clear();
    void append(std::size_t index);   // of metrics_
    double smooth(std::size_t index); // the next one
    double valueAt(std::size_t index) const;
    bool isNoisy() const;
    std::vector<double> finiteSamples() const; // in their order, at most a few thousand
    // The value above which a training has diverged; infinite where outliers are shown, or for other quantities.
    double ceilingOf(std::vector<double> samples) const;
    Range lineRange(std::vector<double> samples, double ceiling) const;
    Column column(std::size_t begin, std::size_t end) const; // of at least one point

    Quantity quantity_;
    XAxis axis_ = XAxis::Step;
    bool clipsOutliers_ = true;
    double smoothing_ = 0;
    double askedSmoothing_ = 0; // for another quantity, which may have noise
    std::int64_t runId_ = -1;
    SharedRows<MetricRow> metrics_;
    std::vector<EvaluationRow> evaluations_;
    std::vector<double> values_, smoothed_;
    std::size_t smoothedUpTo_ = 0; // those that follow have the smoothing before
    EvenSamples samples_, smoothedSamples_;
    Range whole_;               // of all values
    std::vector<Range> blocks_; // the extremes of every kBlock values, so that a column of many is found quickly
    std::vector<std::size_t> resumes_;
    Smoother smoother_{0};
    std::uint64_t revision_ = 0;
};

} // namespace kantai::ui
