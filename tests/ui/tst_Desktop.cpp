// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the desktop: no suspend while a training runs, a notification at its end, and nothing without a
// bus.
#include "tests/ui/support/DesktopBus.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/shell/Desktop.h"
#include "ui/shell/TrainingNotices.h"
#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QSettings>
#include <QTest>
#include <QWidget>
#include <fcntl.h>
#include <unistd.h>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// The part of systemd's login manager that gives locks: a lock lasts until its file descriptor is closed everywhere.
class LoginManager : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~LoginManager() override { ::close(read_); }

    QStringList asked;
    bool isLocked() const {
        char byte = 0;
        return read_ >= 0 && ::read(read_, &byte, 1) < 0; // nothing to read yet; 0 at the end
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&, const QString& why, const QString& mode) {
        asked.append({what, why, mode});
        int ends[2] = {};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        ::close(read_);
        read_ = ends[0];
        const QDBusUnixFileDescriptor lock(ends[1]); // a copy
        ::close(ends[1]);
        return lock;
    }

private:
    int read_ = -1;
};

class NotificationServer : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList titles, bodies;

public Q_SLOTS:
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& body, const QStringList&,
                const QVariantMap&, int) {
        titles.append(title);
        bodies.append(body);
        return static_cast<uint>(titles.size());
    }
};

} // namespace

class tst_Desktop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        prepareApplication();
        QVERIFY2(bus_.start(), "install dbus-daemon");
        QVERIFY(bus_.offer("org.freedesktop.login1", "/org/freedesktop/login1", login_));
        QVERIFY(bus_.offer("org.freedesktop.Notifications", "/org/freedesktop/Notifications", notifications_));
    }

    void init() {
        QSettings().clear();
        notifications_.titles.clear();
        notifications_.bodies.clear();
        login_.asked.clear();
    }

    void theLockLastsUntilItIsGivenUp() {
        Desktop desktop(bus_.client(), bus_.client());
        desktop.keepAwake(true, QStringLiteral("why"));
        desktop.keepAwake(true, QStringLiteral("why")); // asked once
        TRY_VERIFY(desktop.keepsAwake());
        QCOMPARE(login_.asked, QStringList({"sleep:idle", "why", "block"}));
        QVERIFY(login_.isLocked());
        desktop.keepAwake(false);
        QVERIFY(!desktop.keepsAwake());
        TRY_VERIFY(!login_.isLocked());
    }

    void textsOfOthersAreNoMarkupInANotification() {
        Desktop(bus_.client(), bus_.client()).notify(QStringLiteral("Run <b>"), QStringLiteral("5 < 6"));
        TRY_COMPARE(notifications_.titles, QStringList(QStringLiteral("Run <b>")));
        QCOMPARE(notifications_.bodies, QStringList(QStringLiteral("5 &lt; 6")));
    }

    void withoutABusNothingHappens() {
        const QDBusConnection none(QStringLiteral("there is none"));
        Desktop desktop(none, none);
        desktop.keepAwake(true, QStringLiteral("why"));
        desktop.notify(QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(!desktop.keepsAwake());
    }

    void aTrainingKeepsTheComputerAwakeAndItsEndIsTold() {
        SessionFixture f(TinyProject::Stage::Tokenizer);
        QWidget window; // never shown: the user is elsewhere
        Desktop desktop(bus_.client(), bus_.client());
        const TrainingNotices notices(f.session, desktop, window);
        TrainingSession& training = f.session.training();
        f.session.startTraining(tinyPretraining(100'000));
        TRY_VERIFY(desktop.keepsAwake());
        TRY_VERIFY(training.phase() == TrainingPhase::Training);
        training.pause();
        TRY_VERIFY(training.phase() == TrainingPhase::Paused);
        QVERIFY(!desktop.keepsAwake());
        training.resume();
        TRY_VERIFY(desktop.keepsAwake());
        training.stopAndSave();
        TRY_VERIFY(!f.session.isBusy());
        QVERIFY(!desktop.keepsAwake());
        TRY_COMPARE(notifications_.titles, QStringList(QStringLiteral("Run 1 stopped")));
        QVERIFY(notifications_.bodies.value(0).startsWith(QStringLiteral("Step ")));
    }

    void bothCanBeSwitchedOff() {
        TrainingNotices::setOn(TrainingNotices::kKeepAwake, false);
        TrainingNotices::setOn(TrainingNotices::kNotify, false);
        SessionFixture f(TinyProject::Stage::Tokenizer);
        QWidget window;
        Desktop desktop(bus_.client(), bus_.client());
        const TrainingNotices notices(f.session, desktop, window);
        f.session.startTraining(tinyPretraining(3));
        TRY_VERIFY(!f.session.isBusy());
        QVERIFY(f.session.training().run().state == RunState::Completed);
        desktop.notify(QStringLiteral("last"), {}); // what was sent before it has arrived before it
        TRY_COMPARE(notifications_.titles, QStringList(QStringLiteral("last")));
        QVERIFY(login_.asked.isEmpty());
    }

private:
    LoginManager login_;
    NotificationServer notifications_;
    DesktopBus bus_;
};

QTEST_MAIN(tst_Desktop)
#include "tst_Desktop.moc"
