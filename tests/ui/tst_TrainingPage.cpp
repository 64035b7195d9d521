// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainingControl.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "tests/support/FileLimit.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/pages/training/RunPicker.h"
#include "ui/pages/training/RunSummary.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/shell/StatusStrip.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/charts/GradientHeat.h"
#include "ui/widgets/plots/LossPlot.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <algorithm>
#include <optional>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<TrainingPage> {
    explicit Fixture(TinyProject::Stage stage) : PageFixture(stage) { page.resize(1200, 840); }
    bool shown(const char* button) const { return find<QPushButton>(page, button)->isVisibleTo(&page); }
    LossPlot* plot() const { return find<LossPlot>(page, "lossPlot"); }
    LossPlot* small(int place) const {
        return find<LossPlot>(page, qPrintable(QStringLiteral("smallPlot%1").arg(place)));
    }
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
        QCOMPARE(f.figures().value(1), QLocale().toString(history.metrics.back().epoch, 'f', 2));
        QCOMPARE(f.figures().value(3), QLocale().toString(history.evaluations.back().loss, 'f', 3));
        QCOMPARE(f.figures().value(4), QLocale().toString(std::exp(history.evaluations.back().loss), 'f', 1));
        QCOMPARE(f.page.state(), PageState::Done);
        QVERIFY(!f.shown("pauseTrainingButton") && !f.shown("stopTrainingButton"));
        QVERIFY(f.shown("startPretrainingButton"));
        QVERIFY(!f.shown("resumeRunButton")); // complete
    }

    void smoothingChangesTheFigureNotTheData() {
        Fixture f(TinyProject::Stage::Trained);
        const RunHistory history = readRun(f.session.handle(), 1);
        find<QSlider>(f.page, "smoothingSlider")->setValue(0);
        QCOMPARE(f.figures().value(2), QLocale().toString(history.metrics.back().loss, 'f', 3));
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
        for (const char* name : {"loss.png", "loss.svg", "loss.pdf", "loss.csv"}) {
            f.prompts.saveFileAnswer = f.tiny.path(name);
            click(f.page, "exportPlotButton");
            QVERIFY2(QFileInfo(f.tiny.path(name)).size() > 250, name);
        }
    }

    void everyPlotIsExportedByItsMenu() {
        Fixture f(TinyProject::Stage::Trained);
        QCOMPARE(f.page.plotNames(), (QStringList{"Loss", "Learning rate", "Gradient norm", "Tokens / s"}));
        f.prompts.saveFileAnswer = f.tiny.path("norm.csv");
        Q_EMIT f.small(2)->exportRequested();
        QFile file(f.tiny.path("norm.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("run,step,training_seconds,tokens,gradient_norm,"));
    }

    void theQuantityOfASmallPlotIsPickedAndRemembered() {
        {
            Fixture f(TinyProject::Stage::Trained);
            auto* quantities = find<QComboBox>(f.page, "plotQuantity3");
            quantities->setCurrentIndex(quantities->findText(QStringLiteral("Step time (ms)")));
            QVERIFY(f.small(3)->quantity() == LossPlot::Quantity::StepTime);
            const RunHistory history = readRun(f.session.handle(), 1);
            QCOMPARE(f.small(3)->curve(1).value(2), 1e3 * static_cast<double>(history.metrics.at(2).forwardSeconds));
            QCOMPARE(f.page.plotNames().back(), QStringLiteral("Step time (ms)"));
        }
        Fixture again(TinyProject::Stage::Trained);
        QVERIFY(again.small(3)->quantity() == LossPlot::Quantity::StepTime);
        QSettings().remove(QStringLiteral("training/plot3"));
    }

    void gradientNormsByLayerArePickedAndRemembered() {
        {
            Fixture f(TinyProject::Stage::Trained);
            auto* quantities = find<QComboBox>(f.page, "plotQuantity2");
            quantities->setCurrentIndex(quantities->findText(QStringLiteral("Gradient norm by layer")));
            QVERIFY(f.small(2)->isHidden());
            const auto* norms = find<GradientHeat>(f.page, "smallNorms2");
            QVERIFY(!norms->isHidden());
            QVERIFY(norms->norms().empty()); // of a stored run
            QVERIFY(f.startEndlessRun());
            TRY_VERIFY(!norms->norms().empty());
            QCOMPARE(norms->norms().front().norms.size(), std::size_t{3});
            f.training().stopWithoutSaving();
            QVERIFY(f.waitUntilIdle());
        }
        Fixture again(TinyProject::Stage::Trained);
        auto* quantities = find<QComboBox>(again.page, "plotQuantity2");
        QCOMPARE(quantities->currentText(), QStringLiteral("Gradient norm by layer"));
        QVERIFY(again.small(2)->isHidden());
        quantities->setCurrentIndex(0);
        QVERIFY(!again.small(2)->isHidden());
        QSettings().remove(QStringLiteral("training/plot2"));
    }

    void allPlotsZoomTogetherAndFitTogether() {
        Fixture f(TinyProject::Stage::Trained);
        f.page.show();
        auto* fit = find<QPushButton>(f.page, "fitPlotButton");
        QVERIFY(fit->isChecked());
        QTest::keyClick(f.small(1), Qt::Key_Plus);
        QVERIFY(!fit->isChecked());
        for (LossPlot* plot : {f.plot(), f.small(2), f.small(3)}) {
            QCOMPARE(plot->shownXRange().lower, f.small(1)->shownXRange().lower);
            QCOMPARE(plot->shownXRange().upper, f.small(1)->shownXRange().upper);
            QVERIFY(!plot->isFitted());
        }
        click(f.page, "fitPlotButton");
        QVERIFY(fit->isChecked());
        QVERIFY(f.plot()->isFitted() && f.small(1)->isFitted());
        click(f.page, "fitPlotButton"); // there is nothing to turn off
        QVERIFY(fit->isChecked());
        QTest::keyClick(f.plot(), Qt::Key_Plus);
        QTest::keyClick(f.small(2), Qt::Key_Home);
        QVERIFY(fit->isChecked());
    }

    void theClipOfOutliersIsOnAndKeepsTheFit() {
        Fixture f(TinyProject::Stage::Trained);
        auto* clip = find<QCheckBox>(f.page, "clipOutliersCheckBox");
        QVERIFY(clip->isChecked());
        clip->setChecked(false);
        clip->setChecked(true);
        QVERIFY(f.plot()->isFitted());
    }

    void aRunThatHasEndedIsSummedUp() {
        Fixture f(TinyProject::Stage::Trained);
        auto* summary = find<RunSummary>(f.page, "runSummary");
        QVERIFY(summary->isVisibleTo(&f.page));
        QCOMPARE(find<QLabel>(f.page, "runSummaryTitle")->text(), QStringLiteral("Run 1 is complete"));
        const RunHistory history = readRun(f.session.handle(), 1);
        const auto best = std::min_element(history.evaluations.begin(), history.evaluations.end(),
                                           [](const auto& a, const auto& b) { return a.loss < b.loss; });
        QVERIFY2(summary->text().contains(QStringLiteral("best held-out loss %1 at step %2")
                                              .arg(QLocale().toString(best->loss, 'f', 3))
                                              .arg(best->step)),
                 qPrintable(summary->text()));
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "askAfterRunButton");
        click(f.page, "exportAfterRunButton");
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Playground);
        QCOMPARE(asked.value(1).value(0).value<PageId>(), PageId::Checkpoints);
        click(f.page, "closeRunSummaryButton");
        f.session.reload();
        QVERIFY(!summary->isVisibleTo(&f.page));
    }

    void aCompletedRunIsTrainedOnFromItsSummary() {
        Fixture f(TinyProject::Stage::Trained);
        f.prompts.textAnswer = QStringLiteral("9");
        click(f.page, "trainOnAfterRunButton");
        QVERIFY(!find<RunSummary>(f.page, "runSummary")->isVisibleTo(&f.page));
        QVERIFY(f.waitUntilIdle());
        QCOMPARE(f.session.view().runs.back().step, std::int64_t{9});
        QCOMPARE(f.plot()->resumeMarks(), std::vector<double>{7});
        QVERIFY(find<RunSummary>(f.page, "runSummary")->isVisibleTo(&f.page)); // of the new end
    }

    void otherRunsAreDrawnOverTheLoss() {
        Fixture f(TinyProject::Stage::Trained);
        QVERIFY(!find<RunPicker>(f.page, "compareRunsButton")->isVisibleTo(&f.page));
        PretrainObserver nobody;
        TrainingControl control;
        pretrain(f.session.handle(), tinyPretraining(4), nobody, control, {}, {});
        f.session.reload();
        QVERIFY(find<RunPicker>(f.page, "compareRunsButton")->isVisibleTo(&f.page));
        find<QCheckBox>(f.page, "compareRun2")->setChecked(true);
        TRY_COMPARE(f.plot()->otherCurves().size(), std::size_t{1});
        QCOMPARE(f.plot()->otherCurves().front()->size(), std::size_t{4});
        QCOMPARE(f.plot()->legend().back().name, QStringLiteral("Run 2"));
        f.session.reload();
        QCOMPARE(f.plot()->otherCurves().size(), std::size_t{1}); // the choice stays
        find<QCheckBox>(f.page, "compareRun2")->setChecked(false);
        QVERIFY(f.plot()->otherCurves().empty());
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
        TRY_COMPARE(f.plot()->curve().size(), std::size_t{4});
        const int first = runs->findText(QStringLiteral("Run 1"));
        runs->setCurrentIndex(first);
        Q_EMIT runs->activated(first);
        TRY_COMPARE(f.plot()->curve().size(), std::size_t{6});
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
