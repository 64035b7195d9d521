// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentProjects.h"

#include <QFileInfo>
#include <QSettings>

namespace kantai::ui {

namespace {
constexpr qsizetype kMost = 10;
const QString kKey = QStringLiteral("recentProjects");
} // namespace

QStringList RecentProjects::files() const {
    QStringList found;
    for (const QString& file : QSettings().value(kKey).toStringList())
        if (QFileInfo::exists(file))
            found.append(file);
    return found;
}

void RecentProjects::add(const QString& file) {
    QStringList all = QSettings().value(kKey).toStringList();
    all.removeAll(file);
    all.prepend(file);
    QSettings().setValue(kKey, all.mid(0, kMost));
}

void RecentProjects::remove(const QString& file) {
    QStringList all = QSettings().value(kKey).toStringList();
    all.removeAll(file);
    QSettings().setValue(kKey, all);
}

} // namespace kantai::ui
