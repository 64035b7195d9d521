// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the curves of a run for other programs. Called by both front ends; any thread.
#pragma once

#include "core/project/Project.h"

#include <cstdint>
#include <filesystem>

namespace kantai {

// All recorded values as CSV (RFC 4180): a row for each step, with the held-out values at the steps of evaluations.
// Numbers have a decimal point and as many digits as they need, whatever the locale. A file that is there is
// replaced. Throws Error(BadInput) for a run that is not there or has no values, and Error as writeFileAtomically()
// does.
void exportCurvesAsCsv(const ProjectHandle& project, std::int64_t runId, const std::filesystem::path& file);

// The same as an event file of TensorBoard, in a new or existing folder; its times are those since the run began.
// Returns the file. Errors as exportCurvesAsCsv().
std::filesystem::path exportCurvesForTensorBoard(const ProjectHandle& project, std::int64_t runId,
                                                 const std::filesystem::path& folder);

} // namespace kantai
