// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page and wizard step of the real window in both themes. With KANTAI_PICTURES naming a
// folder they are those of the guide, from the sample corpus and a training of some minutes, and only those that a
// document shows are kept; without, a small run is drawn into a temporary folder. Each is checked not to be blank.
// With KANTAI_LANGUAGE=tr the window speaks Turkish, and the pictures, of the light theme only, end in -tr. To look
// at all of them: KANTAI_ALL_PICTURES names a folder, where those of the small run are kept, in both themes;
// KANTAI_PICTURE_SIZE=960x600 is the size of the window.
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/queue/Queue.h"
#include "core/workflow/queue/Sweep.h"
#include "core/workflow/sample/Sample.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/ui/support/CheckpointDialogs.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/PictureTaker.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/Language.h"
#include "ui/MainWindow.h"
#include "ui/dialogs/CleaningDialog.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/jobs/QueueSession.h"
#include "ui/models/VocabularyModel.h"
#include "ui/pages/playground/PlaygroundAttention.h"
#include "ui/pages/playground/PlaygroundCompare.h"
#include "ui/pages/playground/PlaygroundLayers.h"
#include "ui/pages/playground/PlaygroundNearest.h"
#include "ui/pages/playground/PlaygroundPage.h"
#include "ui/pages/playground/PlaygroundSurprisal.h"
#include "ui/pages/playground/PlaygroundSwap.h"
#include "ui/pages/playground/PlaygroundTime.h"
#include "ui/pages/tokenizer/MergeExplorer.h"
#include "ui/pages/training/LensCard.h"
#include "ui/widgets/charts/HeatMap.h"
#include "ui/widgets/charts/HistogramRidges.h"
#include "ui/widgets/charts/LayerTable.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/charts/TokenScatter.h"
#include "ui/widgets/fields/Segments.h"
#include "ui/widgets/fields/TextBox.h"
#include "ui/widgets/plots/LossPlot.h"
#include "ui/widgets/plots/StepCurve.h"
#include "ui/widgets/plots/TimeLine.h"
#include "ui/wizards/NewProjectWizard.h"
#include "ui/wizards/PretrainingWizard.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

constexpr int kGuidePatience = 1'200'000; // milliseconds: the training of the guide's pictures takes minutes

#define AWAIT(condition) QVERIFY(waitFor([&] { return condition; }, kGuidePatience))

} // namespace

class tst_Pictures : public QObject {
    Q_OBJECT
private:
    QTemporaryDir place_;
    PictureTaker pictures_;
    ProjectSession session_;
    ScriptedPrompts prompts_;
    std::unique_ptr<MainWindow> window_;

