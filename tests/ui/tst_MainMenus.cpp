// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"
#include "ui/shell/RecentProjects.h"
#include <QMenu>
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

private:
    const QTemporaryDir home_;
};

QTEST_MAIN(tst_MainMenus)
#include "tst_MainMenus.moc"
