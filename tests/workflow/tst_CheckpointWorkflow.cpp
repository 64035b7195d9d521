// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/FillMask.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/project/VerifyProject.h"

#include "core/training/checkpoint/CheckpointFiles.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <cmath>

using namespace kantai;

class tst_CheckpointWorkflow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        project_ = std::make_unique<test::OpenTinyProject>();
        setHeldOutSplit(project_->handle, {42, 0.1}, {}, {});
        project_->train(test::OpenTinyProject::request());
    }
    void cleanupTestCase() { project_.reset(); }

    void checkpointsAreFoundByWhatTheyAre() {
        const Project database(project_->handle);
        QVERIFY(findCheckpoint(database, "best").best);
        QVERIFY(findCheckpoint(database, "latest").latest);
        QCOMPARE(findCheckpoint(database, "").id, findCheckpoint(database, "best").id);
        const std::int64_t id = database.checkpoints().front().id;
        QCOMPARE(findCheckpoint(database, std::to_string(id)).id, id);
        VERIFY_REFUSED(findCheckpoint(database, "9999"), ErrorCode::BadInput, "9999");
        VERIFY_REFUSED(findCheckpoint(database, "newest"), ErrorCode::Usage, "newest");
    }

    void evaluationMeasuresTheHeldOutLines() {
        const EvaluateOutcome outcome = evaluateCheckpoint(project_->handle, "latest", {}, {}, {});
        const auto evaluations = readRun(project_->handle, outcome.checkpoint.runId).evaluations;
        QCOMPARE(outcome.metrics.loss, evaluations.back().loss);
        QCOMPARE(outcome.perplexity, std::exp(outcome.metrics.loss));
        QVERIFY(outcome.unigramEntropy > 1 && outcome.unigramEntropy < std::log(320.0));
        QVERIFY(outcome.metrics.maskedTokens > 0);
    }

    void evaluationMeasuresAnyText() {
        const fs::path text = project_->folder.write("other.txt", test::tinyText(40));
        const EvaluateOutcome outcome = evaluateCheckpoint(project_->handle, "", text, {}, {});
        QVERIFY(outcome.metrics.maskedTokens > 40);
        VERIFY_REFUSED(evaluateCheckpoint(project_->handle, "", project_->folder / "none.txt", {}, {}),
                       ErrorCode::BadInput, "none.txt");
    }

    void theModelOfAProjectAndOfAFolderAreFound() {
        const fs::path target = project_->folder / "exported";
        exportHuggingFace(project_->handle, "best", target, "mit", {}, {});
        QCOMPARE(modelFolder(target, ""), target);
        VERIFY_REFUSED(modelFolder(target, "best"), ErrorCode::Usage, "exported");
        const std::string card = readFile(target / "README.md");
        QVERIFY(card.find("mit") != std::string::npos);
        const auto there = FillMask(modelFolder(project_->handle.folder(), "best"), 1).answer("A <mask>.", 3);
        const auto here = FillMask(target, 1).answer("A <mask>.", 3);
        QCOMPARE(here.masks[0].answers[0].token, there.masks[0].answers[0].token);
        QCOMPARE(here.masks[0].answers[0].probability, there.masks[0].answers[0].probability);
    }

    void aProjectWithoutACheckpointSaysWhatToDo() {
        test::TextFolder folder;
        const ProjectHandle project = createProject(folder / "P", "P");
        VERIFY_REFUSED(findCheckpoint(Project(project), ""), ErrorCode::BadInput, "has no checkpoint");
    }

    void aPinnedCheckpointCannotBeDeleted() {
        test::OpenTinyProject project;
        project.train(test::OpenTinyProject::request());
        const CheckpointRow row = findCheckpoint(Project(project.handle), "latest");
        setCheckpointPinned(project.handle, row.id, true);
        setCheckpointNote(project.handle, row.id, "keep");
        QCOMPARE(findCheckpoint(Project(project.handle), "latest").note, std::string("keep"));
        VERIFY_REFUSED(deleteCheckpoint(project.handle, row.id), ErrorCode::BadInput, "pinned");
        setCheckpointPinned(project.handle, row.id, false);
        QCOMPARE(deleteCheckpoint(project.handle, row.id), row.bytes);
        QVERIFY(!fs::exists(project.handle.absolute(row.folder)));
        VERIFY_REFUSED(deleteCheckpoint(project.handle, row.id), ErrorCode::BadInput, "no checkpoint");
    }

    void verifyNamesEveryDamagedFile() {
        test::OpenTinyProject project;
        const PretrainOutcome run = project.train(test::OpenTinyProject::request());
        const VerifyOutcome whole = verifyProject(project.handle, {}, {});
        QVERIFY2(whole.defects.empty(), whole.defects.empty() ? "" : whole.defects[0].c_str());
        QVERIFY(whole.filesChecked >= 2 + 6 * run.checkpoints.size());

        const CheckpointRow row = run.checkpoints.front();
        test::flipBit(project.handle.absolute(row.folder) / kWeightsFile, 3000);
        test::flipBit(project.handle.absolute("corpus/0001-tiny.txt"), 5);
        fs::remove(project.handle.absolute("tokenizers/0001/tokenizer.json"));
        std::string all;
        for (const std::string& defect : verifyProject(project.handle, {}, {}).defects)
            all += defect + "\n";
        for (const char* name : {"model.safetensors", "0001-tiny.txt", "tokenizer.json"})
            QVERIFY2(all.find(name) != std::string::npos, (std::string(name) + " in: " + all).c_str());
        VERIFY_REFUSED(exportHuggingFace(project.handle, std::to_string(row.id), project.folder / "out", "", {}, {}),
                       ErrorCode::BadInput, "model.safetensors");
        QVERIFY(!fs::exists(project.folder / "out"));
    }

    void aTruncatedCheckpointIsRefusedByFillMask() {
        test::OpenTinyProject project;
        project.train(test::OpenTinyProject::request());
        const CheckpointRow row = findCheckpoint(Project(project.handle), "latest");
        fs::resize_file(project.handle.absolute(row.folder) / kWeightsFile, 1000);
        VERIFY_REFUSED(modelFolder(project.handle.folder(), "latest"), ErrorCode::BadInput, "model.safetensors");
    }

private:
    std::unique_ptr<test::OpenTinyProject> project_;
};

QTEST_APPLESS_MAIN(tst_CheckpointWorkflow)
#include "tst_CheckpointWorkflow.moc"
