// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the curves of a run as a table or for TensorBoard, to a place that the user chooses, also while another job
// or a training runs. Used by the pages that offer it; UI thread.
#pragma once

#include <cstdint>

class QString;
class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;

// window: the parent of the dialogs. name: that of the run, from which that of the file is suggested.
void exportCurves(ProjectSession& session, Prompts& prompts, QWidget* window, std::int64_t runId,
                  const QString& name);

} // namespace kantai::ui
