// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets as a picture in a file, one below the other as they are seen, under lines of text. UI thread.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QWidget;

namespace kantai::ui {

// .svg or .png by the ending of the name (PNG in twice the size); false when it could not be written. Nothing is left
// behind then.
bool savePicture(const QStringList& title, const QList<QWidget*>& widgets, const QString& file);

} // namespace kantai::ui
