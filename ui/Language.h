// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: English, Turkish, or that of the system. Chosen in the View menu, kept in the settings,
// applied at once: catalogues, number and date formats, and a change of language for every widget. The engine is told
// too, so that its sentences come in the same language. UI thread.
#pragma once

#include <QString>

class QApplication;

namespace kantai::ui::language {

enum class Choice { System, English, Turkish };

Choice chosen();                                       // of the settings
void choose(QApplication& application, Choice choice); // remembers and applies
void apply(QApplication& application, Choice choice);

// One of the fixed sentences that the engine tells in English and the project keeps (phases, how a run ended), in the
// language of the window; unchanged when it is not one of them.
QString ofEngine(const QString& sentence);

} // namespace kantai::ui::language
