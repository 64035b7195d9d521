// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a checkpoint for other programs, in a format and to a folder that the user chooses. Used by the Checkpoints
// page; UI thread.
#pragma once

#include <cstdint>
#include <functional>

class QString;
class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;

// Asks for the format and a new folder, and exports as the one long job. How well 8-bit weights agree with the model
// is shown at the end. window: the parent of the dialogs. tell: takes the line for the log when it is done.
void exportModel(ProjectSession& session, Prompts& prompts, QWidget* window, std::int64_t checkpointId,
                 const std::function<void(const QString& line)>& tell);

} // namespace kantai::ui
