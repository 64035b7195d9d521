// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a run as one page of PDF: the same page as the HTML file, laid out by Qt. UI thread.
#pragma once

#include "core/workflow/report/RunReport.h"
#include <QString>

namespace kantai::ui {

// On A4, made smaller where the page is too long for it. False when the file cannot be written.
bool writeReportPdf(const RunReport& report, const QString& file);

} // namespace kantai::ui
