// SPDX-License-Identifier: GPL-3.0-or-later
// Which checkpoints of a run stay, and how the others leave: their rows in the transaction of whoever decides it,
// their folders after it. A folder that a kill leaves behind has no row and is removed when the project is opened.
// Used by RunRecorder; private to core/workflow.
#pragma once

#include "core/project/stores/Stores.h"

namespace kantai {

// Keeps the rows of the best, the latest, the pinned, those from which a run still learns, and of the others the
// newest keepLast. Returns those removed.
std::vector<CheckpointRow> removeSurplusRows(Stores& stores, std::int64_t runId, std::int64_t keepLast);

} // namespace kantai
