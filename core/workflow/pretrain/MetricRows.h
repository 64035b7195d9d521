// SPDX-License-Identifier: GPL-3.0-or-later
// What a training reports, as rows of the project: for the run's record and for the curves of the window. Any thread.
#pragma once

#include "core/project/stores/Rows.h"
#include "core/training/TrainingEvents.h"

#include <optional>

namespace kantai {

// None for a skipped step: it changed no weights, its loss or norm may be NaN, and a note tells of it. So neither the
// project nor a curve has it.
std::optional<MetricRow> metricRowOf(const StepMetrics& metrics);

EvaluationRow evaluationRowOf(const EvaluationMetrics& metrics);

} // namespace kantai
