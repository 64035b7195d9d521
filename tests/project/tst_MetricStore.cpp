// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements of a run: exact to the bit, in order, cut where a resumed run goes on.
#include "tests/project/ProjectFixtures.h"

#include <SQLiteCpp/Database.h>

#include <bit>
#include <cmath>
#include <limits>

using namespace kantai;
using namespace kantai::test;

class MetricStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void metricsComeBackBitForBit() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        std::vector<MetricRow> rows = sampleMetrics(1, 1000);
        rows[3].loss = std::numeric_limits<double>::denorm_min();
        rows[4].loss = -0.0;
        rows[5].loss = 0.1 + 0.2;
        rows[6].gradientNorm = std::numeric_limits<double>::infinity();
        rows[7].tokens = std::numeric_limits<std::uint64_t>::max();
        rows[8].dataSeconds = 0.1F;
        rows[8].forwardSeconds = std::numeric_limits<float>::infinity();
        rows[8].backwardSeconds = 3e-30F;
        rows[8].optimizerSeconds = -0.5F;
        rows[8].residentMebibytes = std::numeric_limits<std::uint32_t>::max();
        rows[9].resumed = true;
        project.addMetrics(run, {rows.begin(), rows.begin() + 1});
        project.addMetrics(run, {});
        project.addMetrics(run, {rows.begin() + 1, rows.begin() + 500});
        project.addMetrics(run, {rows.begin() + 500, rows.end()});
        const auto again = Project(fresh.handle).metrics(run);
        QVERIFY(again == rows);
        QVERIFY(std::signbit(again[4].loss));
        QVERIFY(project.metrics(run + 1).empty());
        QVERIFY(project.defects().empty());
    }

    // Chunks of version 0.1.0, which knew eight numbers of a step, before one of today.
    void chunksOfTheFirstVersionAreReadWithGaps() {
        const QTemporaryDir directory;
        const fs::path file = fs::path(directory.path().toStdString()) / "Old.kantai";
        fs::copy_file(fs::path(KANTAI_SOURCE_DIR) / "tests/data/project/schema-1.kantai", file);
        TestProject project(ProjectHandle::open(file));
        const std::int64_t run = project.runs().front().id;
        std::vector<MetricRow> rows = project.metrics(run);
        QVERIFY(rows == sampleMetrics(1, 20));
        QCOMPARE(rows.back().forwardSeconds, 0.0F);
        MetricRow next = sampleMetrics(21, 21).front();
        next.forwardSeconds = 0.5F;
        next.residentMebibytes = 700;
        next.resumed = true;
        project.addMetrics(run, {next});
        rows.push_back(next);
        QVERIFY(project.metrics(run) == rows);
        QVERIFY(project.defects().empty());
    }

    void aNotANumberLossComesBackAsOne() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        MetricRow row = sampleMetrics(1, 1).front();
        row.loss = std::bit_cast<double>(0x7ff8000000001234u);
        project.addMetrics(run, {row});
        EvaluationRow evaluation;
        evaluation.loss = row.loss;
        project.addEvaluation(run, evaluation);
        QCOMPARE(std::bit_cast<std::uint64_t>(project.metrics(run).front().loss),
                 static_cast<std::uint64_t>(0x7ff8000000001234u));
        QVERIFY(std::isnan(project.evaluations(run).front().loss));
        QVERIFY(project.defects().empty());
    }

    void metricsMustRiseAndBelongToARun() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        project.addMetrics(run, sampleMetrics(1, 10));
        expectError(ErrorCode::Internal, "step 10 after step 10",
                    [&] { project.addMetrics(run, sampleMetrics(10, 12)); });
        expectError(ErrorCode::Internal, "step 11 after step 11", [&] {
            project.addMetrics(run, {sampleMetrics(11, 11).front(), sampleMetrics(11, 11).front()});
        });
        expectError(ErrorCode::BadInput, "no run 9", [&] { project.addMetrics(9, sampleMetrics(1, 1)); });
        QVERIFY(project.metrics(run) == sampleMetrics(1, 10));
    }

    void truncatingForgetsWhatCameLaterAndTheChainGoesOn_data() {
        QTest::addColumn<int>("kept");
        for (const int kept : {0, 1, 9, 10, 11, 25, 29, 30, 99})
            QTest::newRow(qPrintable(QString::number(kept))) << kept;
    }
    void truncatingForgetsWhatCameLaterAndTheChainGoesOn() {
        QFETCH(int, kept);
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t other = project.addRun(sampleRun("other"));
        project.addMetrics(other, sampleMetrics(1, 30));
        RunRow row = sampleRun();
        row.step = 30;
        const std::int64_t run = project.addRun(row);
        const std::int64_t probe = project.addProbe("<mask>");
        for (int first = 1; first <= 21; first += 10) {
            project.addMetrics(run, sampleMetrics(first, first + 9));
            EvaluationRow evaluation;
            evaluation.step = first + 9;
            project.addEvaluation(run, evaluation);
            project.addProbeAnswers({{probe, run, first + 9, 0, "Ġx", 0.5}});
        }
        project.truncateRun(run, kept);
        const int last = std::min(kept, 30);
        QVERIFY(project.metrics(run) == sampleMetrics(1, last));
        QCOMPARE(project.evaluations(run).size(), static_cast<std::size_t>(last / 10));
        QCOMPARE(project.probeAnswers(run).size(), static_cast<std::size_t>(last / 10));
        QCOMPARE(project.run(run).step, static_cast<std::int64_t>(last));
        QVERIFY(project.metrics(other) == sampleMetrics(1, 30));
        QVERIFY(project.defects().empty());
        project.addMetrics(run, sampleMetrics(last + 1, last + 5));
        QVERIFY(project.metrics(run) == sampleMetrics(1, last + 5));
        QVERIFY(project.defects().empty());
        expectError(ErrorCode::BadInput, "no run 9", [&] { project.truncateRun(9, 1); });
    }

    void aChainThatSaysOtherwiseDoesNotKeepARunFromGoingOn_data() {
        QTest::addColumn<QString>("sql");
        for (const char* sql :
             {"UPDATE metric_chain SET last_step = 9223372036854775807", "UPDATE metric_chain SET chunks = 0",
              "UPDATE metric_chain SET chunks = 9223372036854775807", "UPDATE metric_chain SET last_step = 1000000",
              "DELETE FROM metric_chain", "UPDATE metric SET chunk = chunk + 5 WHERE chunk = 1",
              "UPDATE metric SET last_step = 9223372036854775807 WHERE chunk = 1"})
            QTest::newRow(sql) << sql;
    }
    void aChainThatSaysOtherwiseDoesNotKeepARunFromGoingOn() {
        QFETCH(QString, sql);
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        project.addMetrics(run, sampleMetrics(1, 10));
        project.addMetrics(run, sampleMetrics(11, 20));
        SQLite::Database(fresh.handle.file().native(), SQLite::OPEN_READWRITE).exec(sql.toStdString());
        QVERIFY(!project.defects().empty());
        project.truncateRun(run, 20);
        project.addMetrics(run, sampleMetrics(21, 25));
        QVERIFY(project.metrics(run) == sampleMetrics(1, 25));
    }

    void aChunkBeyondAllIsRefused_data() {
        QTest::addColumn<QString>("chunk");
        for (const char* chunk : {"9223372036854775807", "-1", "-9223372036854775808"})
            QTest::newRow(chunk) << chunk;
    }
    void aChunkBeyondAllIsRefused() {
        QFETCH(QString, chunk);
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        project.addMetrics(run, sampleMetrics(1, 10));
        SQLite::Database(fresh.handle.file().native(), SQLite::OPEN_READWRITE)
            .exec("UPDATE metric SET chunk = " + chunk.toStdString());
        expectError(ErrorCode::BadInput, "metrics of run 1 are damaged", [&] { project.truncateRun(run, 10); });
        QVERIFY(!project.defects().empty());
    }

    void evaluationsKeepTheirMinimalPairs() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        EvaluationRow scored, other;
        scored.step = 10;
        scored.pairsRight = 60;
        scored.pairsCounted = 80;
        other.step = 20;
        project.addEvaluation(run, scored);
        project.addEvaluation(run, other);
        QVERIFY((project.evaluations(run) == std::vector<EvaluationRow>{scored, other}));
        QVERIFY(project.defects().empty());
        scored.pairsCounted = 0; // measured again, without them
        scored.pairsRight = 0;
        project.addEvaluation(run, scored);
        QVERIFY((project.evaluations(run) == std::vector<EvaluationRow>{scored, other}));
    }

    void evaluationsComeBackByStep() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        const EvaluationRow late{20, 2.5, 0.25, 9.5, 1000, true};
        const EvaluationRow early{10, 3.1, 0.2, 4.5, 1000, false};
        project.addEvaluation(run, late);
        project.addEvaluation(run, early);
        EvaluationRow again = early;
        again.best = true;
        project.addEvaluation(run, again);
        QVERIFY((project.evaluations(run) == std::vector<EvaluationRow>{again, late}));
        expectError(ErrorCode::BadInput, "no run 9", [&] { project.addEvaluation(9, early); });
    }
};

QTEST_APPLESS_MAIN(MetricStoreTest)
#include "tst_MetricStore.moc"
