// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"
#include "ui/Format.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/shell/DropHint.h"
#include "ui/shell/LogDock.h"
#include "ui/wizards/NewProjectWizard.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : WindowFixture {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Empty) : WindowFixture(stage) {}

    QAction* action(const char* name) { return find<QAction>(window, name); }
    bool showsWelcome() { return find<QPushButton>(window, "trySampleButton")->isVisible(); }
    void dragOver(const QStringList& paths) {
        setUrls(paths);
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
    }
    void dragAway() {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&window, &leave);
    }
    void drop(const QStringList& paths) {
        dragOver(paths);
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
    void setUrls(const QStringList& paths) {
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
    }

    QMimeData data;
};

} // namespace

class tst_MainWindow : public QObject {
    Q_OBJECT

    QTemporaryDir home_;

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", home_.path().toUtf8());
        prepareApplication();
        QCoreApplication::setOrganizationName(QStringLiteral("kantai-test"));
        QGuiApplication::setQuitOnLastWindowClosed(false);
    }
    void init() { QSettings().clear(); }

    void withoutAProjectItWelcomesAndOffersNothingThatCannotBeDone() {
        Fixture f;
        QVERIFY(f.showsWelcome());
        for (const char* name : {"importAction", "pretrainAction", "closeProjectAction", "verifyAction"})
            QVERIFY2(!f.action(name)->isEnabled(), name);
        for (const char* name : {"newProjectAction", "openProjectAction", "trySampleAction"})
            QVERIFY2(f.action(name)->isEnabled(), name);
    }

    void aProjectOpensOnThePageOfItsNextStep_data() {
        QTest::addColumn<int>("stage");
        QTest::addColumn<PageId>("page");
        QTest::newRow("no text") << static_cast<int>(TinyProject::Stage::Empty) << PageId::Corpus;
        QTest::newRow("no tokenizer") << static_cast<int>(TinyProject::Stage::Corpus) << PageId::Tokenizer;
        QTest::newRow("no run") << static_cast<int>(TinyProject::Stage::Tokenizer) << PageId::Model;
        QTest::newRow("a run") << static_cast<int>(TinyProject::Stage::Trained) << PageId::Training;
    }
    void aProjectOpensOnThePageOfItsNextStep() {
        QFETCH(const int, stage);
        QFETCH(const PageId, page);
        Fixture f{TinyProject::Stage(stage)};
        f.window.openProject(f.tiny.folder());
        QVERIFY(f.shows(page));
        QVERIFY(!f.showsWelcome());
        QVERIFY(f.window.windowTitle().startsWith(QStringLiteral("Tiny")));
        QVERIFY(f.action("importAction")->isEnabled());
    }

    void itOpensAgainWhereItWasLeft() {
        Fixture f;
        f.window.openProject(f.tiny.folder());
        QTest::keyClick(&f.window, Qt::Key_6, Qt::ControlModifier);
        QVERIFY(f.shows(PageId::Playground));
        f.action("closeProjectAction")->trigger();
        QVERIFY(f.showsWelcome());
        f.window.openProject(f.tiny.folder());
        QVERIFY(f.shows(PageId::Playground));
    }

    void everyPageIsReachedFromRailAndKeyboard() {
        Fixture f;
        f.window.openProject(f.tiny.folder());
        const char* rail[] = {"railcorpusButton",   "railtokenizerButton",   "railmodelButton",
                              "railtrainingButton", "railcheckpointsButton", "railplaygroundButton"};
        for (int i = 5; i >= 0; --i) {
            click(f.window, rail[i]);
            QVERIFY2(f.shows(PageId(i)), rail[i]);
        }
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(&f.window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QVERIFY2(f.shows(PageId(i)), rail[i]);
            QVERIFY(find<QPushButton>(f.window, rail[i])->isChecked());
            QVERIFY(find<QPushButton>(f.window, rail[i])->hasFocus());
        }
    }

    void whatIsNotAProjectIsRefusedWithItsName() {
        Fixture f;
        f.window.openProject(f.tiny.write(QStringLiteral("poem.kantai"), "Zwei Dinge erfüllen das Gemüt"));
        QCOMPARE(f.prompts.errors.size(), 1);
        QVERIFY(f.prompts.errors.first().contains(QStringLiteral("poem.kantai")));
        QVERIFY(f.showsWelcome());
    }

    void theNewProjectActionOpensItsWizard() {
        Fixture f;
        f.action("newProjectAction")->trigger();
        auto* wizard = f.window.findChild<NewProjectWizard*>();
        QVERIFY(wizard != nullptr && wizard->isVisible());
        wizard->reject();
    }

    void theOpenActionAsksForAFileAndOpensIt() {
        Fixture f;
        f.prompts.openFilesAnswer = {f.tiny.folder()};
        f.action("openProjectAction")->trigger();
        QVERIFY(f.session.isOpen());
    }

    void droppedTextIsImportedAndADroppedProjectOpened() {
        Fixture f;
        const QString text = f.tiny.write(QStringLiteral("more.txt"), tinyBytes(30));
        f.drop({text});
        QCOMPARE(f.prompts.errors.size(), 1); // no project to import into
        f.drop({f.tiny.folder()});
        QVERIFY(f.session.isOpen());
        f.drop({text});
        QVERIFY(f.shows(PageId::Corpus));
        TRY_COMPARE(f.session.view().corpusFiles.size(), std::size_t{1});
        QVERIFY(f.waitUntilIdle());
        QVERIFY(find<LogDock>(f.window, "logDock")->shownText().contains(QStringLiteral("done")));
    }

    void theHintTellsWhatDroppingWouldDo() {
        Fixture f;
        const auto* hint = find<DropHint>(f.window, "dropHint");
        const QString text = f.tiny.write(QStringLiteral("more.txt"), tinyBytes(30));
        f.dragOver({f.tiny.folder()});
        QVERIFY(hint->isVisible() && hint->text().contains(QStringLiteral("open the project")));
        f.dragOver({text});
        QVERIFY(hint->text().contains(QStringLiteral("needs a project")));
        f.dragAway();
        QVERIFY(!hint->isVisible());
        f.drop({f.tiny.folder()});
        QVERIFY(!hint->isVisible());
        f.dragOver({text});
        QVERIFY(hint->text().contains(QStringLiteral("more.txt into the corpus")));
        QCOMPARE(hint->size(), f.window.size());
        f.dragAway();
        f.dragOver({QStringLiteral("/no/such/file")});
        QVERIFY(!hint->isVisible());
    }

    void aDroppedTokenizerIsImportedAndADamagedOneRefused() {
        Fixture f;
        f.window.openProject(f.tiny.folder());
        const QTemporaryDir place;
        const QString good = place.filePath(QStringLiteral("tokenizer.json"));
        QVERIFY(QFile::copy(QStringLiteral(KANTAI_SOURCE_DIR "/tests/data/bpe/english-300-1.tokenizer.json"), good));
        f.drop({good});
        QVERIFY(f.shows(PageId::Tokenizer));
        QVERIFY(f.waitUntilIdle());
        QCOMPARE(f.session.view().tokenizers.size(), std::size_t{1});
        QVERIFY(f.session.view().corpusFiles.empty());
        const QString bad = f.tiny.write(QStringLiteral("tokenizer.json"), "{}");
        f.drop({bad});
        QVERIFY(f.waitUntilIdle());
        QCOMPARE(f.session.view().tokenizers.size(), std::size_t{1});
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY(f.prompts.errors.first().contains(QStringLiteral("tokenizer.json")));
    }

    void theLogTellsWhatAJobDidFromItsTitleToItsEnd() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.window.openProject(f.tiny.folder());
        f.training().start(f.session.handle(), tinyPretraining(6)); // evaluates at steps 3 and 6
        QVERIFY(f.waitUntilIdle());
        const QString log = find<LogDock>(f.window, "logDock")->shownText();
        const double loss = f.training().evaluations().back().loss;
        const qsizetype title = log.indexOf(QStringLiteral("Pretraining"));
        const qsizetype step =
            log.indexOf(QStringLiteral("Step 6: held-out loss ") + QLocale().toString(loss, 'f', 3));
        const qsizetype end = log.indexOf(QStringLiteral("Pretraining: done"));
        QVERIFY2(title >= 0 && title < step && step < end, qPrintable(log));
        QCOMPARE(log.count(QStringLiteral("Step 6:")), 1);
    }

    void theStatusBarFollowsATrainingFromEveryPageAndStopsIt() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.window.openProject(f.tiny.folder());
        f.window.showPage(PageId::Playground);
        const auto* bar = find<QProgressBar>(f.window, "statusProgressBar");
        QVERIFY(!bar->isVisible());
        QVERIFY(f.startEndlessRun());
        QVERIFY(bar->isVisible());
        TRY_VERIFY(find<QLabel>(f.window, "statusJobLabel")->text().contains(QStringLiteral("of 1,000,000")));
        f.prompts.stopAnswer = Prompts::StopChoice::Continue;
        click(f.window, "statusStopButton");
        QVERIFY(!f.training().isStopping());
        f.prompts.stopAnswer = Prompts::StopChoice::StopAndSave;
        click(f.window, "statusStopButton");
        QCOMPARE(f.prompts.questions.size(), 2);
        QVERIFY(f.waitUntilIdle());
        QVERIFY(!bar->isVisible());
        QVERIFY(f.session.view().runs.back().state == RunState::Stopped);
    }

    void aRunByMinutesHasAnEndInTheStatusBarAndStandsStillWhenPaused() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.window.openProject(f.tiny.folder());
        PretrainRequest request = tinyPretraining(1);
        request.options.length = Minutes{600};
        f.training().start(f.session.handle(), request);
        TRY_VERIFY(f.training().metrics().size() > 2);
        const auto* bar = find<QProgressBar>(f.window, "statusProgressBar");
        QVERIFY(bar->maximum() > 0); // none: it would move all the time
        QCOMPARE(find<QLabel>(f.window, "statusRemainingLabel")->text(),
                 format::duration(f.training().secondsRemaining()) + QStringLiteral(" left"));
        f.training().pause();
        TRY_VERIFY(f.training().phase() == TrainingPhase::Paused);
        QVERIFY(bar->maximum() > 0);
        QVERIFY(find<QLabel>(f.window, "statusJobLabel")->text().endsWith(QStringLiteral("paused")));
        f.training().stopWithoutSaving();
        QVERIFY(f.waitUntilIdle());
    }

    void closingWhileTrainingAsksAndContinueKeepsEverything() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.window.openProject(f.tiny.folder());
        QVERIFY(f.startEndlessRun());
        QVERIFY(!f.window.close());
        QCOMPARE(f.prompts.questions, QStringList(QStringLiteral("Close the window? Run 1 is training.")));
        QVERIFY(f.training().isActive() && f.window.isVisible());

        f.prompts.stopAnswer = Prompts::StopChoice::StopAndSave;
        QVERIFY(!f.window.close()); // not before the training has ended ...
        f.window.close();           // ... and asked only once
        QCOMPARE(f.prompts.questions.size(), 2);
        TRY_VERIFY(!f.window.isVisible());
        QVERIFY(f.session.view().runs.back().state == RunState::Stopped);
        QVERIFY(!f.session.view().checkpoints.empty());
    }

    void closingWithNothingToLoseAsksNothing() {
        Fixture f(TinyProject::Stage::Corpus);
        f.window.openProject(f.tiny.folder());
        QVERIFY(f.window.close());
        QVERIFY(f.prompts.questions.isEmpty() && f.prompts.errors.isEmpty());
    }

    void theEndOfTheDesktopSessionSavesWithoutAsking() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.window.openProject(f.tiny.folder());
        QVERIFY(f.startEndlessRun());
        f.window.endOfDesktopSession();
        TRY_VERIFY(!f.window.isVisible());
        QVERIFY(f.prompts.questions.isEmpty());
        QVERIFY(f.session.view().runs.back().state == RunState::Stopped);
    }

    void anotherProjectIsNotOpenedOverARunningTraining() {
        Fixture f(TinyProject::Stage::Tokenizer);
        const WindowProject other(TinyProject::Stage::Empty);
        f.window.openProject(f.tiny.folder());
        const std::filesystem::path file = f.session.handle().file();
        QVERIFY(f.startEndlessRun());
        f.window.openProject(other.folder());
        QCOMPARE(f.session.handle().file(), file);
        QVERIFY(f.training().isActive());
        QCOMPARE(f.prompts.questions, QStringList(QStringLiteral("Open another project? Run 1 is training.")));
        f.prompts.stopAnswer = Prompts::StopChoice::StopWithoutSaving;
        f.window.openProject(other.folder());
        TRY_VERIFY(f.session.handle().file() != file); // when the training has ended
    }

    void theActionsOfARunNeedOne() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.window.openProject(f.tiny.folder());
        QVERIFY(!f.action("pauseAction")->isEnabled() && !f.action("stopAction")->isEnabled());
        QVERIFY(f.startEndlessRun());
        QVERIFY(f.action("pauseAction")->isEnabled() && f.action("stopAction")->isEnabled());
        f.training().stopWithoutSaving();
        QVERIFY(f.waitUntilIdle());
        QVERIFY(!f.action("pauseAction")->isEnabled() && !f.action("stopAction")->isEnabled());
    }

    void whatIsRefusedDuringATrainingNamesTheRun() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.window.openProject(f.tiny.folder());
        QVERIFY(f.startEndlessRun());
        f.window.openFiles({f.tiny.write(QStringLiteral("more.txt"), tinyBytes(20))});
        QVERIFY(f.prompts.errors.value(0).startsWith(QStringLiteral("Run 1 is training.")));
        f.training().stopWithoutSaving();
        QVERIFY(f.waitUntilIdle());
    }

    void pretrainThisModelOpensTheWizard() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.window.openProject(f.tiny.folder());
        click(f.window, "pretrainThisModelButton");
        QVERIFY(f.shows(PageId::Training));
        QVERIFY(f.window.findChild<PretrainingWizard*>() != nullptr);
    }

    void theSampleBeginsInAFolderOfItsOwnAndShowsTheTraining() {
        Fixture f;
        for (const char* name : {"Sample", "Sample 2"}) {
            click(f.window, "trySampleButton");
            QVERIFY(f.prompts.errors.isEmpty());
            QVERIFY(f.shows(PageId::Training));
            QCOMPARE(QString::fromStdString(f.session.view().info.name), QString::fromLatin1(name));
            QVERIFY(f.training().isActive());
            f.training().stopWithoutSaving();
            QVERIFY(f.waitUntilIdle());
            QVERIFY(f.shows(PageId::Training)); // there is nothing to ask yet
            f.action("closeProjectAction")->trigger();
        }
    }

    void theSizeOfTheWindowIsRemembered() {
        QSize left;
        {
            Fixture f;
            f.window.resize(f.window.size() - QSize(0, 30));
            left = f.window.size();
            QVERIFY(f.window.close());
        }
        const Fixture f;
        QCOMPARE(f.window.size(), left);
    }

    void anOpenLogIsOpenAgain() {
        {
            Fixture f;
            QVERIFY(!find<LogDock>(f.window, "logDock")->isVisible());
            f.action("logAction")->trigger();
            QVERIFY(f.window.close());
        }
        const Fixture f;
        QVERIFY(find<LogDock>(f.window, "logDock")->isVisible());
    }

    void everyControlOfTheShellHasANameForThoseWhoCannotSeeIt() {
        Fixture f;
        f.window.openProject(f.tiny.folder());
        QStringList nameless;
        for (const QWidget* widget : f.window.findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible())
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named =
                !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            if (!named)
                nameless.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                                widget->objectName());
        }
        QCOMPARE(nameless, QStringList());
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
