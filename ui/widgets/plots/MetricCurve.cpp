// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/MetricCurve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace kantai::ui {

namespace {

constexpr std::size_t kBlock = 64;
constexpr std::size_t kFewestSamples = 50; // of the values, to find what lies far out
// Values are cut off where the whole range is more than this times that of the middle 98 %.
constexpr double kFarOut = 1.5;
// A training whose loss is so many times that of its beginning, or the norm of its gradient so many times the median,
// has diverged: the values tell nothing else, and would leave no room for those before.
constexpr double kWorseThanTheBeginning = 1.5, kBeyondTheMedian = 10;
constexpr std::size_t kBeginning = 10; // the tenth of the values that it began with
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr MetricCurve::Range kNoRange{std::numeric_limits<double>::infinity(),
                                      -std::numeric_limits<double>::infinity()};

constexpr double kWindowSeconds = 2; // that the tokens per second are counted over
constexpr double kBytesOfMebibyte = 1 << 20;

// In milliseconds; NaN where it was not recorded.
double milliseconds(float seconds) {
    return seconds > 0 ? 1e3 * static_cast<double>(seconds) : kNone;
}

// Both comparisons are false for NaN.
void include(MetricCurve::Range& range, double value) {
    if (value < range.lower)
        range.lower = value;
    if (value > range.upper)
        range.upper = value;
}

// Without effect for a range without values.
void include(MetricCurve::Range& range, const MetricCurve::Range& other) {
    range = {std::min(range.lower, other.lower), std::max(range.upper, other.upper)};
}

} // namespace

MetricCurve::MetricCurve(Quantity quantity) : quantity_(quantity), whole_(kNoRange) {}

MetricCurve::Change MetricCurve::setRun(std::int64_t runId, const SharedRows<MetricRow>& metrics,
                                        const std::vector<EvaluationRow>& evaluations) {
    const auto grown = [](const auto& before, const auto& now) {
        return now.size() >= before.size() && (before.empty() || now[before.size() - 1] == before.back());
    };
    if (runId != runId_ || !grown(metrics_, metrics) || !grown(evaluations_, evaluations)) {
        runId_ = runId;
        metrics_ = metrics;
        evaluations_ = evaluations;
        clear();
        takeIn();
        return Change::Replaced;
    }
    if (metrics.size() == metrics_.size() && evaluations.size() == evaluations_.size())
        return Change::None;
    metrics_ = metrics;
    takeIn();
    evaluations_.insert(evaluations_.end(), evaluations.begin() + static_cast<std::ptrdiff_t>(evaluations_.size()),
                        evaluations.end());
    ++revision_;
    return Change::Grown;
}

void MetricCurve::takeIn(std::size_t most) {
    const std::size_t smoothedEnd = std::min(values_.size(), smoothedUpTo_ + most);
    most -= smoothedEnd - smoothedUpTo_;
    while (smoothedUpTo_ < smoothedEnd) {
        const double value = smooth(smoothedUpTo_);
        smoothed_[smoothedUpTo_++] = value;
    }
    const std::size_t end = std::min(metrics_.size(), values_.size() + most);
    for (std::size_t i = values_.size(); i < end; ++i)
        append(i);
    ++revision_;
}

void MetricCurve::takeOver(const MetricCurve& other) {
    axis_ = other.axis_;
    clipsOutliers_ = other.clipsOutliers_;
    runId_ = other.runId_;
    metrics_ = other.metrics_;
    evaluations_ = other.evaluations_;
    clear();
    setSmoothing(other.askedSmoothing_);
}

void MetricCurve::setSmoothing(double weight) {
    askedSmoothing_ = weight;
    smoothing_ = isNoisy() ? std::clamp(weight, 0.0, 0.99) : 0;
    smoother_ = Smoother(smoothing_);
    smoothedSamples_ = {};
    smoothedUpTo_ = 0;
    takeIn();
}

void MetricCurve::setXAxis(XAxis axis) {
    axis_ = axis;
    ++revision_;
}

double MetricCurve::x(std::size_t index) const {
    const MetricRow& row = metrics_[index];
    return axis_ == XAxis::Step   ? static_cast<double>(row.step)
           : axis_ == XAxis::Time ? row.trainingSeconds
                                  : static_cast<double>(row.tokens);
}

