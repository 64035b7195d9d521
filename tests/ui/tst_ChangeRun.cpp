// SPDX-License-Identifier: GPL-3.0-or-later
// Learning rate and length changed on the Training page, and the device that is asked for when a run is resumed.
#include "core/base/Json.h"
#include "core/workflow/pretrain/RunChanges.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/dialogs/ResumeRun.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/widgets/plots/LossPlot.h"
#include <QFrame>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScreen>
#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<TrainingPage> {
    Fixture() : PageFixture(TinyProject::Stage::Tokenizer) {}

    bool starts(const RunLength& length) {
        PretrainRequest request = tinyPretraining(1'000'000);
        request.options.length = length;
        training().start(session.handle(), request);
        return waitFor([this] { return training().metrics().size() > 2; });
    }
    void open() const { page.findChild<QPushButton*>("changeRunButton")->click(); }
    QLineEdit* rate() const { return the<QLineEdit>("changedLearningRateEdit"); }
    QLineEdit* steps() const { return the<QLineEdit>("changedStepsEdit"); }
    QFrame* form() const { return the<QFrame>("changeRunForm"); }
    ~Fixture() {
        if (training().isActive()) {
            training().stopWithoutSaving();
            waitUntilIdle();
        }
    }
};

TrainingOptions optionsOf(const RunRow& run) {
    return trainingOptionsFromJson(parseJson(run.optionsJson, "run"), "run");
}

} // namespace

