// SPDX-License-Identifier: GPL-3.0-or-later
// Saves the one-page report of a run to a file that the user chooses. Used by the pages that offer it; UI thread.
#pragma once

#include <cstdint>

class QString;
class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;

// Asks for an HTML or PDF file and writes it as the one long job. window: the parent of the dialogs. name: that of
// the run, from which that of the file is suggested.
void saveRunReport(ProjectSession& session, Prompts& prompts, QWidget* window, std::int64_t runId,
                   const QString& name);

} // namespace kantai::ui
