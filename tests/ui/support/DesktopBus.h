// SPDX-License-Identifier: GPL-3.0-or-later
// A bus of its own, on which a test plays the services of the desktop. Used by tests of what asks the desktop, on the
// UI thread.
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QString>

namespace kantai::test {

class DesktopBus {
public:
    DesktopBus() = default;
    ~DesktopBus() {
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        QDBusConnection::disconnectFromBus(QStringLiteral("services"));
        bus_.kill();
        bus_.waitForFinished();
    }
    DesktopBus(const DesktopBus&) = delete;
    DesktopBus& operator=(const DesktopBus&) = delete;

    // Before everything else; false: there is no dbus-daemon.
    bool start() {
        bus_.start(QStringLiteral("dbus-daemon"), {"--session", "--nofork", "--nopidfile", "--print-address"});
        if (!bus_.waitForStarted() || !bus_.waitForReadyRead())
            return false;
        const QString address = QString::fromUtf8(bus_.readLine()).trimmed();
        services_ = QDBusConnection::connectToBus(address, QStringLiteral("services"));
        client_ = QDBusConnection::connectToBus(address, QStringLiteral("client"));
        return services_.isConnected() && client_.isConnected();
    }

    // The object, which outlives the bus, with its slots.
    bool offer(const char* service, const char* path, QObject& object) {
        return services_.registerObject(QString::fromLatin1(path), &object, QDBusConnection::ExportAllSlots) &&
               services_.registerService(QString::fromLatin1(service));
    }

    const QDBusConnection& client() const { return client_; } // of the program

private:
    QProcess bus_;
    QDBusConnection services_{QString()}, client_{QString()};
};

} // namespace kantai::test
