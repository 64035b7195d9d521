// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the fields of a wizard with the settings of the lesson that the open project was started from. Used where the
// wizards are opened; UI thread.
#pragma once

class QWizard;

namespace kantai::ui {

class ProjectSession;

// Does nothing for a project that was not started from a lesson.
void showLessonSettings(const ProjectSession& session, QWizard& wizard);

} // namespace kantai::ui
