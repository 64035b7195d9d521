// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/models/RowModel.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<CheckpointsPage> {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Trained) : PageFixture(stage) {}
    QTableView* table() const { return find<QTableView>(page, "checkpointsTable"); }
    // The checkpoint in the row chosen.
    CheckpointRow chosen() const {
        const qlonglong id = table()->currentIndex().data(kIdRole).toLongLong();
        for (const CheckpointRow& row : readProject(session.handle()).checkpoints)
            if (row.id == id)
                return row;
        return {};
    }
    QString onDisk(const CheckpointRow& row) const {
        return tiny.folder() + '/' + QString::fromStdString(row.folder);
    }
};

} // namespace

class tst_CheckpointsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void withoutCheckpointsThePageLeadsToTheTraining() {
        Fixture f(TinyProject::Stage::Corpus);
        QCOMPARE(f.page.state(), PageState::Empty);
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "emptyStateButton");
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Training);
    }

    void everyKeptStateHasItsRow() {
        const Fixture f;
        const auto& rows = f.session.view().checkpoints;
        QVERIFY(!rows.empty());
        QCOMPARE(static_cast<std::size_t>(f.table()->model()->rowCount()), rows.size());
        QCOMPARE(f.chosen().step, rows.back().step); // the newest is chosen to begin with
        QCOMPARE(f.table()->model()->index(f.table()->currentIndex().row(), 0).data().toString(), "Run 1");
        QVERIFY(f.page.stateText().startsWith(QString::number(rows.size())));
    }

    void aPinnedCheckpointCannotBeDeleted() {
        Fixture f;
        click(f.page, "pinCheckpointButton");
        QVERIFY(f.chosen().pinned);
        QVERIFY(!f.isEnabled("deleteCheckpointButton"));
        QCOMPARE(find<QPushButton>(f.page, "pinCheckpointButton")->text(), QStringLiteral("Unpin"));
        click(f.page, "pinCheckpointButton");
        QVERIFY(!f.chosen().pinned);
        QVERIFY(f.isEnabled("deleteCheckpointButton"));
    }

    void aNoteIsKeptAndCancelKeepsTheOldOne() {
        Fixture f;
        f.prompts.textAnswer = QStringLiteral("before the long run");
        click(f.page, "noteCheckpointButton");
        QCOMPARE(f.chosen().note, std::string("before the long run"));
        f.prompts.textAnswer = QString(); // cancelled
        click(f.page, "noteCheckpointButton");
        QCOMPARE(f.chosen().note, std::string("before the long run"));
        f.prompts.textAnswer = QLatin1String(""); // emptied
        click(f.page, "noteCheckpointButton");
        QCOMPARE(f.chosen().note, std::string());
    }

    void aDeletionCanBeUndoneAndThenFreesTheDisk() {
        Fixture f;
        const CheckpointRow target = f.chosen();
        const std::size_t before = f.session.view().checkpoints.size();
        QSignalSpy waits(&f.session, &ProjectSession::deletionWaits);
        click(f.page, "deleteCheckpointButton");
        QVERIFY(waits.value(0).value(0).toString().contains(QLocale().toString(qlonglong(target.step))));
        QCOMPARE(f.session.view().checkpoints.size(), before - 1);
        QVERIFY(QFileInfo::exists(f.onDisk(target)));
        f.session.undoDeletion();
        QCOMPARE(f.session.view().checkpoints.size(), before);
        QVERIFY(!f.session.canUndoDeletion());
        while (f.chosen().id != target.id)
            f.table()->selectRow(f.table()->currentIndex().row() + 1);
        click(f.page, "deleteCheckpointButton");
        f.session.findChild<QTimer*>(QStringLiteral("deletionTimer"))->start(0); // its time is over
        TRY_VERIFY(!f.session.canUndoDeletion());
        QCOMPARE(f.session.view().checkpoints.size(), before - 1); // not there again while it is deleted
        TRY_VERIFY(!QFileInfo::exists(f.onDisk(target)));
        f.session.close(); // waits for its end
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aClickBesideTheRowsLeavesTheChosenOneMarked() {
        Fixture f;
        f.page.show();
        QTableView* table = f.table();
        table->selectRow(0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          QPoint(20, table->rowViewportPosition(table->model()->rowCount() - 1) + 200));
        QVERIFY(table->selectionModel()->isRowSelected(0));
    }

    void aDeletionIsDoneBeforeAnythingElseBegins() {
        Fixture f;
        const CheckpointRow target = f.chosen();
        click(f.page, "deleteCheckpointButton");
        click(f.page, "verifyProjectButton");
        QVERIFY(!f.session.canUndoDeletion());
        QVERIFY(!QFileInfo::exists(f.onDisk(target)));
        QVERIFY(f.waitUntilIdle());
        const CheckpointRow next = f.chosen();
        click(f.page, "deleteCheckpointButton");
        f.session.close();
        QVERIFY(!QFileInfo::exists(f.onDisk(next)));
    }

    void whatCannotBeDeletedIsToldAndStays() {
        Fixture f;
        QSignalSpy failed(&f.session, &ProjectSession::deletionFailed);
        Deletion deletion;
        deletion.hide = [](ProjectView& view) { view.runs.clear(); };
        deletion.work = [] { throw Error(ErrorCode::BadInput, "It is pinned.", "Unpin it."); };
        f.session.deleteWithUndo(deletion);
        QVERIFY(f.session.view().runs.empty());
        f.session.settleDeletion();
        QCOMPARE(f.session.view().runs.size(), std::size_t{1});
        QCOMPARE(failed.value(0).value(0).toString(), QStringLiteral("It is pinned."));
    }

    void anEvaluationTellsLossAndTheUnigramBound() {
        Fixture f;
        click(f.page, "evaluateCheckpointButton");
        QVERIFY(!f.isEnabled("evaluateCheckpointButton")); // one at a time
        TRY_VERIFY(f.isEnabled("evaluateCheckpointButton"));
        QVERIFY(says(f.page, QStringLiteral("perplexity"))); // and stays there
        QVERIFY(f.prompts.informations.isEmpty());
        f.session.reload();
        QVERIFY(says(f.page, QStringLiteral("perplexity")));
    }

    void duringAnEvaluationTheFocusIsOnTheTable() {
        Fixture f;
        f.page.show();
        auto* button = find<QPushButton>(f.page, "evaluateCheckpointButton");
        button->setFocus();
        button->click();
        QCOMPARE(f.page.focusWidget(), f.table()); // not on Pin, which stands beside it
        QVERIFY(button->toolTip().contains(QStringLiteral("A job is running")));
        QVERIFY(f.waitUntilIdle());
    }

    void withoutHeldOutTextTheErrorLeadsToTheCorpus() {
        Fixture f;
        setHeldOutSplit(f.session.handle(), {1, 0.0}, {}, {});
        QSignalSpy asked(&f.page, &Page::pageRequested);
        f.prompts.goToHintedPage = true;
        click(f.page, "evaluateCheckpointButton");
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY2(f.prompts.errors[0].contains("hold out a larger share"), qPrintable(f.prompts.errors[0]));
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Corpus);
    }

    void aDamagedCheckpointLeadsNowhereFromItsOwnPage() {
        Fixture f;
        QVERIFY(QFile::remove(f.onDisk(f.chosen()) + "/model.safetensors"));
        QSignalSpy asked(&f.page, &Page::pageRequested);
        f.prompts.goToHintedPage = true;
        click(f.page, "evaluateCheckpointButton");
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY2(f.prompts.errors[0].contains("Verify all"), qPrintable(f.prompts.errors[0]));
        QVERIFY(asked.isEmpty());
    }

    void aWholeProjectVerifies() {
        Fixture f;
        click(f.page, "verifyProjectButton");
        TRY_COMPARE(f.prompts.informations.size(), 1);
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aFlippedByteIsFoundAndNamed() {
        Fixture f;
        QFile file(f.onDisk(f.chosen()) + "/model.safetensors");
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() - 1);
        const char last = file.read(1)[0];
        file.seek(file.size() - 1);
        file.putChar(static_cast<char>(last ^ 1));
        file.close();
        click(f.page, "verifyProjectButton");
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY2(f.prompts.errors[0].contains("model.safetensors"), qPrintable(f.prompts.errors[0]));
    }

    void theExportWritesAHuggingFaceFolder() {
        Fixture f;
        f.prompts.newFolderAnswer = f.tiny.path("exported");
        QSignalSpy said(&f.page, &Page::message);
        click(f.page, "exportCheckpointButton");
        TRY_COMPARE(said.size(), 1);
        for (const char* name : {"config.json", "model.safetensors", "tokenizer.json", "README.md"})
            QVERIFY2(QFileInfo(f.tiny.path("exported") + '/' + name).size() > 0, name);
    }

    void theExportAsOnnxTellsHowWellItAgrees() {
        Fixture f;
        f.prompts.newFolderAnswer = f.tiny.path("onnx-export");
        f.prompts.choiceAnswer = 1;
        click(f.page, "exportCheckpointButton");
        TRY_COMPARE(f.prompts.informations.size(), 1);
        QVERIFY2(f.prompts.informations[0].contains("model_quantized.onnx"), qPrintable(f.prompts.informations[0]));
        for (const char* name : {"onnx/model.onnx", "onnx/model_quantized.onnx", "index.html", "README.md"})
            QVERIFY2(QFileInfo(f.tiny.path("onnx-export") + '/' + name).size() > 0, name);
        f.prompts.choiceAnswer = {}; // cancelled
        f.prompts.newFolderAnswer = f.tiny.path("not-exported");
        click(f.page, "exportCheckpointButton");
        QVERIFY(!QFileInfo::exists(f.tiny.path("not-exported")));
    }

    void curvesAreExportedAsATableAndForTensorBoard() {
        Fixture f;
        f.prompts.saveFileAnswer = f.tiny.path("curves.csv");
        click(f.page, "exportCurvesButton");
        TRY_COMPARE(f.prompts.saved, QStringList{f.tiny.path("curves.csv")});
        QVERIFY(QFileInfo(f.tiny.path("curves.csv")).size() > 0);
        f.prompts.choiceAnswer = 1;
        f.prompts.newFolderAnswer = f.tiny.path("board");
        click(f.page, "exportCurvesButton");
        TRY_COMPARE(f.prompts.saved.size(), 2);
        QCOMPARE(QDir(f.tiny.path("board")).entryList({"events.out.tfevents.*"}, QDir::Files).size(), 1);
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aCompletedRunSaysWhyItDoesNotContinue() {
        Fixture f;
        QVERIFY(!f.isEnabled("continueCheckpointButton"));
        QVERIFY2(says(f.page, QStringLiteral("is complete")), "the reason stands below the table");
    }

    void aCompletedRunIsTrainedOnToMoreSteps() {
        Fixture f;
        QVERIFY(f.isEnabled("trainRunOnButton"));
        f.prompts.textAnswer = QStringLiteral("6");
        click(f.page, "trainRunOnButton"); // which it has
        QCOMPARE(f.prompts.errors.size(), 1);
        f.prompts.textAnswer = QStringLiteral("1,000,000");
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "trainRunOnButton");
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Training);
        TRY_VERIFY(!f.training().metrics().empty() && f.training().metrics().back().step > 6);
        QCOMPARE(f.session.view().runs.size(), std::size_t{1});
        QVERIFY(!f.isEnabled("trainRunOnButton"));
        QVERIFY(says(f.page, QStringLiteral("Run 1 is training.")));
        f.training().stopWithoutSaving();
        QVERIFY(f.waitUntilIdle());
    }

    void aRunIsRenamed() {
        Fixture f;
        f.prompts.textAnswer = QStringLiteral("Run 1"); // as it was proposed
        click(f.page, "renameRunButton");
        QCOMPARE(f.session.view().events.front().text.find("Renamed"), std::string::npos);
        f.prompts.textAnswer = QStringLiteral("Kant, long");
        click(f.page, "renameRunButton");
        QCOMPARE(f.session.view().runs.front().name, std::string("Kant, long"));
        QCOMPARE(f.table()->model()->index(0, 0).data().toString(), QStringLiteral("Kant, long"));
        f.prompts.textAnswer = QString(); // cancelled
        click(f.page, "renameRunButton");
        QCOMPARE(f.session.view().runs.front().name, std::string("Kant, long"));
    }

    void aRunIsDeletedUnlessACheckpointIsPinned() {
        Fixture f;
        click(f.page, "pinCheckpointButton");
        QVERIFY(!f.isEnabled("deleteRunButton"));
        QVERIFY(says(f.page, QStringLiteral("unpin it before the run is deleted")));
        click(f.page, "pinCheckpointButton");
        click(f.page, "deleteRunButton");
        QVERIFY(f.session.view().runs.empty() && f.session.view().checkpoints.empty());
        f.session.undoDeletion();
        QCOMPARE(f.session.view().runs.size(), std::size_t{1});
        click(f.page, "deleteRunButton");
        f.session.settleDeletion();
        f.session.reload();
        QVERIFY(f.session.view().runs.empty() && f.session.view().checkpoints.empty());
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void aStoppedRunContinuesFromItsCheckpoint() {
        Fixture f(TinyProject::Stage::Tokenizer);
        PretrainRequest request = tinyPretraining(100'000);
        f.session.training().start(f.session.handle(), request);
        TRY_VERIFY(f.session.training().metrics().size() > 3);
        f.session.training().stopAndSave();
        TRY_VERIFY(!f.session.isBusy());
        const std::int64_t stopped = f.session.view().runs.back().step;
        QVERIFY(f.isEnabled("continueCheckpointButton"));
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "continueCheckpointButton");
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Training);
        TRY_VERIFY(!f.session.training().metrics().empty() && f.session.training().metrics().back().step > stopped);
        QCOMPARE(f.session.view().runs.size(), std::size_t{1});
        QVERIFY(!f.isEnabled("deleteCheckpointButton")); // not while it trains
        f.session.training().stopWithoutSaving();
        TRY_VERIFY(!f.session.isBusy());
    }
};

QTEST_MAIN(tst_CheckpointsPage)
#include "tst_CheckpointsPage.moc"
