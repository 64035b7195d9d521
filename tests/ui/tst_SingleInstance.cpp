// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, started several times: a second start hands its files to the first and ends; a killed one is no
// obstacle; damaged messages harm nothing.
#include "core/workflow/project/Projects.h"
#include "tests/ui/support/Patience.h"
#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace kantai;
using namespace kantai::test;

namespace {

// A user with a home folder, a runtime folder and processes.
struct TestUser {
    TestUser() {
        environment = QProcessEnvironment::systemEnvironment();
        environment.insert("HOME", home.path());
        environment.insert("XDG_CONFIG_HOME", home.path());
        environment.insert("XDG_RUNTIME_DIR", home.path());
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    std::unique_ptr<QProcess> start(const QStringList& arguments) const {
        auto program = std::make_unique<QProcess>();
        program->setProcessEnvironment(environment);
        program->start(QStringLiteral(KANTAI_BINARY_DIR "/app/studio/kantai-studio"), arguments);
        return program;
    }
    QString project(const QString& name) const {
        const QString folder = QDir(home.path()).filePath(name);
        createProject(folder.toStdString(), name.toStdString());
        return folder;
    }
    QString socket() const { return home.filePath(QStringLiteral("kantai-studio.socket")); }
    bool listens() const {
        QLocalSocket probe;
        probe.connectToServer(socket());
        return probe.waitForConnected(kPatience);
    }
    // Opened projects are remembered in the settings.
    bool hasOpened(const QString& name) const {
        const QSettings settings(home.filePath(QStringLiteral("kantai/Kantai Studio.conf")), QSettings::IniFormat);
        return settings.value(QStringLiteral("recentProjects")).toStringList().join(' ').contains(name + ".kantai");
    }

    QTemporaryDir home;
    QProcessEnvironment environment;
};

} // namespace

class tst_SingleInstance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSecondStartHandsItsFileOverAndEnds() {
        const TestUser user;
        const QString project = user.project(QStringLiteral("Critique"));
        const auto first = user.start({});
        TRY_VERIFY(user.listens());
        QVERIFY(!user.hasOpened(QStringLiteral("Critique")));
        const auto second = user.start({project});
        QVERIFY(second->waitForFinished(kPatience));
        QCOMPARE(second->exitCode(), 0);
        TRY_VERIFY(user.hasOpened(QStringLiteral("Critique")));
        QCOMPARE(first->state(), QProcess::Running);
        first->kill();
        QVERIFY(first->waitForFinished(kPatience));
    }

    void whatAKilledProgramLeftIsNoObstacle() {
        const TestUser user;
        const QString project = user.project(QStringLiteral("Ethics"));
        const auto first = user.start({});
        TRY_VERIFY(user.listens());
        first->kill();
        QVERIFY(first->waitForFinished(kPatience));
        QVERIFY2(QFile::exists(user.socket()), "the socket is left behind");
        const auto second = user.start({project});
        TRY_VERIFY(user.hasOpened(QStringLiteral("Ethics")));
        QCOMPARE(second->state(), QProcess::Running);
        TRY_VERIFY(user.listens());
        second->kill();
        QVERIFY(second->waitForFinished(kPatience));
    }

    void anotherPersonAndANewWindowHaveAProgramOfTheirOwn() {
        const TestUser user;
        const TestUser other;
        const auto first = user.start({});
        TRY_VERIFY(user.listens());
        const QString theirs = other.project(QStringLiteral("Logic"));
        const auto second = other.start({theirs});
        TRY_VERIFY(other.hasOpened(QStringLiteral("Logic")));
        const QString mine = user.project(QStringLiteral("Physics"));
        const auto third = user.start({QStringLiteral("--new-window"), mine});
        TRY_VERIFY(user.hasOpened(QStringLiteral("Physics")));
        for (const auto* program : {&first, &second, &third}) {
            QCOMPARE((*program)->state(), QProcess::Running);
            (*program)->kill();
            QVERIFY((*program)->waitForFinished(kPatience));
        }
    }

    void damagedMessagesHarmNothing() {
        const TestUser user;
        const auto program = user.start({});
        TRY_VERIFY(user.listens());
        for (const QByteArray& message : {QByteArray("{\n"), QByteArray("\n"), QByteArray(3 << 20, 'x')}) {
            QLocalSocket socket;
            socket.connectToServer(user.socket());
            QVERIFY(socket.waitForConnected(kPatience));
            socket.write(message);
            QVERIFY(socket.state() != QLocalSocket::ConnectedState || socket.waitForDisconnected(kPatience));
        }
        QVERIFY(user.listens());
        QCOMPARE(program->state(), QProcess::Running);
        program->kill();
        QVERIFY(program->waitForFinished(kPatience));
    }
};

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_SingleInstance.moc"
