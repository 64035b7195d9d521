// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of a project as a table or as JSON, one object for each entry. Used by `kantai queue list`; main thread.
#pragma once

#include "app/cli/Console.h"
#include "core/workflow/project/Projects.h"

namespace kantai::cli {

void printQueue(const ProjectView& project, Console& console);

} // namespace kantai::cli
