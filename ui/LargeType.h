// SPDX-License-Identifier: GPL-3.0-or-later
// Large type, to be read from the back of a room: fonts, row heights and fixed widths are 1.5 times as large. Chosen
// in the View menu; UI thread.
#pragma once

class QApplication;

namespace kantai::ui::theme {

inline constexpr double kLarge = 1.5;

// For all windows that are open, and for those to come. To be followed by theme::apply().
void setLargeType(QApplication& application, bool large);
void followLargeType(); // gives widgets that have fonts of their own the right size; part of theme::apply()
bool isLargeType();
int scaled(int pixels); // of the usual size, in the size that is shown

} // namespace kantai::ui::theme
