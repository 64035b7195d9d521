// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/Stores.h"
#include "core/workflow/pretrain/LossSketch.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace kantai;

namespace {

std::vector<MetricRow> falling(std::int64_t first, std::int64_t last) {
    std::vector<MetricRow> rows;
    for (std::int64_t step = first; step <= last; ++step) {
        MetricRow row;
        row.step = step;
        row.loss = 10 - 0.001 * static_cast<double>(step);
        rows.push_back(row);
    }
    return rows;
}

} // namespace

class tst_LossSketch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMeansOfEqualPartsAreTaken() {
        const auto rows = falling(1, 4800);
        const std::vector<float> sketch = lossSketch(rows);
        QCOMPARE(sketch.size(), kSketchParts);
        QVERIFY(std::abs(sketch.front() - (10 - 0.001F * 50.5F)) < 1e-4F); // of steps 1 to 100
        QVERIFY(std::abs(sketch.back() - (10 - 0.001F * 4750.5F)) < 1e-4F);
        QVERIFY(std::is_sorted(sketch.rbegin(), sketch.rend()));
    }

    void shortAndStrangeRunsHaveASketch() {
        QVERIFY(lossSketch(SharedRows<MetricRow>()).empty());
        QCOMPARE(lossSketch(falling(1, 3)).size(), std::size_t{3});
        auto rows = falling(1, 3);
        rows[1].loss = std::nan("");
        QCOMPARE(lossSketch(rows).size(), std::size_t{2});
        rows.front().step = INT64_MIN;
        rows.back().step = INT64_MAX;
        QVERIFY(!lossSketch(rows).empty());
    }

    // In many chunks, as a long training writes them: a part is read, with both ends.
    void aStoredRunIsReadInPart() {
        test::OpenTinyProject project(test::TinyProject::Stage::Empty);
        test::TestProject database(project.handle);
        RunRow row;
        row.name = "Long";
        row.configJson = toConfigJson(test::tinyConfig());
        const std::int64_t run = database.addRun(row);
        QVERIFY(lossSketch(Project(project.handle), run).empty());
        database.write([&](Stores& stores) {
            for (std::int64_t first = 1; first < 4000; first += 10)
                stores.metrics.append(run, falling(first, first + 9));
        });
        const auto sample = Project(project.handle).metricSample(run, 48);
        QVERIFY(sample.size() >= 480 && sample.size() < 1000);
        QCOMPARE(sample.front().step, std::int64_t{1});
        QCOMPARE(sample.back().step, std::int64_t{4000});
        const std::vector<float> whole = lossSketch(falling(1, 4000)),
                                 part = lossSketch(Project(project.handle), run);
        QVERIFY(part.size() > 40);
        QVERIFY(std::abs(part.front() - whole.front()) < 0.1F && std::abs(part.back() - whole.back()) < 0.1F);
    }
};

QTEST_APPLESS_MAIN(tst_LossSketch)
#include "tst_LossSketch.moc"
