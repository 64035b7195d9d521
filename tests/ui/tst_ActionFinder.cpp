// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: every entry of the menus and every button of the pages is found by its name and done.
#include "tests/ui/support/WindowFixture.h"
#include "ui/Language.h"
#include "ui/shell/ActionFinder.h"
#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <algorithm>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : WindowFixture {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Tokenizer) : WindowFixture(stage) {
        window.openProject(tiny.folder());
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        finder = find<ActionFinder>(window, "actionFinder");
    }
    QStringList type(const QString& wanted) const {
        find<QLineEdit>(*finder, "wantedActionEdit")->setText(wanted);
        const auto* table = find<QTableWidget>(*finder, "foundActionsTable");
        QStringList names;
        for (int row = 0; row < table->rowCount(); ++row)
            names.append(table->item(row, 0)->text());
        return names;
    }
    void press(Qt::Key key) const { QTest::keyClick(find<QLineEdit>(*finder, "wantedActionEdit"), key); }
    QString help() const { return find<QLabel>(*finder, "foundActionHelpLabel")->text(); }

    QPointer<ActionFinder> finder;
};

} // namespace

class tst_ActionFinder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void cleanup() { language::apply(*qApp, language::Choice::English); }

    void aButtonOfAnotherPageIsFoundAndPressed() {
        Fixture f;
        f.window.showPage(PageId::Model);
        QCOMPARE(f.type(QStringLiteral("import fold")).value(0), QStringLiteral("Import folder"));
        f.press(Qt::Key_Return);
        TRY_VERIFY(f.shows(PageId::Corpus));
        TRY_COMPARE(f.prompts.questions, QStringList(QStringLiteral("Import every text file of a folder")));
        TRY_VERIFY(f.finder.isNull());
    }

    void aButtonInAViewThatIsNotShownBringsItToTheFront() {
        Fixture f;
        QVERIFY(f.type(QStringLiteral("vocabulary")).contains(QStringLiteral("Vocabulary")));
        const QStringList found = f.type(QStringLiteral("import a tokenizer"));
        QVERIFY2(found.contains(QStringLiteral("Import a tokenizer")), qPrintable(found.join('\n')));
        f.press(Qt::Key_Return);
        TRY_VERIFY(f.shows(PageId::Tokenizer));
        TRY_VERIFY(find<QTabWidget>(f.window, "tokenizerTabs")->currentIndex() == 3);
    }

    void arrowsChooseAndWhatCannotBeDoneSaysWhy() {
        Fixture f;
        const QStringList found = f.type(QStringLiteral("undo deletion"));
        QCOMPARE(found, QStringList(QStringLiteral("Undo the deletion")));
        QCOMPARE(f.help(), QStringLiteral("This cannot be done now."));
        f.press(Qt::Key_Return);
        QVERIFY(f.finder->isVisible()); // nothing was done
        f.type(QStringLiteral("theme"));
        f.press(Qt::Key_Down);
        QCOMPARE(find<QTableWidget>(*f.finder, "foundActionsTable")->currentRow(), 1);
        QVERIFY(f.type(QStringLiteral("qqq")).isEmpty());
        QCOMPARE(f.help(), QStringLiteral("Nothing has this name."));
    }

    void everyButtonThatAPageShowsIsListed() {
        Fixture f(TinyProject::Stage::Trained);
        const QStringList all = f.type({});
        for (Page* page : f.window.pages().all) {
            f.window.showPage(page->id());
            for (const QPushButton* button : page->findChildren<QPushButton*>())
                if (button->isVisible() && !button->accessibleName().isEmpty())
                    QVERIFY2(all.contains(QString(button->accessibleName()).remove('&').remove(QStringLiteral("…"))),
                             qPrintable(button->accessibleName()));
        }
    }

    // Whoever looks for an action in the menus finds it there too.
    void theMenuOfThePageHasWhatItOffers() {
        WindowFixture f(TinyProject::Stage::Trained);
        auto* menu = find<QMenu>(f.window, "pageMenu");
        QVERIFY(!menu->menuAction()->isEnabled()); // no project is open
        f.window.openProject(f.tiny.folder());
        QVERIFY(menu->menuAction()->isEnabled());
        const auto show = [menu] {
            Q_EMIT menu->aboutToShow();
            QStringList names;
            for (const QAction* entry : menu->actions())
                names.append(entry->text());
            return names;
        };
        for (Page* page : f.window.pages().all) {
            f.window.showPage(page->id());
            const QStringList names = show();
            for (const QPushButton* button : page->findChildren<QPushButton*>())
                if (button->isVisible() && !button->accessibleName().isEmpty())
                    QVERIFY2(names.contains(QString(button->accessibleName()).remove(QStringLiteral("…"))),
                             qPrintable(button->accessibleName()));
        }
        const auto* tabs = find<QTabWidget>(f.window, "playgroundTabs"); // of the page that was shown last
        QVERIFY(menu->actions().value(3)->text() == tabs->tabText(3) && tabs->currentIndex() == 0);
        menu->actions().value(3)->trigger();
        QCOMPARE(tabs->currentIndex(), 3);
        f.window.showPage(PageId::Checkpoints);
        const qsizetype resume = show().indexOf(QStringLiteral("Restore and continue"));
        QVERIFY(resume >= 0 && !menu->actions().at(resume)->isEnabled());
        QVERIFY(menu->actions().at(resume)->toolTip().contains(QStringLiteral("complete"))); // and why
    }

    void itSpeaksTheLanguageOfTheWindow() {
        Fixture f;
        language::apply(*qApp, language::Choice::Turkish);
        TRY_VERIFY(f.type(QStringLiteral("DOĞRULA")).size() > 0); // of any case, also that of ğ
    }

    void withoutAProjectOnlyTheMenusAreListed() {
        WindowFixture f(TinyProject::Stage::Empty);
        const auto found = findActions(f.window, f.window.pages(), false, {});
        QVERIFY(std::ranges::none_of(found, [](const auto& each) { return each.place == QLatin1String("Corpus"); }));
        QVERIFY(std::ranges::any_of(found,
                                    [](const auto& each) { return each.place == QStringLiteral("View › Theme"); }));
    }
};

QTEST_MAIN(tst_ActionFinder)
#include "tst_ActionFinder.moc"
