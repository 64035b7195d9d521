// SPDX-License-Identifier: GPL-3.0-or-later
// The windows behind the menu Help: the guide, the list of shortcuts, About.
#include "tests/support/TinyProject.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include "ui/Language.h"
#include "ui/MainWindow.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/GuideWindow.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/Page.h"
#include "ui/shell/FieldHelp.h"
#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextFragment>
#include <QWhatsThis>
#include <optional>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

bool isExplaining() {
    for (const QWidget* widget : QApplication::topLevelWidgets())
        if (widget->inherits("QWhatsThat") && widget->isVisible())
            return true;
    return false;
}

struct Fixture {
    Fixture() { show(); }
    explicit Fixture(TinyProject::Stage stage) {
        tiny.emplace(stage);
        window.openProject(QString::fromStdString(tiny->path().string()));
        show();
    }
    void show() {
        window.show();
        if (!waitForActive(window))
            qFatal("the window does not become active");
    }
    template <class Window>
    Window* open(const char* action) {
        find<QAction>(window, action)->trigger();
        auto* opened = window.findChild<Window*>();
        if (opened == nullptr || !opened->isVisible())
            qFatal("%s opens nothing", action);
        if (!waitForActive(*opened))
            qFatal("%s does not come to the front", action);
        return opened;
    }

    std::optional<TinyProject> tiny;
    ProjectSession session;
    ScriptedPrompts prompts;
    MainWindow window{session, prompts, QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample")};
};

QStringList picturesOf(const QTextDocument& document) {
    QStringList pictures;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); part != block.end(); ++part)
            if (part.fragment().charFormat().isImageFormat())
                pictures.append(part.fragment().charFormat().toImageFormat().name());
    return pictures;
}

void namesOf(const QMenu& menu, QStringList& names) {
    for (const QAction* action : menu.actions())
        if (action->menu() != nullptr)
            namesOf(*action->menu(), names);
        else if (!action->isSeparator())
            names.append(QString(action->text()).remove(QLatin1Char('&')).remove(QStringLiteral("…")));
}

} // namespace

class tst_Help : public QObject {
    Q_OBJECT

