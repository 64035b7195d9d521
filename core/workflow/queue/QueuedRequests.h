// SPDX-License-Identifier: GPL-3.0-or-later
// The row of a run that is put into the queue. Private to core/workflow.
#pragma once

#include "core/project/stores/QueueRows.h"
#include "core/workflow/pretrain/PretrainRequest.h"

namespace kantai {

// Waiting, without an id. Throws Error(Usage) for a request that resumes a run and for the first problem of its
// configuration or options.
QueueRow queueRowOf(const PretrainRequest& request);

} // namespace kantai
