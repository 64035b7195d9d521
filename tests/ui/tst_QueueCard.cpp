// SPDX-License-Identifier: GPL-3.0-or-later
// The queue on the Checkpoints page, and what the pretraining wizard puts into it.
#include "core/workflow/queue/Queue.h"
#include "core/workflow/queue/RequestJson.h"
#include "core/workflow/queue/Sweep.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/jobs/QueueSession.h"
#include "ui/models/QueueModel.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include "ui/wizards/PretrainingWizard.h"
#include "ui/wizards/VaryDialog.h"
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<CheckpointsPage> {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Trained) : PageFixture(stage) {}

    void add(const std::string& name, std::int64_t steps = 6, std::int64_t batchSize = 4) {
        PretrainRequest request = tinyPretraining(steps);
        request.runName = name;
        request.options.batchSize = batchSize;
        addToQueue(session.handle(), request);
        session.reload();
    }
    QTableView* table() const { return find<QTableView>(page, "queueTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString names() const {
        QString all;
        for (const QueueRow& row : readProject(session.handle()).queue)
            all += QString::fromStdString(row.name);
        return all;
    }
    bool ends() {
        return waitFor([this] { return !session.queue().isGoingOn() && !session.isBusy(); });
    }
};

// A wizard of the tiny model on its last page.
struct Wizard : PageFixture<PretrainingWizard> {
    Wizard() : PageFixture(TinyProject::Stage::Trained) {
        page.open();
        the<QSpinBox>("blockSizeSpinBox")->setValue(16);
        the<QSpinBox>("batchSizeSpinBox")->setValue(4);
        while (page.currentId() != PretrainingWizard::PreflightPage)
            page.next();
    }
    VaryDialog* dialog() const { return page.findChild<VaryDialog*>(); }
};

} // namespace