class tst_ChangeRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void onlyATrainingIsChanged() {
        Fixture f;
        QVERIFY(!f.the<QPushButton>("changeRunButton")->isVisibleTo(&f.page));
        QVERIFY(f.starts(Steps{1'000'000}));
        QVERIFY(f.the<QPushButton>("changeRunButton")->isVisibleTo(&f.page));
        f.training().stopWithoutSaving();
        QVERIFY(f.waitUntilIdle());
        QVERIFY(!f.the<QPushButton>("changeRunButton")->isVisibleTo(&f.page));
    }

    void aChangeReachesTheTrainingAndIsMarked() {
        Fixture f;
        QVERIFY(f.starts(Steps{1'000'000}));
        f.open();
        QVERIFY(!f.form()->isHidden());
        QCOMPARE(f.steps()->text(), QStringLiteral("1000000"));
        QVERIFY(!f.isEnabled("applyRunChangeButton")); // nothing is another
        const double before = optionsOf(f.training().run()).learningRate;
        click(f.page, "halveRateButton");
        f.steps()->setText(QStringLiteral("2000000"));
        QVERIFY(f.isEnabled("applyRunChangeButton"));
        click(f.page, "applyRunChangeButton");
        QVERIFY(f.form()->isHidden());
        TRY_COMPARE(f.training().totalSteps(), std::int64_t{2'000'000});
        QCOMPARE(optionsOf(f.training().run()).learningRate, before / 2);
        const auto& view = f.session.view();
        QVERIFY(!view.runChanges.empty());
        const auto told = toldChanges(f.training().run(), view.runChanges);
        QCOMPARE(told.size(), std::size_t{1});
        auto* plot = f.the<LossPlot>("lossPlot");
        TRY_VERIFY(f.training().metrics().back().step > told[0].step);
        plot->fit();
        QCOMPARE(plot->notes().size(), 1);
        QVERIFY2(plot->notes()[0].contains(QStringLiteral("length 1,000,000 → 2,000,000 steps")),
                 qPrintable(plot->notes()[0]));
    }

    void whatCannotBeIsSaid() {
        Fixture f;
        QVERIFY(f.starts(Steps{1'000'000}));
        f.open();
        f.rate()->setText(QStringLiteral("0"));
        QVERIFY(!f.isEnabled("applyRunChangeButton"));
        f.rate()->setText(QStringLiteral("abc"));
        QVERIFY(!f.isEnabled("applyRunChangeButton"));
        f.rate()->setText(QStringLiteral("2")); // diverges
        // Its error moves no button away from it.
        const auto middle = [&f](const QWidget* widget) {
            return widget->mapTo(f.form(), widget->rect().center()).y();
        };
        QCoreApplication::sendPostedEvents();
        TRY_VERIFY(std::abs(middle(f.the<QPushButton>("halveRateButton")) - middle(f.rate())) <= 3);
        QVERIFY(!f.isEnabled("applyRunChangeButton"));
        f.rate()->setText(QStringLiteral("1e-5"));
        QVERIFY(f.isEnabled("applyRunChangeButton"));
        f.steps()->setText(QStringLiteral("1")); // it has more
        QVERIFY(!f.isEnabled("applyRunChangeButton"));
        f.steps()->setText(QString());
        QVERIFY(!f.isEnabled("applyRunChangeButton"));
        f.form()->hide();
    }

    void theFormIsInsideTheScreenWhereverThePageIsScrolledTo() {
        Fixture f;
        QVERIFY(f.starts(Steps{1'000'000}));
        const QRect desktop = f.page.screen()->availableGeometry();
        for (const QPoint place : {QPoint(-3000, -3000), QPoint(3000, 3000), QPoint(100, 100)}) {
            f.page.move(place);
            f.open();
            QVERIFY(desktop.contains(f.form()->geometry()));
            f.rate()->setText(QStringLiteral("2")); // its error needs room
            auto* error = f.rate()->parentWidget()->findChild<QLabel*>("fieldError");
            TRY_VERIFY(error->isVisible() && error->height() >= error->heightForWidth(error->width()));
            QVERIFY(f.form()->rect().contains(error->mapTo(f.form(), error->rect().bottomRight())));
            QVERIFY(f.form()->height() >= f.form()->layout()->totalHeightForWidth(f.form()->width()));
            QVERIFY(desktop.contains(f.form()->geometry()));
            f.form()->hide();
        }
    }

    void aRunByTheClockHasMinutes() {
        Fixture f;
        QVERIFY(f.starts(Minutes{600}));
        f.open();
        QVERIFY(!f.steps()->isVisibleTo(f.form()));
        auto* minutes = f.the<QLineEdit>("changedMinutesEdit");
        QCOMPARE(minutes->text(), QStringLiteral("600"));
        minutes->setText(QStringLiteral("900"));
        click(f.page, "applyRunChangeButton");
        TRY_COMPARE(f.training().timeBudget().value_or(0), 900.0 * 60);
    }

    void aRunThatDivergedResumesWithARateThatIsAskedFor() {
        ScriptedPrompts prompts;
        RunRow run;
        run.id = 4;
        run.state = RunState::Failed;
        run.optionsJson = toJson(TrainingOptions()).dump();
        const DeviceInfo processor{kCpu, "A processor"};
        ProjectView view; // of a project that does not say why: it may have diverged
        prompts.textAnswer = QString();
        QVERIFY(!askToResume(prompts, nullptr, view, run, {processor})); // cancelled
        for (const char* wrong : {"0", "2", "abc"}) {
            prompts.textAnswer = QString::fromLatin1(wrong);
            QVERIFY2(!askToResume(prompts, nullptr, view, run, {processor}), wrong);
        }
        QCOMPARE(prompts.errors.size(), 3);
        for (const char* right : {"1e-4", "0.0001", "0,0001"}) { // a point and a comma are decimal signs
            prompts.textAnswer = QString::fromLatin1(right);
            const auto request = askToResume(prompts, nullptr, view, run, {processor});
            QVERIFY2(request && request->newLearningRate == 1e-4, right);
        }
        view.runFailures = {{run.id, true}};
        prompts.textAnswer = QStringLiteral("1e-4");
        QVERIFY(askToResume(prompts, nullptr, view, run, {processor})->newLearningRate == 1e-4);
        view.runFailures = {{run.id, false}}; // a full disk, for one
        prompts.questions.clear();
        QVERIFY(!askToResume(prompts, nullptr, view, run, {processor})->newLearningRate);
        QVERIFY(prompts.questions.isEmpty());
        view.runFailures.clear();
        run.state = RunState::Interrupted;
        QVERIFY(!askToResume(prompts, nullptr, view, run, {processor})->newLearningRate);
    }

    void theDeviceIsAskedForWhereThereIsAChoice() {
        ScriptedPrompts prompts;
        RunRow run;
        run.id = 4;
        run.name = "Run 4";
        run.optionsJson = toJson(TrainingOptions()).dump();
        const DeviceInfo processor{kCpu, "A processor"}, other{kTorchCpu, "Another one"};
        const auto alone = askToResume(prompts, nullptr, {}, run, {processor});
        QVERIFY(alone && alone->resumeRun == 4 && !alone->newDevice && prompts.questions.isEmpty());
        prompts.choiceAnswer = {};
        QVERIFY(!askToResume(prompts, nullptr, {}, run, {processor, other})); // cancelled
        QVERIFY2(prompts.questions.value(0).contains(QStringLiteral("cpu: A processor|torch:cpu: Another one")),
                 qPrintable(prompts.questions.value(0)));
        prompts.choiceAnswer = 1;
        QVERIFY(askToResume(prompts, nullptr, {}, run, {processor, other})->newDevice == kTorchCpu);
    }
};

QTEST_MAIN(tst_ChangeRun)
#include "tst_ChangeRun.moc"
