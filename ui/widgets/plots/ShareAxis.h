// SPDX-License-Identifier: GPL-3.0-or-later
// The vertical axis of a plot of probabilities, from 0 to a round share. Used by StepCurve and ProbeCurves; UI
// thread.
#pragma once

#include <QRectF>

class QPainter;

namespace kantai::ui {

double roundShareAbove(double share); // 0 .. 1
QRectF
shareAxisArea(const QRectF& all); // what is left of a widget beside the axis, with room for a line of text below

// Three lines across the area, with their shares at the left.
void paintShareAxis(QPainter& painter, const QRectF& area, double top);

} // namespace kantai::ui
