// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of a run under the names that TensorBoard shows. Used while a training runs and when its curves are
// exported. Any thread.
#pragma once

#include "core/project/stores/Rows.h"

#include <string>
#include <utility>
#include <vector>

namespace kantai {

using CurveValue = std::pair<const char*, double>; // "train/loss"

std::vector<CurveValue> curvesOf(const MetricRow& row);
std::vector<CurveValue> curvesOf(const EvaluationRow& row);

// Of a run's name only what every file system takes; "run" when nothing remains.
std::string fileNameOf(const std::string& run);

} // namespace kantai
