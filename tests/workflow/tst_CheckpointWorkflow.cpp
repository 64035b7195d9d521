// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
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
#include <algorithm>
#include <cmath>
#include <fstream>

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

    void theEpochOfACheckpointIsThatOfItsStep() {
        const ProjectView view = readProject(project_->handle);
        QVERIFY(!view.checkpoints.empty());
        for (const CheckpointRow& row : view.checkpoints) {
            const auto metrics = readRun(project_->handle, row.runId).metrics;
            const auto metric = std::ranges::find(metrics, row.step, &MetricRow::step);
            QVERIFY(metric != metrics.end());
            const double epochs = epochsOf(view, row).value_or(0);
            QVERIFY2(std::abs(epochs - metric->epoch) < 1e-9, qPrintable(QString::number(epochs)));
        }
        CheckpointRow imported = view.checkpoints.front();
        imported.runId = 99; // a run without curves
        QVERIFY(!epochsOf(view, imported));
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

    // In files of every kind: one bit anywhere is seen, and the file named.
    void verifySeesEveryFlippedBit_data() {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"corpus/0001-tiny.txt", "tokenizers/0001/tokenizer.json", "tokenizers/0001/vocab.json",
              "tokenizers/0001/merges.txt", "tokens/0001/train.tokens", "tokens/0001/held-out.tokens",
              "checkpoints/run-0001/step-000020/model.safetensors",
              "checkpoints/run-0001/step-000020/optimizer.safetensors", "checkpoints/run-0001/step-000020/state.json",
              "checkpoints/run-0001/step-000020/config.json", "checkpoints/run-0001/step-000020/tokenizer.json",
              "checkpoints/run-0001/step-000020/manifest.json"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void verifySeesEveryFlippedBit() {
        QFETCH(QString, file);
        const fs::path path = project_->handle.folder() / file.toStdString();
        QVERIFY2(fs::exists(path), path.c_str());
        const std::string whole = readFile(path);
        const std::size_t positions[] = {0, whole.size() / 3, whole.size() / 2, whole.size() - 1};
        for (const std::size_t position : positions) {
            std::string flipped = whole;
            flipped[position] = static_cast<char>(flipped[position] ^ 4);
            std::ofstream(path, std::ios::binary) << flipped;
            const auto defects = verifyProject(project_->handle, {}, {}).defects;
            QCOMPARE(defects.empty(), false);
            QVERIFY2(std::ranges::any_of(defects,
                                         [&](const std::string& defect) {
                                             return defect.find(path.filename().string()) != std::string::npos;
                                         }),
                     defects.front().c_str());
        }
        std::ofstream(path, std::ios::binary) << whole;
        QCOMPARE(verifyProject(project_->handle, {}, {}).defects.size(), std::size_t{0});
    }

    void aHalfWrittenStoreOfAnotherProcessIsNoDefect() {
        const fs::path tokens = project_->handle.folder() / "tokens";
        for (const char* folder : {"0002.unfinished", ".0002.tmp-1-2"}) {
            fs::create_directory(tokens / folder);
            std::ofstream(tokens / folder / "train.tokens") << "half";
        }
        QCOMPARE(verifyProject(project_->handle, {}, {}).defects.size(), std::size_t{0});
        for (const char* folder : {"0002.unfinished", ".0002.tmp-1-2"})
            fs::remove_all(tokens / folder);
    }

    void aDamagedCorpusIsNotLearned() {
        test::OpenTinyProject project;
        const fs::path text = project.handle.folder() / Project(project.handle).corpusFiles().front().file;
        std::string content = readFile(text);
        content[content.size() / 2] = content[content.size() / 2] == 'x' ? 'y' : 'x';
        std::ofstream(text, std::ios::binary) << content;
        VERIFY_REFUSED(project.train(test::OpenTinyProject::request()), ErrorCode::BadInput,
                       text.filename().string().c_str());
        QVERIFY(Project(project.handle).runs().empty());
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

    void aModelAnswersWithoutWhatResumingNeeds() {
        test::OpenTinyProject project;
        project.train(test::OpenTinyProject::request());
        const CheckpointRow row = findCheckpoint(Project(project.handle), "latest");
        std::vector<std::string> warnings;
        const Progress progress({},
                                [&](LogLevel, const std::string& line, const Remedy&) { warnings.push_back(line); });
        checkpointPath(project.handle, row, progress);
        QVERIFY(warnings.empty());
        fs::resize_file(project.handle.absolute(row.folder) / kOptimizerFile, 1000);
        QVERIFY(!FillMask(checkpointPath(project.handle, row, progress), 1).answer("A <mask>.", 3).masks.empty());
        QCOMPARE(warnings.size(), std::size_t{1});
        QVERIFY2(warnings[0].find(kOptimizerFile) != std::string::npos, warnings[0].c_str());
    }

    void weightsAreComparedWithTheirChecksum() {
        test::OpenTinyProject project;
        project.train(test::OpenTinyProject::request());
        const CheckpointRow row = findCheckpoint(Project(project.handle), "latest");
        const fs::path folder = checkpointPath(project.handle, row);
        for (const WeightsCheck check : {WeightsCheck::Quick, WeightsCheck::Full})
            requireUndamagedModel(folder, check);
        test::flipBit(folder / kWeightsFile, 3000);
        for (const WeightsCheck check : {WeightsCheck::Quick, WeightsCheck::Full})
            VERIFY_REFUSED(requireUndamagedModel(folder, check), ErrorCode::BadInput, kWeightsFile);
        fs::resize_file(folder / kWeightsFile, kQuicklyHashedWeights + 1);
        requireUndamagedModel(folder, WeightsCheck::Quick);
        VERIFY_REFUSED(requireUndamagedModel(folder, WeightsCheck::Full), ErrorCode::BadInput, kWeightsFile);
        fs::remove(folder / kManifestFile); // as in a Hugging Face folder
        requireUndamagedModel(folder, WeightsCheck::Quick);
        VERIFY_REFUSED(requireUndamagedModel(folder, WeightsCheck::Full), ErrorCode::BadInput, kManifestFile);
    }

private:
    std::unique_ptr<test::OpenTinyProject> project_;
};

QTEST_APPLESS_MAIN(tst_CheckpointWorkflow)
#include "tst_CheckpointWorkflow.moc"
