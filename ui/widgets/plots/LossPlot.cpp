// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlot.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/plots/LossPlotCanvas.h"
#include "ui/widgets/plots/LossPlotExport.h"
#include "ui/widgets/plots/LossPlotFrames.h"
#include "ui/widgets/plots/LossPlotNavigation.h"
#include "ui/widgets/plots/PlotTexts.h"
#include <QContextMenuEvent>
#include <QMenu>
#include <QVBoxLayout>
#include <cmath>
#include <limits>
#include <utility>

namespace kantai::ui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

} // namespace

struct LossPlot::Impl {
    explicit Impl(LossPlot* owner)
        : plot(new QCustomPlot(owner)), canvas(*plot),
          frames(canvas, {.isVisible = [owner] { return owner->isVisible(); },
                          .draw = [owner] { owner->takeNewPoints(); },
                          .pointsCame = [this] { stale = true; }}) {}

    QCustomPlot* plot;
    LossPlotCanvas canvas;
    PlotLegend* legend = nullptr;
    LossPlotNavigation* navigation = nullptr;
    LossPlotFrames frames;
    QString runName;
    bool fitted = true; // the user has not zoomed or moved
    bool stale = false; // there are points that takeNewPoints() has not seen
};

LossPlot::LossPlot(Quantity quantity, QWidget* parent) : QWidget(parent), impl_(std::make_unique<Impl>(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1); // the line that shows the keyboard focus
    layout->setSpacing(0);
    impl_->legend = new PlotLegend(this);
    layout->addWidget(impl_->legend);
    layout->addWidget(impl_->plot, 1);
    setMinimumHeight(quantity == Quantity::Loss ? 200 : 70);
    setFocusPolicy(Qt::StrongFocus);
    impl_->canvas.setQuantity(quantity);
    makePlot();
    followLanguage(this, [this] { retranslate(); });
}

LossPlot::~LossPlot() = default;

void LossPlot::makePlot() {
    QCustomPlot* plot = impl_->plot;
    impl_->navigation = new LossPlotNavigation(*plot, {.hasFocus = [this] { return hasFocus(); },
                                                       .fit = [this] { Q_EMIT fitRequested(); },
                                                       .openMenu = [this](const QPoint& at) { openMenu(at); }});
    connect(this, &LossPlot::fitRequested, this, &LossPlot::fit);
    connect(impl_->legend, &PlotLegend::toggled, this, &LossPlot::showCurve);
    connect(plot, &QCustomPlot::beforeReplot, this, [this] { impl_->canvas.fillGraphs(); });
    const auto chosen = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
    connect(plot->xAxis, chosen, this, [this](const QCPRange& range) {
        if (impl_->canvas.changesAxes)
            return;
        setFitted(false);
        Q_EMIT xRangeChosen(range.lower, range.upper);
    });
    connect(plot->yAxis, chosen, this, [this] {
        if (!impl_->canvas.changesAxes)
            setFitted(false);
    });
    connect(plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        const double x = impl_->plot->xAxis->pixelToCoord(event->pos().x());
        showCursor(x);
        Q_EMIT cursorMoved(x);
    });
}

LossPlot::Quantity LossPlot::quantity() const {
    return impl_->canvas.quantity;
}

void LossPlot::setQuantity(Quantity quantity) {
    if (quantity == impl_->canvas.quantity)
        return;
    impl_->canvas.setQuantity(quantity);
    impl_->stale = true;
    impl_->frames.request();
    refit();
    retranslate();
}

void LossPlot::setRun(std::int64_t runId, const SharedRows<MetricRow>& metrics,
                      const std::vector<EvaluationRow>& evaluations) {
    MetricCurve::Change change = MetricCurve::Change::None;
    for (const auto& series : impl_->canvas.own)
        change = series->curve.setRun(runId, metrics, evaluations);
    if (change == MetricCurve::Change::None)
        return;
    if (change == MetricCurve::Change::Replaced)
        setFitted(true);
    impl_->stale = true;
    impl_->frames.request();
}

void LossPlot::setRunName(const QString& name) {
    impl_->runName = name;
}

void LossPlot::setChanges(const std::vector<Change>& changes) {
    impl_->canvas.setChanges(changes);
    redraw();
}

void LossPlot::setMark(std::int64_t step) {
    impl_->canvas.mark.setStep(step, curve());
    redraw();
}

double LossPlot::markX() const {
    return impl_->canvas.mark.x();
}

void LossPlot::setOtherRuns(const std::vector<OtherRun>& runs) {
    impl_->canvas.setOtherRuns(runs);
    impl_->frames.request();
    refit();
    showLegend();
    showCursor(impl_->canvas.cursorX);
}

void LossPlot::setExpected(const std::vector<ExpectedPoint>& points) {
    impl_->canvas.expected.set(points);
    retranslate();
    refit();
}

// Once a frame, because it looks at every point.
void LossPlot::takeNewPoints() {
    if (!std::exchange(impl_->stale, false))
        return;
    impl_->canvas.followNotes();
    refit();
    showLegend();
    describe();
    showCursor(impl_->canvas.cursorX);
}

void LossPlot::redraw() {
    if (!isVisible())
        return;
    takeNewPoints(); // none is drawn beyond axes that do not suit it
    impl_->plot->replot(QCustomPlot::rpQueuedReplot);
}

void LossPlot::refit() {
    if (impl_->fitted)
        impl_->canvas.fit();
}

void LossPlot::setFitted(bool fitted) {
    if (std::exchange(impl_->fitted, fitted) != fitted)
        Q_EMIT fittedChanged();
}

bool LossPlot::isFitted() const {
    return impl_->fitted;
}

