// SPDX-License-Identifier: GPL-3.0-or-later
// Every step in the real window, by clicks: from the welcome page to ranked answers, including a restart. With
// KANTAI_LANGUAGE=tr in Turkish.
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/MainWindow.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/plots/LossPlot.h"
#include "ui/wizards/NewProjectWizard.h"
#include "ui/wizards/PretrainingWizard.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// The program as main() builds it.
struct Program {
    Program() { window.show(); }
    template <class Wizard>
    Wizard& wizard() {
        auto* found = window.findChild<Wizard*>();
        if (found == nullptr)
            qFatal("no %s is open", Wizard::staticMetaObject.className());
        return *found;
    }
    TrainingSession& training() { return session.training(); }
    std::int64_t step() { return training().metrics().empty() ? 0 : training().metrics().back().step; }
    template <class Widget>
    Widget* at(const char* name) {
        return find<Widget>(window, name);
    }
    void press(const char* name) { click(window, name); }
    bool idle() {
        return waitFor([this] { return !session.isBusy(); });
    }

    ProjectSession session;
    ScriptedPrompts prompts;
    MainWindow window{session, prompts, QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample")};
};

} // namespace

class tst_Journey : public QObject {
    Q_OBJECT
private:
    QTemporaryDir place_;
    QString project() const { return place_.filePath(QStringLiteral("Critique")); }

    void makeTheProject(Program& program);
    void importText(Program& program);
    void trainTheTokenizer(Program& program);
    void chooseTheModel(Program& program);
    void startPretraining(Program& program);

private Q_SLOTS:
    void initTestCase() {
        prepareApplication();
        if (qEnvironmentVariable("KANTAI_LANGUAGE") == QLatin1String("tr")) // tst_Journey_tr
            language::apply(*qApp, language::Choice::Turkish);
    }
    void fromNothingToAStoppedRun();
    void afterARestartItGoesOnAndAnswers();
    void theRecentListOpensIt();
};

void tst_Journey::makeTheProject(Program& program) {
    program.press("newProjectButton");
    auto& wizard = program.wizard<NewProjectWizard>();
    find<QLineEdit>(wizard, "projectNameEdit")->setText(QStringLiteral("Critique"));
    find<QLineEdit>(wizard, "projectPlaceEdit")->setText(place_.path());
    wizard.button(QWizard::FinishButton)->click();
    QVERIFY(program.session.isOpen());
    QVERIFY(QFile::exists(project() + "/Critique.kantai"));
    QVERIFY(program.window.windowTitle().startsWith(QStringLiteral("Critique")));
}

