// SPDX-License-Identifier: GPL-3.0-or-later
// The visual style of the Studio: palette, style sheet, spacing and type scale for light and dark. Applied once to
// the QApplication and again when the colour scheme of the system or the choice of the user changes.
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;

namespace kantai::ui {

struct ThemeColors {
    QColor ground, panel, rail, line, text, dim, accent, second, good, danger, accentText, accentSoft;
};

namespace theme {

enum class Choice { System, Light, Dark };
enum class Role { Title, Section, Body, Small, Number, Mono };

void apply(QApplication& application, Choice choice);
Choice chosen();                                       // as stored in the settings of the user
void choose(QApplication& application, Choice choice); // stores and applies it
// What the desktop prefers, where it tells; applied at once when the theme is that of the system.
void setSystemDark(QApplication& application, bool dark);
bool isDark();
const ThemeColors& colors();
// Its digits are of one width. The first of its families may have no other letters: none is to be named in a file,
// but for its last.
QFont font(Role role);
QFont plotFont();                // small, of one family: a text of several would fall into pieces in an SVG file
QIcon icon(const QString& name); // own SVG from resources/icons, drawn in the text colour, sharp at every scale

inline constexpr int kGrid = 8;    // px
inline constexpr int kRadius = 10; // px

} // namespace theme

} // namespace kantai::ui
