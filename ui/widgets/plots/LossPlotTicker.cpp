// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlotTicker.h"

#include "ui/Format.h"

#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

constexpr double kFewestPowers = 100;  // upper / lower of a range with two powers of ten at least
constexpr double kRoomForTheEnd = 0.6; // of a step, between the tick before and the end

bool isWithin(const QCPRange& range, double value) {
    return value >= range.lower && value <= range.upper * (1 + 1e-12);
}

} // namespace

double LinearTicker::getTickStep(const QCPRange& range) {
    const double unit = rules_->unit;
    const double step = QCPAxisTicker::getTickStep(QCPRange(range.lower / unit, range.upper / unit));
    return unit * (rules_->whole ? std::max(1.0, std::floor(step)) : step);
}

// A tick such as 0.30000000000000004 is written as 0.3.
QString LinearTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return format::brief(tick / rules_->unit);
}

QVector<double> LinearTicker::createTickVector(double tickStep, const QCPRange& range) {
    QVector<double> ticks = QCPAxisTicker::createTickVector(tickStep, range);
    const double end = rules_->end;
    if (end > 0 && isWithin(range, end)) {
        ticks.removeIf([&](double tick) { return tick > end - kRoomForTheEnd * tickStep; });
        ticks.append(end);
    }
    return ticks;
}

double LogTicker::getTickStep(const QCPRange& range) {
    linear_ = range.lower > 0 && range.upper / range.lower < kFewestPowers;
    return linear_ ? QCPAxisTicker::getTickStep(range) : QCPAxisTickerLog::getTickStep(range);
}

// NOLINTBEGIN(bugprone-parent-virtual-call): over less than two powers of ten the ticks are those of a linear axis
int LogTicker::getSubTickCount(double tickStep) {
    return linear_ ? QCPAxisTicker::getSubTickCount(tickStep) : QCPAxisTickerLog::getSubTickCount(tickStep);
}

QString LogTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return format::brief(tick / rules_->unit);
}

QVector<double> LogTicker::createTickVector(double tickStep, const QCPRange& range) {
    return linear_ ? QCPAxisTicker::createTickVector(tickStep, range)
                   : QCPAxisTickerLog::createTickVector(tickStep, range);
}
// NOLINTEND(bugprone-parent-virtual-call)

} // namespace kantai::ui
