// SPDX-License-Identifier: GPL-3.0-or-later
// The window works on small screens: on one of 960 x 600 no page needs to be scrolled sideways, in either language
// and with the log open, and the window never grows by itself.
#include "core/workflow/pretrain/Runs.h"
#include "tests/support/TinyProject.h"
#include "tests/ui/support/ClippedTexts.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include "ui/Language.h"
#include "ui/LargeType.h"
#include "ui/MainWindow.h"
#include "ui/Theme.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/Page.h"
#include "ui/shell/LogDock.h"
#include "ui/widgets/fields/TextBox.h"
#include "ui/wizards/NewProjectWizard.h"
#include "ui/wizards/PretrainingWizard.h"
#include "ui/wizards/TokenizerWizard.h"

#include <QScreen>
#include <QScrollArea>
#include <QTest>
#include <algorithm>
#include <memory>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;
using language::Choice;

namespace {

const QScrollArea* scrollAreaOf(const Page& page) {
    return qobject_cast<const QScrollArea*>(page.parentWidget()->parentWidget()->parentWidget());
}

// Of the page, below the window.
int hiddenHeight(const Page& page) {
    return page.parentWidget()->height() - scrollAreaOf(page)->viewport()->height();
}

// The window of that size, shown with a project.
struct OpenWindow {
    OpenWindow(const TinyProject& project, const QSize& size)
        : window(std::make_unique<MainWindow>(session, prompts, QString())) {
        window->resize(size);
        window->openProject(QString::fromStdString(project.path().string()));
        window->show();
    }

    ProjectSession session;
    ScriptedPrompts prompts;
    const std::unique_ptr<MainWindow> window;
};

// The innermost widgets that need more than that width, with what they need.
QString widerThan(const QWidget& root, int width) {
    QStringList names;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const auto needs = [](const QWidget* each) {
            return std::max(each->minimumSizeHint().width(), each->minimumWidth());
        };
        if (needs(widget) > width)
            names.append(QStringLiteral("%1 %2: %3")
                             .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                             .arg(needs(widget)));
    }
    return names.join(QStringLiteral("; "));
}

} // namespace

class SmallScreensTest : public QObject {
    Q_OBJECT
private:
    const TinyProject trained_{TinyProject::Stage::Trained};

private Q_SLOTS:
    void initTestCase() {
        prepareApplication();
        // Names and sentences of users are longer than any screen.
        const ProjectHandle project = openProject(trained_.path());
        renameRun(project, 1, "A run that its user has given a name of many words, so as to find it again");
        addProbe(project, "The judge, who had seen so much in the morning before the rain, asks the <mask> without "
                          "a word of explanation, and finds an answer.");
    }

    void cleanup() {
        theme::setLargeType(*qApp, false);
        theme::apply(*qApp, theme::Choice::Light);
    }

    void noPageIsScrolledSideways_data() {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("log");
        QTest::addColumn<bool>("large");
        for (const auto& [name, choice] :
             {std::pair("English", Choice::English), std::pair("Turkish", Choice::Turkish)})
            // The first is that of a window that opens on a screen of 960 x 600.
            for (const QSize& size : {QSize(884, 552), QSize(960, 600), QSize(1280, 720), QSize(1440, 900)})
                for (const bool log : {false, true})
                    for (const bool large : {false, true})
                        QTest::addRow("%s, %d x %d%s%s", name, size.width(), size.height(), log ? ", log open" : "",
                                      large ? ", large type" : "")
                            << static_cast<int>(choice) << size << log << large;
    }
    void noPageIsScrolledSideways() {
        QFETCH(const int, choice);
        QFETCH(const QSize, size);
        QFETCH(const bool, log);
        QFETCH(const bool, large);
        language::apply(*qApp, static_cast<Choice>(choice));
        theme::setLargeType(*qApp, large);
        theme::apply(*qApp, theme::Choice::Light);
        const OpenWindow opened(trained_, size);
        MainWindow& window = *opened.window;
        window.findChild<LogDock*>()->setVisible(log);
        // A sentence that no window has room for.
        find<TextBox>(window, "tokenizerSentenceEdit")
            ->setText(QStringLiteral("reason seeks the human mind ").repeated(60));
        for (Page* page : window.pages().all) {
            window.showPage(page->id());
            const auto* area = scrollAreaOf(*page);
            TRY_VERIFY2(page->parentWidget()->width() == area->viewport()->width(),
                        qPrintable(QStringLiteral("page %1 needs %2 of %3 pixels: %4")
                                       .arg(static_cast<int>(page->id()))
                                       .arg(page->parentWidget()->width())
                                       .arg(area->viewport()->width())
                                       .arg(widerThan(*page, area->viewport()->width() - 40))));
            QCOMPARE(window.size(), size);
            TRY_COMPARE(overlappingWidgets(*page).join('\n'), QString());
        }
    }

    // What a page will show later asks for no room.
    void anEmptyPageIsNotScrolled() {
        const TinyProject nothing(TinyProject::Stage::Empty);
        language::apply(*qApp, Choice::Turkish);
        const OpenWindow opened(nothing, QSize(884, 552));
        MainWindow& window = *opened.window;
        for (Page* page : window.pages().all) {
            if (page->id() == PageId::Model) // has its form at once
                continue;
            window.showPage(page->id());
            TRY_COMPARE(hiddenHeight(*page), 0);
        }
    }

    void aLargeWindowShowsEachPageWhole() {
        language::apply(*qApp, Choice::English);
        const OpenWindow opened(trained_, QSize(1440, 900));
        MainWindow& window = *opened.window;
        for (Page* page : window.pages().all) {
            window.showPage(page->id());
            TRY_COMPARE(hiddenHeight(*page), 0);
        }
    }

    // On a screen of 960 x 600, less the frame of the dialog.
    void noWizardIsLargerThanASmallScreen() {
        for (const Choice choice : {Choice::English, Choice::Turkish}) {
            language::apply(*qApp, choice);
            ProjectSession session;
            ScriptedPrompts prompts;
            session.open(QString::fromStdString(trained_.path().string()));
            const NewProjectWizard project(session, prompts);
            const TokenizerWizard tokenizer(session, prompts);
            const PretrainingWizard pretraining(session, prompts);
            for (const QWizard* wizard :
                 {static_cast<const QWizard*>(&project), static_cast<const QWizard*>(&tokenizer),
                  static_cast<const QWizard*>(&pretraining)}) {
                const QSize least = wizard->minimumSizeHint().expandedTo(wizard->minimumSize());
                QVERIFY2(least.width() <= 950 && least.height() <= 560, qPrintable(QStringLiteral("%1: %2 x %3")
                                                                                       .arg(wizard->windowTitle())
                                                                                       .arg(least.width())
                                                                                       .arg(least.height())));
            }
        }
        language::apply(*qApp, Choice::English);
    }

    void theWindowFirstOpensInsideTheScreen() {
        ProjectSession session;
        ScriptedPrompts prompts;
        MainWindow window{session, prompts, QString()};
        const QSize screen = window.screen()->availableSize();
        QVERIFY(window.width() <= screen.width() && window.height() < screen.height());
    }
};

QTEST_MAIN(SmallScreensTest)
#include "tst_SmallScreens.moc"
