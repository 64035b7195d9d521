// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/ValueHistogram.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr double kAxis = 20; // px below the bars
constexpr int kDigits = 3;

} // namespace

ValueHistogram::ValueHistogram(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ValueHistogram::setHistogram(const NumberHistogram& histogram, const TensorStatistics& statistics) {
    histogram_ = histogram;
    statistics_ = statistics;
    describe();
    update();
}

void ValueHistogram::describe() {
    setAccessibleDescription(
        histogram_.counts.empty()
            ? QString()
            : tr("%1 numbers from %2 to %3, mean %4, standard deviation %5; %6 lie outside of what is drawn")
                  .arg(format::count(statistics_.count), format::brief(statistics_.minimum, kDigits),
                       format::brief(statistics_.maximum, kDigits), format::brief(statistics_.mean, kDigits),
                       format::brief(statistics_.deviation, kDigits),
                       format::count(histogram_.below + histogram_.above)));
}

void ValueHistogram::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

QRectF ValueHistogram::plotArea() const {
    return QRectF(rect()).adjusted(0, 4, 0, -kAxis);
}

double ValueHistogram::pixel(double value) const {
    const QRectF area = plotArea();
    const NumberRange& range = histogram_.range;
    return area.left() + area.width() * (value - range.lower) / (range.upper - range.lower);
}

void ValueHistogram::paintAxis(QPainter& painter) const {
    const ThemeColors& colors = theme::colors();
    const QRectF area = plotArea();
    const NumberRange& range = histogram_.range;
    painter.setPen(colors.line);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const QRectF below(area.left(), area.bottom() + 3, area.width(), kAxis - 3);
    painter.setPen(colors.dim);
    const QString left = format::brief(range.lower, kDigits), right = format::brief(range.upper, kDigits);
    painter.drawText(below, Qt::AlignLeft, left);
    painter.drawText(below, Qt::AlignRight, right);
    if (range.lower < 0 && range.upper > 0) {
        const double zero = pixel(0);
        painter.drawLine(QPointF(zero, area.bottom()), QPointF(zero, area.bottom() + 4));
        const QFontMetricsF metrics(painter.font());
        if (zero - area.left() > metrics.horizontalAdvance(left) + 10 &&
            area.right() - zero > metrics.horizontalAdvance(right) + 10)
            painter.drawText(QRectF(zero - 20, below.top(), 40, below.height()), Qt::AlignHCenter,
                             QStringLiteral("0"));
    }
}

void ValueHistogram::paintEvent(QPaintEvent*) {
    if (histogram_.counts.empty())
        return;
    QPainter painter(this);
    painter.setFont(theme::font(theme::Role::Small));
    const ThemeColors& colors = theme::colors();
    const QRectF area = plotArea();
    const double top = static_cast<double>(
        std::max<std::uint64_t>(1, *std::max_element(histogram_.counts.begin(), histogram_.counts.end())));
    const double step = area.width() / static_cast<double>(histogram_.counts.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colors.panel, colors.accent, 0.65));
    for (std::size_t bin = 0; bin < histogram_.counts.size(); ++bin)
        if (histogram_.counts[bin] > 0) {
            const double tall = std::max(1.0, area.height() * static_cast<double>(histogram_.counts[bin]) / top);
            painter.drawRect(QRectF(area.left() + static_cast<double>(bin) * step, area.bottom() - tall,
                                    std::max(1.0, step - 1), tall));
        }
    paintAxis(painter);
    if (statistics_.mean >= histogram_.range.lower && statistics_.mean <= histogram_.range.upper) {
        painter.setPen(QPen(colors.text, 1, Qt::DashLine));
        const double mean = pixel(statistics_.mean);
        painter.drawLine(QPointF(mean, area.top()), QPointF(mean, area.bottom()));
    }
}

bool ValueHistogram::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !histogram_.counts.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto bins = static_cast<int>(histogram_.counts.size());
        const int bin = std::clamp(help->pos().x() * bins / std::max(1, width()), 0, bins - 1);
        const double step = (histogram_.range.upper - histogram_.range.lower) / bins;
        QToolTip::showText(help->globalPos(),
                           tr("%1 numbers from %2 to %3")
                               .arg(format::count(histogram_.counts[static_cast<std::size_t>(bin)]),
                                    format::brief(histogram_.range.lower + bin * step, kDigits),
                                    format::brief(histogram_.range.lower + (bin + 1) * step, kDigits)),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace kantai::ui
