// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/training/options/OptionTable.h"
#include "core/training/options/Recipe.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/widgets/plots/CurveView.h"
#include "ui/wizards/LengthField.h"
#include "ui/wizards/PretrainingForm.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <semaphore>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : SessionFixture {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Tokenizer,
                     const RobertaConfig& draft = tinyConfig())
        : SessionFixture(stage) {
        storeDraftConfig(session, draft);
        wizard = std::make_unique<PretrainingWizard>(session, prompts);
        wizard->open();
    }
    template <class Widget>
    Widget* at(const char* name) const {
        return find<Widget>(*wizard, name);
    }
    QString errorOf(const char* field) const { return at<QWidget>(field)->accessibleDescription(); }
    void length(double value, const QString& unit) const {
        at<QComboBox>("lengthUnitComboBox")->setCurrentText(unit);
        at<QDoubleSpinBox>("lengthSpinBox")->setValue(value);
    }
    // Small enough to fit the tiny corpus and the tiny model.
    void fitTheTinyModel() const {
        at<QSpinBox>("blockSizeSpinBox")->setValue(16);
        at<QSpinBox>("batchSizeSpinBox")->setValue(4);
    }
    PretrainRequest request() const { return wizard->findChild<PretrainingForm*>()->request(); }
    void goTo(PretrainingWizard::PageIndex page) const {
        while (wizard->currentId() != page)
            wizard->next();
    }
    QString checks() const {
        QStringList lines;
        const auto* list = at<QListWidget>("preflightList");
        for (int i = 0; i < list->count(); ++i)
            lines.append(list->item(i)->text());
        return lines.join('\n');
    }

    std::unique_ptr<PretrainingWizard> wizard;
};

} // namespace

