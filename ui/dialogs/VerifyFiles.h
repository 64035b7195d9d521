// SPDX-License-Identifier: GPL-3.0-or-later
// "Verify all": compares the files of the project with their checksums in the background and tells the result. UI
// thread.
#pragma once

class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;

// window: the parent of the dialogs, and the context: nothing is told after it was destroyed.
void verifyFiles(ProjectSession& session, Prompts& prompts, QWidget* window);

} // namespace kantai::ui
