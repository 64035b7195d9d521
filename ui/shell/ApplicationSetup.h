// SPDX-License-Identifier: GPL-3.0-or-later
// Process-wide settings that must be made before a window is created: names for settings, the language and the theme
// that the user chose. Used by the program and by the GUI tests.
#pragma once

class QApplication;

namespace kantai::ui {

void setUpApplication(QApplication& application);

} // namespace kantai::ui
