// SPDX-License-Identifier: GPL-3.0-or-later
// A sequential scale of colours from the panel's ground to one colour of the theme: it differs in lightness, so that
// it works for colour-blind users and in greyscale. Used by the heat map and the surprisal view; UI thread.
#pragma once

#include <QColor>
#include <QLinearGradient>
#include <QRectF>
#include <cmath>

namespace kantai::ui {

// Between a (0) and b (1).
inline QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto between = [share](float from, float to) {
        return static_cast<float>(from + share * static_cast<double>(to - from));
    };
    return QColor::fromRgbF(between(a.redF(), b.redF()), between(a.greenF(), b.greenF()),
                            between(a.blueF(), b.blueF()));
}

// Of black and white that which has the greater contrast to a ground, at least 4.58 by WCAG 2.1.
inline QColor inkOn(const QColor& ground) {
    constexpr double kEqual = 0.179; // the relative luminance to which both have the same
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double luminance = 0.2126 * linear(static_cast<double>(ground.redF())) +
                             0.7152 * linear(static_cast<double>(ground.greenF())) +
                             0.0722 * linear(static_cast<double>(ground.blueF()));
    return luminance < kEqual ? Qt::white : Qt::black;
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
