// SPDX-License-Identifier: GPL-3.0-or-later
// A sequential scale of colours from the panel's ground to one colour of the theme: it differs in lightness, so that
// it works for colour-blind users and in greyscale. Used by the heat map and the surprisal view; UI thread.
#pragma once

#include <QColor>
#include <QLinearGradient>
#include <QRectF>

namespace kantai::ui {

// Between a (0) and b (1).
inline QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto between = [share](float from, float to) {
        return static_cast<float>(from + share * static_cast<double>(to - from));
    };
    return QColor::fromRgbF(between(a.redF(), b.redF()), between(a.greenF(), b.greenF()),
                            between(a.blueF(), b.blueF()));
}

// share: 0 .. 1. 0 can still be distinguished from the panel.
inline QColor rampColor(const QColor& panel, const QColor& full, double share) {
    return mixed(panel, full, 0.05 + 0.95 * share);
}

// The scale itself, for a legend, up to `share`.
inline QLinearGradient rampGradient(const QRectF& area, const QColor& panel, const QColor& full, double share = 1) {
    QLinearGradient gradient(area.topLeft(), area.topRight());
    gradient.setColorAt(0, rampColor(panel, full, 0));
    gradient.setColorAt(1, rampColor(panel, full, share));
    return gradient;
}

} // namespace kantai::ui
