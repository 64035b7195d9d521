// SPDX-License-Identifier: GPL-3.0-or-later
// Smaller models of some layers of a checkpoint.
#include "core/inference/FillMask.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/checkpoint/CutLayers.h"
#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/pretrain/Branch.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>

using namespace kantai;
using namespace kantai::test;

namespace {

struct Fixture : OpenTinyProject {
    Fixture() : OpenTinyProject(Stage::Tokenizer) {
        PretrainRequest whole = request(10);
        whole.config.layers = 3;
        train(whole);
    }
    CheckpointRow latest() const { return findCheckpoint(Project(handle), "latest"); }
    CutLayersOutcome cut(const std::vector<std::int64_t>& layers, const std::string& name = "") const {
        return cutLayers(handle, latest().id, layers, name, {}, {});
    }
};

} // namespace

class CutLayersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSmallerModelIsACheckpointOfTheProject() {
        Fixture f;
        const CheckpointRow source = f.latest();
        const CutLayersOutcome outcome = f.cut({0, 2});
        QCOMPARE(outcome.run.name, std::string("Run 1, 2 of 3 layers"));
        QVERIFY(outcome.run.state == RunState::Completed);
        QCOMPARE(configOf(outcome.run).layers, std::int64_t{2});
        const fs::path folder = checkpointPath(f.handle, outcome.checkpoint);
        QVERIFY(checkpointDefects(folder, true).empty());
        const fs::path from = checkpointPath(f.handle, source);
        const ModelWeights whole = ModelWeights::read(readConfigFile(from / kConfigFile), from / kWeightsFile);
        const ModelWeights less = ModelWeights::read(readConfigFile(folder / kConfigFile), folder / kWeightsFile);
        QVERIFY(std::ranges::equal(less.tensor("roberta.encoder.layer.1.output.dense.weight"),
                                   whole.tensor("roberta.encoder.layer.2.output.dense.weight")));
        const auto origins = Project(f.handle).origins();
        QCOMPARE(origins.size(), std::size_t{1});
        QCOMPARE(origins[0].fromRun, std::int64_t{1});
        QCOMPARE(origins[0].fromStep, source.step);
        QCOMPARE(FillMask(folder).answer("The judge <mask> the law.").masks.size(), std::size_t{1});
        QVERIFY(evaluateCheckpoint(f.handle, std::to_string(outcome.checkpoint.id), {}, {}, {}).metrics.loss > 0);
    }

    void aRunBeginsFromItWithItsModelAsTheTeacher() {
        Fixture f;
        const std::int64_t teacher = f.latest().id;
        const CutLayersOutcome outcome = f.cut({0, 2}, "Half");
        QCOMPARE(outcome.run.name, std::string("Half"));
        PretrainRequest student = requestFromCheckpoint(f.handle, outcome.checkpoint.id);
        student.options = f.request(10).options;
        student.options.teacher = teacher;
        QVERIFY(f.train(student).run.state == RunState::Completed);
    }

    void itsModelCardSaysWhatItWasCutFrom() {
        Fixture f;
        const CutLayersOutcome outcome = f.cut({0, 2});
        exportHuggingFace(f.handle, std::to_string(outcome.checkpoint.id), f.folder / "card", "", {}, {});
        const std::string card = readFile(f.folder / "card" / "README.md");
        QVERIFY2(card.find("- Layers: 2 of those of Run 1, step 10\n") != std::string::npos, card.c_str());
        QVERIFY2(card.find("- Steps") == std::string::npos, card.c_str());
    }

    void itHasNoTrainingToResume() {
        Fixture f;
        const CutLayersOutcome outcome = f.cut({1});
        for (const RunGoal goal : {RunGoal::AsPlanned, RunGoal::NewLength}) {
            const Obstacle obstacle = whyNotResumable(f.handle, outcome.run.id, goal);
            QVERIFY2(obstacle.reason.find("no training to resume") != std::string::npos, obstacle.reason.c_str());
        }
    }

    void whatCannotBeCutIsRefused() {
        Fixture f;
        VERIFY_REFUSED(f.cut({}), ErrorCode::Usage, "at least one layer");
        VERIFY_REFUSED(f.cut({0, 1, 2}), ErrorCode::Usage, "fewer");
        VERIFY_REFUSED(f.cut({3}), ErrorCode::Usage, "none with the number 4");
        VERIFY_REFUSED(cutLayers(f.handle, 99, {0}, "", {}, {}), ErrorCode::BadInput, "99");
        flipBit(f.handle.absolute(f.latest().folder) / kWeightsFile, 3000);
        VERIFY_REFUSED(f.cut({0}), ErrorCode::BadInput, kWeightsFile);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(Project(f.handle).runs().size(), std::size_t{1});
        QVERIFY(!fs::exists(f.handle.folder() / "checkpoints" / "run-0002"));
    }

    void aStopLeavesNothing() {
        Fixture f;
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(cutLayers(f.handle, f.latest().id, {0}, "", {}, stop.get_token()), ErrorCode::Interrupted, "");
        QCOMPARE(Project(f.handle).runs().size(), std::size_t{1});
        QVERIFY(!fs::exists(f.handle.folder() / "checkpoints" / "run-0002"));
    }
};

QTEST_APPLESS_MAIN(CutLayersTest)
#include "tst_CutLayers.moc"
