// SPDX-License-Identifier: GPL-3.0-or-later
// Classifies files that were dropped on the window, named on the command line or passed on by a second process. Reads
// names and folders, never contents. Any thread.
#pragma once

#include <QStringList>

class QMimeData;

namespace kantai::ui {

struct DroppedFiles {
    enum class Kind { Nothing, Project, Lesson, Model, Tokenizer, Text };
    Kind kind = Kind::Nothing;
    QStringList paths; // one of a project, a model or a tokenizer; all of a text
};

DroppedFiles sortedFiles(const QStringList& paths);
DroppedFiles sortedFiles(const QMimeData& data); // its local files

} // namespace kantai::ui
