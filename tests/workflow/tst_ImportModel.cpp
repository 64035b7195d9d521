// SPDX-License-Identifier: GPL-3.0-or-later
// Models made elsewhere as checkpoints of the project: they answer as transformers does, are evaluated, exported and
// trained on. tests/data/foreign-model comes from tests/parity/make_foreign_model.py.
#include "core/base/Json.h"
#include "core/inference/FillMask.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/checkpoint/ImportModel.h"
#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/pretrain/Branch.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/project/Doctor.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

namespace {

fs::path foreignModel() {
    return fs::path(KANTAI_SOURCE_DIR) / "tests/data/foreign-model";
}

struct Fixture : OpenTinyProject {
    explicit Fixture(Stage stage = Stage::Corpus) : OpenTinyProject(stage) {}

    ImportModelOutcome import(const std::string& name = {}) {
        return importModel(handle, foreignModel(), name, {}, {});
    }
    fs::path modelOf(const ImportModelOutcome& outcome) const {
        return checkpointPath(handle, outcome.checkpoint, progress);
    }
};

} // namespace

class ImportModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsARunOfItsOwnWithItsTokenizer() {
        Fixture f;
        const ImportModelOutcome outcome = f.import();
        QCOMPARE(outcome.run.name, std::string("foreign-model"));
        QVERIFY(outcome.run.state == RunState::Completed);
        QCOMPARE(outcome.run.preset, std::string("custom"));
        const ProjectView view = readProject(f.handle);
        QCOMPARE(view.origins.size(), std::size_t{1});
        QCOMPARE(view.origins[0].fromRun, std::int64_t{0});
        QVERIFY(isImported(view.origins, outcome.run.id));
        QCOMPARE(view.origins[0].fromName, foreignModel().string());
        QCOMPARE(view.tokenizers.back().id, outcome.run.tokenizerId);
        QVERIFY(!isTokenizerOlderThanCorpus(view));
        QVERIFY(outcome.checkpoint.latest);
        QCOMPARE(outcome.checkpoint.step, std::int64_t{0});
        QCOMPARE(f.import("Second").run.name, std::string("Second"));
        QCOMPARE(readProject(f.handle).tokenizers.size(), std::size_t{1}); // the same one serves both
        QVERIFY(fs::is_empty(f.path() / "tokens"));
    }

    void itAnswersAsTransformersDoes() {
        Fixture f;
        const Json golden = readJsonFile(foreignModel() / "golden.json");
        const FillMask model(f.modelOf(f.import()));
        QVERIFY(f.warnings.empty()); // of what a resumed run would need
        const std::string text = golden.at("text");
        QCOMPARE(model.tokens(text).size(), golden.at("ids").size());
        const FillMaskResult result = model.answer(text, 5);
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(result.masks[0].answers[i].token, golden.at("tokens")[i].get<std::string>());
            QVERIFY(std::abs(result.masks[0].answers[i].probability - golden.at("probabilities")[i].get<double>()) <
                    1e-5);
        }
    }

    void itIsEvaluatedExportedAndFoundWhole() {
        Fixture f;
        const ImportModelOutcome outcome = f.import();
        const std::string id = std::to_string(outcome.checkpoint.id);
        const EvaluateOutcome evaluated = evaluateCheckpoint(f.handle, id, std::nullopt, {}, {});
        QVERIFY(evaluated.metrics.loss > 0 && evaluated.metrics.maskedTokens > 0);
        exportHuggingFace(f.handle, id, f.folder / "out", {}, {}, {});
        const std::string card = readFile(f.folder / "out/README.md");
        QVERIFY(card.find("made elsewhere") != std::string::npos && card.find("from scratch") == std::string::npos);
        const FillMask before(f.modelOf(outcome)), after(f.folder / "out");
        QCOMPARE(after.answer("a <mask> knows").masks[0].answers[0].token,
                 before.answer("a <mask> knows").masks[0].answers[0].token);
        const VerifyOutcome verified = verifyProject(f.handle, {}, {});
        QVERIFY2(verified.defects.empty(), verified.defects.empty() ? "" : verified.defects.front().c_str());
        QVERIFY(examineProject(f.handle, {}, {}).empty());
        flipBit(f.handle.absolute(outcome.checkpoint.folder) / kWeightsFile, 4000);
        QCOMPARE(verifyProject(f.handle, {}, {}).defects.size(), std::size_t{1});
    }

    void aNewRunBeginsWithItsWeights() {
        Fixture f;
        const ImportModelOutcome outcome = f.import();
        PretrainRequest request = requestFromCheckpoint(f.handle, outcome.checkpoint.id);
        request.options = Fixture::request(4).options;
        const PretrainOutcome trained = f.train(request);
        QCOMPARE(trained.result.steps, std::int64_t{4});
        QCOMPARE(readProject(f.handle).origins.back().fromRun, outcome.run.id);
        QCOMPARE(configOf(trained.run).layerNormEpsilon, 1e-5);
        QCOMPARE(readProject(openProject(f.path())).checkpoints.size(), std::size_t{1} + trained.checkpoints.size());
    }

    void thereIsNoTrainingToResume() {
        Fixture f;
        const std::int64_t run = f.import().run.id;
        for (const RunGoal goal : {RunGoal::AsPlanned, RunGoal::NewLength})
            QVERIFY(whyNotResumable(f.handle, run, goal).reason.find("imported model") != std::string::npos);
        VERIFY_REFUSED(latestResumableRun(f.handle, 100), ErrorCode::BadInput, "imported model");
        PretrainRequest request;
        request.resumeRun = run;
        request.newMaxSteps = 10;
        VERIFY_REFUSED(f.train(request), ErrorCode::BadInput, "imported model");
    }

    void itIsDeletedWithItsFiles() {
        Fixture f;
        const ImportModelOutcome outcome = f.import();
        QVERIFY(deleteRun(f.handle, outcome.run.id) > 0);
        QVERIFY(!fs::exists(f.path() / outcome.run.folder));
        QVERIFY(readProject(f.handle).origins.empty());
    }

    void whatIsRefusedLeavesNothingBehind() {
        Fixture f;
        VERIFY_REFUSED(importModel(f.handle, f.folder / "nowhere", {}, {}, {}), ErrorCode::BadInput, "nowhere");
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(importModel(f.handle, foreignModel(), {}, {}, stop.get_token()), ErrorCode::Interrupted, "");
        QVERIFY(readProject(f.handle).runs.empty() && readProject(f.handle).tokenizers.empty());
        QVERIFY(fs::is_empty(f.path() / "checkpoints") && fs::is_empty(f.path() / "tokenizers"));
    }
};

QTEST_GUILESS_MAIN(ImportModelTest)
#include "tst_ImportModel.moc"
