// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SystemColors.h"

#include "ui/Theme.h"
#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace kantai::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

} // namespace

SystemColors::SystemColors(const QDBusConnection& session, QObject* parent) : QObject(parent), session_(session) {
    if (!session_.isConnected())
        return;
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            ask();
    });
    ask();
}

void SystemColors::ask() {
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << kGroup << kKey;
    auto* answer = new QDBusPendingCallWatcher(session_.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (reply.isValid())
            follow(reply.value().variant());
    });
}

// 0: no preference, 1: dark, 2: light. Read() wraps the number in a variant of its own.
void SystemColors::follow(const QVariant& scheme) {
    const QVariant value = scheme.canConvert<QDBusVariant>() ? scheme.value<QDBusVariant>().variant() : scheme;
    if (const uint preferred = value.toUInt(); preferred == 1 || preferred == 2)
        theme::setSystemDark(*qApp, preferred == 1);
}

} // namespace kantai::ui
