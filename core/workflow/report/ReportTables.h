// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a report in words: its subtitle and its two tables. Private to core/workflow/report; any thread.
#pragma once

#include "core/workflow/report/RunReport.h"

#include <string>

namespace kantai {

std::string subtitle(const RunReport& report); // not escaped: project, state, beginning

// HTML: a table of names and values. Only what a reader needs to train the same again.
std::string settingsTable(const RunReport& report);
std::string corpusTable(const RunReport& report);

} // namespace kantai