class tst_PretrainingWizard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void untouchedItAsksForTheDefaults() {
        const Fixture f(TinyProject::Stage::Tokenizer, presetNamed("nano").config);
        const PretrainRequest request = f.request();
        QCOMPARE(QString::fromStdString(request.preset), QStringLiteral("nano"));
        RobertaConfig config = presetNamed("nano").config;
        const RecipeSettings recipe = settingsOf(Recipe::Fast, config);
        config.hiddenDropout = config.attentionDropout = recipe.dropout;
        QCOMPARE(request.config, config);
        TrainingOptions options = recipe.options;
        options.length = suitableLength(config); // not the 23 seconds of an epoch
        QVERIFY(std::get<Minutes>(options.length).count >= 3);
        QCOMPARE(toJson(request.options).dump(), toJson(options).dump());
        QVERIFY(request.vocabularyRows == VocabularyRows::FitTokenizer);
        QVERIFY(request.runName.empty());
    }

    void everyFieldReachesTheRequest() {
        const Fixture f;
        f.length(40, "steps");
        f.at<QLineEdit>("runNameEdit")->setText("  first try ");
        f.at<QComboBox>("vocabularyRowsComboBox")->setCurrentIndex(1);
        f.at<QComboBox>("datasetModeComboBox")->setCurrentIndex(1);
        f.at<QSpinBox>("batchSizeSpinBox")->setValue(3);
        f.at<QSpinBox>("accumulationSpinBox")->setValue(5);
        f.at<QSpinBox>("blockSizeSpinBox")->setValue(17);
        f.at<QDoubleSpinBox>("maskRateSpinBox")->setValue(20);
        f.at<QDoubleSpinBox>("trainingDropoutSpinBox")->setValue(0.2);
        f.at<QLineEdit>("learningRateEdit")->setText("0.002");
        f.at<QComboBox>("scheduleComboBox")->setCurrentIndex(1);
        f.at<QDoubleSpinBox>("warmupSpinBox")->setValue(10);
        f.at<QDoubleSpinBox>("weightDecaySpinBox")->setValue(0.05);
        f.at<QDoubleSpinBox>("clipNormSpinBox")->setValue(0.5);
        f.at<QComboBox>("precisionComboBox")->setCurrentIndex(1);
        f.at<QComboBox>("onDivergenceComboBox")->setCurrentIndex(1);
        f.at<QComboBox>("snapshotsComboBox")->setCurrentIndex(2);
        f.at<QComboBox>("pairsComboBox")->setCurrentIndex(2);
        f.at<QSpinBox>("threadsSpinBox")->setValue(1);
        f.at<QSpinBox>("seedSpinBox")->setValue(7);
        f.at<QSpinBox>("evaluateEverySpinBox")->setValue(11);
        f.at<QSpinBox>("saveEverySpinBox")->setValue(12);
        f.at<QSpinBox>("keepLastSpinBox")->setValue(4);
        f.at<QSpinBox>("earlyStoppingSpinBox")->setValue(3);

        const PretrainRequest request = f.request();
        TrainingOptions expected = settingsOf(Recipe::Fast, request.config).options;
        expected.length = Steps{40};
        expected.mode = DatasetMode::Packed;
        expected.batchSize = 3;
        expected.accumulation = 5;
        expected.blockSize = 17;
        expected.maskRate = 0.2;
        expected.learningRate = 0.002;
        expected.schedule = Schedule::Cosine;
        expected.warmupFraction = 0.1;
        expected.weightDecay = 0.05;
        expected.clipNorm = 0.5;
        expected.precision = PrecisionChoice::Float32;
        expected.onDivergence = OnDivergence::Skip;
        expected.snapshots = SnapshotChoice::Off;
        expected.pairs = LivePairs::Turkish;
        expected.threads = 1;
        expected.seed = 7;
        expected.evaluateEvery = 11;
        expected.saveEvery = 12;
        expected.keepLast = 4;
        expected.earlyStopping = 3;
        QCOMPARE(toJson(request.options).dump(), toJson(expected).dump());
        QCOMPARE(request.config.hiddenDropout, 0.2);
        QCOMPARE(QString::fromStdString(request.runName), QStringLiteral("first try"));
        QVERIFY(request.vocabularyRows == VocabularyRows::FitTokenizer);
    }

    void theChaptersRecipeIsOneClickAway() {
        const Fixture f(TinyProject::Stage::Tokenizer, presetNamed("kantaibert").config);
        f.at<QSpinBox>("batchSizeSpinBox")->setValue(3);
        f.at<QComboBox>("recipeComboBox")->setCurrentIndex(1);
        const PretrainRequest request = f.request();
        QVERIFY(request.recipe == Recipe::Chapter);
        QCOMPARE(toJson(request.options).dump(),
                 toJson(settingsOf(Recipe::Chapter, presetNamed("kantaibert").config).options).dump());
        QCOMPARE(request.config, presetNamed("kantaibert").config); // its dropout of 0.1 too
        QVERIFY(QString::fromStdString(equivalentCommand("p", request)) == "kantai pretrain p --recipe chapter");
    }

    void theRateFollowsTheModelUntilItIsWritten() {
        const Fixture f(TinyProject::Stage::Tokenizer, presetNamed("kantaibert").config);
        auto* preset = f.at<QComboBox>("pretrainingPresetComboBox");
        QCOMPARE(f.request().options.learningRate, 2e-4);
        preset->setCurrentIndex(preset->findData("mini"));
        QCOMPARE(f.request().options.learningRate,
                 settingsOf(Recipe::Fast, presetNamed("mini").config).options.learningRate);
        f.at<QLineEdit>("learningRateEdit")->setText("0.003");
        preset->setCurrentIndex(preset->findData("nano"));
        QCOMPARE(f.request().options.learningRate, 0.003);
    }

    void aTrialTellsHowLongItWillTake() {
        const Fixture f;
        f.fitTheTinyModel();
        f.length(40, "steps");
        f.goTo(PretrainingWizard::PreflightPage);
        auto* answer = f.at<QLabel>("trialAnswerLabel");
        QVERIFY(answer->isHidden());
        f.at<QPushButton>("forecastButton")->click();
        QVERIFY(!f.at<QPushButton>("forecastButton")->isEnabled());
        TRY_VERIFY(!f.session.isBusy());
        TRY_VERIFY2(answer->text().contains("40 steps"), qPrintable(answer->text()));
        QVERIFY(f.at<QPushButton>("forecastButton")->isEnabled());
        QVERIFY(f.session.view().runs.empty());
        f.wizard->back(); // another length, another answer
        f.length(50, "steps");
        f.goTo(PretrainingWizard::PreflightPage);
        QVERIFY(answer->isHidden());
    }

    void theRateThatATrialFoundIsTakenOver() {
        const Fixture f;
        f.fitTheTinyModel();
        f.goTo(PretrainingWizard::PreflightPage);
        auto* use = f.at<QPushButton>("useRateButton");
        auto* curve = f.at<CurveView>("learningRateCurve");
        QVERIFY(use->isHidden() && curve->isHidden());
        f.at<QPushButton>("findRateButton")->click();
        TRY_VERIFY(!f.session.isBusy() && !use->isHidden());
        QVERIFY(curve->points().size() > 10);
        const double found = curve->marker();
        QVERIFY(found >= curve->points().front().x() && found <= curve->points().back().x());
        use->click();
        QVERIFY(std::abs(f.request().options.learningRate / found - 1) < 0.06); // two digits are enough
        QVERIFY(f.at<QLineEdit>("equivalentCommandEdit")->text().contains("--learning-rate"));
    }

    void closingTheWizardEndsATrial() {
        const Fixture f;
        f.fitTheTinyModel();
        f.goTo(PretrainingWizard::PreflightPage);
        f.at<QPushButton>("findRateButton")->click();
        f.wizard->reject();
        TRY_VERIFY(!f.session.isBusy());
    }

    void theLengthSuitsTheModelUntilItIsChosen() {
        const Fixture f(TinyProject::Stage::Tokenizer, presetNamed("nano").config);
        auto* preset = f.at<QComboBox>("pretrainingPresetComboBox");
        preset->setCurrentIndex(preset->findData(QStringLiteral("kantaibert")));
        const Minutes suitable = suitableLength(presetNamed("kantaibert").config);
        QVERIFY(suitable.count >= 20); // more where the computer needs more
        QVERIFY(f.request().options.length == RunLength(suitable));
        f.length(4, "minutes");
        preset->setCurrentIndex(preset->findData(QStringLiteral("nano")));
        QVERIFY(f.request().options.length == RunLength(Minutes{4}));
    }

    void aRunTooShortForMoreThanFrequenciesIsWarnedOf() {
        const Fixture f;
        f.fitTheTinyModel();
        f.length(1, "epochs");
        f.goTo(PretrainingWizard::PreflightPage);
        QVERIFY2(f.checks().contains(QStringLiteral("the most frequent ones")), qPrintable(f.checks()));
        while (f.wizard->currentId() != PretrainingWizard::SimplePage)
            f.wizard->back();
        f.length(1000, "epochs");
        f.goTo(PretrainingWizard::PreflightPage);
        QVERIFY2(!f.checks().contains(QStringLiteral("the most frequent ones")), qPrintable(f.checks()));
    }

    void theLengthIsOneOfThree() {
        const Fixture f;
        f.length(2.5, "epochs");
        QVERIFY(f.request().options.length == RunLength(Epochs{2.5}));
        f.length(7, "minutes");
        QVERIFY(f.request().options.length == RunLength(Minutes{7}));
        f.length(9, "steps");
        QVERIFY(f.request().options.length == RunLength(Steps{9}));
    }

    // The fields admit what the table of options admits; a billion where that has no end.
    void theFieldsHaveTheLimitsOfTheTable() {
        const Fixture f;
        constexpr double kEnd = 1e9;
        const auto whole = [&](const char* name, const char* key) {
            const OptionLimits& limits = optionOf(key).limits;
            QCOMPARE(static_cast<double>(f.at<QSpinBox>(name)->minimum()), limits.least);
            QCOMPARE(static_cast<double>(f.at<QSpinBox>(name)->maximum()), std::min(limits.most, kEnd));
        };
        whole("batchSizeSpinBox", "batchSize");
        whole("accumulationSpinBox", "accumulation");
        whole("blockSizeSpinBox", "blockSize");
        whole("threadsSpinBox", "threads");
        whole("seedSpinBox", "seed");
        whole("evaluateEverySpinBox", "evaluateEvery");
        whole("saveEverySpinBox", "saveEvery");
        whole("keepLastSpinBox", "keepLast");
        whole("earlyStoppingSpinBox", "earlyStopping");
        QCOMPARE(f.at<QSpinBox>("threadsSpinBox")->maximum(), 1024);
        const auto real = [&](const char* name, double least, double most) {
            QCOMPARE(f.at<QDoubleSpinBox>(name)->minimum(), least);
            QCOMPARE(f.at<QDoubleSpinBox>(name)->maximum(), most);
        };
        real("maskRateSpinBox", 0.1, 100); // above 0 and at most 1, in percent
        real("warmupSpinBox", 0, 99.9);    // below 1
        real("weightDecaySpinBox", 0, kEnd);
        real("clipNormSpinBox", 0, kEnd);
        real("lengthSpinBox", 0.01, kEnd);
        f.length(7, "steps");
        real("lengthSpinBox", 1, kEnd);
        f.length(7, "minutes");
        real("lengthSpinBox", 0.01, kEnd);
    }

    void aBlockBeyondThePositionsIsSaidBesideTheField() {
        const Fixture f;
        f.fitTheTinyModel();
        QVERIFY(f.errorOf("blockSizeSpinBox").isEmpty());
        f.at<QSpinBox>("blockSizeSpinBox")->setValue(33); // the tiny model holds 32
        QVERIFY2(f.errorOf("blockSizeSpinBox").contains("32"), qPrintable(f.errorOf("blockSizeSpinBox")));
        f.goTo(PretrainingWizard::PreflightPage);
        QVERIFY(!f.wizard->button(QWizard::FinishButton)->isEnabled());
        f.wizard->back();
        f.at<QSpinBox>("blockSizeSpinBox")->setValue(32);
        f.goTo(PretrainingWizard::PreflightPage);
        QVERIFY(f.wizard->button(QWizard::FinishButton)->isEnabled());
    }

    void aModelSmallerThanTheVocabularyIsSaidBesideTheField() {
        RobertaConfig small = tinyConfig();
        small.vocabularySize = 300; // the tokenizer has 320
        const Fixture f(TinyProject::Stage::Tokenizer, small);
        f.fitTheTinyModel();
        f.at<QComboBox>("vocabularyRowsComboBox")->setCurrentIndex(0);
        QVERIFY(!f.errorOf("vocabularyRowsComboBox").isEmpty());
        f.at<QComboBox>("vocabularyRowsComboBox")->setCurrentIndex(1);
        QVERIFY(f.errorOf("vocabularyRowsComboBox").isEmpty());
    }

    void aLearningRateThatIsNoneIsSaidBesideTheField() {
        const Fixture f;
        f.fitTheTinyModel();
        f.at<QLineEdit>("learningRateEdit")->setText("0");
        QVERIFY(!f.errorOf("learningRateEdit").isEmpty());
    }

    void aBatchLargerThanTheCorpusIsToldBeforeTheStart() {
        const Fixture f;
        f.fitTheTinyModel();
        f.at<QSpinBox>("batchSizeSpinBox")->setValue(5000);
        f.goTo(PretrainingWizard::PreflightPage);
        QVERIFY2(f.checks().contains("fewer than one batch of 5000"), qPrintable(f.checks()));
        QVERIFY(!f.wizard->button(QWizard::FinishButton)->isEnabled());
    }

    void anEmptyProjectIsToldWhatItNeeds() {
        const Fixture f(TinyProject::Stage::Empty);
        f.goTo(PretrainingWizard::PreflightPage);
        QVERIFY(f.checks().contains("corpus") && f.checks().contains("tokenizer"));
        QVERIFY(!f.wizard->button(QWizard::FinishButton)->isEnabled());
    }

    void theSameCommandIsShownAndCopied() {
        const Fixture f;
        f.fitTheTinyModel();
        f.length(40, "steps");
        f.goTo(PretrainingWizard::PreflightPage);
        const QString command = f.at<QLineEdit>("equivalentCommandEdit")->text();
        QCOMPARE(command, QString::fromStdString(equivalentCommand(f.tiny.folder().toStdString(), f.request())));
        QVERIFY2(command.startsWith("kantai pretrain ") && command.contains("--max-steps 40"), qPrintable(command));
        click(*f.wizard, "copyCommandButton");
        QCOMPARE(QGuiApplication::clipboard()->text(), command);
    }

    void backLosesNoEntry() {
        const Fixture f;
        f.at<QLineEdit>("runNameEdit")->setText("kept");
        f.goTo(PretrainingWizard::PreflightPage);
        f.wizard->back();
        f.at<QSpinBox>("seedSpinBox")->setValue(5);
        f.wizard->back();
        QCOMPARE(f.at<QLineEdit>("runNameEdit")->text(), QStringLiteral("kept"));
        f.wizard->next();
        QCOMPARE(f.at<QSpinBox>("seedSpinBox")->value(), 5);
    }

    void finishStartsTheTraining() {
        const Fixture f;
        f.fitTheTinyModel();
        f.length(4, "steps");
        f.at<QLineEdit>("runNameEdit")->setText("Started here");
        f.goTo(PretrainingWizard::PreflightPage);
        f.wizard->button(QWizard::FinishButton)->click();
        QVERIFY(!f.wizard->isVisible());
        TRY_VERIFY(!const_cast<ProjectSession&>(f.session).isBusy());
        const RunRow run = readProject(f.session.handle()).runs.back();
        QCOMPARE(run.step, std::int64_t{4});
        QCOMPARE(QString::fromStdString(run.name), QStringLiteral("Started here"));
        QCOMPARE(static_cast<int>(run.state), static_cast<int>(RunState::Completed));
    }

    void cancelStartsNothing() {
        Fixture f;
        f.wizard->reject();
        QVERIFY(!f.session.isBusy());
        QVERIFY(readProject(f.session.handle()).runs.empty());
    }

    void whileAnotherJobRunsItSaysSoAndStaysOpen() {
        Fixture f;
        f.fitTheTinyModel();
        f.goTo(PretrainingWizard::PreflightPage);
        std::binary_semaphore go{0};
        f.session.runJob(
            QStringLiteral("Other"), [&](const Progress&, std::stop_token) { go.acquire(); }, this,
            [](const JobOutcome&) {});
        f.wizard->accept();
        QCOMPARE(f.prompts.errors.size(), 1);
        QVERIFY(f.wizard->isVisible());
        go.release();
        TRY_VERIFY(!f.session.isBusy());
    }
};

QTEST_MAIN(tst_PretrainingWizard)
#include "tst_PretrainingWizard.moc"
