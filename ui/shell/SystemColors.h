// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the desktop between light and dark while the program runs, as far as the theme is that of the system:
// Qt 6.4 does not tell of it, the portal of the desktop does (org.freedesktop.portal.Settings). Without a bus or a
// portal nothing happens. UI thread.
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace kantai::ui {

class SystemColors : public QObject {
    Q_OBJECT
public:
    explicit SystemColors(const QDBusConnection& session, QObject* parent = nullptr);

private:
    void ask();
    void follow(const QVariant& scheme);

    QDBusConnection session_;
};

} // namespace kantai::ui
