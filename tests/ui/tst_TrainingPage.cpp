// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainingControl.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "tests/support/FileLimit.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/shell/StatusStrip.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/LossPlot.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QComboBox>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <optional>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<TrainingPage> {
    explicit Fixture(TinyProject::Stage stage) : PageFixture(stage) { page.resize(1200, 840); }
    bool shown(const char* button) const { return find<QPushButton>(page, button)->isVisibleTo(&page); }
    LossPlot* plot() const { return find<LossPlot>(page, "lossPlot"); }
    const FigureStrip& figures() const { return *find<FigureStrip>(page, "trainingFigures"); }
    QString phase() const { return find<QLabel>(page, "trainingPhaseLabel")->text(); }
};

} // namespace

class tst_TrainingPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void whatIsMissingIsSaidAndLedTo_data() {
        QTest::addColumn<int>("stage");
        QTest::addColumn<PageId>("page");
        QTest::newRow("no text") << static_cast<int>(TinyProject::Stage::Empty) << PageId::Corpus;
        QTest::newRow("no tokenizer") << static_cast<int>(TinyProject::Stage::Corpus) << PageId::Tokenizer;
    }
    void whatIsMissingIsSaidAndLedTo() {
        QFETCH(int, stage);
        QFETCH(PageId, page);
        Fixture f{TinyProject::Stage(stage)};
        QCOMPARE(f.page.state(), PageState::Empty);
        QVERIFY(!find<QPushButton>(f.page, "startPretrainingButton")->isEnabled());
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "emptyStateButton");
        QCOMPARE(asked.value(0).value(0).value<PageId>(), page);
    }

    void theWizardOpensFromTheEmptyPage() {
        Fixture f(TinyProject::Stage::Tokenizer);
        click(f.page, "emptyStateButton");
        auto* wizard = f.page.findChild<PretrainingWizard*>();
        QVERIFY(wizard != nullptr && wizard->isVisible());
        wizard->reject();
    }

    void aFinishedRunShowsItsCurvesAndFigures() {
        Fixture f(TinyProject::Stage::Trained);
        const RunHistory history = readRun(f.session.handle(), 1);
        QCOMPARE(f.plot()->curve().size(), history.metrics.size());
        QCOMPARE(f.plot()->curve().heldOut().size(), history.evaluations.size());
        QCOMPARE(f.figures().value(0), QStringLiteral("6"));
        QCOMPARE(f.figures().note(0), QStringLiteral("of 6"));
        QCOMPARE(f.figures().value(2), QLocale().toString(history.evaluations.back().loss, 'f', 3));
        QCOMPARE(f.figures().value(3), QLocale().toString(std::exp(history.evaluations.back().loss), 'f', 1));
        QCOMPARE(f.page.state(), PageState::Done);
        QVERIFY(!f.shown("pauseTrainingButton") && !f.shown("stopTrainingButton"));
        QVERIFY(f.shown("startPretrainingButton"));
        QVERIFY(!f.shown("resumeRunButton")); // complete
    }

    void smoothingChangesTheFigureNotTheData() {
        Fixture f(TinyProject::Stage::Trained);
        const RunHistory history = readRun(f.session.handle(), 1);
        find<QSlider>(f.page, "smoothingSlider")->setValue(0);
        QCOMPARE(f.figures().value(1), QLocale().toString(history.metrics.back().loss, 'f', 3));
        QCOMPARE(f.plot()->curve().size(), history.metrics.size());
    }

    void aChangedThemeWipesTheOldPlot() {
        Fixture f(TinyProject::Stage::Trained);
        f.page.show();
        const auto corner = [&] { return f.plot()->grab().toImage().pixelColor(2, 2); };
        TRY_COMPARE(corner(), theme::colors().panel);
        theme::apply(*qApp, theme::Choice::Dark);
        TRY_COMPARE(corner(), theme::colors().panel);
        theme::apply(*qApp, theme::Choice::Light);
        TRY_COMPARE(corner(), theme::colors().panel);
    }

    void thePlotIsExported() {
        Fixture f(TinyProject::Stage::Trained);
        for (const char* name : {"loss.png", "loss.svg", "loss.pdf"}) {
            f.prompts.saveFileAnswer = f.tiny.path(name);
            click(f.page, "exportPlotButton");
            QVERIFY2(QFileInfo(f.tiny.path(name)).size() > 500, name);
        }
    }

    void aRunningTrainingGrowsPausesAndGoesOn() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QVERIFY(f.startEndlessRun());
        QCOMPARE(f.page.state(), PageState::Running);
        QVERIFY(f.shown("pauseTrainingButton") && f.shown("stopTrainingButton"));
        QVERIFY(!f.shown("startPretrainingButton"));
        const std::size_t before = f.plot()->curve().size();
        TRY_VERIFY(f.plot()->curve().size() > before);

        click(f.page, "pauseTrainingButton");
        TRY_VERIFY(f.training().phase() == TrainingPhase::Paused);
        QCOMPARE(f.phase(), QStringLiteral("Paused"));
        QCOMPARE(find<QPushButton>(f.page, "pauseTrainingButton")->text(), QStringLiteral("Resume"));
        const std::int64_t paused = f.training().metrics().back().step;
        click(f.page, "pauseTrainingButton");
        TRY_VERIFY(f.training().metrics().back().step > paused);
        f.training().stopWithoutSaving();
        QVERIFY(f.waitUntilIdle());
    }

    void theFocusGoesFromOneActionToTheNext() {
        Fixture f(TinyProject::Stage::Trained);
        f.page.show();
        find<QPushButton>(f.page, "startPretrainingButton")->setFocus();
        QVERIFY(f.startEndlessRun());
        const QString running = f.page.focusWidget()->objectName(); // pausing comes with the first step
        QVERIFY2(running == QStringLiteral("stopTrainingButton") || running == QStringLiteral("pauseTrainingButton"),
                 qPrintable(running));
        find<QPushButton>(f.page, "stopTrainingButton")->setFocus();
        f.training().stopAndSave();
        QVERIFY(f.waitUntilIdle());
        QCOMPARE(f.page.focusWidget()->objectName(), QStringLiteral("resumeRunButton"));
    }

    void stopOffersThreeAnswers() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QVERIFY(f.startEndlessRun());
        f.prompts.stopAnswer = Prompts::StopChoice::Continue;
        click(f.page, "stopTrainingButton");
        QVERIFY(f.training().isActive());
        QVERIFY(!f.training().isStopping());
        f.prompts.stopAnswer = Prompts::StopChoice::StopAndSave;
        click(f.page, "stopTrainingButton");
        QCOMPARE(f.prompts.questions.size(), 2);
        QVERIFY(f.waitUntilIdle());
        const RunRow stopped = f.session.view().runs.back();
        QCOMPARE(static_cast<int>(stopped.state), static_cast<int>(RunState::Stopped));
        QVERIFY(!f.session.view().checkpoints.empty());
        QCOMPARE(f.session.view().checkpoints.back().step, stopped.step);
        QVERIFY(f.shown("resumeRunButton"));
        QVERIFY(find<QPushButton>(f.page, "resumeRunButton")->isEnabled());

        click(f.page, "resumeRunButton");
        TRY_VERIFY(f.training().metrics().back().step > stopped.step);
        QCOMPARE(f.training().metrics().front().step, std::int64_t{1}); // the curve keeps its beginning
        QCOMPARE(f.session.view().runs.size(), std::size_t{1});
        f.prompts.stopAnswer = Prompts::StopChoice::StopWithoutSaving;
        click(f.page, "stopTrainingButton");
        QVERIFY(f.waitUntilIdle());
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void whatCannotBeSavedIsShownAndTriedAgain() {
        Fixture f(TinyProject::Stage::Tokenizer);
        const StatusStrip strip(f.session);
        QVERIFY(f.startEndlessRun());
        QVERIFY(!find<QLabel>(f.page, "notSavedLabel")->isVisibleTo(&f.page));
        std::optional<FileLimit> full(4096);
        f.prompts.stopAnswer = Prompts::StopChoice::StopAndSave;
        click(f.page, "stopTrainingButton");
        TRY_VERIFY(f.training().phase() == TrainingPhase::Waiting);
        QCOMPARE(f.phase(), QStringLiteral("Waiting to save"));
        TRY_VERIFY(find<QLabel>(f.page, "notSavedLabel")->isVisibleTo(&f.page));
        QVERIFY(find<QLabel>(f.page, "notSavedLabel")->text().contains(QStringLiteral("File too large")));
        QVERIFY(f.shown("tryToSaveAgainButton") && f.shown("stopTrainingButton"));
        QVERIFY(find<QPushButton>(f.page, "stopTrainingButton")->isEnabled());
        QVERIFY(find<QLabel>(strip, "statusJobLabel")->text().endsWith(QStringLiteral("waiting to save")));
        click(f.page, "stopTrainingButton"); // saving is what it waits for
        QVERIFY(f.training().isActive());
        full.reset();
        click(f.page, "tryToSaveAgainButton");
        QVERIFY(f.waitUntilIdle());
        QVERIFY(!find<QLabel>(f.page, "notSavedLabel")->isVisibleTo(&f.page));
        const RunRow stopped = f.session.view().runs.back();
        QCOMPARE(static_cast<int>(stopped.state), static_cast<int>(RunState::Stopped));
        QCOMPARE(f.session.view().checkpoints.back().step, stopped.step);
    }

    void whatCannotBeSavedMayBeGivenUp() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QVERIFY(f.startEndlessRun());
        std::optional<FileLimit> full(4096);
        f.training().stopAndSave();
        TRY_VERIFY(f.training().phase() == TrainingPhase::Waiting);
        f.prompts.stopAnswer = Prompts::StopChoice::StopWithoutSaving;
        click(f.page, "stopTrainingButton");
        QVERIFY(f.waitUntilIdle());
    }

    void aBlockedResumeSaysWhy() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QVERIFY(f.startEndlessRun());
        f.training().stopWithoutSaving();
        QVERIFY(f.waitUntilIdle());
        for (const CheckpointRow& row : f.session.view().checkpoints)
            deleteCheckpoint(f.session.handle(), row.id);
        f.session.reload();
        QVERIFY(f.shown("resumeRunButton"));
        QVERIFY(!find<QPushButton>(f.page, "resumeRunButton")->isEnabled());
        QVERIFY2(f.phase().contains(QStringLiteral("checkpoint")), qPrintable(f.phase()));
    }

    void anEarlierRunCanBeShownAgain() {
        Fixture f(TinyProject::Stage::Trained);
        PretrainObserver nobody;
        TrainingControl control;
        pretrain(f.session.handle(), tinyPretraining(4), nobody, control, {}, {});
        f.session.reload();
        auto* runs = find<QComboBox>(f.page, "runComboBox");
        QCOMPARE(runs->count(), 2);
        const int second = runs->findText(QStringLiteral("Run 2"));
        runs->setCurrentIndex(second);
        Q_EMIT runs->activated(second);
        QCOMPARE(f.plot()->curve().size(), std::size_t{4});
        const int first = runs->findText(QStringLiteral("Run 1"));
        runs->setCurrentIndex(first);
        Q_EMIT runs->activated(first);
        QCOMPARE(f.plot()->curve().size(), std::size_t{6});
    }

    void aProbeNeedsAMask() {
        Fixture f(TinyProject::Stage::Trained);
        const std::size_t before = f.session.view().probes.size();
        f.prompts.textAnswer = QStringLiteral("No mask here.");
        click(f.page, "addProbeButton");
        QCOMPARE(f.prompts.errors.size(), 1);
        QVERIFY(f.prompts.errors[0].contains(QStringLiteral("<mask>")));
        f.prompts.textAnswer = QStringLiteral("Nature <mask> itself.");
        click(f.page, "addProbeButton");
        QCOMPARE(f.session.view().probes.size(), before + 1);
        QCOMPARE(find<QComboBox>(f.page, "probeComboBox")->count(), static_cast<int>(before + 1));
        click(f.page, "removeProbeButton");
        QCOMPARE(f.session.view().probes.size(), before);
    }
};

QTEST_MAIN(tst_TrainingPage)
#include "tst_TrainingPage.moc"
