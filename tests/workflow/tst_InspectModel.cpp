// SPDX-License-Identifier: GPL-3.0-or-later
// The weights of a trained tiny model: all tensors, and one over the checkpoints of its run.
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/model/ModelWeights.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/inspect/InspectModel.h"
#include "tests/support/TinyProject.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace kantai;

namespace {

constexpr const char* kBias = "lm_head.bias";

} // namespace

class InspectModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        project_ = std::make_unique<test::OpenTinyProject>();
        PretrainRequest request = test::OpenTinyProject::request(20);
        request.options.keepLast = 10;
        project_->train(request);
        rows_ = readProject(project_->handle).checkpoints;
        QVERIFY(rows_.size() >= 4);
    }

    void everyTensorIsReported() {
        const fs::path folder = checkpointPath(project_->handle, rows_.back());
        std::uint64_t last = 0, total = 0;
        const Progress progress([&](const ProgressUpdate& update) {
            last = update.done;
            total = update.total;
        });
        const auto reports = reportTensors(folder, progress, {});
        const RobertaConfig config = readConfigFile(folder / "config.json");
        const ModelWeights weights = ModelWeights::read(config, folder / "model.safetensors");
        QCOMPARE(reports.size(), weights.layout()->size());
        for (const TensorReport& report : reports) {
            const TensorStatistics expected = statisticsOf(weights.tensor(report.name));
            QCOMPARE(report.statistics.count, expected.count);
            QCOMPARE(report.statistics.minimum, expected.minimum);
            QCOMPARE(report.statistics.zeros, expected.zeros);
            QVERIFY(std::abs(report.statistics.deviation - expected.deviation) < 1e-12);
            QCOMPARE(report.type, std::string("F32"));
        }
        QVERIFY(total > 0 && last == total);
        QVERIFY(toJson(reports.front()).contains("deviation"));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(reportTensors(folder, {}, stop.get_token()), Error);
    }

    void aTensorOverTheCheckpoints() {
        auto places = modelsOfRun(project_->handle, rows_, {}, rows_.front().runId);
        QCOMPARE(places.size(), rows_.size());
        const std::vector<TensorAtStep> steps = tensorOverTraining(places, kBias, {}, {});
        QCOMPARE(steps.size(), places.size());
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const NumberHistogram& histogram = steps[i].histogram;
            QCOMPARE(histogram.range.lower, steps[0].histogram.range.lower);
            QCOMPARE(
                std::accumulate(histogram.counts.begin(), histogram.counts.end(), histogram.below + histogram.above),
                steps[i].statistics.count);
            QVERIFY(i == 0 || steps[i].step > steps[i - 1].step);
        }
        QVERIFY(steps.back().statistics.deviation > 0);
        places.insert(places.begin(), {1, project_->folder / "removed meanwhile"});
        QCOMPARE(tensorOverTraining(places, kBias, {}, {}).size(), rows_.size());
        QVERIFY_EXCEPTION_THROWN(tensorOverTraining(places, "no.such.tensor", {}, {}), Error);
        QVERIFY(modelsOfRun(project_->handle, rows_, {}, 77).empty());
    }

    void snapshotsAreComparedWithTheCheckpoints() {
        const auto snapshots = Project(project_->handle).snapshots();
        const auto places = modelsOfRun(project_->handle, rows_, snapshots, rows_.front().runId);
        QCOMPARE(places.front().step, std::int64_t{1});
        QVERIFY(places.size() > rows_.size() && places.size() <= rows_.size() + snapshots.size());
        const std::vector<TensorAtStep> steps = tensorOverTraining(places, kBias, {}, {});
        QCOMPARE(steps.size(), places.size());
        QVERIFY(steps.front().statistics.deviation < steps.back().statistics.deviation);
    }

    void fortyAreComparedFromTheFirstToTheLast() {
        std::vector<CheckpointRow> many(100, rows_.back());
        for (std::size_t i = 0; i < many.size(); ++i)
            many[i].step = static_cast<std::int64_t>(1000 - i);
        const auto places = modelsOfRun(project_->handle, many, {}, rows_.front().runId);
        QCOMPARE(places.size(), kMostModelsCompared);
        QCOMPARE(places.back().step, std::int64_t{1000});
        QCOMPARE(places.front().step, std::int64_t{901});
    }

private:
    std::unique_ptr<test::OpenTinyProject> project_;
    std::vector<CheckpointRow> rows_;
};

QTEST_GUILESS_MAIN(InspectModelTest)
#include "tst_InspectModel.moc"