    void take(QWidget& widget, const QString& name);
    void takePage(PageId id, const QString& name);

private Q_SLOTS:
    void initTestCase() {
        prepareApplication();
        QCoreApplication::setApplicationVersion(QStringLiteral(KANTAI_VERSION));
        if (pictures_.turkish)
            language::apply(*qApp, language::Choice::Turkish);
        window_ =
            std::make_unique<MainWindow>(session_, prompts_, QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample"));
        window_->resize(pictures_.size);
        window_->show();
    }
    void theWelcomePageAndTheNewProject();
    void theHelp();
    void theEmptyPages();
    void theDropHint();
    void theCorpus();
    void theCleaning();
    void theTokenizerAndItsWizard();
    void theModelAndThePretrainingWizard();
    void theTraining();
    void theReplayAndTheLens();
    void thePlayground();
    void theViewsOfThePlayground();
    void theInsideOfTheModel();
    void thePairsAndTheClassifier();
    void theQueueAndTheRuns();
};

void tst_Pictures::take(QWidget& widget, const QString& name) {
    pictures_.take(name, [&] { return widget.grab().toImage(); });
    QVERIFY2(&widget != window_.get() || widget.size() == pictures_.size, qPrintable(name + " grew"));
}

void tst_Pictures::takePage(PageId id, const QString& name) {
    window_->showPage(id);
    settle();
    take(*window_, name);
}

void tst_Pictures::theWelcomePageAndTheNewProject() {
    take(*window_, QStringLiteral("welcome"));
    click(*window_, "newProjectButton");
    auto* wizard = window_->findChild<NewProjectWizard*>();
    QVERIFY(wizard != nullptr);
    find<QLineEdit>(*wizard, "projectNameEdit")->setText(QStringLiteral("Critique"));
    find<QLineEdit>(*wizard, "projectPlaceEdit")->setText(place_.path());
    take(*wizard, QStringLiteral("new-project"));
    wizard->button(QWizard::FinishButton)->click();
    QVERIFY(session_.isOpen());
}

void tst_Pictures::theHelp() {
    for (const auto& [action, shown, name] : {std::tuple("guideAction", "guideWindow", "help-guide"),
                                              std::tuple("shortcutsAction", "shortcutsDialog", "help-shortcuts"),
                                              std::tuple("aboutAction", "aboutDialog", "help-about")}) {
        find<QAction>(*window_, action)->trigger();
        auto* help = find<QWidget>(*window_, shown);
        take(*help, QString::fromLatin1(name));
        help->close();
    }
}

void tst_Pictures::theEmptyPages() {
    takePage(PageId::Corpus, QStringLiteral("corpus-empty"));
    takePage(PageId::Tokenizer, QStringLiteral("tokenizer-empty"));
    takePage(PageId::Training, QStringLiteral("training-empty"));
    takePage(PageId::Checkpoints, QStringLiteral("checkpoints-empty"));
    takePage(PageId::Playground, QStringLiteral("playground-empty"));
}

void tst_Pictures::theDropHint() {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample/01-reason.txt"))});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window_.get(), &enter);
    take(*window_, QStringLiteral("drop-hint"));
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(window_.get(), &leave);
}

void tst_Pictures::theCorpus() {
    window_->showPage(PageId::Corpus);
    const QDir sample(QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample")); // its questions are JSON
    for (const QString& text : sample.entryList({"*.txt"}, QDir::Files)) { // from elsewhere: the page shows the path
        prompts_.openFilesAnswer.append(place_.filePath(text));
        QVERIFY(QFile::copy(sample.filePath(text), prompts_.openFilesAnswer.back()));
    }
    click(*window_, "importFilesButton");
    AWAIT(!session_.isBusy() && !session_.view().corpusFiles.empty());
    takePage(PageId::Corpus, QStringLiteral("corpus"));
}

void tst_Pictures::theCleaning() {
    const fs::path place = place_.path().toStdString();
    const ProjectHandle project = createProject(place / "Books", "Books");
    ImportRequest request;
    request.sources = {fs::path(KANTAI_SOURCE_DIR) / "tests/data/text/wrapped-book.txt"};
    request.cleaning.joinWrappedLines = request.cleaning.dropDuplicateLines = true;
    const ImportedFile book = importCorpus(project, request, {}, {}).files.front();
    CleaningDialog dialog({project, book.row, originalOf(project, book.row), book.report.cleaning});
    dialog.show();
    auto* view = find<QComboBox>(dialog, "cleaningViewComboBox");
    QVERIFY(waitFor([&] { return view->count() > 1; }));
    view->setCurrentIndex(1);
    take(dialog, QStringLiteral("cleaning"));
}

void tst_Pictures::theTokenizerAndItsWizard() {
    window_->showPage(PageId::Tokenizer);
    trainTokenizer(session_.handle(), {.vocabularySize = 1000, .minFrequency = 2}, {}, {}); // to compare with
    session_.reload();
    click(*window_, "trainTokenizerButton");
    auto* wizard = window_->findChild<TokenizerWizard*>();
    QVERIFY(wizard != nullptr);
    take(*wizard, QStringLiteral("tokenizer-wizard-sizes"));
    wizard->button(QWizard::CommitButton)->click();
    AWAIT(wizard->currentId() == static_cast<int>(TokenizerWizard::ResultPage));
    wizard->back(); // the sample is trained before a picture could be taken: what it ended with
    take(*wizard, QStringLiteral("tokenizer-wizard-running"));
    wizard->next();
    take(*wizard, QStringLiteral("tokenizer-wizard-result"));
    wizard->button(QWizard::FinishButton)->click();
    const QAbstractItemModel* vocabulary = find<QAbstractItemView>(*window_, "vocabularyTable")->model();
    const auto isCounted = [vocabulary] {
        const QModelIndex frequency = vocabulary->index(0, VocabularyModel::Frequency);
        return vocabulary->rowCount() > 1000 && !frequency.data().toString().isEmpty();
    };
    AWAIT(isCounted());
    find<TextBox>(*window_, "tokenizerSentenceEdit")->setText("Human thinking involves human reason.");
    find<MergeExplorer>(*window_, "mergeExplorer")->showMerges(400);
    takePage(PageId::Tokenizer, QStringLiteral("tokenizer"));
    auto* tabs = find<QTabWidget>(*window_, "tokenizerTabs");
    for (int tab = 1; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        static const QStringList names{{}, "tokenizer-vocabulary", "tokenizer-coverage", "tokenizer-compare"};
        takePage(PageId::Tokenizer, names[tab]);
    }
    tabs->setCurrentIndex(0);
}

void tst_Pictures::theModelAndThePretrainingWizard() {
    takePage(PageId::Model, QStringLiteral("model"));
    RobertaConfig config = pictures_.forTheGuide ? presetNamed("mini").config : tinyConfig();
    if (pictures_.forTheGuide)
        config.maxPositions = 26;
    config.vocabularySize = session_.view().tokenizers.back().vocabularySize;
    storeDraftConfig(session_, config);

    window_->showPage(PageId::Training);
    click(*window_, "startPretrainingButton");
    auto* wizard = window_->findChild<PretrainingWizard*>();
    QVERIFY(wizard != nullptr);
    find<QComboBox>(*wizard, "lengthUnitComboBox")->setCurrentIndex(1); // steps
    find<QDoubleSpinBox>(*wizard, "lengthSpinBox")->setValue(pictures_.forTheGuide ? 1200 : 20);
    take(*wizard, QStringLiteral("pretraining-wizard-simple"));
    wizard->next();
    // What makes the sample answer (docs/decisions/0004-the-sample.md), or the least that trains at all.
    find<QComboBox>(*wizard, "datasetModeComboBox")->setCurrentIndex(1); // packed blocks
    find<QSpinBox>(*wizard, "batchSizeSpinBox")->setValue(pictures_.forTheGuide ? 85 : 8);
    find<QSpinBox>(*wizard, "blockSizeSpinBox")->setValue(pictures_.forTheGuide ? 24 : 16);
    find<QDoubleSpinBox>(*wizard, "maskRateSpinBox")->setValue(30);
    find<QDoubleSpinBox>(*wizard, "trainingDropoutSpinBox")->setValue(0);
    find<QDoubleSpinBox>(*wizard, "weightDecaySpinBox")->setValue(0.1);
    find<QLineEdit>(*wizard, "learningRateEdit")->setText(QLocale().toString(0.002));
    find<QSpinBox>(*wizard, "saveEverySpinBox")
        ->setValue(pictures_.forTheGuide ? 150 : 5); // for the slider of the Playground
    find<QSpinBox>(*wizard, "keepLastSpinBox")->setValue(8);
    take(*wizard, QStringLiteral("pretraining-wizard-details"));
    wizard->next();
    take(*wizard, QStringLiteral("pretraining-wizard-preflight"));
    click(*wizard, "findRateButton");
    AWAIT(!session_.isBusy() && !find<QPushButton>(*wizard, "useRateButton")->isHidden());
    take(*wizard, QStringLiteral("pretraining-wizard-rates"));
    QVERIFY(wizard->button(QWizard::FinishButton)->isEnabled());
    wizard->button(QWizard::FinishButton)->click();
}

void tst_Pictures::theTraining() {
    const TrainingSession& training = session_.training();
    const std::size_t enough = pictures_.forTheGuide ? 800 : 4;
    AWAIT(training.metrics().size() >= enough || !training.isActive());
    takePage(PageId::Training, QStringLiteral("training"));
    if (auto* change = find<QPushButton>(*window_, "changeRunButton"); change->isVisible()) {
        change->click();
        auto* form = find<QWidget>(*window_, "changeRunForm");
        take(*form, QStringLiteral("training-change"));
        form->hide();
    }
    AWAIT(!session_.isBusy());
    QVERIFY2(prompts_.errors.isEmpty(), qPrintable(prompts_.errors.join('\n')));
    takePage(PageId::Training, QStringLiteral("training-done"));
}

// The loss and the probe at four steps of the run, from the first to the last; then the batch of the last.
void tst_Pictures::theReplayAndTheLens() {
    auto* line = find<TimeLine>(*window_, "runTimeLine");
    const int last = line->maximum();
    QWidget* views = find<LossPlot>(*window_, "lossPlot")->parentWidget()->parentWidget();
    pictures_.take(QStringLiteral("training-replay"), [&] {
        QList<QImage> frames;
        for (const int stop : {0, last / 3, 2 * last / 3, last}) {
            line->setValue(stop);
            settle();
            frames.append(views->grab().toImage());
        }
        return filmStrip(frames, theme::colors().ground);
    });
    auto* lower = find<Segments>(*window_, "lowerViewSegments");
    lower->setCurrent(1);
    AWAIT(window_->findChild<LensCard*>()->view().step > 0);
    takePage(PageId::Training, QStringLiteral("training-lens"));
    lower->setCurrent(0);
}

void tst_Pictures::thePlayground() {
    window_->showPage(PageId::Playground);
    window_->pages().playground->setSentence(QStringLiteral("Human thinking involves human <mask>."));
    AWAIT(find<ProbabilityBars>(*window_, "playgroundAnswers")->bars().size() == 7);
    takePage(PageId::Playground, QStringLiteral("playground"));
}

void tst_Pictures::theViewsOfThePlayground() {
    auto* page = window_->pages().playground;
    auto* tabs = find<QTabWidget>(*window_, "playgroundTabs");
    page->setSentence(QStringLiteral("Pure <mask> of the <mask>."));
    AWAIT(find<Segments>(*window_, "playgroundMaskSegments")->choices().size() == 3);
    takePage(PageId::Playground, QStringLiteral("playground-together"));
    tabs->setCurrentWidget(page->findChild<PlaygroundSurprisal*>());
    page->setSentence(
        QStringLiteral("Human thinking involves human reason, and the moral law speaks to every apple."));
    AWAIT(find<SurprisalView>(*window_, "playgroundSurprisalView")->words().size() > 10);
    takePage(PageId::Playground, QStringLiteral("playground-surprise"));
    tabs->setCurrentWidget(page->findChild<PlaygroundAttention*>());
    page->setSentence(QStringLiteral("Human thinking involves human <mask>."));
    AWAIT(!find<HeatMap>(*window_, "playgroundHeatMap")->labels().isEmpty());
    takePage(PageId::Playground, QStringLiteral("playground-attention"));
    tabs->setCurrentWidget(page->findChild<PlaygroundLayers*>());
    AWAIT(!find<LayerTable>(*window_, "playgroundLayerTable")->rows().isEmpty());
    takePage(PageId::Playground, QStringLiteral("playground-layers"));
    tabs->setCurrentWidget(page->findChild<PlaygroundCompare*>());
    AWAIT(find<ProbabilityBars>(*window_, "playgroundOtherAnswers")->bars().size() == 7);
    takePage(PageId::Playground, QStringLiteral("playground-compare"));
    tabs->setCurrentWidget(page->findChild<PlaygroundTime*>());
    AWAIT(find<StepCurve>(*window_, "playgroundStepCurve")->points().size() > 1);
    const auto* bars = find<ProbabilityBars>(*window_, "playgroundStepAnswers");
    AWAIT(!bars->bars().isEmpty() && bars->height() >= bars->sizeHint().height());
    takePage(PageId::Playground, QStringLiteral("playground-over-training"));
    tabs->setCurrentWidget(page->findChild<PlaygroundNearest*>());
    AWAIT(find<QTableWidget>(*window_, "playgroundNearestTable")->rowCount() > 0);
    takePage(PageId::Playground, QStringLiteral("playground-nearest"));
    tabs->setCurrentWidget(page->findChild<PlaygroundSwap*>());
    takePage(PageId::Playground, QStringLiteral("playground-swap"));
}

void tst_Pictures::theInsideOfTheModel() {
    window_->showPage(PageId::Model);
    auto* tabs = find<QTabWidget>(*window_, "modelTabs");
    tabs->setCurrentIndex(1);
    AWAIT(find<HistogramRidges>(*window_, "weightsRidges")->steps().size() > 1);
    takePage(PageId::Model, QStringLiteral("model-weights"));
    tabs->setCurrentIndex(2);
    AWAIT(!find<TokenScatter>(*window_, "tokenMap")->points().isEmpty());
    auto* word = find<QLineEdit>(*window_, "embeddingWordEdit");
    word->setText(QStringLiteral("reason"));
    QTest::keyClick(word, Qt::Key_Return);
    AWAIT(find<QTableWidget>(*window_, "neighbourTable")->rowCount() > 0);
    takePage(PageId::Model, QStringLiteral("model-embeddings"));
    tabs->setCurrentIndex(0);
}

void tst_Pictures::thePairsAndTheClassifier() {
    QVERIFY(pictures_.takeAndClose(QStringLiteral("pairs"), scoredPairs(*window_, kGuidePatience)));
    auto* classifier = formOfClassifier(*window_, tableOfSubjects(place_.path()), kGuidePatience);
    QVERIFY(classifier != nullptr);
    take(*classifier, QStringLiteral("classifier-form"));
    QVERIFY(trainClassifier(*classifier, kGuidePatience));
    QVERIFY(pictures_.takeAndClose(QStringLiteral("classifier"), classifier));
}

// A sweep of short runs, drawn over the first one, and a run that waits.
void tst_Pictures::theQueueAndTheRuns() {
    PretrainRequest request = pictures_.forTheGuide ? samplePretraining() : tinyPretraining(6);
    request.config = draftConfig(session_.view());
    request.options.length = Steps{pictures_.forTheGuide ? 160 : 6};
    addSweep(session_.handle(), request, {{"learningRate", {"5e-4", "4e-3"}}});
    session_.reload();
    session_.queue().start();
    AWAIT(!session_.queue().isGoingOn() && !session_.isBusy());
    request.options.length = Steps{4000};
    addToQueue(session_.handle(), request);
    session_.reload();
    const std::vector<RunRow>& runs = session_.view().runs;
    QCOMPARE(runs.size(), std::size_t{3});
    takePage(PageId::Checkpoints, QStringLiteral("checkpoints"));
    QVERIFY(pictures_.takeAndClose(QStringLiteral("smaller-models"), measuredModels(*window_, kGuidePatience)));
    session_.training().showRun(session_.handle(), runs.front());
    for (std::size_t i = 1; i < runs.size(); ++i)
        session_.training().setCompared(runs[i].id, true);
    takePage(PageId::Training, QStringLiteral("training-compare"));
    QVERIFY2(pictures_.taken() >= pictures_.usual(), qPrintable(QString::number(pictures_.taken())));
}

// As QTEST_MAIN, but with the patience that the guide's training needs: the watchdog of a test function takes its own
// from the environment.
int main(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(kGuidePatience));
    QApplication application(argc, argv);
    tst_Pictures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Pictures.moc"
