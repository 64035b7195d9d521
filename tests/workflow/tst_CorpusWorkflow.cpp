// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/corpus/ImportPreview.h"

#include "core/base/Checksum.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/FileLimit.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"
#include "tests/support/UnprivilegedUser.h"

#include <QTest>

using namespace kantai;

namespace {

class EmptyProject {
public:
    EmptyProject() : handle(createProject(folder / "P", "P")) {}
    ImportOutcome import(std::vector<fs::path> sources) {
        ImportRequest request;
        request.sources = std::move(sources);
        return importCorpus(handle, request, {}, {});
    }
    bool hasNothing() const {
        return Project(handle).corpusFiles().empty() && fs::is_empty(handle.absolute("corpus"));
    }
    test::TextFolder folder;
    ProjectHandle handle;
};

} // namespace

class tst_CorpusWorkflow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void importedTextIsInTheProjectWithItsHashAndStatistics() {
        EmptyProject project;
        const ImportOutcome outcome =
            project.import({project.folder.write("kant.txt", "Alle Erfahrung\r\nbeginnt\n")});
        QCOMPARE(outcome.files.size(), std::size_t{1});
        const CorpusFileRow row = Project(project.handle).corpusFiles().at(0);
        QCOMPARE(row.file, std::string("corpus/0001-kant.txt"));
        QCOMPARE(readFile(project.handle.absolute(row.file)), std::string("Alle Erfahrung\nbeginnt\n"));
        QCOMPARE(row.sha256, sha256File(project.handle.absolute(row.file)));
        QCOMPARE(importedTextFromJson(row.importReport).crlfLines, std::uint64_t{1});
        QCOMPARE(outcome.statistics.words, std::uint64_t{3});
        QVERIFY(storedCorpusStatistics(Project(project.handle)) == outcome.statistics);
    }

    void namesOfSourcesBecomeSafeAndStayReadable() {
        EmptyProject project;
        project.import({project.folder.write("a/Über Güte & Zeit?.txt", "x\n")});
        QCOMPARE(Project(project.handle).corpusFiles().at(0).file, std::string("corpus/0001-Über-Güte---Zeit-.txt"));
    }

    void aFolderBringsItsTextFilesInOrder() {
        EmptyProject project;
        project.folder.write("texts/b.txt", "zwei\n");
        project.folder.write("texts/a.md", "eins\n");
        project.folder.write("texts/c.png", "nicht\n");
        project.folder.write("texts/settings.json", "{\"window\": {\"width\": 960}}");
        project.folder.write("texts/icon.xml", "<svg/>");
        const ImportOutcome outcome = project.import({project.folder / "texts"});
        QCOMPARE(outcome.files.size(), std::size_t{2});
        QCOMPARE(outcome.files[0].row.file, std::string("corpus/0001-a.txt"));
        QCOMPARE(outcome.files[1].row.file, std::string("corpus/0002-b.txt"));
    }

    // What only lies in the folder is left out; what the user names is refused.
    void aFileThatNoTextIsTakenFromIsRefusedWhenItIsNamed() {
        EmptyProject project;
        const fs::path settings = project.folder.write("texts/settings.json", "{\"window\": {\"width\": 960}}");
        VERIFY_REFUSED(project.import({project.folder / "texts"}), ErrorCode::BadInput, "settings.json");
        project.folder.write("texts/a.txt", "eins\n");
        VERIFY_REFUSED(project.import({project.folder / "texts", settings}), ErrorCode::BadInput, "settings.json");
        QVERIFY(project.hasNothing());
        QCOMPARE(project.import({project.folder / "texts"}).files.size(), std::size_t{1});
    }

    void whenOneFileCannotBeImportedNothingIsKept() {
        EmptyProject project;
        const fs::path good = project.folder.write("good.txt", "eins\n");
        VERIFY_REFUSED(project.import({good, project.folder / "missing.txt"}), ErrorCode::BadInput, "missing.txt");
        QVERIFY(project.hasNothing());
    }

    void aFileWithoutTextIsRefusedByName() {
        EmptyProject project;
        VERIFY_REFUSED(project.import({project.folder.write("empty.txt", "")}), ErrorCode::BadInput, "empty.txt");
        QVERIFY(project.hasNothing());
    }

    void anUnreadableFileIsRefusedByName() {
        EmptyProject project;
        const fs::path secret = project.folder.write("secret.txt", "x\n");
        fs::permissions(secret, fs::perms::none);
        fs::permissions(project.folder.path(), fs::perms::all);
        const test::UnprivilegedUser nobody;
        if (!nobody.isOrdinary() || ::geteuid() == 0)
            QSKIP("root reads everything here");
        VERIFY_REFUSED(detectEncoding(secret), ErrorCode::BadInput, "secret.txt");
    }

    void theSameTextTwiceIsRefusedAndNamesBothFiles() {
        EmptyProject project;
        project.import({project.folder.write("first.txt", "gleich\n")});
        VERIFY_REFUSED(project.import({project.folder.write("second.txt", "gleich\n")}), ErrorCode::BadInput,
                       "second.txt is already in the corpus: it has the same text as corpus/0001-first.txt");
        QCOMPARE(Project(project.handle).corpusFiles().size(), std::size_t{1});
    }

    void aDiskThatFillsUpLeavesTheCorpusAsItWas() {
        EmptyProject project;
        const fs::path large = project.folder.write("large.txt", test::tinyText(20000));
        {
            const test::FileLimit limit(100'000);
            const auto refusal = test::errorOf([&] { project.import({large}); });
            QVERIFY(refusal.has_value());
        }
        QVERIFY(project.hasNothing());
    }

    void aStopKeepsNothing() {
        EmptyProject project;
        std::stop_source stop;
        stop.request_stop();
        ImportRequest request;
        request.sources = {project.folder.write("a.txt", "x\n")};
        VERIFY_REFUSED(importCorpus(project.handle, request, {}, stop.get_token()), ErrorCode::Interrupted, "");
        QVERIFY(project.hasNothing());
    }

    void aRemovedFileIsGoneFromDiskAndStatistics() {
        EmptyProject project;
        project.import({project.folder.write("a.txt", "eins\n"), project.folder.write("b.txt", "zwei drei\n")});
        const CorpusFileRow first = Project(project.handle).corpusFiles().at(0);
        const CorpusStatistics rest = removeCorpusFile(project.handle, first.id, {}, {});
        QCOMPARE(rest.words, std::uint64_t{2});
        QVERIFY(!fs::exists(project.handle.absolute(first.file)));
        VERIFY_REFUSED(removeCorpusFile(project.handle, first.id, {}, {}), ErrorCode::BadInput, "no file");
    }

    // Counting is what takes time in both, and is what a user stops.
    void aStopInTheMiddleOfARemovalOrANewSplitLeavesEverythingAsItWas() {
        EmptyProject project;
        project.import({project.folder.write("a.txt", test::tinyText(200)),
                        project.folder.write("b.txt", test::tinyText(90'000))});
        const Project database(project.handle);
        const auto rows = database.corpusFiles();
        const auto stopped = [&](const auto& deed) {
            std::stop_source stop;
            const Progress stopping([&](const ProgressUpdate&) { stop.request_stop(); });
            VERIFY_REFUSED(deed(stopping, stop.get_token()), ErrorCode::Interrupted, "counting");
        };
        const std::string statistics = database.corpusStatistics();
        const auto events = database.events().size();
        stopped([&](const Progress& progress, std::stop_token stop) {
            removeCorpusFile(project.handle, rows.front().id, progress, std::move(stop));
        });
        stopped([&](const Progress& progress, std::stop_token stop) {
            setHeldOutSplit(project.handle, {7, 0.5}, progress, std::move(stop));
        });
        QCOMPARE(database.corpusFiles().size(), std::size_t{2});
        for (const CorpusFileRow& row : rows)
            QCOMPARE(sha256File(project.handle.absolute(row.file)), row.sha256);
        QCOMPARE(database.corpusStatistics(), statistics);
        QCOMPARE(database.info().splitSeed, std::uint64_t{42});
        QVERIFY(database.info().heldOutFraction == 0.02);
        QCOMPARE(database.events().size(), events);
    }

    void aFileCanBeRemovedThoughAnotherIsMissing() {
        EmptyProject project;
        project.import({project.folder.write("a.txt", "eins\n"), project.folder.write("b.txt", "zwei drei\n"),
                        project.folder.write("c.txt", "vier\n")});
        const auto rows = Project(project.handle).corpusFiles();
        for (std::size_t i : {0, 1})
            fs::remove(project.handle.absolute(rows[i].file));
        std::vector<std::string> warnings;
        const Progress progress({},
                                [&](LogLevel, const std::string& line, const Remedy&) { warnings.push_back(line); });
        QCOMPARE(removeCorpusFile(project.handle, rows[0].id, progress, {}).words, std::uint64_t{1});
        QCOMPARE(warnings.size(), std::size_t{1});
        QVERIFY2(warnings[0].find("0002-b.txt is missing") != std::string::npos, warnings[0].c_str());
        QCOMPARE(removeCorpusFile(project.handle, rows[1].id, progress, {}).words, std::uint64_t{1});
        QCOMPARE(warnings.size(), std::size_t{1});
    }

    void theHeldOutShareCanBeChanged() {
        test::OpenTinyProject project(test::TinyProject::Stage::Corpus);
        const CorpusStatistics none = setHeldOutSplit(project.handle, {42, 0.0}, {}, {});
        QCOMPARE(none.heldOutLines, std::uint64_t{0});
        const CorpusStatistics half = setHeldOutSplit(project.handle, {42, 0.5}, {}, {});
        QVERIFY(half.heldOutLines > 80 && half.heldOutLines < 160);
        VERIFY_REFUSED(setHeldOutSplit(project.handle, {42, 1.0}, {}, {}), ErrorCode::Usage, "1");
    }

    void aProjectOfTheFirstVersionKeepsItsSplitUntilItIsMadeAnew() {
        test::OpenTinyProject project(test::TinyProject::Stage::Corpus);
        const auto rules = [&] { return heldOutSplit(Project(project.handle)).rules; };
        QVERIFY(rules() == SplitRules::Runs);
        {
            test::TestProject database(project.handle);
            Json statistics = parseJson(database.corpusStatistics(), "statistics");
            statistics.erase("splitRules");
            database.setCorpusStatistics(statistics.dump());
        }
        QVERIFY(rules() == SplitRules::Lines);
        const CorpusStatistics more =
            project.importText("more.txt", test::tinyText(9000) + "and another\n").statistics;
        QVERIFY(rules() == SplitRules::Lines);
        std::uint64_t heldOut = 0;
        for (std::uint64_t line = 0; line < more.lines; ++line)
            heldOut += HeldOutSplit{42, 0.02, SplitRules::Lines}.isHeldOut(line) ? 1 : 0;
        QCOMPARE(more.heldOutLines, heldOut);
        for (const CorpusFileRow& row : Project(project.handle).corpusFiles())
            removeCorpusFile(project.handle, row.id, {}, {});
        QVERIFY(rules() == SplitRules::Lines); // the same text may come back, and with it the runs
        setHeldOutSplit(project.handle, {42, 0.02}, {}, {});
        QVERIFY(rules() == SplitRules::Runs);
    }

    void reportsSurviveBeingWrittenAndRead() {
        ImportedText report;
        report.encoding = TextEncoding::Latin1;
        report.sourceBytes = 7;
        report.badByteRuns = 1;
        report.firstBadBytes = {{3, 1, std::string("\xff\x00", 2)}};
        report.sha256 = "ab";
        const ImportedText back = importedTextFromJson(toJson(report).dump());
        QVERIFY(back.encoding == TextEncoding::Latin1);
        QCOMPARE(back.sourceBytes, std::uint64_t{7});
        QCOMPARE(back.firstBadBytes.at(0).bytes, std::string("\xff\x00", 2));
        VERIFY_REFUSED(importedTextFromJson("{}"), ErrorCode::BadInput, "import report");
    }

    void reportsOfOlderProjectsAreStillRead() {
        ImportedText report;
        report.encoding = TextEncoding::Utf8Bom;
        OrderedJson old = toJson(report);
        old.erase("encodingBasis");
        old.erase("cleaning");
        const ImportedText back = importedTextFromJson(old.dump());
        QVERIFY(back.encoding == TextEncoding::Utf8Bom);
        QVERIFY(back.encodingBasis == EncodingBasis::Recognised);
        QVERIFY(back.cleaning == CleaningOptions());
    }

    void whatWasDecidedOfTheEncodingIsKept() {
        EmptyProject project;
        project.import({project.folder.write("a.txt", "Un caff\x8a.\n")});
        const CorpusFileRow row = Project(project.handle).corpusFiles().at(0);
        const ImportedText report = importedTextFromJson(row.importReport);
        QCOMPARE(row.encoding, encodingName(report.encoding));
        QVERIFY(report.encodingBasis == EncodingBasis::Uncertain);
        QVERIFY(report.otherEncoding.has_value());
    }

    void aTextImportedAgainInAnotherEncodingTakesThePlaceOfTheOld() {
        EmptyProject project;
        project.import({project.folder.write("a.txt", "eins\n")});
        const fs::path source = project.folder.write("b.txt", "Un caff\x8a.\n");
        project.import({source});
        project.import({project.folder.write("c.txt", "drei\n")});
        const CorpusFileRow before = Project(project.handle).corpusFiles().at(1);
        ImportRequest request;
        request.sources = {source};
        request.options.encoding = TextEncoding::Ibm850;
        const ImportOutcome outcome = importCorpus(project.handle, request, {}, {});
        QVERIFY(outcome.files.at(0).isReplacement);
        const auto rows = Project(project.handle).corpusFiles();
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[1].id, before.id);
        QCOMPARE(rows[1].encoding, std::string("IBM850"));
        QCOMPARE(readFile(project.handle.absolute(rows[1].file)), std::string("Un caffè.\n"));
        QCOMPARE(rows[1].sha256, sha256File(project.handle.absolute(rows[1].file)));
        QVERIFY(!fs::exists(project.handle.absolute(before.file)));
        QCOMPARE(outcome.statistics.lines, std::uint64_t{3});
        QVERIFY(storedCorpusStatistics(Project(project.handle)) == outcome.statistics);
        request.sources = {source, source};
        request.options.encoding = TextEncoding::MacRoman;
        VERIFY_REFUSED(importCorpus(project.handle, request, {}, {}), ErrorCode::BadInput, "already in the corpus");
        // In the same encoding it is the same text.
        request.sources = {source};
        request.options.encoding = TextEncoding::Ibm850;
        VERIFY_REFUSED(importCorpus(project.handle, request, {}, {}), ErrorCode::BadInput, "already in the corpus");
    }

    void aReplacementThatFailsLeavesTheOldText() {
        EmptyProject project;
        const fs::path source = project.folder.write("a.txt", "Un caff\x8a.\n");
        project.import({source});
        const CorpusFileRow before = Project(project.handle).corpusFiles().at(0);
        ImportRequest request;
        request.sources = {source, project.folder / "missing.txt"};
        request.options.encoding = TextEncoding::Ibm850;
        VERIFY_REFUSED(importCorpus(project.handle, request, {}, {}), ErrorCode::BadInput, "missing.txt");
        const CorpusFileRow after = Project(project.handle).corpusFiles().at(0);
        QCOMPARE(after.file, before.file);
        QCOMPARE(sha256File(project.handle.absolute(after.file)), before.sha256);
    }

    void anotherTextMayTakeThePlaceOfAFile() {
        EmptyProject project;
        project.import({project.folder.write("a.txt", "eins\n"), project.folder.write("b.txt", "zwei\n")});
        ImportRequest request;
        request.sources = {project.folder.write("new.txt", "neu\n")};
        request.replaces = Project(project.handle).corpusFiles().at(0).id;
        importCorpus(project.handle, request, {}, {});
        QCOMPARE(readFile(project.handle.absolute(Project(project.handle).corpusFiles().at(0).file)),
                 std::string("neu\n"));
        request.sources = {project.folder / "b.txt"}; // which is there already, beside it
        VERIFY_REFUSED(importCorpus(project.handle, request, {}, {}), ErrorCode::BadInput, "already in the corpus");
        request.replaces = 99;
        VERIFY_REFUSED(importCorpus(project.handle, request, {}, {}), ErrorCode::BadInput,
                       "no file with the number 99");
    }

    void allFilesThatCannotBeImportedAreNamedAtOnce() {
        EmptyProject project;
        project.folder.write("texts/good.txt", "eins\n");
        project.folder.write("texts/empty.txt", "");
        project.folder.write("texts/zero.txt", std::string("a\0b", 3));
        const auto refusal = test::errorOf([&] { project.import({project.folder / "texts"}); });
        QVERIFY(refusal.has_value());
        for (const char* part : {"2 of 3 files", "empty.txt is empty", "zero.txt is not a text file"})
            QVERIFY2(refusal->message().find(part) != std::string::npos, refusal->message().c_str());
        QVERIFY(project.hasNothing());
    }

    void refusedFilesAreLeftOutOnRequest() {
        EmptyProject project;
        ImportRequest request;
        request.sources = {project.folder.write("good.txt", "eins\n"), project.folder.write("empty.txt", "")};
        request.leaveOutRefused = true;
        const ImportOutcome outcome = importCorpus(project.handle, request, {}, {});
        QCOMPARE(outcome.files.size(), std::size_t{1});
        QCOMPARE(outcome.leftOut.size(), std::size_t{1});
        QVERIFY2(outcome.leftOut[0].find("empty.txt is empty") != std::string::npos, outcome.leftOut[0].c_str());
        request.sources = {project.folder / "empty.txt"}; // nothing else
        VERIFY_REFUSED(importCorpus(project.handle, request, {}, {}), ErrorCode::BadInput, "empty.txt is empty");
    }

    void theUncertainOnesAmongTheSourcesAreFound() {
        EmptyProject project;
        project.folder.write("texts/clear.txt", "Grüße\n");
        const fs::path doubtful = project.folder.write("texts/doubtful.txt", "Un caff\x8a.\n");
        const auto found = findSources({project.folder / "texts"}, {}, {});
        QCOMPARE(found.size(), std::size_t{2});
        QVERIFY(found[0].isCertain && !found[0].other);
        QVERIFY(!found[1].isCertain && found[1].other && found[1].path == doubtful);
    }

    void theSourceIsKnownAgainUntilItChanges() {
        EmptyProject project;
        const fs::path source = project.folder.write("a.txt", "eins\n");
        project.import({source});
        const CorpusFileRow row = Project(project.handle).corpusFiles().at(0);
        QVERIFY(isSourceUnchanged(row, {}, {}));
        project.folder.write("a.txt", "zwei\n");
        QVERIFY(!isSourceUnchanged(row, {}, {}));
        fs::remove(source);
        QVERIFY(!isSourceUnchanged(row, {}, {}));
    }

    void aPreviewedLineIsCut() {
        EmptyProject project;
        std::string line;
        for (int i = 0; i < 300'000; ++i)
            line += "ş";
        project.import({project.folder.write("long.txt", line + "\nend\n")});
        const auto lines = previewLines(project.handle, Project(project.handle).corpusFiles().at(0));
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].size(), 2 * kLongestPreviewLine + std::string("…").size());
        QCOMPARE(lines[1], std::string("end"));
    }

    void previewShowsTheFirstLines() {
        test::OpenTinyProject project(test::TinyProject::Stage::Corpus);
        const CorpusFileRow row = Project(project.handle).corpusFiles().at(0);
        const auto lines = previewLines(project.handle, row, 2);
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[1], std::string("A child sees a reason before the rain on day 1."));
    }
};

QTEST_APPLESS_MAIN(tst_CorpusWorkflow)
#include "tst_CorpusWorkflow.moc"
