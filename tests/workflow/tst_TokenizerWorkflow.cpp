// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/Tokenizer.h"
#include "core/workflow/tokenizer/EncodeFile.h"
#include "core/workflow/tokenizer/ImportTokenizer.h"
#include "core/workflow/tokenizer/Tokenizers.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>

using namespace kantai;

namespace {

// What encodeFile() says of each line.
struct Lines {
    Lines(const fs::path& tokenizer, const fs::path& text) {
        bool begins = true;
        outcome = encodeFile(tokenizer, text,
                             [&](std::span<const TokenId> some, bool endLine) {
                                 if (begins)
                                     ids.emplace_back();
                                 ids.back().insert(ids.back().end(), some.begin(), some.end());
                                 begins = endLine;
                                 ++calls;
                             },
                             {});
    }

    EncodeOutcome outcome;
    std::vector<std::vector<TokenId>> ids;
    int calls = 0;
};

} // namespace

class tst_TokenizerWorkflow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTrainedTokenizerIsKeptAndBecomesTheCurrentOne() {
        test::OpenTinyProject project;
        const TokenizerRow row = currentTokenizer(Project(project.handle));
        QCOMPARE(row.folder, std::string("tokenizers/0001"));
        QCOMPARE(row.vocabularySize, std::uint32_t{320});
        QCOMPARE(loadTokenizer(project.handle, row).vocabularySize(), std::uint32_t{320});
        trainTokenizer(project.handle, {.vocabularySize = 300, .minFrequency = 2}, {}, {});
        QCOMPARE(currentTokenizer(Project(project.handle)).vocabularySize, std::uint32_t{300});
    }

    void utf16IsNotEncodedAsBytes() {
        test::OpenTinyProject project;
        const fs::path tokenizer =
            project.handle.absolute(currentTokenizer(Project(project.handle)).folder + "/tokenizer.json");
        for (const char* mark : {"\xff\xfe", "\xfe\xff"}) {
            const fs::path text = project.folder.write("utf16.txt", std::string(mark) + "a");
            VERIFY_REFUSED(Lines(tokenizer, text), ErrorCode::BadInput, "utf16.txt is encoded in UTF-16");
        }
        QCOMPARE(Lines(tokenizer, project.folder.write("one.txt", "a")).ids.size(), std::size_t{1});
        QCOMPARE(Lines(tokenizer, project.folder.write("none.txt", "")).ids.size(), std::size_t{0});
    }

    void anEmptyCorpusIsRefusedWithTheRemedy() {
        test::TextFolder folder;
        const ProjectHandle project = createProject(folder / "P", "P");
        VERIFY_REFUSED(trainTokenizer(project, {}, {}, {}), ErrorCode::BadInput, "corpus of P is empty");
        VERIFY_REFUSED(currentTokenizer(Project(project)), ErrorCode::BadInput, "no tokenizer");
    }

    void aVocabularyBelow261IsRefused() {
        test::OpenTinyProject project(test::TinyProject::Stage::Corpus);
        VERIFY_REFUSED(trainTokenizer(project.handle, {.vocabularySize = 260, .minFrequency = 2}, {}, {}),
                       ErrorCode::Usage, "260");
        QVERIFY(fs::is_empty(project.handle.absolute("tokenizers")));
    }

    void aChangedTokenizerFileIsSeen() {
        test::OpenTinyProject project;
        const TokenizerRow row = currentTokenizer(Project(project.handle));
        test::flipBit(project.handle.absolute(row.folder) / "tokenizer.json", 900);
        VERIFY_REFUSED(loadTokenizer(project.handle, row), ErrorCode::BadInput, "tokenizer.json");
    }

    void encodingWritesOneLineForEachLine() {
        test::OpenTinyProject project;
        const fs::path text = project.folder.write("text.txt", "The judge asks\n\nThe judge");
        const Lines lines(project.handle.folder(), text);
        QCOMPARE(lines.ids.size(), std::size_t{3});
        QVERIFY(lines.ids[1].empty());
        QVERIFY(lines.ids[0].size() > lines.ids[2].size());
        QVERIFY(std::equal(lines.ids[2].begin(), lines.ids[2].end(), lines.ids[0].begin()));
        QCOMPARE(lines.outcome.lines, std::uint64_t{3});
        QVERIFY(Lines(project.handle.absolute("tokenizers/0001/tokenizer.json"), text).ids == lines.ids);
    }

    // In several calls, but with the ids that the line has as a whole.
    void aLongLineIsEncodedInConstantMemory() {
        test::OpenTinyProject project;
        std::string line((std::size_t{1} << 20) + 5, 'a');
        while (line.size() < std::size_t{3} << 20)
            line += " The judge asks, <mask> the judge's cause";
        const Lines lines(project.handle.folder(), project.folder.write("long.txt", line + "\nb\n"));
        QCOMPARE(lines.ids.size(), std::size_t{2});
        QVERIFY(lines.calls > 4);
        const TokenizerRow row = currentTokenizer(Project(project.handle));
        QVERIFY(lines.ids[0] == loadTokenizer(project.handle, row).encode(line));
    }

    void whatWasExportedIsImportedAgain_data() {
        QTest::addColumn<QString>("source");
        for (const char* name : {"", "tokenizer.json", "vocab.json", "merges.txt"})
            QTest::newRow(*name != '\0' ? name : "folder") << QString::fromLatin1(name);
    }
    void whatWasExportedIsImportedAgain() {
        QFETCH(const QString, source);
        test::OpenTinyProject project;
        exportTokenizer(project.handle, project.folder / "out");
        const TokenizerRow row = importTokenizer(project.handle, project.folder / "out" / source.toStdString());
        QCOMPARE(row.name, std::string("Tokenizer 2"));
        QCOMPARE(row.vocabularySize, std::uint32_t{320});
        QVERIFY(row.corpusSha256.empty());
        QCOMPARE(currentTokenizer(Project(project.handle)).id, row.id);
        const fs::path first = project.handle.absolute("tokenizers/0001"),
                       second = project.handle.absolute(row.folder);
        for (const char* file : {"vocab.json", "merges.txt", "tokenizer.json"})
            QCOMPARE(readFile(second / file), readFile(first / file));
    }

    void aFolderWithOnlyTheTwoFilesIsATokenizer() {
        test::OpenTinyProject project;
        exportTokenizer(project.handle, project.folder / "out");
        fs::remove(project.folder / "out" / "tokenizer.json");
        QCOMPARE(importTokenizer(project.handle, project.folder / "out").vocabularySize, std::uint32_t{320});
    }

    void whatIsNoTokenizerIsNotImported() {
        test::OpenTinyProject project;
        const fs::path text = project.folder.write("words.json", "{\"words\": 1}");
        VERIFY_REFUSED(importTokenizer(project.handle, text), ErrorCode::BadInput, "words.json");
        VERIFY_REFUSED(importTokenizer(project.handle, project.folder / "none.json"), ErrorCode::BadInput,
                       "none.json");
        fs::create_directory(project.folder / "empty");
        VERIFY_REFUSED(importTokenizer(project.handle, project.folder / "empty"), ErrorCode::BadInput,
                       "holds no tokenizer");
        const fs::path lonely = project.folder.write("vocab.json", "{}");
        VERIFY_REFUSED(importTokenizer(project.handle, lonely), ErrorCode::BadInput, "merges.txt");
        QCOMPARE(Project(project.handle).tokenizers().size(), std::size_t{1});
        QCOMPARE(std::distance(fs::directory_iterator(project.handle.absolute("tokenizers")), {}), 1);
    }

    void exportWritesTheFilesIntoANewFolderOnly() {
        test::OpenTinyProject project;
        const fs::path target = project.folder / "out";
        exportTokenizer(project.handle, target);
        for (const char* name :
             {"vocab.json", "merges.txt", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"})
            QVERIFY2(fs::exists(target / name), name);
        VERIFY_REFUSED(exportTokenizer(project.handle, target), ErrorCode::BadInput, "is not empty");
    }
};

QTEST_APPLESS_MAIN(tst_TokenizerWorkflow)
#include "tst_TokenizerWorkflow.moc"
