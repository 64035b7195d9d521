// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LossPlot.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/Smoother.h"
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <cmath>
#include <limits>
#include <qcustomplot.h>

namespace kantai::ui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double valueOf(LossPlot::Quantity quantity, const MetricRow& row) {
    switch (quantity) {
    case LossPlot::Quantity::LearningRate:
        return row.learningRate;
    case LossPlot::Quantity::GradientNorm:
        return row.gradientNorm;
    case LossPlot::Quantity::TokensPerSecond:
        return row.tokensPerSecond;
    case LossPlot::Quantity::Loss:
        break;
    }
    return row.loss;
}

} // namespace

struct LossPlot::Impl {
    Quantity quantity = Quantity::Loss;
    XAxis axis = XAxis::Step;
    QCustomPlot* plot = nullptr;
    QCPGraph* raw = nullptr;
    QCPGraph* smooth = nullptr;
    QCPGraph* heldOut = nullptr;
    QCPItemStraightLine* uniform = nullptr;
    QCPItemText* uniformLabel = nullptr;
    QCPItemStraightLine* cursor = nullptr;
    QCPItemText* readout = nullptr; // the values below the cursor
    double cursorX = kNone;
    double uniformGuess = 0;
    std::int64_t runId = -1;
    std::int64_t totalSteps = 0;
    std::vector<MetricRow> metrics; // as drawn
    std::vector<EvaluationRow> evaluations;
    std::vector<double> smoothed;
    Smoother smoother{0};
    double smoothing = 0;
    bool follows = true; // the user has not zoomed or panned

    // A plot on a page not yet laid out has nothing to draw into; its first size draws it.
    void redraw() {
        if (!plot->viewport().isEmpty())
            plot->replot(QCustomPlot::rpQueuedReplot);
    }
    double x(const MetricRow& row) const {
        return axis == XAxis::Step   ? double(row.step)
               : axis == XAxis::Time ? row.trainingSeconds
                                     : double(row.tokens);
    }
    double x(const EvaluationRow& row) const {
        if (axis == XAxis::Step)
            return double(row.step);
        if (axis == XAxis::Time)
            return row.trainingSeconds;
        // Evaluations do not count tokens: take the step they belong to.
        const auto at = std::lower_bound(metrics.begin(), metrics.end(), row.step,
                                         [](const MetricRow& m, std::int64_t step) { return m.step < step; });
        return at == metrics.end() ? kNone : double(at->tokens);
    }
    void append(const MetricRow& row);
    void redrawAll();
    void applyTheme();
    void fitAxes();
    std::size_t nearest(double at) const; // the row drawn closest to that x; there is at least one
};

void LossPlot::Impl::append(const MetricRow& row) {
    metrics.push_back(row);
    const double value = valueOf(quantity, row);
    smoothed.push_back(smoother.add(value));
    raw->addData(x(row), value);
    smooth->addData(x(row), smoothed.back());
}

void LossPlot::Impl::redrawAll() {
    const std::vector<MetricRow> rows = std::move(metrics);
    metrics.clear();
    smoothed.clear();
    smoother = Smoother(quantity == Quantity::LearningRate ? 0 : smoothing);
    raw->data()->clear();
    smooth->data()->clear();
    heldOut->data()->clear();
    for (const MetricRow& row : rows)
        append(row);
    if (quantity == Quantity::Loss)
        for (const EvaluationRow& row : evaluations)
            heldOut->addData(x(row), row.loss);
}

void LossPlot::Impl::applyTheme() {
    const ThemeColors& c = theme::colors();
    plot->setBackground(QBrush(c.panel)); // of the card it stands on: without one nothing wipes the last frame
    QColor pale = quantity == Quantity::LearningRate ? c.good : c.accent;
    const QColor strong = pale;
    pale.setAlphaF(0.30f);
    raw->setPen(QPen(pale, 1));
    smooth->setPen(QPen(strong, 2));
    raw->setVisible(quantity != Quantity::LearningRate);
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
    plot->rescaleAxes();
    if (axis == XAxis::Step && totalSteps > 0)
        plot->xAxis->setRange(plot->xAxis->scaleType() == QCPAxis::stLogarithmic ? 1 : 0, double(totalSteps));
    QCPRange y = plot->yAxis->range();
    if (quantity == Quantity::Loss && uniformGuess > 0)
        y.expand(uniformGuess);
    if (plot->yAxis->scaleType() != QCPAxis::stLogarithmic) {
        if (quantity != Quantity::Loss)
            y.lower = std::min(0.0, y.lower);
        const double margin = 0.04 * std::max(y.size(), 1e-12);
        const bool loss = quantity == Quantity::Loss; // above it stands the label of the uniform guess
        y = QCPRange(loss ? y.lower - margin : y.lower, y.upper + (loss ? 2 * margin : margin));
    }
    plot->yAxis->setRange(y);
}

std::size_t LossPlot::Impl::nearest(double at) const {
    const auto after = std::lower_bound(metrics.begin(), metrics.end(), at,
                                        [this](const auto& row, double v) { return x(row) < v; });
    const auto i = std::size_t(after - metrics.begin());
    if (i == metrics.size())
        return i - 1;
    return i > 0 && at - x(metrics[i - 1]) < x(metrics[i]) - at ? i - 1 : i;
}