std::vector<MetricCurve::Point> MetricCurve::heldOut() const {
    std::vector<Point> points;
    if (quantity_ != Quantity::Loss && quantity_ != Quantity::Perplexity && quantity_ != Quantity::Accuracy &&
        quantity_ != Quantity::Pairs)
        return points;
    points.reserve(evaluations_.size());
    for (const EvaluationRow& row : evaluations_) {
        if (quantity_ == Quantity::Pairs && row.pairsCounted == 0)
            continue;
        double x = axis_ == XAxis::Step ? static_cast<double>(row.step) : row.trainingSeconds;
        if (axis_ == XAxis::Tokens) { // evaluations do not count tokens: those of the step they belong to
            const auto at = std::lower_bound(metrics_.begin(), metrics_.end(), row.step,
                                             [](const MetricRow& m, std::int64_t step) { return m.step < step; });
            x = at == metrics_.end() ? kNone : static_cast<double>(at->tokens);
        }
        const double y = quantity_ == Quantity::Loss         ? row.loss
                         : quantity_ == Quantity::Perplexity ? std::exp(row.loss)
                         : quantity_ == Quantity::Accuracy   ? 100 * row.accuracy
                                                             : 100.0 * row.pairsRight / row.pairsCounted;
        points.push_back({x, y, row.step});
    }
    return points;
}

std::size_t MetricCurve::nearest(double at) const {
    std::size_t low = 0, high = size(); // the first point at or after `at`
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (x(middle) < at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == size())
        return size() == 0 ? 0 : low - 1;
    return low > 0 && at - x(low - 1) < x(low) - at ? low - 1 : low;
}

std::vector<MetricCurve::Column> MetricCurve::columns(std::span<const double> edges) const {
    std::vector<Column> found;
    if (size() == 0 || edges.size() < 2)
        return found;
    found.reserve(edges.size() + 1);
    // Near `from` in a curve of many points: the search begins there, by ever larger strides.
    const auto firstFrom = [this](double edge, std::size_t from) {
        std::size_t low = from, high = from, stride = 1;
        while (high < size() && x(high) < edge) {
            low = high + 1;
            high += std::min(size() - high, stride);
            stride *= 2;
        }
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (x(middle) < edge)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    std::size_t begin = firstFrom(edges.front(), 0);
    if (begin > 0)
        found.push_back(column(begin - 1, begin));
    for (std::size_t i = 1; i < edges.size(); ++i) {
        const std::size_t end = firstFrom(edges[i], begin);
        if (end > begin)
            found.push_back(column(begin, end));
        begin = end;
    }
    if (begin < size())
        found.push_back(column(begin, begin + 1));
    return found;
}

MetricCurve::Range MetricCurve::range(bool line, bool heldOutPoints) const {
    std::vector<double> samples = finiteSamples();
    const double ceiling = ceilingOf(samples);
    Range range = line ? lineRange(std::move(samples), ceiling) : kNoRange;
    if (heldOutPoints)
        for (const Point& point : heldOut())
            if (point.y <= ceiling || !line)
                include(range, point.y);
    return range;
}

std::vector<double> MetricCurve::finiteSamples() const {
    std::vector<double> samples = samples_.values();
    std::erase_if(samples, [](double value) { return !std::isfinite(value); });
    return samples;
}

double MetricCurve::ceilingOf(std::vector<double> samples) const {
    if (!clipsOutliers_ || samples.size() < kBeginning)
        return kNoRange.lower;
    if (quantity_ == Quantity::Loss || quantity_ == Quantity::Perplexity) {
        const auto end = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / kBeginning);
        return kWorseThanTheBeginning * *std::max_element(samples.begin(), end);
    }
    if (quantity_ != Quantity::GradientNorm)
        return kNoRange.lower;
    const auto middle = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 2);
    std::nth_element(samples.begin(), middle, samples.end());
    return kBeyondTheMedian * *middle;
}

MetricCurve::Range MetricCurve::lineRange(std::vector<double> samples, double ceiling) const {
    Range range = whole_;
    if (range.upper > ceiling) {
        std::erase_if(samples, [ceiling](double value) { return value > ceiling; });
        range.upper = samples.empty() ? ceiling : *std::max_element(samples.begin(), samples.end());
    }
    if (clipsOutliers_ && samples.size() >= kFewestSamples) {
        const auto quantile = [&samples](double share) {
            const auto index = std::lround(share * static_cast<double>(samples.size() - 1));
            std::nth_element(samples.begin(), samples.begin() + index, samples.end());
            return samples[static_cast<std::size_t>(index)];
        };
        const Range middle{quantile(0.01), quantile(0.99)};
        if (range.upper - range.lower > kFarOut * (middle.upper - middle.lower))
            range = middle;
    }
    if (smoothing_ > 0)
        for (const double value : smoothedSamples_.values())
            if (value <= ceiling)
                include(range, value);
    return range;
}

