// SPDX-License-Identifier: GPL-3.0-or-later
// What a queue keeps of a run that has not begun: its PretrainRequest as JSON, made of the forms in which a run keeps
// its configuration and its options. Any thread.
#pragma once

#include "core/project/stores/QueueRows.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <string>

namespace kantai {

// Of a new run; its name is not part of it.
std::string toRequestJson(const PretrainRequest& request);

// The request of an entry, with its name, checked as a run's own configuration and options are: the project may come
// from a stranger. Throws Error(BadInput) that names the entry.
PretrainRequest requestOf(const QueueRow& entry);

// "Run 7" of an entry that is to get the next number has no name yet: then "Entry 3".
std::string titleOf(const QueueRow& entry);

} // namespace kantai
