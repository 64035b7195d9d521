// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the result of a trial of `kantai pretrain`. Main thread.
#pragma once

#include "app/cli/Session.h"
#include "core/workflow/pretrain/RunTrials.h"

namespace kantai::cli {

void print(const RunForecast& forecast, Session& session);
void print(const LearningRateFinding& finding, Session& session);

} // namespace kantai::cli
