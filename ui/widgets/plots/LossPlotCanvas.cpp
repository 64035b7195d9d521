// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlotCanvas.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/plots/PlotTexts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace kantai::ui {

namespace {

constexpr int kReadoutDigits = 4;
constexpr int kReadoutHeight = 18; // pixels above the curves, which the readout would hide

std::vector<MetricCurve::Quantity> curvesOf(LossPlot::Quantity quantity) {
    using Curve = MetricCurve::Quantity;
    switch (quantity) {
    case LossPlot::Quantity::LearningRate:
        return {Curve::LearningRate};
    case LossPlot::Quantity::GradientNorm:
        return {Curve::GradientNorm};
    case LossPlot::Quantity::TokensPerSecond:
        return {Curve::TokensPerSecond};
    case LossPlot::Quantity::Perplexity:
        return {Curve::Perplexity};
    case LossPlot::Quantity::Accuracy:
        return {Curve::Accuracy};
    case LossPlot::Quantity::Pairs:
        return {Curve::Pairs};
    case LossPlot::Quantity::Memory:
        return {Curve::Memory};
    case LossPlot::Quantity::StepTime:
        return {Curve::DataTime, Curve::ForwardTime, Curve::BackwardTime, Curve::OptimizerTime};
    case LossPlot::Quantity::Loss:
        break;
    }
    return {Curve::Loss};
}

const QString kHeldOut = QStringLiteral("heldOut"), kUniform = QStringLiteral("uniform"),
              kExpected = QStringLiteral("expected");

// It is measured at the evaluations only, so that there is no line of the training.
bool isOfEvaluations(LossPlot::Quantity quantity) {
    return quantity == LossPlot::Quantity::Accuracy || quantity == LossPlot::Quantity::Pairs;
}

bool hasHeldOut(LossPlot::Quantity quantity) {
    return quantity == LossPlot::Quantity::Loss || quantity == LossPlot::Quantity::Perplexity ||
           isOfEvaluations(quantity);
}

} // namespace

LossPlotCanvas::LossPlotCanvas(QCustomPlot& canvas) : plot(canvas), expected(canvas), mark(canvas), notes(canvas) {
    plot.setAutoAddPlottableToLegend(false);
    makeItems();
    plot.axisRect()->setMinimumMargins(QMargins(36, kReadoutHeight, 22, 18));
    plot.setNoAntialiasingOnDrag(true);
    plot.setPlottingHint(QCP::phFastPolylines); // joins that nobody can see take most of the time of a wide line
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis})
        axis->setLabelPadding(2);
    setLogScale(false, false);
}

void LossPlotCanvas::makeItems() {
    uniform_ = new QCPItemStraightLine(&plot);
    uniformLabel_ = new QCPItemText(&plot);
    uniformLabel_->setPositionAlignment(Qt::AlignRight | Qt::AlignTop); // below the line: above it ends the plot
    uniformLabel_->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    uniformLabel_->position->setTypeY(QCPItemPosition::ptPlotCoords);
    cursor_ = new QCPItemStraightLine(&plot);
    cursor_->setVisible(false);
    readout_ = new QCPItemText(&plot);
    readout_->setVisible(false);
    readout_->setPadding(QMargins(4, 0, 4, 0));
    readout_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    readout_->setClipToAxisRect(false);
    readout_->position->setType(QCPItemPosition::ptAxisRectRatio);
    readout_->position->setCoords(0.5, 0);
}

std::unique_ptr<LossPlotSeries> LossPlotCanvas::newSeries(MetricCurve::Quantity of,
                                                          LossPlotSeries::Style style) const {
    auto series = std::make_unique<LossPlotSeries>(plot, of, style);
    series->key = plot_texts::keyOf(of);
    return series;
}

void LossPlotCanvas::setQuantity(Quantity now) {
    using Style = LossPlotSeries::Style;
    quantity = now;
    notes.setLabelled(now == Quantity::Loss);
    const auto before = std::move(own);
    own.clear();
    const auto curves = curvesOf(now);
    for (const MetricCurve::Quantity of : curves) {
        const bool single = of == MetricCurve::Quantity::LearningRate || of == MetricCurve::Quantity::Memory;
        own.push_back(newSeries(of, curves.size() > 1 ? Style::Other : single ? Style::Single : Style::Noisy));
        if (!before.empty())
            own.back()->curve.takeOver(before.front()->curve);
    }
    retranslate();
}

