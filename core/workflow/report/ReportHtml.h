// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a run as one HTML page: light, printable on A4, without scripts, links or anything from outside.
// Names and sentences are escaped: a project may come from a stranger. Any thread.
#pragma once

#include "core/workflow/report/ReportDrawings.h"
#include "core/workflow/report/RunReport.h"

#include <string>
#include <utility>
#include <vector>

namespace kantai {

// Drawn: as SVG in the page, which is complete. Named: as images by the names of reportDrawings(), for a program that
// lays the page out and draws them itself.
enum class ReportPictures { Drawn, Named };

// In the language of the engine's messages (Phrase.h); ends with a newline.
std::string reportHtml(const RunReport& report, ReportPictures pictures);

// The pictures of the page with their names, "loss" and "probe-0" ...
std::vector<std::pair<std::string, Drawing>> reportDrawings(const RunReport& report);

} // namespace kantai
