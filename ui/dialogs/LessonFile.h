// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a project from a lesson, and saves a run of the open project as one. Used by the menus and by files that are
// dropped on the window; UI thread.
#pragma once

class QString;
class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;

// Asks for the new folder, makes the project and opens it; questions are switched on when the lesson has them.
// Refused while a job is running, and for a file that is not a lesson, which is said.
void openLesson(ProjectSession& session, Prompts& prompts, QWidget* window, const QString& file);

// Asks for the file; the lesson is that of the newest run.
void saveLesson(ProjectSession& session, Prompts& prompts, QWidget* window);

} // namespace kantai::ui
