// SPDX-License-Identifier: GPL-3.0-or-later
// Runs to be plotted, and what a picture of a plot shows of them. Used by the tests of LossPlot, on the UI thread.
#pragma once

#include "ui/Theme.h"
#include "ui/widgets/plots/LossPlot.h"

#include <QCoreApplication>
#include <QImage>
#include <QMouseEvent>
#include <cmath>
#include <vector>

namespace kantai::test {

using ui::LossPlot;

inline std::vector<MetricRow> metrics(int steps, double from = 8.0) {
    std::vector<MetricRow> rows;
    for (int i = 1; i <= steps; ++i) {
        MetricRow row;
        row.step = i;
        row.loss = from * std::exp(-i / 50.0);
        row.learningRate = 5e-4 * i / steps;
        row.trainingSeconds = 0.5 * i;
        row.tokens = static_cast<std::uint64_t>(100 * i);
        rows.push_back(row);
    }
    return rows;
}

inline EvaluationRow evaluation(std::int64_t step, double loss) {
    EvaluationRow row;
    row.step = step;
    row.loss = loss;
    return row;
}

inline int pixelsOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb();
    return count;
}

// Those of smooth edges too.
inline int pixelsLike(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                         std::abs(pixel.blue() - color.blue()) <
                     150;
        }
    return count;
}

// The child that is drawn on.
inline QWidget* canvasOf(const LossPlot& plot) {
    return plot.findChild<QWidget*>();
}

// QTest::mouseMove() tells of no button that is held.
inline void dragTo(QWidget& canvas, const QPoint& at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, button, modifiers);
    QCoreApplication::sendEvent(&canvas, &move);
}

} // namespace kantai::test
