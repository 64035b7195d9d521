// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"
#include "ui/shell/RecentProjects.h"
#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class tst_MainMenus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", home_.path().toUtf8());
        prepareApplication();
    }

    void openRecentShowsNamesAsTheyStand() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("Kant & Hegel.kantai")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RecentProjects().add(file.fileName());
        WindowFixture f(TinyProject::Stage::Empty);
        auto* recent = find<QMenu>(f.window, "recentMenu");
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().constFirst()->text(), QStringLiteral("Kant && Hegel")); // drawn with one &
    }

    void openRecentTellsWhatIsGoneAndCanBeCleared() {
        QSettings().clear();
        WindowFixture f(TinyProject::Stage::Empty);
        auto* recent = find<QMenu>(f.window, "recentMenu");
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 1); // and says that there is none
        QVERIFY(!recent->actions().constFirst()->isEnabled());
        RecentProjects().add(QStringLiteral("/nowhere/Gone.kantai"));
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().constFirst()->text(), QStringLiteral("Gone (moved or deleted)"));
        QVERIFY(!recent->actions().constFirst()->isEnabled());
        find<QAction>(*recent, "clearRecentAction")->trigger();
        QVERIFY(RecentProjects().missing().isEmpty());
    }

    // Whatever was shown of it, nothing keeps its lock.
    void aProjectThatWasClosedOpensWritableAgain() {
        WindowFixture f(TinyProject::Stage::Trained);
        for (int time = 0; time < 3; ++time) {
            f.window.openProject(f.tiny.folder());
            QVERIFY2(f.session.view().writable, f.session.view().readOnlyReason.c_str());
            for (const Page* page : f.window.pages().all)
                f.window.showPage(page->id());
            TRY_VERIFY(f.window.findChildren<Job*>().isEmpty()); // what a page reads in the background
            find<QAction>(f.window, "closeProjectAction")->trigger();
            QVERIFY(!f.session.isOpen());
        }
    }

private:
    const QTemporaryDir home_;
};

QTEST_MAIN(tst_MainMenus)
#include "tst_MainMenus.moc"
