// SPDX-License-Identifier: GPL-3.0-or-later
// Large type makes fonts, rows and fixed widths larger, in windows that are open too, and back; at 1440 x 900 nothing
// is cut off.
#include "tests/ui/support/ClippedTexts.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/Language.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;
using language::Choice;

class tst_LargeType : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void cleanup() {
        theme::setLargeType(*qApp, false);
        theme::apply(*qApp, theme::Choice::Light);
        language::apply(*qApp, Choice::English);
        QSettings().clear();
    }

    void whatIsOpenBecomesLargerAndSmallerAgain() {
        WindowFixture f(TinyProject::Stage::Trained);
        f.window.resize(1440, 900);
        f.window.openProject(f.tiny.folder());
        auto* rail = find<QWidget>(f.window, "rail");
        auto* rows = find<QTableView>(f.window, "runsTable")->verticalHeader();
        const QLabel* title = f.window.pages().page(PageId::Corpus)->findChild<QLabel*>();
        const int width = rail->width(), height = rows->defaultSectionSize(), size = title->font().pixelSize();
        auto* action = find<QAction>(f.window, "largeTypeAction");
        QVERIFY(!action->isChecked());
        action->trigger();
        QCOMPARE(theme::font(theme::Role::Body).pixelSize(), 20);
        QCOMPARE(theme::scaled(10), 15);
        QCOMPARE(rail->minimumWidth(), 3 * width / 2);
        QCOMPARE(rows->defaultSectionSize(), 3 * height / 2);
        QCOMPARE(title->font().pixelSize(), 3 * size / 2);
        QVERIFY(qApp->styleSheet().contains(QLatin1String("1px solid"))); // hairlines stay
        QVERIFY(QSettings().value(QStringLiteral("largeType")).toBool());
        action->trigger();
        QCOMPARE(theme::font(theme::Role::Body).pixelSize(), 13);
        QCOMPARE(rail->minimumWidth(), width);
        QCOMPARE(rows->defaultSectionSize(), height);
        QCOMPARE(title->font().pixelSize(), size);
    }

    // In a narrow window the list of pages leaves them its room.
    void theRailGivesWayInANarrowWindow() {
        WindowFixture f(TinyProject::Stage::Trained);
        f.window.openProject(f.tiny.folder());
        const auto* rail = find<QWidget>(f.window, "rail");
        f.window.resize(960, 600);
        QCOMPARE(rail->width(), 216);
        find<QAction>(f.window, "largeTypeAction")->trigger();
        TRY_COMPARE(rail->width(), 252);
        f.window.resize(1440, 900);
        TRY_COMPARE(rail->width(), 324);
    }

    void nothingIsCutOff_data() {
        QTest::addColumn<int>("choice");
        QTest::addColumn<bool>("fromTheStart");
        QTest::newRow("English") << static_cast<int>(Choice::English) << true;
        QTest::newRow("English, switched") << static_cast<int>(Choice::English) << false;
        QTest::newRow("Turkish") << static_cast<int>(Choice::Turkish) << true;
    }
    void nothingIsCutOff() {
        QFETCH(int, choice);
        QFETCH(bool, fromTheStart);
        language::apply(*qApp, Choice(choice));
        const auto enlarge = [] {
            theme::setLargeType(*qApp, true);
            theme::apply(*qApp, theme::Choice::Light);
        };
        if (fromTheStart)
            enlarge();
        WindowFixture f(TinyProject::Stage::Trained);
        f.window.resize(1440, 900);
        f.window.openProject(f.tiny.folder());
        if (!fromTheStart)
            enlarge();
        for (Page* page : f.window.pages().all) {
            f.window.showPage(page->id());
            QCoreApplication::sendPostedEvents();
            TRY_COMPARE(clippedTexts(*page).join('\n'), QString());
            const auto* area = qobject_cast<QScrollArea*>(page->parentWidget()->parentWidget()->parentWidget());
            TRY_COMPARE(page->parentWidget()->width(), area->viewport()->width()); // not scrolled sideways
        }
        QCOMPARE(f.window.size(), QSize(1440, 900));
    }
};

QTEST_MAIN(tst_LargeType)
#include "tst_LargeType.moc"
