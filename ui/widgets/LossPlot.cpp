// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LossPlot.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/Ramp.h"
#include <QSvgGenerator>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <qcustomplot.h>
#include <utility>

namespace kantai::ui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kMillisecondsBetweenFrames = 100;

} // namespace

struct LossPlot::Impl {
    explicit Impl(Quantity quantity) : curve(quantity) {}

    MetricCurve curve;
    QCustomPlot* plot = nullptr;
    QCPGraph* raw = nullptr; // through the lowest and the highest value of each column of pixels
    QCPGraph* smooth = nullptr;
    QCPGraph* heldOut = nullptr;
    QCPGraph* beyond = nullptr; // marks where values lie above the axis
    QCPItemStraightLine* uniform = nullptr;
    QCPItemText* uniformLabel = nullptr;
    QCPItemStraightLine* cursor = nullptr;
    QCPItemText* readout = nullptr; // the values below the cursor
    QTimer nextFrame;
    double cursorX = kNone;
    double uniformGuess = 0;
    std::int64_t totalSteps = 0;
    double timeBudget = 0; // in seconds
    int timesDrawn = 0;
    bool follows = true; // the user has not zoomed or panned
    bool stale = false;  // there are points that takeNewPoints() has not seen

    void fillGraphs(); // with what the axes show
    void applyTheme();
    void fitAxes();
};

void LossPlot::Impl::fillGraphs() {
    const int pixels = std::max(1, plot->axisRect()->width());
    std::vector<double> edges(static_cast<std::size_t>(pixels) + 1);
    for (int i = 0; i <= pixels; ++i)
        edges[static_cast<std::size_t>(i)] = plot->xAxis->pixelToCoord(plot->axisRect()->left() + i);
    std::sort(edges.begin(), edges.end()); // as they are, unless the user reversed the axis by dragging
    QVector<QCPGraphData> values, smooths, marks, points;
    const double top = plot->yAxis->range().upper;
    for (const MetricCurve::Column& column : curve.columns(edges)) {
        values.append({column.x, column.lowest});
        if (column.highest > column.lowest)
            values.append({column.x, column.highest});
        smooths.append({column.x, column.smoothed});
        if (column.highest > top)
            marks.append({column.x, top});
    }
    for (const MetricCurve::Point& point : curve.heldOut())
        points.append({point.x, point.y});
    raw->data()->set(values, true);
    smooth->data()->set(smooths, true);
    beyond->data()->set(marks, true);
    heldOut->data()->set(points, false);
    ++timesDrawn;
}

void LossPlot::Impl::applyTheme() {
    const ThemeColors& c = theme::colors();
    plot->setBackground(QBrush(c.panel)); // of the card it stands on: without one nothing wipes the last frame
    const bool isRate = curve.quantity() == Quantity::LearningRate;
    const QColor strong = isRate ? c.good : c.accent;
    raw->setPen(QPen(mixed(c.panel, strong, 0.35), 1));
    smooth->setPen(QPen(strong, 1.5));
    beyond->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangle, QPen(c.dim), QBrush(c.dim), 6));
    raw->setVisible(!isRate);
    beyond->setVisible(!isRate);
    heldOut->setPen(QPen(c.second, 1.6));
    heldOut->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(c.second, 1.6), QBrush(c.panel), 7));
    uniform->setPen(QPen(c.dim, 1, Qt::DotLine));
    uniformLabel->setColor(c.dim);
    uniformLabel->setFont(theme::font(theme::Role::Small));
    cursor->setPen(QPen(c.dim, 1));
    readout->setColor(c.text);
    readout->setFont(theme::font(theme::Role::Small));
    readout->setBrush(QBrush(c.panel)); // readable across curves and lines
    for (QCPAxis* axisOf : {plot->xAxis, plot->yAxis}) {
        axisOf->setTickLabelColor(c.dim);
        axisOf->setTickLabelFont(theme::font(theme::Role::Small));
        axisOf->setBasePen(QPen(axisOf == plot->xAxis ? c.line : QColor(Qt::transparent)));
        axisOf->setTickPen(Qt::NoPen);
        axisOf->setSubTickPen(Qt::NoPen);
        axisOf->grid()->setPen(QPen(c.line, 1));
        axisOf->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot->xAxis->grid()->setVisible(false);
}

void LossPlot::Impl::fitAxes() {
    follows = true;
    const bool loss = curve.quantity() == Quantity::Loss;
    const bool logX = plot->xAxis->scaleType() == QCPAxis::stLogarithmic;
    const bool logY = plot->yAxis->scaleType() == QCPAxis::stLogarithmic;
    if (curve.xAxis() == XAxis::Step && totalSteps > 0)
        plot->xAxis->setRange(logX ? 1 : 0, static_cast<double>(totalSteps));
    else if (curve.xAxis() == XAxis::Time && timeBudget > 0)
        plot->xAxis->setRange(logX ? std::min(curve.xRange().lower, timeBudget / 100) : 0,
                              std::max(timeBudget, curve.xRange().upper));
    else if (curve.size() > 0)
        plot->xAxis->setRange(curve.xRange().lower, curve.xRange().upper);
    MetricCurve::Range y = curve.range();
    if (loss && uniformGuess > 0)
        y = {std::min(y.lower, uniformGuess), std::max(y.upper, uniformGuess)};
    if (y.lower > y.upper)
        return; // nothing to show yet
    if (!logY) {
        if (!loss)
            y.lower = std::min(0.0, y.lower);
        const double margin = 0.04 * std::max(y.upper - y.lower, 1e-12);
        y.lower -= loss ? margin : 0;
        y.upper += loss ? 2 * margin : margin; // above it stands the label of the uniform guess
    }
    plot->yAxis->setRange(y.lower, y.upper);
}

