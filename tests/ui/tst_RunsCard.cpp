// SPDX-License-Identifier: GPL-3.0-or-later
// The table of runs on the Checkpoints page: what it shows of them, how two are compared, and what is done with one.
#include "core/project/stores/Stores.h"
#include "core/training/TrainingControl.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/queue/RunQueue.h"
#include "core/workflow/queue/Sweep.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/models/RunsModel.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include <QComboBox>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<CheckpointsPage> {
    Fixture() : PageFixture(TinyProject::Stage::Trained) {}

    QTableView* table() const { return find<QTableView>(page, "runsTable"); }
    void train(const PretrainRequest& request) {
        PretrainObserver nobody;
        TrainingControl control;
        pretrain(session.handle(), request, nobody, control, {}, {});
        session.reload();
    }
    QStringList titles() const {
        QStringList all;
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            all += table()->model()->headerData(column, Qt::Horizontal).toString();
        return all;
    }
    QString cell(int row, const QString& title) const {
        return table()->model()->index(row, static_cast<int>(titles().indexOf(title))).data().toString();
    }
    void select(const QList<int>& rows) const {
        table()->clearSelection();
        for (const int row : rows)
            table()->selectionModel()->select(table()->model()->index(row, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
};

PretrainRequest withRate(double rate) {
    PretrainRequest request = tinyPretraining(4);
    request.options.learningRate = rate;
    return request;
}

} // namespace

class tst_RunsCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aRunShowsHowItWent() {
        const Fixture f;
        QCOMPARE(f.cell(0, "Run"), QStringLiteral("Run 1"));
        QCOMPARE(f.cell(0, "Steps"), QStringLiteral("6"));
        QCOMPARE(f.cell(0, "State"), QStringLiteral("completed"));
        QVERIFY(f.cell(0, "Model").startsWith(QStringLiteral("Custom, ")));
        QCOMPARE(f.cell(0, "Training loss"), QLocale().toString(f.session.view().runs[0].lastLoss, 'f', 3));
        for (const char* absent : {"Learning rate", "Sweep", "Branched from", "Note"})
            QVERIFY2(!f.titles().contains(QString::fromLatin1(absent)), absent);
        const QModelIndex curve = f.table()->model()->index(0, 1);
        TRY_COMPARE(curve.data(kCurveRole).value<QVector<float>>().size(), 6);
    }

    void onlyTheOptionsThatDifferHaveColumns() {
        Fixture f;
        f.train(tinyPretraining(6));
        QVERIFY(!f.titles().contains(QStringLiteral("Learning rate")));
        f.train(withRate(2e-4));
        QCOMPARE(f.cell(2, "Learning rate"), QStringLiteral("0.0002"));
        QCOMPARE(f.cell(2, "Length"), QStringLiteral("4 steps"));
        QVERIFY(!f.titles().contains(QStringLiteral("Batch size")));
        deleteRun(f.session.handle(), 3);
        f.session.reload();
        QVERIFY(!f.titles().contains(QStringLiteral("Learning rate")));
    }

    // The column that is sorted by stays it when others come before it.
    void theOrderStaysWhenColumnsCome() {
        Fixture f;
        const int steps = static_cast<int>(f.titles().indexOf(QStringLiteral("Steps")));
        f.table()->sortByColumn(steps, Qt::DescendingOrder);
        f.train(withRate(2e-4));
        QCOMPARE(f.titles().value(f.table()->horizontalHeader()->sortIndicatorSection()), QStringLiteral("Steps"));
        QCOMPARE(f.cell(0, "Steps"), QStringLiteral("6"));
        QCOMPARE(f.cell(1, "Steps"), QStringLiteral("4"));
    }

    void twoRunsAreComparedByTheirDifferences() {
        Fixture f;
        auto* differences = find<QTableView>(f.page, "runDifferencesTable");
        f.train(withRate(2e-4));
        f.select({0, 1});
        QVERIFY(differences->isVisibleTo(&f.page));
        QVERIFY(says(f.page, QStringLiteral("Run 1 and Run 2 differ in:")));
        QStringList rows;
        for (int row = 0; row < differences->model()->rowCount(); ++row)
            rows += differences->model()->index(row, 0).data().toString();
        QVERIFY(rows.contains(QStringLiteral("Learning rate")) && !rows.contains(QStringLiteral("Seed")));
        QVERIFY(!f.isEnabled("deleteRunButton") && !f.isEnabled("renameRunButton"));
        f.select({1});
        QVERIFY(!differences->isVisibleTo(&f.page));
        QVERIFY(f.isEnabled("deleteRunButton"));
        f.train(withRate(2e-4));
        f.select({1, 2});
        QVERIFY(says(f.page, QStringLiteral("have the same options")));
    }

    void checkedRunsAreDrawnOverTheOthers() {
        Fixture f;
        f.train(withRate(2e-4));
        const QModelIndex second = f.table()->model()->index(1, 0);
        QCOMPARE(second.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QVERIFY(f.table()->model()->setData(second, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(f.training().comparedRuns() == std::set<std::int64_t>{2});
        QCOMPARE(second.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        f.training().setCompared(2, false); // on the Training page
        QCOMPARE(second.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        f.training().setCompared(2, true);
        f.session.close();
        QVERIFY(f.training().comparedRuns().empty());
    }

    void theCurvesOfARunAreShown() {
        Fixture f;
        f.train(withRate(2e-4));
        f.select({0});
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "showRunButton");
        QCOMPARE(f.training().run().id, std::int64_t{1});
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Training);
        Q_EMIT f.table()->activated(f.table()->model()->index(1, 0));
        QCOMPARE(f.training().run().id, std::int64_t{2});
    }

    void aPinnedRunIsFirstAndStays() {
        Fixture f;
        f.train(withRate(2e-4));
        f.select({1});
        click(f.page, "pinRunButton");
        QCOMPARE(f.cell(0, "Run"), QStringLiteral("Run 2 (pinned)"));
        QVERIFY(!f.isEnabled("deleteRunButton"));
        QVERIFY(says(f.page, QStringLiteral("Run 2 is pinned")));
        QVERIFY_EXCEPTION_THROWN(deleteRun(f.session.handle(), 2), Error);
        click(f.page, "pinRunButton"); // the same run is still chosen
        QCOMPARE(f.cell(1, "Run"), QStringLiteral("Run 2"));
        QVERIFY(f.isEnabled("deleteRunButton"));
    }

    void aNoteIsKeptAndShown() {
        Fixture f;
        f.prompts.textAnswer = QStringLiteral("before the long one");
        click(f.page, "noteRunButton");
        QCOMPARE(f.cell(0, "Note"), QStringLiteral("before the long one"));
        f.prompts.textAnswer = QString(); // cancelled
        click(f.page, "noteRunButton");
        QCOMPARE(f.cell(0, "Note"), QStringLiteral("before the long one"));
        f.prompts.textAnswer = QLatin1String("");
        click(f.page, "noteRunButton");
        QVERIFY(!f.titles().contains(QStringLiteral("Note")));
    }

    void sweepsAndBranchesAreGroups() {
        Fixture f;
        auto* groups = find<QComboBox>(f.page, "runGroupComboBox");
        QVERIFY(!groups->isVisibleTo(&f.page));
        addSweep(f.session.handle(), tinyPretraining(4), {{"learningRate", {"1e-4", "4e-4"}}});
        while (const auto request = nextInQueue(f.session.handle())) {
            PretrainObserver nobody;
            TrainingControl control;
            runQueueEntry(f.session.handle(), *request, nobody, control, {}, {});
        }
        PretrainRequest branch = tinyPretraining(4);
        branch.fromCheckpoint = f.session.view().checkpoints.front().id;
        f.train(branch);
        QVERIFY(groups->isVisibleTo(&f.page));
        QCOMPARE(groups->count(), 3);
        QCOMPARE(groups->itemText(1), QStringLiteral("Sweep: learningRate"));
        QCOMPARE(groups->itemText(2), QStringLiteral("Run 1 and its branches"));
        groups->setCurrentIndex(1);
        Q_EMIT groups->activated(1);
        QCOMPARE(f.table()->model()->rowCount(), 2);
        QVERIFY(f.titles().contains(QStringLiteral("Learning rate")) &&
                !f.titles().contains(QStringLiteral("Length")));
        const QStringList sweeps{f.cell(0, "Sweep"), f.cell(1, "Sweep")};
        QCOMPARE(sweeps.filter(QStringLiteral("(best)")).size(), 1);
        groups->setCurrentIndex(2);
        Q_EMIT groups->activated(2);
        QCOMPARE(f.table()->model()->rowCount(), 2);
        QCOMPARE(f.cell(1, "Branched from"), QStringLiteral("Run 1, step 3"));
    }

    void whatWasChangedIsTold() {
        Fixture f;
        Project(f.session.handle()).write([](Stores& stores) {
            stores.runDetails.add({{1, 3, "learningRate", "0.001", "0.0002", 0}});
        });
        f.session.reload();
        QVERIFY(says(f.page, QStringLiteral("Changed after step 3: learning rate 0.001 → 0.0002.")));
    }

    void strangeOriginsDoNotHang() {
        ProjectView view;
        for (const std::int64_t id : {1, 2, 3}) {
            RunRow run;
            run.id = id;
            run.name = "Run";
            view.runs.push_back(run);
        }
        view.origins = {{1, 2, "b", 1}, {2, 1, "a", 1}, {3, 77, "deleted", 5}};
        QVERIFY(runGroups(view).size() <= 1);
        QCOMPARE(runTableContents(view, nullptr, {}, {}).lines.at(2).from, QStringLiteral("deleted, step 5"));
    }
};

QTEST_MAIN(tst_RunsCard)
#include "tst_RunsCard.moc"
