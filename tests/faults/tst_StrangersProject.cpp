// SPDX-License-Identifier: GPL-3.0-or-later
// A project that a stranger made: links, pipes, rows and options in it. Whatever is done with it, nothing outside
// of its folder is read, renamed, written or removed, and nothing in it that was not meant.
#include "core/training/TrainingControl.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/corpus/ImportPreview.h"
#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/project/VerifyProject.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/StrangersProject.h"

#include <QTest>

using namespace kantai;
using namespace kantai::test;

class tst_StrangersProject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        made_ = std::make_unique<OpenTinyProject>();
        setHeldOutSplit(made_->handle, {42, 0.1}, {}, {});
        made_->train(OpenTinyProject::request());
        original_ = made_->handle.folder();
    }
    void cleanupTestCase() { made_.reset(); }

    void aSubfolderThatIsALinkIsRefusedAndNothingThereIsTouched_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"corpus", "tokenizers", "tokens", "checkpoints"})
            QTest::newRow(name) << name;
    }
    void aSubfolderThatIsALinkIsRefusedAndNothingThereIsTouched() {
        QFETCH(QString, name);
        const Stranger stranger(original_);
        stranger.replaceByLink(name.toStdString());
        const Snapshot before = snapshot(stranger.outside);
        const std::string sentence = name.toStdString() + " is a link";
        VERIFY_REFUSED(ProjectHandle::open(stranger.project), ErrorCode::BadInput, sentence);
        VERIFY_REFUSED(openProject(stranger.file), ErrorCode::BadInput, sentence);
        VERIFY_REFUSED(modelFolder(stranger.project, ""), ErrorCode::BadInput, sentence);
        VERIFY_REFUSED(stranger.resume(), ErrorCode::BadInput, sentence);
        QVERIFY(snapshot(stranger.outside) == before);
        QVERIFY(!fs::exists(stranger.project / ".Tiny.kantai.lock"));
    }

    void aRunFolderThatIsALinkIsNotFollowed() {
        const Stranger stranger(original_);
        stranger.replaceByLink("checkpoints/run-0001");
        const Snapshot before = snapshot(stranger.outside);
        const ProjectHandle project = openProject(stranger.project);
        const std::int64_t id = findCheckpoint(Project(project), "").id;
        const auto rows = Project(project).checkpoints();
        VERIFY_REFUSED(modelFolder(stranger.project, ""), ErrorCode::BadInput, "run-0001 is a link");
        VERIFY_REFUSED(deleteCheckpoint(project, id), ErrorCode::BadInput, "run-0001 is a link");
        VERIFY_REFUSED(evaluateCheckpoint(project, "", {}, {}, {}), ErrorCode::BadInput, "run-0001 is a link");
        VERIFY_REFUSED(exportHuggingFace(project, "", stranger.outside / "new", "", {}, {}), ErrorCode::BadInput,
                       "run-0001 is a link");
        QCOMPARE(Project(project).checkpoints().size(), rows.size());
        QVERIFY(verifyProject(project, {}, {}).defects.size() >= rows.size());
        QVERIFY(snapshot(stranger.outside) == before);
    }

    void aResumeDoesNotFollowLinks_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"checkpoints/run-0001", "tokenizers/0001", "tokens/0001", "corpus/0001-tiny.txt"})
            QTest::newRow(path) << path;
    }
    void aResumeDoesNotFollowLinks() {
        QFETCH(QString, path);
        const Stranger stranger(original_);
        stranger.replaceByLink(path.toStdString());
        if (path.startsWith("corpus")) // tokenised before; now its text is read again
            fs::remove_all(stranger.project / "tokens/0001");
        const Snapshot before = snapshot(stranger.outside);
        VERIFY_REFUSED(stranger.resume(), ErrorCode::BadInput, path.toStdString() + " is a link");
        QVERIFY(snapshot(stranger.outside) == before);
    }

    void aNewRunDoesNotWriteToALinkInItsPlace() {
        const Stranger stranger(original_);
        fs::create_directory_symlink(stranger.outside, stranger.project / "checkpoints/run-0002");
        const Snapshot before = snapshot(stranger.outside);
        PretrainObserver nobody;
        TrainingControl control;
        VERIFY_REFUSED(pretrain(openProject(stranger.project), OpenTinyProject::request(), nobody, control, {}, {}),
                       ErrorCode::BadInput, "run-0002 is a link");
        QVERIFY(snapshot(stranger.outside) == before);
    }

    void nothingIsSetAsideThroughALink() {
        const Stranger stranger(original_);
        const auto rows = Project(ProjectHandle::open(stranger.project)).checkpoints(1);
        const std::string newest = rows.back().folder;
        flipBit(stranger.project / newest / kWeightsFile, 3000);
        fs::create_directory_symlink(stranger.outside, stranger.project / (newest + ".damaged"));
        const Snapshot before = snapshot(stranger.outside);
        VERIFY_REFUSED(stranger.resume(), ErrorCode::BadInput, ".damaged is a link");
        QVERIFY(snapshot(stranger.outside) == before);
        QVERIFY(fs::exists(stranger.project / newest));
    }

    void aLinkAmongTheFoldersOfARunStaysAlone() {
        const Stranger stranger(original_);
        fs::create_directory_symlink(stranger.outside, stranger.project / "checkpoints/run-0001/step-000099");
        fs::create_directory_symlink(stranger.outside, stranger.project / "checkpoints/elsewhere");
        fs::create_directory_symlink(stranger.outside, stranger.project / "tokens/elsewhere");
        const Snapshot before = snapshot(stranger.outside);
        stranger.resume();
        QVERIFY(snapshot(stranger.outside) == before);
    }

    void whatATokenisingLeftIsNotContinuedThroughLinks_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"folder", "record.json", "train.ids", "train.offsets", "held-out.ids"})
            QTest::newRow(what) << what;
    }
    void whatATokenisingLeftIsNotContinuedThroughLinks() {
        QFETCH(QString, what);
        const Stranger stranger(original_);
        const fs::path unfinished = stranger.project / "tokens/0001.unfinished";
        leaveUnfinished(stranger, unfinished);
        if (what == "folder") {
            stranger.replaceByLink("tokens/0001.unfinished");
        } else {
            fs::rename(unfinished / what.toStdString(), stranger.outside / "kept");
            fs::create_symlink(stranger.outside / "kept", unfinished / what.toStdString());
        }
        const Snapshot before = snapshot(stranger.outside);
        stranger.resume();
        QVERIFY(snapshot(stranger.outside) == before);
        QVERIFY(!fs::exists(fs::symlink_status(unfinished)));
    }

    void filesOfACheckpointThatAreLinksOrPipesAreNotRead_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("pipe");
        for (const char* name :
             {kWeightsFile, kOptimizerFile, kConfigFile, kTokenizerFile, kStateFile, kManifestFile})
            for (const bool pipe : {false, true})
                QTest::newRow((std::string(name) + (pipe ? ", a pipe" : ", a link")).c_str()) << name << pipe;
    }
    void filesOfACheckpointThatAreLinksOrPipesAreNotRead() {
        QFETCH(QString, name);
        QFETCH(bool, pipe);
        const Stranger stranger(original_);
        const std::string folder = findCheckpoint(Project(ProjectHandle::open(stranger.project)), "").folder;
        const std::string path = folder + "/" + name.toStdString();
        if (pipe)
            stranger.replaceByPipe(path);
        else
            stranger.replaceByLink(path);
        if (name == kOptimizerFile || name == kStateFile) { // a prediction needs neither, and reads neither
            modelFolder(stranger.project, "");
        } else {
            VERIFY_REFUSED(modelFolder(stranger.project, ""), ErrorCode::BadInput, name.toStdString());
            VERIFY_REFUSED(exportHuggingFace(openProject(stranger.project), "", stranger.outside / "new", "", {}, {}),
                           ErrorCode::BadInput, name.toStdString());
        }
        QVERIFY(stranger.defects().find(path) != std::string::npos);
    }

    void aPipeNamedLikeAFileNeverBlocks_data() {
        QTest::addColumn<QString>("path");
        for (const char* path :
             {"corpus/0001-tiny.txt", "tokenizers/0001/tokenizer.json", "tokens/0001/train.tokens"})
            QTest::newRow(path) << path;
    }
    void aPipeNamedLikeAFileNeverBlocks() {
        QFETCH(QString, path);
        const Stranger stranger(original_);
        stranger.replaceByPipe(path.toStdString());
        QVERIFY2(stranger.defects().find(path.section('/', -1).toStdString()) != std::string::npos,
                 stranger.defects().c_str());
        if (path.startsWith("tokens"))
            stranger.resume(); // tokenised anew
        else if (path.startsWith("corpus"))
            VERIFY_REFUSED(trainTokenizer(openProject(stranger.project), {}, {}, {}), ErrorCode::BadInput, "a pipe");
        else
            VERIFY_REFUSED(stranger.resume(), ErrorCode::BadInput, "a pipe");
    }

    void aCorpusFileThatIsALinkIsNeitherReadNorRemoved() {
        const Stranger stranger(original_);
        stranger.replaceByLink("corpus/0001-tiny.txt");
        const Snapshot before = snapshot(stranger.outside);
        const ProjectHandle project = openProject(stranger.project);
        const CorpusFileRow row = Project(project).corpusFiles().front();
        VERIFY_REFUSED(removeCorpusFile(project, row.id, {}, {}), ErrorCode::BadInput, "0001-tiny.txt is a link");
        VERIFY_REFUSED(previewLines(project, row, 3), ErrorCode::BadInput, "0001-tiny.txt is a link");
        VERIFY_REFUSED(trainTokenizer(project, {}, {}, {}), ErrorCode::BadInput, "0001-tiny.txt is a link");
        QCOMPARE(Project(project).corpusFiles().size(), std::size_t{1});
        QVERIFY(stranger.defects().find("0001-tiny.txt is a link") != std::string::npos);
        QVERIFY(snapshot(stranger.outside) == before);
    }

    void aRowThatNamesAnotherFolderRemovesNothing_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("step");
        for (const char* folder : {"corpus", "tokenizers", "Tiny.kantai", "checkpoints", "checkpoints/run-0001"})
            for (const int step : {1, 90})
                QTest::newRow((std::string(folder) + " at " + std::to_string(step)).c_str()) << folder << step;
    }
    void aRowThatNamesAnotherFolderRemovesNothing() {
        QFETCH(QString, folder);
        QFETCH(int, step);
        const Stranger stranger(original_);
        runSql(stranger.file,
               "INSERT INTO checkpoint (run_id, step, folder, manifest_sha256, bytes, best, latest, pinned, note, "
               "created_at) VALUES (1, " +
                   std::to_string(step) + ", '" + folder.toStdString() + "', '', 0, 0, 0, 0, '', 0)");
        Snapshot before = snapshot(stranger.project), after;
        VERIFY_REFUSED(stranger.resume(), ErrorCode::BadInput, "names \"" + folder.toStdString() + "\"");
        after = snapshot(stranger.project);
        before.erase("Tiny.kantai"); // the run is looked at and marked, nothing else
        after.erase("Tiny.kantai");
        QVERIFY(before == after);
        QVERIFY(fs::exists(stranger.file));
    }

    void aProjectMayBeReachedByALink() {
        const Stranger stranger(original_);
        fs::create_directory_symlink(stranger.project, stranger.outside / "way");
        verifyProject(openProject(stranger.outside / "way"), {}, {});
        QVERIFY(verifyProject(openProject(stranger.outside / "way"), {}, {}).defects.empty());
    }

    void optionsThatCannotBeEndWithASentence_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* field, const char* value, const char* word) {
            QTest::newRow((std::string(field) + " " + value).c_str())
                << QString::fromStdString(std::string("'$.") + field + "', " + value) << word;
        };
        row("blockSize", "2", "The block size is 2");
        row("blockSize", "0", "The block size is 0");
        row("blockSize", "4611686018427387904", "The block size is");
        row("batchSize", "0", "The batch size is 0");
        row("batchSize", "-1", "The batch size is -1");
        row("batchSize", "4611686018427387904", "The batch size is");
        row("accumulation", "4611686018427387904", "accumulated batches is");
        row("keepLast", "9223372036854775807", "checkpoints to keep is");
        row("maxSteps", "9223372036854775807", "The number of steps is");
        row("maskRate", "0", "The mask rate is 0");
    }
    void optionsThatCannotBeEndWithASentence() {
        QFETCH(QString, change);
        QFETCH(QString, word);
        const Stranger stranger(original_);
        runSql(stranger.file, "UPDATE run SET options = json_set(options, " + change.toStdString() + ")");
        const auto open = [&] { return openProject(stranger.project); };
        VERIFY_REFUSED(evaluateCheckpoint(open(), "", {}, {}, {}), ErrorCode::BadInput, word.toStdString());
        VERIFY_REFUSED(preflight(open(), Stranger::more()), ErrorCode::BadInput, word.toStdString());
        VERIFY_REFUSED(stranger.resume(), ErrorCode::BadInput, word.toStdString());
    }

private:
    // A tokenising that was stopped after some lines, in place of the stores.
    static void leaveUnfinished(const Stranger& stranger, const fs::path& unfinished) {
        fs::remove_all(stranger.project / "tokens/0001");
        std::stop_source stop;
        const Progress stopper([&](const ProgressUpdate& update) {
            if (update.phase == "Tokenising")
                stop.request_stop();
        });
        PretrainObserver nobody;
        TrainingControl control;
        const auto stopped = errorOf([&] {
            pretrain(openProject(stranger.project), Stranger::more(), nobody, control, stopper, stop.get_token());
        });
        QVERIFY(stopped.has_value());
        QVERIFY2(fs::exists(unfinished / "record.json"), stopped->what());
    }

    std::unique_ptr<OpenTinyProject> made_;
    fs::path original_;
};

QTEST_APPLESS_MAIN(tst_StrangersProject)
#include "tst_StrangersProject.moc"
