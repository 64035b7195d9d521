// SPDX-License-Identifier: GPL-3.0-or-later
// What `kantai run history` prints: the models that a run has kept and its landmarks.
#pragma once

#include "app/cli/Session.h"
#include "core/project/Project.h"

#include <cstdint>

namespace kantai::cli {

// One row a model and a sentence a landmark; as JSON an object each. Throws Error(BadInput) without that run.
void showHistory(const ProjectHandle& project, std::int64_t runId, Session& session);

} // namespace kantai::cli
