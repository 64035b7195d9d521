// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: English, Turkish, or that of the system. Chosen in the View menu, kept in the settings,
// applied at once: catalogues, number and date formats, and a change of language for every widget. The engine uses
// the same language for its messages. UI thread.
#pragma once

#include <QString>

class QApplication;

namespace kantai::ui::language {

enum class Choice { System, English, Turkish };

Choice chosen();                                       // of the settings
void choose(QApplication& application, Choice choice); // remembers and applies
void apply(QApplication& application, Choice choice);

// Translates one of the fixed English texts of the engine that projects store (phases, how a run ended); any other
// text is returned unchanged.
QString ofEngine(const QString& sentence);

} // namespace kantai::ui::language
