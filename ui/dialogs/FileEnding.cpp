// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/FileEnding.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace kantai::ui {

QStringList endingsOf(const QString& filters) {
    static const QRegularExpression ending(QStringLiteral("\\*\\.([A-Za-z0-9-]+)"));
    QStringList endings;
    for (auto found = ending.globalMatch(filters); found.hasNext();)
        endings.append(found.next().captured(1));
    return endings;
}

QString withEnding(const QString& file, const QString& filters, const QString& chosen) {
    const QString first = endingsOf(chosen.isEmpty() ? filters : chosen).value(0);
    if (file.isEmpty() || first.isEmpty() ||
        endingsOf(filters).contains(QFileInfo(file).suffix(), Qt::CaseInsensitive))
        return file;
    return file + (file.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral(".")) + first;
}

} // namespace kantai::ui
