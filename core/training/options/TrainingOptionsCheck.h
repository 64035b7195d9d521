// SPDX-License-Identifier: GPL-3.0-or-later
// Validation of TrainingOptions. Any thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/training/options/TrainingOptions.h"

#include <vector>

namespace kantai {

// One problem for each invalid field of options for a model of that config; empty when there is none.
std::vector<ConfigProblem> problemsOf(const TrainingOptions& options, const RobertaConfig& config);

} // namespace kantai