LossPlot::LossPlot(Quantity quantity, QWidget* parent) : QWidget(parent), impl_(std::make_unique<Impl>()) {
    impl_->quantity = quantity;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* plot = impl_->plot = new QCustomPlot(this);
    layout->addWidget(plot);
    setMinimumHeight(quantity == Quantity::Loss ? 200 : 90);
    impl_->raw = plot->addGraph();
    impl_->smooth = plot->addGraph();
    impl_->heldOut = plot->addGraph();
    impl_->raw->setAdaptiveSampling(true); // keeps the extremes of each pixel column: no spike is lost
    impl_->smooth->setAdaptiveSampling(true);
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
    plot->yAxis->setNumberFormat(quantity == Quantity::LearningRate ? "gb" : "g");
    plot->yAxis->ticker()->setTickCount(quantity == Quantity::Loss ? 6 : 3);
    impl_->applyTheme();
    followLanguage(this, [this] { retranslate(); });

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
    const auto grown = [](const auto& before, const auto& now) {
        return now.size() >= before.size() && (before.empty() || now[before.size() - 1] == before.back());
    };
    const bool same =
        runId == impl_->runId && grown(impl_->metrics, metrics) && grown(impl_->evaluations, evaluations);
    if (same && metrics.size() == impl_->metrics.size() && evaluations.size() == impl_->evaluations.size())
        return;
    if (!same) {
        impl_->runId = runId;
        impl_->metrics = metrics;
        impl_->evaluations = evaluations;
        impl_->follows = true;
        impl_->redrawAll();
    } else {
        for (std::size_t i = impl_->metrics.size(); i < metrics.size(); ++i)
            impl_->append(metrics[i]);
        for (std::size_t i = impl_->evaluations.size(); i < evaluations.size(); ++i) {
            impl_->evaluations.push_back(evaluations[i]);
            if (impl_->quantity == Quantity::Loss)
                impl_->heldOut->addData(impl_->x(evaluations[i]), evaluations[i].loss);
        }
    }
    if (impl_->follows)
        impl_->fitAxes();
    describe();
    showCursor(impl_->cursorX);
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
    if (impl_->metrics.empty()) {
        setAccessibleDescription(tr("No data yet"));
        return;
    }
    QString text = tr("Step %1: %2")
                       .arg(format::count(std::uint64_t(impl_->metrics.back().step)),
                            QLocale().toString(impl_->smoothed.back(), 'g', 4));
    if (!impl_->evaluations.empty() && impl_->quantity == Quantity::Loss)
        text += tr(", held out %1").arg(format::number(impl_->evaluations.back().loss, 3));
    setAccessibleDescription(text);
}

QString LossPlot::cursorText() const {
    if (!impl_->cursor->visible() || impl_->metrics.empty())
        return {};
    const std::size_t i = impl_->nearest(impl_->cursorX);
    const MetricRow& row = impl_->metrics[i];
    const QLocale locale;
    QString text =
        tr("Step %1: %2")
            .arg(format::count(std::uint64_t(row.step)), locale.toString(valueOf(impl_->quantity, row), 'g', 4));
    if (impl_->quantity == Quantity::LearningRate)
        return text;
    if (impl_->smoothing > 0)
        text += tr(", smoothed %1").arg(locale.toString(impl_->smoothed[i], 'g', 4));
    const auto later = std::find_if(impl_->evaluations.begin(), impl_->evaluations.end(),
                                    [&row](const EvaluationRow& e) { return e.step > row.step; });
    if (impl_->quantity == Quantity::Loss && later != impl_->evaluations.begin())
        text += tr(", held out %1").arg(format::number(std::prev(later)->loss, 3));
    return text;
}

void LossPlot::setTotalSteps(std::int64_t steps) {
    impl_->totalSteps = steps;
}

void LossPlot::setUniformGuess(double nats) {
    if (nats == impl_->uniformGuess)
        return;
    impl_->uniformGuess = nats;
    const bool shown = nats > 0 && impl_->quantity == Quantity::Loss;
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
    impl_->smoothing = std::clamp(weight, 0.0, 0.99);
    impl_->redrawAll();
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
    impl_->axis = axis;
    showCursor(kNone); // it was a place on the old axis
    impl_->redrawAll();
    fit();
}

void LossPlot::fit() {
    impl_->fitAxes();
    impl_->redraw();
}

void LossPlot::showCursor(double x) {
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
    impl_->redraw();
}

void LossPlot::leaveEvent(QEvent* event) {
    showCursor(kNone);
    Q_EMIT cursorMoved(kNone);
    QWidget::leaveEvent(event);
}

void LossPlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        impl_->applyTheme();
        impl_->redraw();
    }
    QWidget::changeEvent(event);
}

bool LossPlot::exportImage(const QString& file) {
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

std::size_t LossPlot::trainingPoints() const {
    return std::size_t(impl_->raw->dataCount());
}

std::size_t LossPlot::heldOutPoints() const {
    return std::size_t(impl_->heldOut->dataCount());
}

double LossPlot::smoothedValueAt(std::size_t index) const {
    return index < impl_->smoothed.size() ? impl_->smoothed[index] : kNone;
}

} // namespace kantai::ui