MetricCurve::Range MetricCurve::xRange() const {
    return size() == 0 ? kNoRange : Range{x(0), x(size() - 1)};
}

bool MetricCurve::isNoisy() const {
    return quantity_ != Quantity::LearningRate && quantity_ != Quantity::Memory;
}

double tokensPerSecondAt(const SharedRows<MetricRow>& rows, std::size_t index) {
    const MetricRow& now = rows[index];
    // The first step within the window follows the one at which the window begins. It is near, so that the search
    // goes back from here by ever larger strides, and a run of ten million steps is not searched for each of them.
    const double windowBegin = now.trainingSeconds - kWindowSeconds;
    std::size_t outside = index, stride = 1;
    while (outside > 0 && rows[outside].trainingSeconds > windowBegin) {
        outside -= std::min(outside, stride);
        stride *= 2;
    }
    const auto at = [&rows](std::size_t place) { return rows.begin() + static_cast<std::ptrdiff_t>(place); };
    const auto within = std::upper_bound(at(outside), at(index), windowBegin, [](double begin, const MetricRow& row) {
        return begin < row.trainingSeconds;
    });
    const MetricRow& then = within == rows.begin() ? rows.front() : *std::prev(within);
    const double seconds = now.trainingSeconds - then.trainingSeconds;
    return seconds > 0 && now.tokens >= then.tokens ? static_cast<double>(now.tokens - then.tokens) / seconds
                                                    : now.tokensPerSecond;
}

double MetricCurve::valueAt(std::size_t index) const {
    const MetricRow& row = metrics_[index];
    switch (quantity_) {
    case Quantity::LearningRate:
        return row.learningRate;
    case Quantity::GradientNorm:
        return row.gradientNorm;
    case Quantity::TokensPerSecond:
        return tokensPerSecondAt(metrics_, index);
    case Quantity::Perplexity:
        return std::exp(row.loss);
    case Quantity::Accuracy: // of the held-out text only
    case Quantity::Pairs:
        return kNone;
    case Quantity::Memory:
        return row.residentMebibytes > 0 ? 1e-9 * kBytesOfMebibyte * row.residentMebibytes : kNone;
    case Quantity::DataTime:
        return milliseconds(row.dataSeconds);
    case Quantity::ForwardTime:
        return milliseconds(row.forwardSeconds);
    case Quantity::BackwardTime:
        return milliseconds(row.backwardSeconds);
    case Quantity::OptimizerTime:
        return milliseconds(row.optimizerSeconds);
    case Quantity::Loss:
        break;
    }
    return row.loss;
}

// The smoothed perplexity is that of the smoothed loss, which a few bad steps do not lift for long.
double MetricCurve::smooth(std::size_t index) {
    const double value = quantity_ == Quantity::Perplexity ? std::exp(smoother_.add(metrics_[index].loss))
                                                           : smoother_.add(values_[index]);
    smoothedSamples_.add(value);
    return value;
}

void MetricCurve::append(std::size_t index) {
    double value = valueAt(index);
    if (!std::isfinite(value))
        value = kNone; // the perplexity of a run that diverged, for one
    if (index % kBlock == 0)
        blocks_.push_back(kNoRange);
    include(blocks_.back(), value);
    include(whole_, value);
    values_.push_back(value);
    samples_.add(value);
    smoothed_.push_back(smooth(index));
    smoothedUpTo_ = smoothed_.size();
    if (metrics_[index].resumed)
        resumes_.push_back(index);
}

void MetricCurve::clear() {
    values_.clear();
    smoothed_.clear();
    samples_ = {};
    smoothedSamples_ = {};
    whole_ = kNoRange;
    blocks_.clear();
    resumes_.clear();
    smoothedUpTo_ = 0;
    smoother_ = Smoother(smoothing_);
}

MetricCurve::Column MetricCurve::column(std::size_t begin, std::size_t end) const {
    Range range = kNoRange;
    for (std::size_t i = begin; i < end;) {
        if (i % kBlock == 0 && i + kBlock <= end) {
            include(range, blocks_[i / kBlock]);
            i += kBlock;
        } else {
            include(range, values_[i++]);
        }
    }
    const bool any = range.lower <= range.upper;
    return {x(end - 1), any ? range.lower : kNone, any ? range.upper : kNone, smoothed_[end - 1]};
}

} // namespace kantai::ui
