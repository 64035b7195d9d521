// SPDX-License-Identifier: GPL-3.0-or-later
// Where the axes of a LossPlot have ticks, and how their numbers are written: as the language has it, with k and M,
// and small ones as 4.8 × 10⁻⁴. Private to LossPlot; UI thread.
#pragma once

#include <memory>
#include <qcustomplot.h>

namespace kantai::ui {

// What both kinds of ticks have in common; the plot changes it before each frame.
struct TickRules {
    double unit = 1;    // what is 1 on the axis: 60 for seconds that are shown in minutes
    bool whole = false; // only whole numbers are values: steps
    double end = 0;     // labelled too where there is room: the last step of the run; 0: none
};

class LinearTicker : public QCPAxisTicker {
public:
    explicit LinearTicker(std::shared_ptr<const TickRules> rules) : rules_(std::move(rules)) {}

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    std::shared_ptr<const TickRules> rules_;
};

// Powers of ten, or as a linear axis where less than two of them would be seen.
class LogTicker : public QCPAxisTickerLog {
public:
    explicit LogTicker(std::shared_ptr<const TickRules> rules) : rules_(std::move(rules)) {}

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    bool linear_ = false; // for the range of getTickStep()
    std::shared_ptr<const TickRules> rules_;
};

} // namespace kantai::ui
