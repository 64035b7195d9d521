// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/shell/LogDock.h"
#include "ui/shell/RecentProjects.h"
#include "ui/shell/WelcomePage.h"
#include "ui/wizards/NewProjectWizard.h"
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class tst_Shell : public QObject {
    Q_OBJECT

    QTemporaryDir home_;

    QString file(const QString& name, const QByteArray& bytes = "x") {
        QFile made(home_.filePath(name));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size() ? made.fileName() : QString();
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", home_.path().toUtf8());
        prepareApplication();
        QCoreApplication::setOrganizationName(QStringLiteral("kantai-test"));
    }
    void init() { QSettings().clear(); }

    void theLogIsFilteredByLevelAndByText() {
        ScriptedPrompts prompts;
        LogDock log(prompts);
        log.add(LogLevel::Info, QStringLiteral("Read kant.txt"));
        log.add(LogLevel::Warning, QStringLiteral("3 bytes were not UTF-8"));
        log.add(LogLevel::Problem, QStringLiteral("The disk is full"));
        QCOMPARE(log.shownText().split(QLatin1Char('\n')).size(), 3);
        auto* level = find<QComboBox>(log, "logLevelComboBox");
        level->setCurrentIndex(1);
        QCOMPARE(log.shownText().split(QLatin1Char('\n')).size(), 2);
        log.add(LogLevel::Info, QStringLiteral("Not shown now"));
        QVERIFY(!log.shownText().contains(QStringLiteral("Not shown")));
        level->setCurrentIndex(2);
        QVERIFY(log.shownText().endsWith(QStringLiteral("problem The disk is full")));
        level->setCurrentIndex(0);
        find<QLineEdit>(log, "logFilterEdit")->setText(QStringLiteral("KANT"));
        QVERIFY(log.shownText().endsWith(QStringLiteral("Read kant.txt")));
        QVERIFY(!log.shownText().contains(QLatin1Char('\n')));
    }

    void theLogIsCopiedAndSavedAsShown() {
        ScriptedPrompts prompts;
        LogDock log(prompts);
        log.add(LogLevel::Info, QStringLiteral("Kritik der reinen Vernunft – ğüş"));
        click(log, "copyLogButton");
        QCOMPARE(QGuiApplication::clipboard()->text(), log.shownText());
        prompts.saveFileAnswer = home_.filePath(QStringLiteral("kantai.log"));
        click(log, "saveLogButton");
        QFile saved(prompts.saveFileAnswer);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(saved.readAll()), log.shownText());
    }

    void aLogThatCannotBeWrittenIsSaidWithItsPlace() {
        ScriptedPrompts prompts;
        LogDock log(prompts);
        log.add(LogLevel::Info, QStringLiteral("a line"));
        prompts.saveFileAnswer = home_.filePath(QStringLiteral("no/such/folder/kantai.log"));
        click(log, "saveLogButton");
        QCOMPARE(prompts.errors.size(), 1);
        QVERIFY(prompts.errors.first().contains(QStringLiteral("no/such/folder/kantai.log")));
        QVERIFY(prompts.errors.first().contains(QStringLiteral("another place")));
    }

    void theLogStaysBounded() {
        ScriptedPrompts prompts;
        LogDock log(prompts);
        for (int i = 0; i < 10'050; ++i)
            log.add(LogLevel::Info, QString::number(i));
        QCOMPARE(find<QPlainTextEdit>(log, "logView")->blockCount(), 10'000);
        QVERIFY(log.shownText().endsWith(QStringLiteral("10049")));
    }

    void recentProjectsAreNewestFirstOnceAndOnlyThoseThatExist() {
        RecentProjects recent;
        const QString a = file(QStringLiteral("a.kantai"));
        const QString b = file(QStringLiteral("b.kantai"));
        recent.add(a);
        recent.add(b);
        recent.add(a);
        QCOMPARE(RecentProjects().files(), QStringList({a, b}));
        QVERIFY(QFile::remove(a));
        QCOMPARE(recent.files(), QStringList({b}));
        for (int i = 0; i < 15; ++i)
            recent.add(file(QStringLiteral("%1.kantai").arg(i)));
        QCOMPARE(recent.files().size(), 10);
        QCOMPARE(recent.files().first(), home_.filePath(QStringLiteral("14.kantai")));
    }

    void thePageLastSeenIsKeptForEachProjectWhileItIsRecent() {
        RecentProjects recent;
        const QString first = file(QStringLiteral("first.kantai"));
        recent.add(first);
        QVERIFY(!recent.page(first));
        recent.setPage(first, 4);
        recent.setPage(QStringLiteral("/other/place.kantai"), 1);
        QCOMPARE(RecentProjects().page(first), std::optional(4));
        for (int i = 0; i < 10; ++i)
            recent.add(file(QStringLiteral("%1.kantai").arg(i)));
        QVERIFY(!recent.page(first)); // the settings do not grow for ever
    }

    void settingsThatWereSpoiledAreIgnored() {
        RecentProjects recent;
        const QString project = file(QStringLiteral("a.kantai"));
        recent.setPage(project, -3);
        QVERIFY(!recent.page(project));
    }

    void theWelcomePageLeadsThreeWaysAndToRecentProjects() {
        const QString project = file(QStringLiteral("kant.kantai"));
        RecentProjects().add(project);
        WelcomePage page;
        const QSignalSpy sample(&page, &WelcomePage::sampleRequested);
        const QSignalSpy fresh(&page, &WelcomePage::newRequested);
        const QSignalSpy open(&page, &WelcomePage::openRequested);
        const QSignalSpy recent(&page, &WelcomePage::recentRequested);
        click(page, "trySampleButton");
        click(page, "newProjectButton");
        click(page, "openProjectButton");
        QCOMPARE(sample.count() + fresh.count() + open.count(), 3);
        auto* list = find<QListWidget>(page, "recentProjectsList");
        QCOMPARE(list->count(), 1);
        QVERIFY(list->isVisibleTo(&page));
        page.show();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QCOMPARE(recent.value(0).value(0).toString(), project);
        QSettings().clear();
        page.refresh();
        QVERIFY(!list->isVisibleTo(&page));
    }

    void aNewProjectIsMadeWhereThePreviewSays() {
        ProjectSession session;
        ScriptedPrompts prompts;
        NewProjectWizard wizard(session, prompts);
        wizard.restart();
        const QAbstractButton* finish = wizard.button(QWizard::FinishButton);
        QVERIFY(!finish->isEnabled()); // no name yet
        find<QLineEdit>(wizard, "projectPlaceEdit")->setText(home_.path());
        find<QLineEdit>(wizard, "projectNameEdit")->setText(QStringLiteral("İstanbul Düşünür"));
        QVERIFY(finish->isEnabled());
        const QString folder = home_.filePath(QStringLiteral("İstanbul Düşünür"));
        QVERIFY(find<QLabel>(wizard, "projectPathLabel")->text().contains(folder));
        wizard.accept();
        QCOMPARE(wizard.result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(session.isOpen());
        QCOMPARE(QString::fromStdString(session.view().info.name), QStringLiteral("İstanbul Düşünür"));
        QVERIFY(QDir(folder).exists());
        QVERIFY(prompts.errors.isEmpty());
    }

    void thePlaceIsChosenInADialog() {
        ProjectSession session;
        ScriptedPrompts prompts;
        NewProjectWizard wizard(session, prompts);
        prompts.openFolderAnswer = home_.path();
        click(wizard, "browsePlaceButton");
        QCOMPARE(find<QLineEdit>(wizard, "projectPlaceEdit")->text(), home_.path());
    }

    void whatCannotBeANameOrPlaceIsSaidBesideTheField_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("said");
        const QString home = home_.path();
        QVERIFY(QDir(home).mkpath(QStringLiteral("full/inside")));
        QTest::newRow("slash") << "a/b" << home << "cannot contain /";
        QTest::newRow("hidden") << ".kant" << home << "begin with a dot";
        QTest::newRow("too long") << QString(60, QChar(0x15f)) << home << "too long";
        QTest::newRow("taken") << "full" << home << "exists and is not empty";
        QTest::newRow("no place") << "kant"
                                  << ""
                                  << "full path";
        QTest::newRow("relative place") << "kant"
                                        << "texts"
                                        << "full path";
        QTest::newRow("a file") << "kant" << file(QStringLiteral("plain.txt")) << "is a file";
    }
    void whatCannotBeANameOrPlaceIsSaidBesideTheField() {
        QFETCH(const QString, name);
        QFETCH(const QString, place);
        QFETCH(const QString, said);
        ProjectSession session;
        ScriptedPrompts prompts;
        NewProjectWizard wizard(session, prompts);
        wizard.restart();
        find<QLineEdit>(wizard, "projectNameEdit")->setText(name);
        find<QLineEdit>(wizard, "projectPlaceEdit")->setText(place);
        QVERIFY(says(wizard, said));
        QVERIFY(!wizard.button(QWizard::FinishButton)->isEnabled());
    }

    void whatFailsOnlyWhenMadeLeavesTheWizardOpen() {
        ProjectSession session;
        ScriptedPrompts prompts;
        NewProjectWizard wizard(session, prompts);
        wizard.open();
        find<QLineEdit>(wizard, "projectPlaceEdit")->setText(QStringLiteral("/proc/nowhere"));
        find<QLineEdit>(wizard, "projectNameEdit")->setText(QStringLiteral("kant"));
        wizard.accept();
        QVERIFY(wizard.isVisible());
        QCOMPARE(prompts.errors.size(), 1);
        QVERIFY(prompts.errors.first().contains(QStringLiteral("/proc/nowhere")));
        QVERIFY(!session.isOpen());
    }
};

QTEST_MAIN(tst_Shell)
#include "tst_Shell.moc"
