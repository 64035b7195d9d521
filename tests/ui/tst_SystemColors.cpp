// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark follow the desktop while the program runs.
#include "tests/ui/support/DesktopBus.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/UiTest.h"
#include "ui/shell/SystemColors.h"
#include <QDBusConnection>
#include <QDBusVariant>
#include <QSettings>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// The settings of the desktop's portal, as far as they concern colours.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0; // 0: no preference, 1: dark, 2: light

public Q_SLOTS:
    QDBusVariant Read(const QString&, const QString&) const {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }
};

} // namespace

class tst_SystemColors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        prepareApplication();
        QVERIFY2(bus_.start(), "install dbus-daemon");
        QVERIFY(bus_.offer("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", portal_));
    }

    void theThemeOfTheSystemFollowsTheDesktop() {
        theme::choose(*qApp, theme::Choice::System);
        portal_.scheme = 1;
        const SystemColors colors(bus_.client());
        TRY_VERIFY(theme::isDark()); // as it was when the program started
        prefer(2);
        TRY_VERIFY(!theme::isDark());
        prefer(1);
        TRY_VERIFY(theme::isDark());
    }

    void aChosenThemeStays() {
        theme::choose(*qApp, theme::Choice::Light);
        const SystemColors colors(bus_.client());
        prefer(2);
        TRY_VERIFY(!qApp->property("kantaiSystemDark").toBool()); // it was told
        prefer(1);
        TRY_VERIFY(qApp->property("kantaiSystemDark").toBool());
        QVERIFY(!theme::isDark());
        theme::choose(*qApp, theme::Choice::System);
        QVERIFY(theme::isDark());
    }

    void withoutABusNothingHappens() {
        theme::choose(*qApp, theme::Choice::Light);
        const SystemColors colors(QDBusConnection(QStringLiteral("none")));
        QVERIFY(!theme::isDark());
    }

private:
    // The user changes it there and comes back to the program.
    void prefer(uint scheme) {
        portal_.scheme = scheme;
        Q_EMIT qApp->applicationStateChanged(Qt::ApplicationActive);
    }

    Portal portal_;
    DesktopBus bus_;
};

QTEST_MAIN(tst_SystemColors)
#include "tst_SystemColors.moc"
