// SPDX-License-Identifier: GPL-3.0-or-later
// The loss of a run in a few numbers, for a small picture of it in a table. Called by the window; any thread.
#pragma once

#include "core/project/Project.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kantai {

inline constexpr std::size_t kSketchParts = 48;

// The mean training loss of at most kSketchParts equal parts of the steps, in nats, the earliest first; parts without
// a value are left out. rows: steps rising.
std::vector<float> lossSketch(std::span<const MetricRow> rows);
// Of a stored run, from a sample of its rows: milliseconds, whatever its length. Empty for a run without steps.
std::vector<float> lossSketch(const Project& database, std::int64_t runId);

} // namespace kantai