void LossPlotCanvas::setOtherRuns(const std::vector<LossPlot::OtherRun>& runs) {
    others.clear();
    for (const LossPlot::OtherRun& run : runs) {
        others.push_back(newSeries(curve().quantity(), LossPlotSeries::Style::Other));
        LossPlotSeries& series = *others.back();
        series.key = QStringLiteral("run%1").arg(run.id);
        series.name = run.name;
        series.curve.setSmoothing(curve().smoothing());
        series.curve.setXAxis(curve().xAxis());
        series.curve.setRun(run.id, run.metrics, run.evaluations);
    }
    applyTheme();
}

void LossPlotCanvas::setLogScale(bool x, bool y) {
    const auto set = [](QCPAxis* axis, bool log, const std::shared_ptr<TickRules>& rules) {
        axis->setScaleType(log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(log ? QSharedPointer<QCPAxisTicker>(new LogTicker(rules))
                            : QSharedPointer<QCPAxisTicker>(new LinearTicker(rules)));
    };
    set(plot.xAxis, x, xRules_);
    set(plot.yAxis, y, yRules_);
}

int LossPlotCanvas::ticks() const {
    constexpr int kRoomForATick = 30; // pixels
    return std::clamp(plot.axisRect()->height() / kRoomForATick, 1, quantity == Quantity::Loss ? 6 : 3);
}

void LossPlotCanvas::fillGraphs() {
    plot.yAxis->ticker()->setTickCount(ticks());
    const int pixels = std::max(1, plot.axisRect()->width());
    std::vector<double> edges(static_cast<std::size_t>(pixels) + 1);
    for (int i = 0; i <= pixels; ++i)
        edges[static_cast<std::size_t>(i)] = plot.xAxis->pixelToCoord(plot.axisRect()->left() + i);
    std::sort(edges.begin(), edges.end()); // as they are, unless the user reversed the axis by dragging
    const QCPRange y = plot.yAxis->range();
    forEachSeries([&](LossPlotSeries& series) { series.fill(edges, y.lower, y.upper); });
    showAxisTitles();
    notes.arrange();
    ++timesDrawn;
}

void LossPlotCanvas::showAxisTitles() {
    constexpr double kMinute = 60, kHour = 3600;
    const double end = plot.xAxis->range().upper;
    const bool byTime = curve().xAxis() == XAxis::Time;
    xRules_->unit = !byTime || end < 2 * kMinute ? 1 : end < 2 * kHour ? kMinute : kHour;
    xRules_->whole = curve().xAxis() == XAxis::Step;
    xRules_->end = curve().xAxis() == XAxis::Step ? static_cast<double>(totalSteps) : 0;
    // A small plot stands below a large one with the same x axis, and what chooses its quantity is its y title.
    const bool isLarge = quantity == LossPlot::Quantity::Loss;
    plot.xAxis->setLabel(isLarge ? plot_texts::xTitleOf(curve().xAxis(), xRules_->unit) : QString());
    plot.yAxis->setLabel(isLarge ? plot_texts::lossTitle() : QString());
}

QColor LossPlotCanvas::colorOf(const LossPlotSeries& series, std::size_t index) const {
    const ThemeColors& c = theme::colors();
    if (series.style() == LossPlotSeries::Style::Single)
        return c.good;
    if (series.style() == LossPlotSeries::Style::Noisy)
        return c.accent;
    if (own.size() > 1)
        return std::array{c.second, c.accent, c.good, c.danger}.at(index % 4);
    // Of other runs: different from those of this one, and readable on the panel.
    static const std::array kLight{QColor(0x21744b), QColor(0x8a3fa8), QColor(0x0b6b7d), QColor(0x8a6100),
                                   QColor(0xa8325e)};
    static const std::array kDark{QColor(0x64c995), QColor(0xd29af0), QColor(0x5fc7d8), QColor(0xe0c05a),
                                  QColor(0xff8fb3)};
    return (theme::isDark() ? kDark : kLight).at(index % kLight.size());
}

void LossPlotCanvas::applyTheme() {
    const ThemeColors& c = theme::colors();
    plot.setBackground(QBrush(c.panel)); // of the card it stands on: without one nothing wipes the last frame
    for (const auto* list : {&own, &others})
        for (std::size_t i = 0; i < list->size(); ++i) {
            LossPlotSeries& series = *(*list)[i];
            const QColor line = colorOf(series, i);
            const bool isOther = list == &others;
            const bool shown = !hidden.contains(series.key);
            series.setColors(line, isOther ? line : c.second);
            series.setShown(shown, hasHeldOut(quantity) && (isOther ? shown : !hidden.contains(kHeldOut)));
        }
    const QFont small = theme::plotFont();
    uniform_->setPen(QPen(c.dim, 1, Qt::DotLine));
    uniformLabel_->setColor(c.dim);
    uniformLabel_->setFont(small);
    placeUniformGuess();
    expected.applyTheme();
    expected.show(showsExpected() && !hidden.contains(kExpected));
    cursor_->setPen(QPen(c.dim, 1));
    mark.applyTheme();
    readout_->setColor(c.text);
    readout_->setFont(small);
    readout_->setBrush(QBrush(c.panel)); // readable across curves and lines
    notes.applyTheme();
    for (QCPAxis* axisOf : {plot.xAxis, plot.yAxis}) {
        axisOf->setTickLabelColor(c.dim);
        axisOf->setTickLabelFont(small);
        axisOf->setLabelColor(c.dim);
        axisOf->setLabelFont(small);
        axisOf->setBasePen(QPen(axisOf == plot.xAxis ? c.line : QColor(Qt::transparent)));
        axisOf->setTickPen(Qt::NoPen);
        axisOf->setSubTickPen(Qt::NoPen);
        axisOf->grid()->setPen(QPen(c.line, 1));
        axisOf->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot.xAxis->grid()->setVisible(false);
}

void LossPlotCanvas::retranslate() {
    for (const auto& series : own)
        series->name = plot_texts::curveNameOf(series->curve.quantity());
    uniformLabel_->setText(tr("uniform guess %1").arg(format::number(uniformGuess, 2)));
    followNotes();
    applyTheme();
    showAxisTitles();
}

void LossPlotCanvas::placeUniformGuess() {
    const bool shown = showsUniformGuess() && !hidden.contains(kUniform);
    uniform_->setVisible(shown);
    uniformLabel_->setVisible(shown);
    uniform_->point1->setCoords(0, uniformGuess);
    uniform_->point2->setCoords(1, uniformGuess);
    uniformLabel_->position->setCoords(0.995, uniformGuess);
}

void LossPlotCanvas::setChanges(const std::vector<LossPlot::Change>& changes) {
    changes_ = changes;
    followNotes();
}

// The first step that has the change: a skipped one has no row.
std::optional<std::size_t> LossPlotCanvas::rowOf(const LossPlot::Change& change) const {
    const auto& rows = curve().metrics();
    const auto row = std::ranges::upper_bound(rows, change.step, {}, &MetricRow::step);
    if (row == rows.end())
        return std::nullopt;
    return static_cast<std::size_t>(row - rows.begin());
}

void LossPlotCanvas::followNotes() {
    mark.place(curve());
    std::map<std::size_t, QStringList> texts; // by row
    for (const std::size_t row : curve().resumes())
        texts[row] += tr("resumed");
    for (const LossPlot::Change& change : changes_)
        if (const auto row = rowOf(change))
            texts[*row] += change.text;
    std::vector<PlotNote> now;
    for (const auto& [row, words] : texts)
        now.push_back({curve().x(row), words.join(QStringLiteral(", "))});
    notes.set(now);
}

void LossPlotCanvas::setXRange(double lower, double upper) {
    const bool before = std::exchange(changesAxes, true);
    plot.xAxis->setRange(lower, upper);
    changesAxes = before;
}

void LossPlotCanvas::fit() {
    const bool before = std::exchange(changesAxes, true);
    fitX();
    fitY();
    changesAxes = before;
}

void LossPlotCanvas::fitX() {
    MetricCurve::Range x = curve().xRange();
    for (const auto& other : others)
        if (other->isLineShown())
            x.unite(other->curve.xRange());
    const bool log = isLog(plot.xAxis);
    if (curve().xAxis() == XAxis::Step && totalSteps > 0)
        x = {log ? 1.0 : 0.0, std::max(static_cast<double>(totalSteps), x.upper)};
    else if (curve().xAxis() == XAxis::Time && timeBudget > 0)
        x = {log ? std::min(x.lower, timeBudget / 100) : 0, std::max(timeBudget, x.upper)};
    if (!x.isEmpty())
        plot.xAxis->setRange(x.lower, x.upper);
}

MetricCurve::Range LossPlotCanvas::rangeOfCurves(Curves which) const {
    MetricCurve::Range y{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    forEachSeries([&](const LossPlotSeries& series) {
        const bool all = which == Curves::All;
        y.unite(series.curve.range(all || series.isLineShown(), all || series.isHeldOutShown()));
    });
    return y;
}

void LossPlotCanvas::fitY() {
    const bool loss = quantity == Quantity::Loss;
    expected.show(showsExpected() && !hidden.contains(kExpected));
    MetricCurve::Range y = rangeOfCurves(Curves::Shown);
    y.unite(expected.range());
    if (y.isEmpty())
        y = rangeOfCurves(Curves::All);
    const bool hasValues = !y.isEmpty();
    if (uniform_->visible())
        y.unite({uniformGuess, uniformGuess});
    if (!hasValues)
        y.unite(isLog(plot.yAxis) ? MetricCurve::Range{0.1, 1} : MetricCurve::Range{0, 1});
    if (!isLog(plot.yAxis)) {
        if (!loss)
            y.lower = std::min(0.0, y.lower);
        const double margin = 0.04 * std::max({y.upper - y.lower, 1e-3 * std::abs(y.upper), 1e-12});
        y.lower -= loss ? margin : 0;
        y.upper += loss ? 2 * margin : margin; // above it stands the label of the uniform guess
    }
    plot.yAxis->setRange(y.lower, y.upper);
}

QList<LegendEntry> LossPlotCanvas::legend() const {
    const ThemeColors& c = theme::colors();
    QList<LegendEntry> entries;
    const auto add = [&](const QString& key, const QString& name, const QColor& color) {
        entries.append({key, name, color, !hidden.contains(key)});
    };
    if (!isOfEvaluations(quantity))
        for (std::size_t i = 0; i < own.size(); ++i)
            add(own[i]->key, own[i]->name, colorOf(*own[i], i));
    if (!curve().heldOut().empty())
        add(kHeldOut, quantity == Quantity::Pairs ? tr("right") : tr("held out"), c.second);
    if (showsExpected())
        add(kExpected, tr("expected"), c.second);
    if (showsUniformGuess())
        add(kUniform, tr("uniform guess"), c.dim);
    for (std::size_t i = 0; i < others.size(); ++i)
        add(others[i]->key, others[i]->name, colorOf(*others[i], i));
    return entries;
}

void LossPlotCanvas::showCursor(double x) {
    const bool inside = std::isfinite(x) && plot.xAxis->range().contains(x);
    cursorX = x;
    cursor_->setVisible(inside);
    if (inside) {
        cursor_->point1->setCoords(x, 1);
        cursor_->point2->setCoords(x, 2);
    }
    const QString text = cursorText();
    readout_->setText(text);
    readout_->setVisible(!text.isEmpty());
}

QString LossPlotCanvas::cursorText() const {
    if (!cursor_->visible() || curve().size() == 0)
        return {};
    const auto brief = [](double value) { return format::brief(value, kReadoutDigits); };
    const std::size_t i = curve().nearest(cursorX);
    const std::int64_t step = curve().metrics()[i].step;
    QString text = tr("Step %1:").arg(format::count(static_cast<std::uint64_t>(step)));
    QStringList values;
    for (const auto& series : own) {
        const double value = own.size() > 1 ? series->curve.smoothed(i) : series->curve.value(i);
        if (own.size() > 1)
            values += tr("%1 %2").arg(series->name, brief(value));
        else if (!isOfEvaluations(quantity))
            values += brief(value);
    }
    if (curve().smoothing() > 0 && own.size() == 1 && !isOfEvaluations(quantity))
        values += tr("smoothed %1").arg(brief(curve().smoothed(i)));
    const std::vector<MetricCurve::Point> points = curve().heldOut();
    const auto later = std::find_if(points.begin(), points.end(),
                                    [step](const MetricCurve::Point& point) { return point.step > step; });
    if (later != points.begin()) {
        const QString value = format::number(std::prev(later)->y, quantity == Quantity::Loss ? 3 : 1);
        values += quantity == Quantity::Pairs ? tr("%1 right").arg(value) : tr("held out %1").arg(value);
    }
    for (const auto& other : others)
        if (other->isLineShown() && other->curve.size() > 0 && cursorX <= other->curve.xRange().upper)
            values += tr("%1 %2").arg(other->name, brief(other->curve.smoothed(other->curve.nearest(cursorX))));
    const double x = curve().x(i);
    for (const PlotNote& note : notes.notes())
        if (note.x == x)
            values += note.text;
    return text + QLatin1Char(' ') + values.join(QStringLiteral(", "));
}

} // namespace kantai::ui
