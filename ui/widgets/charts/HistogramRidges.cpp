// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/HistogramRidges.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

constexpr double kRidgeAxis = 20;  // px below the ridges
constexpr double kOverlap = 3.5;   // rows that the highest ridge reaches up
constexpr double kTallestRow = 44; // px
constexpr int kRidgeDigits = 3;

QString stepName(std::int64_t step) {
    return format::count(static_cast<std::uint64_t>(step));
}

} // namespace

HistogramRidges::HistogramRidges(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HistogramRidges::setSteps(std::vector<TensorAtStep> steps) {
    steps_ = std::move(steps);
    current_ = -1;
    describe();
    update();
}

QString HistogramRidges::figuresOf(int index) const {
    const TensorAtStep& at = steps_[static_cast<std::size_t>(index)];
    return tr("Step %1: mean %2, standard deviation %3, from %4 to %5")
        .arg(stepName(at.step), format::brief(at.statistics.mean, kRidgeDigits),
             format::brief(at.statistics.deviation, kRidgeDigits), format::brief(at.statistics.minimum, kRidgeDigits),
             format::brief(at.statistics.maximum, kRidgeDigits));
}

void HistogramRidges::describe() {
    QStringList spoken;
    for (int i = 0; i < static_cast<int>(steps_.size()); ++i)
        spoken.append(figuresOf(i));
    setAccessibleDescription(current_ < 0 ? spoken.join(QStringLiteral("; ")) : spoken[current_]);
}

void HistogramRidges::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

double HistogramRidges::labelWidth() const {
    const QFontMetricsF metrics(theme::font(theme::Role::Small));
    double width = 0;
    for (const TensorAtStep& at : steps_)
        width = std::max(width, metrics.horizontalAdvance(stepName(at.step)));
    return width + 8;
}

QRectF HistogramRidges::plotArea() const {
    return QRectF(rect()).adjusted(labelWidth(), 2, -2, -kRidgeAxis);
}

double HistogramRidges::tallest() const {
    const double rows = static_cast<double>(steps_.size()) - 1 + kOverlap;
    return kOverlap * std::min(kTallestRow, plotArea().height() / rows);
}

double HistogramRidges::baseOf(int index) const {
    const QRectF area = plotArea();
    const double last = static_cast<double>(steps_.size()) - 1;
    return last < 1 ? area.bottom() : area.bottom() - (last - index) * tallest() / kOverlap;
}

void HistogramRidges::paintRidge(QPainter& painter, int index, double top) const {
    const ThemeColors& colors = theme::colors();
    const QRectF area = plotArea();
    const std::vector<std::uint64_t>& counts = steps_[static_cast<std::size_t>(index)].histogram.counts;
    const double base = baseOf(index), step = area.width() / static_cast<double>(counts.size());
    QPainterPath path(QPointF(area.left(), base));
    for (std::size_t bin = 0; bin < counts.size(); ++bin)
        path.lineTo(area.left() + (static_cast<double>(bin) + 0.5) * step,
                    base - tallest() * static_cast<double>(counts[bin]) / top);
    path.lineTo(area.right(), base);
    const double age = steps_.size() < 2 ? 1 : static_cast<double>(index) / static_cast<double>(steps_.size() - 1);
    const bool chosen = index == current_;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colors.panel, colors.accent, chosen ? 0.75 : 0.12 + 0.33 * age));
    painter.drawPath(path);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(chosen ? colors.text : colors.accent, chosen ? 1.6 : 1));
    painter.drawPath(path);
}

void HistogramRidges::paintAxis(QPainter& painter) const {
    const ThemeColors& colors = theme::colors();
    const QRectF area = plotArea();
    const NumberRange& range = steps_.front().histogram.range;
    const QRectF below(area.left(), area.bottom() + 3, area.width(), kRidgeAxis - 3);
    painter.setPen(colors.dim);
    painter.drawText(below, Qt::AlignLeft, format::brief(range.lower, kRidgeDigits));
    painter.drawText(below, Qt::AlignRight, format::brief(range.upper, kRidgeDigits));
    // The steps that have room for their name, the newest first.
    const QFontMetricsF metrics(painter.font());
    double free = height();
    for (int index = static_cast<int>(steps_.size()) - 1; index >= 0; --index) {
        const double base = baseOf(index);
        if (base > free && index != current_)
            continue;
        painter.setPen(index == current_ ? colors.text : colors.dim);
        painter.drawText(QRectF(0, base - metrics.height() + 3, area.left() - 6, metrics.height()), Qt::AlignRight,
                         stepName(steps_[static_cast<std::size_t>(index)].step));
        free = base - metrics.height();
    }
}

void HistogramRidges::paintEvent(QPaintEvent*) {
    if (steps_.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::Role::Small));
    std::uint64_t most = 1;
    for (const TensorAtStep& at : steps_)
        most = std::max(most, *std::max_element(at.histogram.counts.begin(), at.histogram.counts.end()));
    for (int index = 0; index < static_cast<int>(steps_.size()); ++index)
        paintRidge(painter, index, static_cast<double>(most));
    paintAxis(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme::colors().accent);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void HistogramRidges::setCurrent(int index) {
    if (index == current_)
        return;
    current_ = index;
    describe();
    update();
    Q_EMIT currentChanged(current_);
}

void HistogramRidges::mouseMoveEvent(QMouseEvent* event) {
    int nearest = -1;
    for (int index = static_cast<int>(steps_.size()) - 1; index >= 0; --index)
        if (nearest < 0 || event->position().y() <= baseOf(index))
            nearest = index;
    setCurrent(nearest);
}

void HistogramRidges::leaveEvent(QEvent*) {
    setCurrent(-1);
}

void HistogramRidges::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(steps_.size()) - 1;
    if (event->key() == Qt::Key_Down)
        setCurrent(std::min(last, current_ + 1));
    else if (event->key() == Qt::Key_Up)
        setCurrent(current_ < 0 ? last : std::max(0, current_ - 1));
    else
        QWidget::keyPressEvent(event);
}

} // namespace kantai::ui