void tst_Journey::importText(Program& program) {
    QFile text(place_.filePath(QStringLiteral("text.txt")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(tinyBytes());
    text.close();
    program.prompts.openFilesAnswer = {text.fileName()};
    program.press("importFilesButton");
    TRY_COMPARE(program.at<QTableView>("corpusFilesTable")->model()->rowCount(), 1);
    QVERIFY(program.idle());
}

void tst_Journey::trainTheTokenizer(Program& program) {
    program.window.showPage(PageId::Tokenizer);
    program.press("trainTokenizerButton");
    auto& wizard = program.wizard<TokenizerWizard>();
    find<QSpinBox>(wizard, "vocabularySizeSpinBox")->setValue(320);
    wizard.button(QWizard::CommitButton)->click();
    TRY_COMPARE(wizard.currentId(), static_cast<int>(TokenizerWizard::ResultPage));
    wizard.button(QWizard::FinishButton)->click();
    TRY_COMPARE(program.at<QTableView>("vocabularyTable")->model()->rowCount(), 320);
}

void tst_Journey::chooseTheModel(Program& program) {
    program.window.showPage(PageId::Model);
    for (const auto& [field, value] : {std::pair("layersSpinBox", 1), std::pair("hiddenSizeSpinBox", 16),
                                       std::pair("headsSpinBox", 2), std::pair("intermediateSizeSpinBox", 32),
                                       std::pair("vocabularySizeSpinBox", 320), std::pair("maxPositionsSpinBox", 34)})
        program.at<QSpinBox>(field)->setValue(value);
    program.press("pretrainThisModelButton");
}

void tst_Journey::startPretraining(Program& program) { // in the wizard that the model page opened
    auto& wizard = program.wizard<PretrainingWizard>();
    find<QComboBox>(wizard, "lengthUnitComboBox")->setCurrentText(QStringLiteral("steps"));
    find<QDoubleSpinBox>(wizard, "lengthSpinBox")->setValue(1'000'000);
    wizard.button(QWizard::NextButton)->click();
    find<QSpinBox>(wizard, "blockSizeSpinBox")->setValue(16);
    find<QSpinBox>(wizard, "batchSizeSpinBox")->setValue(4);
    find<QSpinBox>(wizard, "threadsSpinBox")->setValue(1);
    find<QSpinBox>(wizard, "evaluateEverySpinBox")->setValue(20);
    wizard.button(QWizard::NextButton)->click();
    QVERIFY2(find<QListWidget>(wizard, "preflightList")->count() > 3, "the checks are shown");
    QVERIFY(wizard.button(QWizard::FinishButton)->isEnabled());
    wizard.button(QWizard::FinishButton)->click();
}

void tst_Journey::fromNothingToAStoppedRun() {
    Program program;
    makeTheProject(program);
    importText(program);
    trainTheTokenizer(program);
    chooseTheModel(program);
    startPretraining(program);
    if (QTest::currentTestFailed())
        return;

    auto* plot = program.at<LossPlot>("lossPlot");
    TRY_VERIFY(plot->curve().size() > 5);
    const std::size_t before = plot->curve().size();
    TRY_VERIFY(plot->curve().size() > before); // it grows while one looks
    TRY_VERIFY(plot->curve().heldOut().size() > 1);
    QVERIFY(program.at<QPushButton>("statusStopButton")->isVisible());

    program.press("pauseTrainingButton");
    TRY_VERIFY(program.training().phase() == TrainingPhase::Paused);
    const std::int64_t paused = program.step();
    program.press("pauseTrainingButton");
    TRY_VERIFY(program.step() > paused);

    program.prompts.stopAnswer = Prompts::StopChoice::StopAndSave;
    program.press("stopTrainingButton");
    QVERIFY(program.idle());
    const RunRow run = program.session.view().runs.back();
    QCOMPARE(static_cast<int>(run.state), static_cast<int>(RunState::Stopped));
    QVERIFY(run.step > paused);
    QVERIFY(!program.session.view().checkpoints.empty());
    QVERIFY2(program.prompts.errors.isEmpty(), qPrintable(program.prompts.errors.join('\n')));
    QVERIFY(program.window.close());
}

void tst_Journey::afterARestartItGoesOnAndAnswers() {
    Program program;
    program.window.openProject(project());
    QCOMPARE(program.session.view().runs.size(), std::size_t{1});
    const RunRow run = program.session.view().runs.back();
    auto* plot = program.at<LossPlot>("lossPlot");
    QCOMPARE(plot->curve().size(), static_cast<std::size_t>(run.step)); // every step of the first day is there

    program.window.showPage(PageId::Training);
    program.press("resumeRunButton");
    TRY_VERIFY(program.step() > run.step);
    TRY_VERIFY(plot->curve().size() > static_cast<std::size_t>(run.step));

    program.window.showPage(PageId::Playground); // while it trains
    program.at<QLineEdit>("playgroundSentenceEdit")->setText(QStringLiteral("Reason seeks the <mask>."));
    program.press("playgroundFillButton");
    TRY_COMPARE(program.at<ProbabilityBars>("playgroundAnswers")->bars().size(), 7);
    QVERIFY(program.training().isActive());

    // Closing the window asks; Continue keeps it open, Stop and save closes it when the run is saved.
    program.prompts.stopAnswer = Prompts::StopChoice::Continue;
    QVERIFY(!program.window.close());
    QVERIFY(program.training().isActive());
    program.prompts.stopAnswer = Prompts::StopChoice::StopAndSave;
    program.window.close();
    TRY_VERIFY(!program.window.isVisible());
    QVERIFY(program.session.view().runs.back().step > run.step);
    QVERIFY2(program.prompts.errors.isEmpty(), qPrintable(program.prompts.errors.join('\n')));
}

void tst_Journey::theRecentListOpensIt() {
    Program program;
    auto* recent = program.at<QListWidget>("recentProjectsList");
    QVERIFY(recent->count() > 0);
    Q_EMIT recent->itemActivated(recent->item(0));
    QVERIFY(program.session.isOpen());
    QCOMPARE(QString::fromStdString(program.session.view().info.name), QStringLiteral("Critique"));
    program.at<QAction>("closeProjectAction")->trigger();
    QVERIFY(!program.session.isOpen());
    QVERIFY(program.at<QPushButton>("newProjectButton")->isVisible());
}

QTEST_MAIN(tst_Journey)
#include "tst_Journey.moc"
