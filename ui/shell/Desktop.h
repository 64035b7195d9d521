// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of the desktop it runs on, over D-Bus: not to suspend the computer while a training runs, and
// to tell the user of its end who is looking elsewhere. Where a service is missing, nothing happens. No call waits
// for an answer. UI thread. Sources: org.freedesktop.login1.Manager.Inhibit (systemd), the Desktop Notifications
// Specification 1.2.
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace kantai::ui {

class Desktop : public QObject {
    Q_OBJECT
public:
    // session and system: the buses; not connected ones do nothing.
    Desktop(const QDBusConnection& session, const QDBusConnection& system, QObject* parent = nullptr);

    // As long as this is on, the computer does not suspend by itself; closing its lid still suspends it. why: shown
    // by the desktop.
    void keepAwake(bool on, const QString& why = {});
    bool keepsAwake() const { return lock_.isValid(); } // the lock was given
    void notify(const QString& title, const QString& text);

private:
    QDBusConnection session_;
    QDBusConnection system_;
    QDBusUnixFileDescriptor lock_; // closing it ends the lock
    bool wanted_ = false;
};

} // namespace kantai::ui
