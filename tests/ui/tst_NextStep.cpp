// SPDX-License-Identifier: GPL-3.0-or-later
// What comes next in each state of a project, on each page; and the line that says it.
#include "tests/ui/support/WindowFixture.h"
#include "ui/shell/NextStep.h"
#include "ui/wizards/PretrainingWizard.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QAction>
#include <QLabel>
#include <QSettings>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;
using What = NextStep::What;
using Stage = TinyProject::Stage;

namespace {

constexpr PageId kPages[] = {PageId::Corpus,   PageId::Tokenizer,   PageId::Model,
                             PageId::Training, PageId::Checkpoints, PageId::Playground};

} // namespace

class tst_NextStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void init() { QSettings().clear(); }

    void eachStateHasItsStep_data() {
        QTest::addColumn<NextStepFacts>("facts");
        QTest::addColumn<PageId>("shown");
        QTest::addColumn<NextStep::What>("what");
        QTest::addColumn<PageId>("page");
        QTest::addColumn<bool>("doneHere");
        const auto row = [](const char* name, const NextStepFacts& facts, PageId shown, What what, PageId page,
                            bool doneHere) { QTest::newRow(name) << facts << shown << what << page << doneHere; };
        NextStepFacts facts;
        row("empty", facts, PageId::Corpus, What::ImportText, PageId::Corpus, false);
        row("empty, seen from the end", facts, PageId::Playground, What::ImportText, PageId::Corpus, false);
        facts.hasCorpus = true;
        row("text", facts, PageId::Corpus, What::TrainTokenizer, PageId::Tokenizer, true);
        row("text, on the page of the step", facts, PageId::Tokenizer, What::TrainTokenizer, PageId::Tokenizer,
            false);
        facts.hasTokenizer = true;
        row("tokenizer", facts, PageId::Tokenizer, What::ConfigureModel, PageId::Model, true);
        row("tokenizer, the model seen", facts, PageId::Model, What::Pretrain, PageId::Training, true);
        row("tokenizer, on the training page", facts, PageId::Training, What::Pretrain, PageId::Training, false);
        NextStepFacts older = facts;
        older.tokenizerIsOlder = true;
        row("other text", older, PageId::Model, What::TrainTokenizerAnew, PageId::Tokenizer, false);
        facts.hasDraft = true;
        row("configured", facts, PageId::Corpus, What::Pretrain, PageId::Training, true);
        facts.isTraining = true;
        row("training", facts, PageId::Corpus, What::WatchTraining, PageId::Training, true);
        row("training, seen", facts, PageId::Training, What::WatchTraining, PageId::Training, false);
        facts.isTraining = false;
        facts.hasCheckpoint = true;
        row("trained", facts, PageId::Checkpoints, What::AskModel, PageId::Playground, true);
        row("asked", facts, PageId::Playground, What::Nothing, PageId::Playground, true);
        facts.wasInterrupted = true;
        row("interrupted", facts, PageId::Model, What::ResumeTraining, PageId::Training, true);
        row("interrupted, seen from the end", facts, PageId::Playground, What::ResumeTraining, PageId::Training,
            false);
        facts.wasInterrupted = false;
        facts.hasFailed = true;
        row("failed, seen from elsewhere", facts, PageId::Model, What::SeeFailure, PageId::Training, true);
        row("failed before its first checkpoint", facts, PageId::Training, What::SeeFailure, PageId::Training, false);
        facts.canResume = true;
        row("failed with a checkpoint", facts, PageId::Training, What::SeeFailure, PageId::Training, false);
        facts.hasDiverged = true;
        row("diverged", facts, PageId::Playground, What::LowerRate, PageId::Training, false);
        row("diverged, on its page", facts, PageId::Training, What::LowerRate, PageId::Training, false);
        facts.isTraining = true;
        row("resumed after it diverged", facts, PageId::Training, What::WatchTraining, PageId::Training, false);
        NextStepFacts imported; // a model without the text that it was trained on
        imported.hasCheckpoint = true;
        row("only a model", imported, PageId::Corpus, What::AskModel, PageId::Playground, true);
    }
    void eachStateHasItsStep() {
        QFETCH(NextStepFacts, facts);
        QFETCH(PageId, shown);
        QFETCH(NextStep::What, what);
        QFETCH(PageId, page);
        QFETCH(bool, doneHere);
        const NextStep step = nextStep(facts, shown);
        QCOMPARE(int(step.what), int(what));
        QCOMPARE(int(step.page), int(page));
        QCOMPARE(step.isDoneHere, doneHere);
        QVERIFY(nextStepText(step).startsWith(QLatin1String("Step")));
        // There is a way to every step that is elsewhere or is begun by a button.
        const bool leads = step.page != shown || *step.button != '\0';
        QCOMPARE(!nextStepAction(step, shown).isEmpty(), leads);
    }

    void everyButtonOfAStepExists() {
        WindowFixture f(Stage::Tokenizer);
        for (int state = 0; state < 1024; ++state)
            for (const PageId shown : kPages) {
                const NextStepFacts facts{
                    (state & 1) != 0,  (state & 2) != 0,  (state & 4) != 0,   (state & 8) != 0,   (state & 16) != 0,
                    (state & 32) != 0, (state & 64) != 0, (state & 128) != 0, (state & 256) != 0, (state & 512) != 0};
                const NextStep step = nextStep(facts, shown);
                if (*step.button != '\0')
                    QVERIFY2(f.window.pages().page(step.page)->findChild<QPushButton*>(QLatin1String(step.button)),
                             step.button);
            }
    }

    // Pressed again and again, the button leads from the tokenizer to the wizard of the training.
    void theButtonLeadsAlongThePath() {
        WindowFixture f(Stage::Corpus);
        f.window.openProject(f.tiny.folder());
        f.window.showPage(PageId::Corpus);
        auto* text = find<QLabel>(f.window, "nextStepLabel");
        QVERIFY2(text->text().startsWith(QLatin1String("Nothing is left to do on this page. Step 2")),
                 qPrintable(text->text()));
        click(f.window, "nextStepButton");
        QVERIFY(f.shows(PageId::Tokenizer));
        auto* wizard = f.window.findChild<TokenizerWizard*>();
        QVERIFY(wizard != nullptr && wizard->isVisible());
        wizard->close();
    }

    void theWizardOfTheTrainingOpens() {
        WindowFixture f(Stage::Tokenizer);
        f.window.openProject(f.tiny.folder());
        f.window.showPage(PageId::Tokenizer);
        click(f.window, "nextStepButton");
        QVERIFY(f.shows(PageId::Model));
        click(f.window, "nextStepButton");
        QVERIFY(f.shows(PageId::Training));
        auto* wizard = f.window.findChild<PretrainingWizard*>();
        QVERIFY(wizard != nullptr && wizard->isVisible());
        wizard->close();
    }

    void atTheEndNothingIsLeft() {
        WindowFixture f(Stage::Trained);
        f.window.openProject(f.tiny.folder());
        f.window.showPage(PageId::Checkpoints);
        click(f.window, "nextStepButton");
        QVERIFY(f.shows(PageId::Playground));
        QVERIFY(find<QPushButton>(f.window, "nextStepButton")->isHidden());
        QVERIFY(find<QLabel>(f.window, "nextStepLabel")->text().contains(QLatin1String("All steps before are done")));
    }

    void theLineIsSwitchedOffAndStaysOff() {
        {
            WindowFixture f(Stage::Corpus);
            f.window.openProject(f.tiny.folder());
            QVERIFY(find<QWidget>(f.window, "nextStepLine")->isVisible());
            find<QAction>(f.window, "nextStepAction")->trigger();
            QVERIFY(find<QWidget>(f.window, "nextStepLine")->isHidden());
            f.window.showPage(PageId::Model);
            QVERIFY(find<QWidget>(f.window, "nextStepLine")->isHidden());
        }
        WindowFixture f(Stage::Corpus);
        f.window.openProject(f.tiny.folder());
        QVERIFY(find<QWidget>(f.window, "nextStepLine")->isHidden());
        QVERIFY(!find<QAction>(f.window, "nextStepAction")->isChecked());
    }
};

QTEST_MAIN(tst_NextStep)
#include "tst_NextStep.moc"
