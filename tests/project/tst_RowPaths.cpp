// SPDX-License-Identifier: GPL-3.0-or-later
// The paths that rows may name: those that this program gives them, and no others, whether a row is written or read.
#include "core/workflow/pretrain/ProjectTokens.h"
#include "tests/project/ProjectFixtures.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>

using namespace kantai;
using namespace kantai::test;

class RowPathsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyAreNumberedSoThatTheySort() {
        QCOMPARE(tokenizerFolder(1), std::string("tokenizers/0001"));
        QCOMPARE(tokensFolder(12), std::string("tokens/0012"));
        QCOMPARE(runFolder(12345), std::string("checkpoints/run-12345"));
        QCOMPARE(checkpointFolder(1, 123), std::string("checkpoints/run-0001/step-000123"));
        QCOMPARE(checkpointFolder(1, 12345678), std::string("checkpoints/run-0001/step-12345678"));
    }

    void pathsThatAreNotTheRowsOwnAreRefused() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        const std::string own = checkpointFolder(run, 1), nul("corpus/a\0b", 10);
        for (const std::string& path : {std::string(),
                                        std::string("/etc/passwd"),
                                        std::string("../x"),
                                        std::string("corpus/../../x"),
                                        std::string("corpus//b"),
                                        std::string("corpus/."),
                                        std::string("corpus/.."),
                                        std::string("corpus/"),
                                        std::string("corpus"),
                                        std::string("tokenizers"),
                                        std::string("Kant.kantai"),
                                        std::string("corpus/a/b"),
                                        std::string("corpus/.a"),
                                        nul,
                                        std::string("checkpoints/run-0001"),
                                        own + "/",
                                        own + "/..",
                                        own + ".damaged",
                                        "./" + own,
                                        checkpointFolder(run, 2),
                                        checkpointFolder(run + 1, 1),
                                        std::string("checkpoints/run-1/step-1"),
                                        std::string("tokenizers/1"),
                                        std::string("tokenizers/0000"),
                                        std::string("tokenizers/00001"),
                                        std::string("tokenizers/0001/x"),
                                        std::string("tokenizers/-001")}) {
            CheckpointRow checkpoint = sampleCheckpoint(run, 1);
            checkpoint.folder = path;
            expectError(ErrorCode::BadInput, "its place in the project is " + own,
                        [&] { project.addCheckpoint(checkpoint); });
            CorpusFileRow file;
            file.file = path;
            expectError(ErrorCode::BadInput, "its place in the project is corpus/",
                        [&] { project.addCorpusFile(file); });
            TokenizerRow tokenizer;
            tokenizer.folder = path;
            expectError(ErrorCode::BadInput, "its place in the project is tokenizers/",
                        [&] { project.addTokenizer(tokenizer); });
            RunRow row = project.run(run);
            row.folder = path;
            if (path != runFolder(run))
                expectError(ErrorCode::BadInput, "its place in the project is checkpoints/run-0001",
                            [&] { project.updateRun(row); });
        }
        QVERIFY(project.checkpoints().empty());
        QVERIFY(project.corpusFiles().empty());
        QVERIFY(project.tokenizers().empty());
        QCOMPARE(project.runs().front().folder, runFolder(run));
    }

    void rowsOfAStrangersProjectAreRefusedWhenRead_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* sql, const char* sentence) {
            QTest::newRow(name) << sql << sentence;
        };
        row("outside", "UPDATE checkpoint SET folder = '../../precious'", "Checkpoint 1 names \"../../precious\"");
        row("the corpus", "UPDATE checkpoint SET folder = 'corpus'", "Checkpoint 1 names \"corpus\"");
        row("the project file", "UPDATE checkpoint SET folder = 'Kant.kantai'", "Checkpoint 1 names \"Kant.kantai\"");
        row("below a link", "UPDATE checkpoint SET folder = 'checkpoints/run-0001/ext/Documents'",
            "Checkpoint 1 names \"checkpoints/run-0001/ext/Documents\"");
        row("of another step", "UPDATE checkpoint SET step = 2", "is checkpoints/run-0001/step-000002");
        row("of another run", "UPDATE checkpoint SET run_id = 2", "is checkpoints/run-0002/step-000001");
        row("a step below 0", "UPDATE checkpoint SET step = -1, folder = 'checkpoints/run-0001/step--00001'",
            "Checkpoint 1 names");
        row("a run elsewhere", "UPDATE run SET folder = 'corpus' WHERE id = 1", "Run 1 names \"corpus\"");
        row("the folder of another run", "UPDATE run SET folder = 'checkpoints/run-0002' WHERE id = 1",
            "is checkpoints/run-0001");
        row("a tokenizer elsewhere", "UPDATE tokenizer SET folder = 'corpus'", "Tokenizer 1 names \"corpus\"");
        row("a corpus file elsewhere", "UPDATE corpus_file SET file = 'checkpoints/run-0001'",
            "Corpus file 1 names \"checkpoints/run-0001\"");
        row("a number beyond all", "UPDATE corpus_file SET id = 9223372036854775807",
            "a corpus file with the number 9223372036854775807");
        row("a number below 1", "UPDATE tokenizer SET id = -5", "a tokenizer with the number -5");
    }
    void rowsOfAStrangersProjectAreRefusedWhenRead() {
        QFETCH(QString, sql);
        QFETCH(QString, sentence);
        const FreshProject fresh;
        TestProject project(fresh.handle);
        project.addCheckpoint(sampleCheckpoint(project.addRun(sampleRun()), 1));
        project.addRun(sampleRun());
        TokenizerRow tokenizer;
        tokenizer.folder = tokenizerFolder(1);
        project.addTokenizer(tokenizer);
        CorpusFileRow file;
        file.file = corpusFile("0001-a.txt");
        project.addCorpusFile(file);
        SQLite::Database(fresh.handle.file().native(), SQLite::OPEN_READWRITE).exec(sql.toStdString());
        expectError(ErrorCode::BadInput, sentence.toStdString(), [&] {
            project.checkpoints();
            project.runs();
            project.tokenizers();
            project.corpusFiles();
        });
        const auto defects = project.defects();
        QVERIFY(std::any_of(defects.begin(), defects.end(), [&](const std::string& defect) {
            return defect.find(sentence.toStdString()) != std::string::npos;
        }));
    }

    void aFolderThatAnotherRunClaimsIsRefusedByNameWhenItIsAdded() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun()), other = project.addRun(sampleRun("other"));
        project.addCheckpoint(sampleCheckpoint(run, 1));
        SQLite::Database(fresh.handle.file().native(), SQLite::OPEN_READWRITE)
            .exec("UPDATE checkpoint SET run_id = " + std::to_string(other));
        expectError(ErrorCode::BadInput, "Checkpoint 1 names",
                    [&] { project.addCheckpoint(sampleCheckpoint(run, 1)); });
    }
};

QTEST_APPLESS_MAIN(RowPathsTest)
#include "tst_RowPaths.moc"
