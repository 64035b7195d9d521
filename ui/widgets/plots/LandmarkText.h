// SPDX-License-Identifier: GPL-3.0-or-later
// The landmarks of a run in the words of the window, for its time lines. UI thread.
#pragma once

#include "core/workflow/replay/Landmarks.h"
#include "ui/widgets/plots/TimeLine.h"

namespace kantai::ui {

QString landmarkText(const Landmark& landmark);
std::vector<TimeMark> timeMarks(const std::vector<Landmark>& landmarks);

} // namespace kantai::ui