class tst_QueueCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void anEmptyQueueShowsNoTable() {
        const Fixture f;
        QVERIFY(!f.table()->isVisibleTo(&f.page));
        QVERIFY(!f.isEnabled("runQueueButton"));
        QVERIFY(f.isEnabled("addToQueueButton"));
    }

    void aQueueWithoutRunsIsShown() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.add("a");
        QVERIFY(f.table()->isVisibleTo(&f.page));
        QCOMPARE(f.cell(0, 0), QStringLiteral("a"));
        QCOMPARE(f.cell(0, 1), QStringLiteral("waiting"));
    }

    void entriesAreMovedDuplicatedAndRemoved() {
        Fixture f;
        for (const char* name : {"a", "b", "c"})
            f.add(name);
        f.table()->selectRow(0);
        QVERIFY(!f.isEnabled("moveQueueUpButton"));
        click(f.page, "moveQueueDownButton");
        QCOMPARE(f.names(), QStringLiteral("bac"));
        QCOMPARE(f.table()->currentIndex().row(), 1); // it stays chosen
        click(f.page, "moveQueueUpButton");
        QCOMPARE(f.names(), QStringLiteral("abc"));
        click(f.page, "duplicateInQueueButton"); // cancelled
        QCOMPARE(f.names(), QStringLiteral("abc"));
        f.prompts.textAnswer = QLatin1String("");
        click(f.page, "duplicateInQueueButton");
        QCOMPARE(f.names(), QStringLiteral("aabc"));
        f.prompts.textAnswer = QStringLiteral("learningRate=0,002; batchSize=8");
        click(f.page, "duplicateInQueueButton");
        const QueueRow copy = f.session.view().queue[1];
        QCOMPARE(requestOf(copy).options.learningRate, 0.002);
        QCOMPARE(requestOf(copy).options.batchSize, std::int64_t{8});
        f.prompts.textAnswer = QStringLiteral("batchSize=many");
        click(f.page, "duplicateInQueueButton");
        QVERIFY(f.prompts.errors.last().contains("many"));
        QCOMPARE(f.session.view().queue.size(), std::size_t{5});
        click(f.page, "removeFromQueueButton");
        QCOMPARE(f.session.view().queue.size(), std::size_t{4});
        f.session.undoDeletion();
        QCOMPARE(f.session.view().queue.size(), std::size_t{5});
        click(f.page, "removeFromQueueButton");
        f.session.settleDeletion();
        QCOMPARE(readProject(f.session.handle()).queue.size(), std::size_t{4});
    }

    void theQueueRunsOnItsPageAndTellsWhatFailed() {
        Fixture f;
        f.add("a");
        f.add("b", 6, 100'000);
        f.add("c");
        const QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "runQueueButton");
        QCOMPARE(find<QPushButton>(f.page, "runQueueButton")->text(), QStringLiteral("End after this run"));
        QVERIFY(f.ends());
        QCOMPARE(find<QPushButton>(f.page, "runQueueButton")->text(), QStringLiteral("Run the queue"));
        QCOMPARE(f.cell(0, 1), QStringLiteral("done"));
        QCOMPARE(f.cell(1, 1), QStringLiteral("failed"));
        QCOMPARE(f.cell(2, 1), QStringLiteral("done"));
        QVERIFY(f.cell(0, 3) != QStringLiteral("–"));
        QCOMPARE(asked.count(), 0); // the page stays
        QVERIFY(f.prompts.errors.isEmpty());
        f.table()->selectRow(1);
        QVERIFY(says(f.page, "batch"));
    }

    void aSweepIsOneGroupWithItsBest() {
        Fixture f;
        f.add("before");
        PretrainRequest request = tinyPretraining(6);
        addSweep(f.session.handle(), request, {{"learningRate", {"1e-5", "1e-2"}}});
        f.session.reload();
        QCOMPARE(f.table()->model()->rowCount(), 4); // with a line for the sweep
        QCOMPARE(f.cell(1, 0), QStringLiteral("Sweep: learningRate"));
        QCOMPARE(f.cell(1, 1), QStringLiteral("0 of 2 ended"));
        click(f.page, "runQueueButton");
        QVERIFY(f.ends());
        QCOMPARE(f.cell(1, 1), QStringLiteral("2 of 2 ended"));
        QCOMPARE(f.cell(2, 3).contains("best") + f.cell(3, 3).contains("best"), 1);
        f.table()->selectRow(1);
        QVERIFY(!f.isEnabled("moveQueueDownButton"));
        click(f.page, "removeFromQueueButton"); // the whole sweep
        QCOMPARE(f.session.view().queue.size(), std::size_t{1});
    }

    void theWizardPutsARunIntoTheQueue() {
        Wizard w;
        QVERIFY(w.isEnabled("queueRunButton"));
        click(w.page, "queueRunButton");
        QVERIFY(!w.page.isVisible());
        QVERIFY(!w.session.isBusy());
        QCOMPARE(w.session.view().queue.size(), std::size_t{1});
        QCOMPARE(w.prompts.informations.size(), 1);
    }

    // It is what a queue is for.
    void theWizardPutsARunIntoTheQueueWhileAnotherOneTrains() {
        Wizard w;
        QVERIFY(w.startEndlessRun());
        click(w.page, "queueRunButton");
        QCOMPARE(w.session.view().queue.size(), std::size_t{1});
        w.training().stopWithoutSaving();
        QVERIFY(w.waitUntilIdle());
    }

    void theButtonsOfTheQueueAreOnTheLastPageOnly() {
        Wizard w;
        QVERIFY(w.page.button(QWizard::CustomButton1)->isVisible());
        w.page.back();
        QVERIFY(!w.page.button(QWizard::CustomButton1)->isVisible());
        QVERIFY(!w.page.button(QWizard::CustomButton2)->isVisible());
    }

    void theWizardPutsASweepIntoTheQueue() {
        Wizard w;
        click(w.page, "varyButton");
        VaryDialog& dialog = *w.dialog();
        const auto* adding = find<QPushButton>(dialog, "varyAddButton");
        QVERIFY(!adding->isEnabled()); // no value yet
        find<QLineEdit>(dialog, "varyValuesEdit1")->setText("1e-4, 3e-4 0,001");
        QVERIFY(adding->isEnabled());
        QVERIFY(says(dialog, "3 runs"));
        auto* second = find<QComboBox>(dialog, "varyOptionComboBox2");
        second->setCurrentIndex(second->findData("batchSize"));
        QVERIFY(!adding->isEnabled());
        find<QLineEdit>(dialog, "varyValuesEdit2")->setText("4;many");
        QVERIFY(says(dialog, "many"));
        find<QLineEdit>(dialog, "varyValuesEdit2")->setText("4; 8");
        QVERIFY(says(dialog, "6 runs"));
        click(dialog, "varyAddButton");
        QVERIFY(!w.page.isVisible());
        const auto& queue = w.session.view().queue;
        QCOMPARE(queue.size(), std::size_t{6});
        QCOMPARE(requestOf(queue.back()).options.learningRate, 0.001);
        QCOMPARE(requestOf(queue.back()).options.batchSize, std::int64_t{8});
    }

    void aNewRunBeginsFromACheckpoint() {
        Fixture f;
        click(f.page, "branchCheckpointButton");
        auto* wizard = f.page.findChild<PretrainingWizard*>();
        QVERIFY(wizard != nullptr);
        QVERIFY(!find<QComboBox>(*wizard, "pretrainingPresetComboBox")->isEnabled());
        QVERIFY(!find<QComboBox>(*wizard, "vocabularyRowsComboBox")->isEnabled());
        find<QSpinBox>(*wizard, "blockSizeSpinBox")->setValue(16);
        find<QSpinBox>(*wizard, "batchSizeSpinBox")->setValue(4);
        find<QComboBox>(*wizard, "lengthUnitComboBox")->setCurrentText("steps");
        find<QDoubleSpinBox>(*wizard, "lengthSpinBox")->setValue(6);
        while (wizard->currentId() != PretrainingWizard::PreflightPage)
            wizard->next();
        wizard->accept();
        QVERIFY(f.waitUntilIdle());
        QCOMPARE(f.session.view().runs.size(), std::size_t{2});
        QCOMPARE(f.session.view().origins.size(), std::size_t{1});
        auto* runs = find<QTableView>(f.page, "runsTable");
        runs->selectRow(1);
        QVERIFY(says(f.page, "Run 1, step 6"));
    }
};

QTEST_MAIN(tst_QueueCard)
#include "tst_QueueCard.moc"
