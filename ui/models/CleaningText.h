// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of cleaning, what they did, and languages, in the words of the window. UI thread.
#pragma once

#include "core/corpus/cleaning/CleaningOptions.h"
#include <QString>
#include <QStringList>

namespace kantai::ui {

QString cleaningStepName(CleaningStep step); // "Remove duplicate lines"
QString cleaningStepHelp(CleaningStep step); // two sentences
// "12 Gutenberg lines removed", "3 duplicate lines kept": one for each step that found something.
QStringList cleaningNotes(const CleaningCounts& counts, const CleaningOptions& options);
QString languageName(const std::string& code); // in that language: "Türkçe"; for "" that it was not recognised
// "Türkçe 61 %, English 30 %": the largest shares of at least 1 %, at most three; empty for a text without any
// recognised language.
QString languageNotes(const CleaningCounts& counts);

} // namespace kantai::ui
