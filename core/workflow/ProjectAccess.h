// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs that change a project or write a folder have in common. Private to core/workflow. Any thread.
#pragma once

#include "core/project/Project.h"

namespace kantai {

// folder without a trailing slash, absolute. Throws Error(BadInput) when it exists and is anything but an empty
// folder.
fs::path emptyTarget(const fs::path& folder);

// Removes a folder in one visible step: it is renamed to a temporary name first, so that a kill leaves no half of it
// (openProject removes what is left). Does nothing when there is none.
void discardFolder(const fs::path& folder);

} // namespace kantai
