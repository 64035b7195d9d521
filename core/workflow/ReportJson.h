// SPDX-License-Identifier: GPL-3.0-or-later
// The reports that a project keeps as JSON, read back. What writes them is public (CorpusWorkflow.h); private to
// core/workflow. Any thread.
#pragma once

#include "core/corpus/CorpusStatistics.h"

#include <string>

namespace kantai {

// origin: the project's name in errors. Throws Error(BadInput) for what toJson(CorpusStatistics) did not write.
CorpusStatistics statisticsFromJson(const std::string& json, const std::string& origin);

} // namespace kantai