LossPlot::LossPlot(Quantity quantity, QWidget* parent) : QWidget(parent), impl_(std::make_unique<Impl>(quantity)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* plot = impl_->plot = new QCustomPlot(this);
    layout->addWidget(plot);
    setMinimumHeight(quantity == Quantity::Loss ? 200 : 90);
    for (QCPGraph** graph : {&impl_->raw, &impl_->smooth, &impl_->heldOut, &impl_->beyond}) {
        *graph = plot->addGraph();
        (*graph)->setAdaptiveSampling(false); // fillGraphs() has done it
    }
    impl_->raw->setAntialiased(false); // pale noise: smooth edges would take most of the time and not be seen
    impl_->beyond->setLineStyle(QCPGraph::lsNone);
    impl_->nextFrame.setSingleShot(true);
    impl_->nextFrame.setInterval(kMillisecondsBetweenFrames);
    impl_->uniform = new QCPItemStraightLine(plot);
    impl_->uniform->setVisible(false);
    impl_->uniformLabel = new QCPItemText(plot);
    impl_->uniformLabel->setVisible(false);
    impl_->uniformLabel->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    impl_->uniformLabel->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    impl_->uniformLabel->position->setTypeY(QCPItemPosition::ptPlotCoords);
    impl_->cursor = new QCPItemStraightLine(plot);
    impl_->cursor->setVisible(false);
    impl_->readout = new QCPItemText(plot);
    impl_->readout->setVisible(false);
    impl_->readout->setPadding(QMargins(4, 0, 4, 0));
    impl_->readout->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    impl_->readout->position->setType(QCPItemPosition::ptAxisRectRatio);
    impl_->readout->position->setCoords(0.5, 0);
    plot->axisRect()->setMinimumMargins(QMargins(36, 6, 10, 18));
    plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot->setNoAntialiasingOnDrag(true);
    plot->setPlottingHint(QCP::phFastPolylines); // joins that nobody can see take most of the time of a wide line
    plot->yAxis->setNumberFormat(quantity == Quantity::LearningRate ? "gb" : "g");
    plot->yAxis->ticker()->setTickCount(quantity == Quantity::Loss ? 6 : 3);
    impl_->applyTheme();
    followLanguage(this, [this] { retranslate(); });

    connect(plot, &QCustomPlot::beforeReplot, this, [this] { impl_->fillGraphs(); });
    connect(&impl_->nextFrame, &QTimer::timeout, this, [this] {
        if (isVisible()) // else showEvent() does it
            takeNewPoints();
    });
    connect(plot, &QCustomPlot::mousePress, this, [this] { impl_->follows = false; });
    connect(plot, &QCustomPlot::mouseWheel, this, [this] { impl_->follows = false; });
    connect(plot, &QCustomPlot::mouseDoubleClick, this, &LossPlot::fit);
    connect(plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        const double x = impl_->plot->xAxis->pixelToCoord(event->pos().x());
        showCursor(x);
        Q_EMIT cursorMoved(x);
    });
}

LossPlot::~LossPlot() = default;

void LossPlot::setRun(std::int64_t runId, const std::vector<MetricRow>& metrics,
                      const std::vector<EvaluationRow>& evaluations) {
    const MetricCurve::Change change = impl_->curve.setRun(runId, metrics, evaluations);
    if (change == MetricCurve::Change::None)
        return;
    impl_->follows = impl_->follows || change == MetricCurve::Change::Replaced;
    impl_->stale = true;
    if (isVisible() && !impl_->nextFrame.isActive())
        impl_->nextFrame.start();
}

// Once a frame, because it looks at every point.
void LossPlot::takeNewPoints() {
    if (!std::exchange(impl_->stale, false))
        return;
    if (impl_->follows)
        impl_->fitAxes();
    describe();
    showCursor(impl_->cursorX);
}

void LossPlot::redraw() {
    if (isVisible())
        impl_->plot->replot(QCustomPlot::rpQueuedReplot);
}

void LossPlot::retranslate() {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // as QCustomPlot has it
    impl_->plot->setLocale(locale);
    impl_->uniformLabel->setText(tr("uniform guess %1").arg(format::number(impl_->uniformGuess, 2)));
    describe();
    showCursor(impl_->cursorX);
}