void LossPlot::retranslate() {
    impl_->canvas.retranslate();
    showLegend();
    describe();
    showCursor(impl_->canvas.cursorX);
}

void LossPlot::showLegend() {
    impl_->legend->setEntries(impl_->canvas.legend());
}

const QList<LegendEntry>& LossPlot::legend() const {
    return impl_->legend->entries();
}

void LossPlot::showCurve(const QString& key, bool shown) {
    if (shown)
        impl_->canvas.hidden.remove(key);
    else
        impl_->canvas.hidden.insert(key);
    impl_->canvas.applyTheme();
    refit();
    showLegend();
    showCursor(impl_->canvas.cursorX);
}

void LossPlot::describe() {
    setAccessibleDescription(plot_texts::descriptionOf(curve(), quantity()));
}

QString LossPlot::cursorText() const {
    return impl_->canvas.cursorText();
}

void LossPlot::setTotalSteps(std::int64_t steps) {
    impl_->canvas.totalSteps = steps;
}

void LossPlot::setTimeBudget(double seconds) {
    impl_->canvas.timeBudget = seconds;
}

void LossPlot::setUniformGuess(double nats) {
    if (nats == impl_->canvas.uniformGuess)
        return;
    impl_->canvas.uniformGuess = nats;
    impl_->canvas.placeUniformGuess();
    refit();
    retranslate();
}

void LossPlot::setSmoothing(double weight) {
    impl_->canvas.forEachSeries([weight](LossPlotSeries& series) { series.curve.setSmoothing(weight); });
    impl_->frames.request();
    refit();
    showCursor(impl_->canvas.cursorX);
}

void LossPlot::setClipsOutliers(bool clips) {
    impl_->canvas.forEachSeries([clips](LossPlotSeries& series) { series.curve.setClipsOutliers(clips); });
    refit();
    redraw();
}

void LossPlot::setLogScale(bool x, bool y) {
    impl_->canvas.setLogScale(x, y);
    fit();
}

void LossPlot::setXAxis(XAxis axis) {
    impl_->canvas.forEachSeries([axis](LossPlotSeries& series) { series.curve.setXAxis(axis); });
    impl_->canvas.followNotes();
    showCursor(kNone); // it was a place on the old axis
    fit();
    showLegend();
}

void LossPlot::fit() {
    takeNewPoints();
    impl_->canvas.fit();
    setFitted(true);
    redraw();
}

void LossPlot::showXRange(double lower, double upper) {
    impl_->canvas.setXRange(lower, upper);
    setFitted(false);
    redraw();
}

void LossPlot::showCursor(double x) {
    takeNewPoints();
    impl_->canvas.showCursor(x);
    redraw();
}

void LossPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    impl_->frames.request();
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
        impl_->canvas.applyTheme();
        impl_->navigation->followTheme();
        showLegend();
        redraw();
    }
    QWidget::changeEvent(event);
}

void LossPlot::keyPressEvent(QKeyEvent* event) {
    if (!impl_->navigation->press(*event))
        QWidget::keyPressEvent(event);
}

void LossPlot::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void LossPlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void LossPlot::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), theme::colors().panel); // below the legend, as the plot has it
    if (!hasFocus())
        return;
    painter.setPen(theme::colors().accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

// Of the keyboard; LossPlotNavigation opens that of the mouse, when its right button was not used to zoom.
void LossPlot::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard)
        openMenu(mapToGlobal(rect().center()));
    event->accept();
}

void LossPlot::openMenu(const QPoint& globalPosition) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("plotMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Export this plot…"), this, &LossPlot::exportRequested);
    menu->addAction(tr("Fit all plots"), this, &LossPlot::fitRequested);
    menu->popup(globalPosition);
}

bool LossPlot::exportTo(const QString& file) {
    impl_->frames.takeAll();
    takeNewPoints();
    if (file.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return exportTable(exportedRuns(impl_->canvas, impl_->runName), file);
    return exportPicture(*impl_->plot, shownGraphs(impl_->canvas, legend()), file);
}

const MetricCurve& LossPlot::curve(std::size_t part) const {
    return impl_->canvas.own.at(part)->curve;
}

std::vector<const MetricCurve*> LossPlot::otherCurves() const {
    std::vector<const MetricCurve*> curves;
    for (const auto& series : impl_->canvas.others)
        curves.push_back(&series->curve);
    return curves;
}

double LossPlot::smoothedValueAt(std::size_t index) const {
    return index < curve().size() ? curve().smoothed(index) : kNone;
}

MetricCurve::Range LossPlot::shownRange() const {
    const QCPRange range = impl_->plot->yAxis->range();
    return {range.lower, range.upper};
}

MetricCurve::Range LossPlot::shownXRange() const {
    const QCPRange range = impl_->plot->xAxis->range();
    return {range.lower, range.upper};
}

std::vector<double> LossPlot::resumeMarks() const {
    std::vector<double> marks;
    for (const std::size_t index : curve().resumes())
        marks.push_back(curve().x(index));
    return marks;
}

QStringList LossPlot::notes() const {
    QStringList texts;
    for (const PlotNote& note : impl_->canvas.notes.notes())
        texts += note.text;
    return texts;
}

QString LossPlot::xTitle() const {
    return impl_->plot->xAxis->label();
}

QString LossPlot::yTitle() const {
    return impl_->plot->yAxis->label();
}

QStringList LossPlot::xTickLabels() const {
    return impl_->plot->xAxis->tickVectorLabels();
}

int LossPlot::timesDrawn() const {
    return impl_->canvas.timesDrawn;
}

} // namespace kantai::ui
