// SPDX-License-Identifier: GPL-3.0-or-later
// Processor time to draw the loss of a long training once, offscreen: bench_plot [POINTS...]
#include "ui/shell/ApplicationSetup.h"
#include "ui/widgets/plots/LossPlot.h"

#include <QApplication>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <vector>

namespace {

std::vector<kantai::MetricRow> longRun(std::int64_t points) {
    std::vector<kantai::MetricRow> rows(static_cast<std::size_t>(points));
    std::uint32_t state = 1;
    for (std::int64_t i = 0; i < points; ++i) {
        state = state * 1664525u + 1013904223u;
        kantai::MetricRow& row = rows[static_cast<std::size_t>(i)];
        row.step = i + 1;
        row.loss = 3 + 7 * std::exp(-10.0 * static_cast<double>(i) / static_cast<double>(points)) +
                   static_cast<double>(state >> 8) / (1 << 24);
    }
    return rows;
}

// Of this thread, which does all the drawing: other work of the computer does not count.
double millisecondsOfProcessor() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    kantai::ui::setUpApplication(application);
    QStringList sizes = QApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = {"1000", "100000", "1000000"};
    for (const QString& size : sizes) {
        kantai::ui::LossPlot plot(kantai::ui::LossPlot::Quantity::Loss);
        plot.resize(1100, 420);
        plot.setSmoothing(0.6);
        plot.show();
        plot.setRun(1, longRun(size.toLongLong()), {});
        std::vector<double> times;
        for (int i = 0; i < 21; ++i) {
            const double begin = millisecondsOfProcessor();
            plot.fit();
            QCoreApplication::processEvents(); // the replot is queued
            times.push_back(millisecondsOfProcessor() - begin);
        }
        std::sort(times.begin(), times.end());
        std::printf("%9s points: median %.1f ms, slowest %.1f ms\n", qPrintable(size), times[10], times[20]);
    }
}
