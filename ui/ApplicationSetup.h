// SPDX-License-Identifier: GPL-3.0-or-later
// What must be set once before a window is made: names for settings, the language and the theme
// the person chose. Used by the program
// and by the tests of the window.
#pragma once

class QApplication;

namespace kantai::ui {

void setUpApplication(QApplication& application);

} // namespace kantai::ui
