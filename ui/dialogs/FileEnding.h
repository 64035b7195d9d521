// SPDX-License-Identifier: GPL-3.0-or-later
// The endings of file names in the filters of a file dialog: "Picture (*.png *.svg);;Table (*.csv)". Plain functions;
// any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace kantai::ui {

QStringList endingsOf(const QString& filters); // "png", "svg", "csv", in order

// The name of a file to save, with the first ending of the chosen filter when it has none of `filters`.
QString withEnding(const QString& file, const QString& filters, const QString& chosen);

} // namespace kantai::ui
