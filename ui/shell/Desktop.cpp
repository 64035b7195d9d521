// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Desktop.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace kantai::ui {

Desktop::Desktop(const QDBusConnection& session, const QDBusConnection& system, QObject* parent)
    : QObject(parent), session_(session), system_(system) {}

void Desktop::keepAwake(bool on, const QString& why) {
    if (on == wanted_)
        return;
    wanted_ = on;
    if (!on) {
        lock_ = {};
        return;
    }
    if (!system_.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QCoreApplication::applicationName() << why << QStringLiteral("block");
    auto* answer = new QDBusPendingCallWatcher(system_.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answer;
        answer->deleteLater();
        if (wanted_ && reply.isValid())
            lock_ = reply.value();
    });
}

void Desktop::notify(const QString& title, const QString& text) {
    if (!session_.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    constexpr int kServersOwnTime = -1;
    // The body may hold markup by the specification, and a run's name is anybody's text.
    call << QCoreApplication::applicationName() << uint{0} << QStringLiteral("kantai-studio") << title
         << text.toHtmlEscaped() << QStringList() << QVariantMap() << kServersOwnTime;
    session_.asyncCall(call);
}

} // namespace kantai::ui