    QTemporaryDir home_;

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", home_.path().toUtf8());
        prepareApplication();
        QGuiApplication::setQuitOnLastWindowClosed(false);
    }
    void init() {
        QSettings().clear();
        language::apply(*qApp, language::Choice::English);
        theme::apply(*qApp, theme::Choice::Light);
    }

    void theGuideOpensWithAllItsPictures_data() {
        QTest::addColumn<language::Choice>("choice");
        QTest::addColumn<QString>("title");
        QTest::newRow("English") << language::Choice::English << "From a text to a filled mask, in fifteen steps";
        QTest::newRow("Turkish") << language::Choice::Turkish
                                 << "Bir metinden doldurulmuş bir maskeye, on beş adımda";
    }
    void theGuideOpensWithAllItsPictures() {
        QFETCH(const language::Choice, choice);
        QFETCH(const QString, title);
        language::apply(*qApp, choice);
        Fixture f;
        const auto* guide = f.open<GuideWindow>("guideAction");
        auto* text = find<GuideText>(*guide, "guideText");
        QCOMPARE(text->document()->begin().text(), title);
        QVERIFY(find<QListWidget>(*guide, "guideContentsList")->count() >= 16); // fifteen steps and the title
        const QStringList pictures = picturesOf(*text->document());
        QVERIFY(pictures.size() >= 12);
        for (const QString& picture : pictures) {
            const QVariant loaded = text->loadResource(QTextDocument::ImageResource, QUrl(picture));
            QVERIFY2(!loaded.value<QImage>().isNull(), qPrintable(picture));
            QVERIFY(loaded.value<QImage>().width() <= 740 * text->devicePixelRatioF());
        }
        TRY_VERIFY(text->verticalScrollBar()->maximum() > 0);
        QCOMPARE(text->horizontalScrollBar()->maximum(), 0); // the pictures fit the column
    }

    void theGuideFitsTheScreenAndItsPicturesFitTheWindow() {
        Fixture f;
        auto* guide = f.open<GuideWindow>("guideAction");
        QVERIFY(guide->screen()->availableSize().width() >= guide->width());
        QVERIFY(guide->screen()->availableSize().height() >= guide->height());
        auto* text = find<GuideText>(*guide, "guideText");
        for (const QSize& size : {QSize(700, 480), QSize(1120, 700), QSize(860, 520)}) {
            guide->resize(size);
            TRY_COMPARE(guide->size(), size);
            TRY_COMPARE(text->horizontalScrollBar()->maximum(), 0);
        }
    }

    void theGuideFollowsTheLanguageAndStaysAtItsSection() {
        Fixture f;
        const auto* guide = f.open<GuideWindow>("guideAction");
        auto* contents = find<QListWidget>(*guide, "guideContentsList");
        contents->setCurrentRow(5);
        const QString english = contents->currentItem()->text();
        language::apply(*qApp, language::Choice::Turkish);
        TRY_COMPARE(find<GuideText>(*guide, "guideText")->source().fileName(), QStringLiteral("guide.tr.md"));
        QCOMPARE(contents->currentRow(), 5);
        QVERIFY(contents->currentItem()->text() != english);
    }

    void theContentsLeadToTheirSectionAndTheSearchGoesRound() {
        Fixture f;
        auto* guide = f.open<GuideWindow>("guideAction");
        auto* text = find<GuideText>(*guide, "guideText");
        auto* contents = find<QListWidget>(*guide, "guideContentsList");
        contents->setCurrentRow(8);
        QCOMPARE(text->textCursor().block().text(), contents->currentItem()->text());
        QVERIFY(text->verticalScrollBar()->value() > 0);
        auto* search = find<QLineEdit>(*guide, "guideSearchEdit");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("Gutenberg"));
        QTest::keyClick(search, Qt::Key_Return); // stands before section 8
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("Gutenberg"));
        search->setText(QStringLiteral("no such word"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(find<QLabel>(*guide, "guideFoundLabel")->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!guide->isVisible());
    }

    void theDarkThemeTakesTheDarkPictures() {
        Fixture f;
        const auto* guide = f.open<GuideWindow>("guideAction");
        auto* text = find<GuideText>(*guide, "guideText");
        const auto lightness = [text] {
            const QVariant picture =
                text->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("pictures/corpus.png")));
            return picture.value<QImage>().pixelColor(700, 20).lightness();
        };
        QVERIFY(lightness() > 128);
        theme::apply(*qApp, theme::Choice::Dark);
        QVERIFY(lightness() < 128);
    }

    void theListOfShortcutsHasEveryActionOfEveryMenu_data() {
        QTest::addColumn<language::Choice>("choice");
        QTest::newRow("English") << language::Choice::English;
        QTest::newRow("Turkish") << language::Choice::Turkish;
    }
    void theListOfShortcutsHasEveryActionOfEveryMenu() {
        QFETCH(const language::Choice, choice);
        language::apply(*qApp, choice);
        Fixture f;
        QTest::keyClick(&f.window, Qt::Key_F1, Qt::ControlModifier | Qt::ShiftModifier);
        const auto* dialog = f.window.findChild<ShortcutsDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const auto* table = find<QTableWidget>(*dialog, "shortcutsTable");
        QHash<QString, QString> keys;
        for (int i = 0; i < table->rowCount(); ++i)
            keys.insert(table->item(i, 1)->text(), table->item(i, 2)->text());
        QStringList names;
        for (const QAction* menu : f.window.menuBar()->actions())
            namesOf(*menu->menu(), names);
        QVERIFY(names.size() > 25);
        for (const QString& name : names)
            QVERIFY2(keys.contains(name), qPrintable(name));
        for (const char* portable : {"Ctrl+N", "Ctrl+M"}) { // Qt 6.8 translates the names of keys
            const QString shown = QKeySequence(QString::fromLatin1(portable)).toString(QKeySequence::NativeText);
            QVERIFY2(keys.values().contains(shown), qPrintable(shown));
        }
    }

    void f1ExplainsTheFieldThatHasTheFocus() {
        Fixture f(TinyProject::Stage::Corpus);
        f.window.showPage(PageId::Corpus);
        auto* seed = find<QWidget>(f.window, "splitSeedSpinBox");
        seed->setFocus();
        QCOMPARE(FieldHelp::explanationOf(seed->focusWidget()), seed->whatsThis());
        QTest::keyClick(seed, Qt::Key_F1);
        QVERIFY(isExplaining());
        QVERIFY(f.window.findChild<GuideWindow*>() == nullptr);
        QWhatsThis::hideText();
        TRY_VERIFY(!isExplaining());
    }

    void f1LeavesTextAndSelectionOfANumberAsTheyAre() {
        Fixture f(TinyProject::Stage::Corpus);
        f.window.showPage(PageId::Tokenizer);
        click(f.window, "trainTokenizerButton");
        auto* size = find<QSpinBox>(f.window, "vocabularySizeSpinBox");
        QVERIFY(waitForActive(*size->window()));
        size->setFocus();
        auto* line = size->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("41000"));
        line->setSelection(1, 2);
        for (int i = 0; i < 2; ++i) { // the second F1 takes the explanation away, or shows it anew
            QTest::keyClick(size, Qt::Key_F1);
            QCOMPARE(line->text(), QStringLiteral("41000"));
            QCOMPARE(line->selectedText(), QStringLiteral("10"));
        }
        QWhatsThis::hideText();
        TRY_VERIFY(!isExplaining());
        QCOMPARE(line->text(), QStringLiteral("41000"));
        QCOMPARE(line->selectedText(), QStringLiteral("10"));
    }

    void f1OfAFieldInADialogExplainsItToo() {
        Fixture f(TinyProject::Stage::Corpus);
        f.window.showPage(PageId::Tokenizer);
        click(f.window, "trainTokenizerButton");
        auto* size = find<QWidget>(f.window, "vocabularySizeSpinBox");
        QVERIFY(waitForActive(*size->window()));
        size->setFocus();
        QVERIFY(!size->whatsThis().isEmpty());
        QTest::keyClick(size, Qt::Key_F1);
        QVERIFY(isExplaining());
        QWhatsThis::hideText();
        size->window()->close();
    }

    void f1WithoutAFieldOpensTheGuideAtThePage_data() {
        QTest::addColumn<PageId>("page");
        QTest::addColumn<QString>("section");
        QTest::newRow("Corpus") << PageId::Corpus << "1. The dataset";
        QTest::newRow("Tokenizer") << PageId::Tokenizer << "3. Training a tokenizer";
        QTest::newRow("Model") << PageId::Model << "7. The configuration of the model";
        QTest::newRow("Training") << PageId::Training << "14. Pretraining";
        QTest::newRow("Playground") << PageId::Playground << "15. Saving the model and filling the mask";
    }
    void f1WithoutAFieldOpensTheGuideAtThePage() {
        QFETCH(const PageId, page);
        QFETCH(const QString, section);
        Fixture f(TinyProject::Stage::Corpus);
        f.window.showPage(page);
        f.window.setFocus();
        QTest::keyClick(&f.window, Qt::Key_F1);
        const auto* guide = f.window.findChild<GuideWindow*>();
        QVERIFY(guide != nullptr && guide->isVisible());
        QCOMPARE(find<QListWidget>(*guide, "guideContentsList")->currentItem()->text(), section);
        QCOMPARE(find<GuideText>(*guide, "guideText")->textCursor().block().text(), section);
    }

    void theListIsFilteredAndCopied() {
        Fixture f;
        const auto* dialog = f.open<ShortcutsDialog>("shortcutsAction");
        find<QLineEdit>(*dialog, "shortcutsFilterEdit")->setText(QStringLiteral("ctrl+n"));
        click(*dialog, "copyShortcutsButton");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("File\tNew project\tCtrl+N"));
        find<QLineEdit>(*dialog, "shortcutsFilterEdit")->clear();
        language::apply(*qApp, language::Choice::Turkish); // while it is open
        TRY_COMPARE(find<QTableWidget>(*dialog, "shortcutsTable")->item(0, 0)->text(), QStringLiteral("Dosya"));
    }

    void noTwoActionsShareTheirKeys() {
        Fixture f;
        QStringList taken;
        for (const ShortcutRow& row : shortcutRows(f.window)) {
            QVERIFY2(row.keys.isEmpty() || !taken.contains(row.keys), qPrintable(row.action + ' ' + row.keys));
            taken.append(row.keys);
        }
    }

    void aboutTellsVersionsAndHardwareAndCopiesThem() {
        Fixture f;
        const auto* about = f.open<AboutDialog>("aboutAction");
        click(*about, "copyAboutButton");
        const QString text = QGuiApplication::clipboard()->text();
        QCOMPARE(text, find<QLabel>(*about, "aboutFactsLabel")->text());
        for (const char* name :
             {"Qt: ", "LibTorch: ", "SQLite: 3.", "Processor: ", "Threads: ", "Precision: ", "Memory: "})
            QVERIFY2(text.contains(QString::fromLatin1(name)), qPrintable(text));
        QVERIFY(text.contains(QString::fromLatin1(qVersion())));
        find<QAction>(f.window, "aboutAction")->trigger();
        QCOMPARE(f.window.findChildren<AboutDialog*>().size(), 1);
    }
};

QTEST_MAIN(tst_Help)
#include "tst_Help.moc"
