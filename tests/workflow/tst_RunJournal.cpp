// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/RunJournal.h"

#include "core/base/Error.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include <QTest>

using namespace kantai;

class tst_RunJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        project_ = std::make_unique<test::OpenTinyProject>(test::TinyProject::Stage::Corpus);
        database_ = std::make_unique<test::TestProject>(project_->handle);
        row_ = {};
        row_.name = "Run 1";
        row_.state = RunState::Running;
        row_.configJson = toConfigJson(RobertaConfig{});
        row_.id = database_->addRun(row_);
        row_ = database_->run(row_.id);
    }

    void whatFailsStaysInItsOrder() {
        RunJournal journal(*database_, row_.id);
        std::vector<int> made;
        bool works = false;
        for (int i = 0; i < 3; ++i)
            journal.add(
                [&, i](Stores&) {
                    if (i == 1 && !works)
                        throw Error(ErrorCode::Resources, "The disk is full.");
                    made.push_back(i);
                },
                [&, i] { made.push_back(10 * i); });
        QVERIFY(!journal.flush(row_));
        QCOMPARE(journal.reason(), std::string("The disk is full."));
        QVERIFY(journal.diskIsFull());
        QVERIFY((made == std::vector<int>{0, 0}));
        works = true;
        QVERIFY(journal.flush(row_));
        QVERIFY(journal.reason().empty() && !journal.diskIsFull());
        QVERIFY((made == std::vector<int>{0, 0, 1, 10, 2, 20}));
        QVERIFY(journal.flush(row_));
        QCOMPARE(made.size(), std::size_t{6});
    }

    // A commit that reported an I/O error may have been one all the same.
    void metricsThatAreThereAlreadyAreNotRefusedForEver() {
        RunJournal journal(*database_, row_.id);
        for (std::int64_t step = 1; step <= 5; ++step)
            journal.add(metric(step));
        database_->addMetrics(row_.id, {metric(1), metric(2), metric(3)});
        QVERIFY2(journal.flush(row_), journal.reason().c_str());
        const auto rows = database_->metrics(row_.id);
        QCOMPARE(rows.size(), std::size_t{5});
        QCOMPARE(rows.back().step, std::int64_t{5});
    }

    void itsMemoryIsBounded() {
        RunJournal journal(*database_, row_.id);
        const std::int64_t steps = static_cast<std::int64_t>(RunJournal::kMostMetrics) + 10;
        for (std::int64_t step = 1; step <= steps; ++step)
            journal.add(metric(step));
        for (std::size_t i = 0; i < RunJournal::kMostEvents + 10; ++i)
            journal.addEvent("Something");
        QVERIFY2(journal.flush(row_), journal.reason().c_str());
        const auto rows = database_->metrics(row_.id);
        QVERIFY(rows.size() <= RunJournal::kMostMetrics);
        QCOMPARE(rows.front().step, std::int64_t{1});
        QCOMPARE(rows.back().step, steps);
        QVERIFY(database_->events(10'000).size() <= RunJournal::kMostEvents + 10);
        journal.addEvent("Events are written again");
        QVERIFY(journal.flush(row_));
        QCOMPARE(database_->events(1).at(0).text, std::string("Events are written again"));
    }

private:
    static MetricRow metric(std::int64_t step) {
        MetricRow row;
        row.step = step;
        row.loss = 1;
        return row;
    }

    std::unique_ptr<test::OpenTinyProject> project_;
    std::unique_ptr<test::TestProject> database_;
    RunRow row_;
};

QTEST_APPLESS_MAIN(tst_RunJournal)
#include "tst_RunJournal.moc"