void LossPlot::describe() {
    const MetricCurve& curve = impl_->curve;
    if (curve.size() == 0) {
        setAccessibleDescription(tr("No data yet"));
        return;
    }
    QString text = tr("Step %1: %2")
                       .arg(format::count(static_cast<std::uint64_t>(curve.metrics().back().step)),
                            QLocale().toString(curve.smoothed(curve.size() - 1), 'g', 4));
    if (!curve.evaluations().empty() && curve.quantity() == Quantity::Loss)
        text += tr(", held out %1").arg(format::number(curve.evaluations().back().loss, 3));
    setAccessibleDescription(text);
}

QString LossPlot::cursorText() const {
    const MetricCurve& curve = impl_->curve;
    if (!impl_->cursor->visible() || curve.size() == 0)
        return {};
    const std::size_t i = curve.nearest(impl_->cursorX);
    const std::int64_t step = curve.metrics()[i].step;
    const QLocale locale;
    QString text = tr("Step %1: %2")
                       .arg(format::count(static_cast<std::uint64_t>(step)), locale.toString(curve.value(i), 'g', 4));
    if (curve.quantity() == Quantity::LearningRate)
        return text;
    if (curve.smoothing() > 0)
        text += tr(", smoothed %1").arg(locale.toString(curve.smoothed(i), 'g', 4));
    const auto& evaluations = curve.evaluations();
    const auto later = std::find_if(evaluations.begin(), evaluations.end(),
                                    [step](const EvaluationRow& e) { return e.step > step; });
    if (curve.quantity() == Quantity::Loss && later != evaluations.begin())
        text += tr(", held out %1").arg(format::number(std::prev(later)->loss, 3));
    return text;
}

void LossPlot::setTotalSteps(std::int64_t steps) {
    impl_->totalSteps = steps;
}

void LossPlot::setTimeBudget(double seconds) {
    impl_->timeBudget = seconds;
}

void LossPlot::setUniformGuess(double nats) {
    if (nats == impl_->uniformGuess)
        return;
    impl_->uniformGuess = nats;
    const bool shown = nats > 0 && impl_->curve.quantity() == Quantity::Loss;
    impl_->uniform->setVisible(shown);
    impl_->uniformLabel->setVisible(shown);
    impl_->uniform->point1->setCoords(0, nats);
    impl_->uniform->point2->setCoords(1, nats);
    impl_->uniformLabel->position->setCoords(0.995, nats);
    if (impl_->follows)
        impl_->fitAxes();
    retranslate();
}

void LossPlot::setSmoothing(double weight) {
    impl_->curve.setSmoothing(weight);
    if (impl_->follows)
        impl_->fitAxes();
    showCursor(impl_->cursorX);
}

void LossPlot::setLogScale(bool x, bool y) {
    const auto set = [](QCPAxis* axis, bool log) {
        axis->setScaleType(log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(log ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                            : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    };
    set(impl_->plot->xAxis, x);
    set(impl_->plot->yAxis, y);
    fit();
}

void LossPlot::setXAxis(XAxis axis) {
    impl_->curve.setXAxis(axis);
    showCursor(kNone); // it was a place on the old axis
    fit();
}

void LossPlot::fit() {
    impl_->fitAxes();
    redraw();
}

void LossPlot::showCursor(double x) {
    takeNewPoints();
    const bool inside = std::isfinite(x) && impl_->plot->xAxis->range().contains(x);
    impl_->cursorX = x;
    impl_->cursor->setVisible(inside);
    if (inside) {
        impl_->cursor->point1->setCoords(x, 1);
        impl_->cursor->point2->setCoords(x, 2);
    }
    const QString text = cursorText();
    impl_->readout->setText(text);
    impl_->readout->setVisible(!text.isEmpty());
    redraw();
}

void LossPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    takeNewPoints();
    redraw();
}

void LossPlot::leaveEvent(QEvent* event) {
    showCursor(kNone);
    Q_EMIT cursorMoved(kNone);
    QWidget::leaveEvent(event);
}

void LossPlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        impl_->applyTheme();
        redraw();
    }
    QWidget::changeEvent(event);
}

bool LossPlot::exportImage(const QString& file) {
    takeNewPoints();
    if (file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return impl_->plot->savePdf(file);
    if (!file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
        return impl_->plot->savePng(file, 0, 0, 2.0);
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(impl_->plot->size());
    generator.setViewBox(QRect(QPoint(), impl_->plot->size()));
    QCPPainter painter;
    if (!painter.begin(&generator))
        return false;
    impl_->plot->toPainter(&painter, impl_->plot->width(), impl_->plot->height());
    return painter.end();
}

const MetricCurve& LossPlot::curve() const {
    return impl_->curve;
}

double LossPlot::smoothedValueAt(std::size_t index) const {
    return index < impl_->curve.size() ? impl_->curve.smoothed(index) : kNone;
}

MetricCurve::Range LossPlot::shownRange() const {
    const QCPRange range = impl_->plot->yAxis->range();
    return {range.lower, range.upper};
}

MetricCurve::Range LossPlot::shownXRange() const {
    const QCPRange range = impl_->plot->xAxis->range();
    return {range.lower, range.upper};
}

int LossPlot::timesDrawn() const {
    return impl_->timesDrawn;
}

} // namespace kantai::ui
