// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentProjects.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

namespace kantai::ui {

namespace {
constexpr qsizetype kMost = 10;
const QString kKey = QStringLiteral("recentProjects");

// A key of settings cannot contain a path's slashes.
QString pageKey(const QString& file) {
    const QByteArray digest = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("lastPage/") + QString::fromLatin1(digest.toHex().left(32));
}

QStringList listed(bool existing) {
    QStringList found;
    for (const QString& file : QSettings().value(kKey).toStringList())
        if (QFileInfo::exists(file) == existing)
            found.append(file);
    return found;
}

} // namespace

QStringList RecentProjects::files() const {
    return listed(true);
}

QStringList RecentProjects::missing() const {
    return listed(false);
}

void RecentProjects::clear() {
    QSettings settings;
    for (const QString& file : settings.value(kKey).toStringList())
        settings.remove(pageKey(file));
    settings.remove(kKey);
}

void RecentProjects::add(const QString& file) {
    QStringList all = QSettings().value(kKey).toStringList();
    all.removeAll(file);
    all.prepend(file);
    for (const QString& forgotten : all.mid(kMost))
        QSettings().remove(pageKey(forgotten));
    QSettings().setValue(kKey, all.mid(0, kMost));
}

std::optional<int> RecentProjects::page(const QString& file) const {
    bool fine = false;
    const int page = QSettings().value(pageKey(file)).toInt(&fine);
    return fine && page >= 0 ? std::optional(page) : std::nullopt;
}

void RecentProjects::setPage(const QString& file, int page) {
    QSettings().setValue(pageKey(file), page);
}

} // namespace kantai::ui
