// SPDX-License-Identifier: GPL-3.0-or-later
// All views of the Playground are seen and reached in a small window, with the mouse and with the keyboard.
#include "tests/ui/support/PlaygroundFixture.h"
#include "ui/Language.h"
#include "ui/pages/playground/ViewChooser.h"
#include <QAbstractButton>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

constexpr int kViews = 8;

struct Fixture : PlaygroundFixture {
    explicit Fixture(int width) {
        page.resize(width, 760);
        page.show();
        if (!waitForExposed(page) || !waitForActive(page))
            qFatal("the page is not shown");
    }
    QAbstractButton* button(int view) const {
        return find<QAbstractButton>(page, qPrintable(QStringLiteral("playgroundViewButton%1").arg(view)));
    }
    int current() const { return the<QTabWidget>("playgroundTabs")->currentIndex(); }
};

} // namespace

class tst_ViewChooser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void cleanup() { language::apply(*qApp, language::Choice::English); }

    void everyViewIsSeenAndChosen_data() {
        QTest::addColumn<language::Choice>("choice");
        QTest::addColumn<int>("width");
        for (const auto& [name, choice] :
             {std::pair("English", language::Choice::English), std::pair("Turkish", language::Choice::Turkish)})
            for (const int width : {640, 1200}) // of the page in a window of 884 pixels, and in a large one
                QTest::addRow("%s, %d pixels", name, width) << choice << width;
    }
    void everyViewIsSeenAndChosen() {
        QFETCH(const language::Choice, choice);
        QFETCH(const int, width);
        language::apply(*qApp, choice);
        const Fixture f(width);
        const auto* tabs = f.the<QTabWidget>("playgroundTabs");
        QCOMPARE(tabs->count(), kViews);
        const QRect seen(f.page.mapToGlobal(QPoint()), f.page.size());
        for (int view = 0; view < kViews; ++view) {
            const QAbstractButton* button = f.button(view);
            QVERIFY(button->isVisible());
            QCOMPARE(button->text(), tabs->tabText(view));
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            QVERIFY2(seen.contains(QRect(button->mapToGlobal(QPoint()), button->size())), qPrintable(button->text()));
        }
        for (int view = 1; view < kViews; ++view) // those of a group stand in one row
            QVERIFY(view == kViews / 2 || f.button(view)->y() == f.button(view - 1)->y());
        for (int view = kViews - 1; view >= 0; --view) {
            f.button(view)->click();
            QCOMPARE(f.current(), view);
            QVERIFY(f.button(view)->isChecked());
        }
    }

    void theArrowKeysGoThroughAllViews_data() {
        QTest::addColumn<int>("width");
        QTest::newRow("two rows") << 640;
        QTest::newRow("one row") << 1200;
    }
    void theArrowKeysGoThroughAllViews() {
        QFETCH(const int, width);
        const Fixture f(width);
        f.button(0)->setFocus();
        for (int view = 1; view < kViews; ++view) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
            QCOMPARE(f.current(), view);
            QVERIFY(f.button(view)->hasFocus());
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); // there are no more
        QCOMPARE(f.current(), kViews - 1);
        for (int view = kViews - 2; view >= 0; --view) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
            QCOMPARE(f.current(), view);
        }
        // One stop of the Tab key, as a bar of tabs is.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(!f.the<ViewChooser>("playgroundViewChooser")->isAncestorOf(QApplication::focusWidget()));
    }
};

QTEST_MAIN(tst_ViewChooser)
#include "tst_ViewChooser.moc"
