// SPDX-License-Identifier: GPL-3.0-or-later
// Cleaning a file of the corpus again: from the text before cleaning, in one commit, and back.
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/CleanCorpus.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/project/Doctor.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/project/VerifyProject.h"

#include "core/base/Checksum.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <set>

using namespace kantai;

namespace {

const std::string kBook =
    "The Project Gutenberg EBook of X\n\n*** START OF THE PROJECT GUTENBERG EBOOK X ***\nOne\n\nOne\n"
    "*** END OF THE PROJECT GUTENBERG EBOOK X ***\n";

CleaningOptions duplicates() {
    CleaningOptions options = CleaningOptions::none();
    options.dropDuplicateLines = true;
    return options;
}

class Place {
public:
    Place() : handle(createProject(folder / "P", "P")) {}
    CorpusFileRow import(const char* name, std::string_view text, const CleaningOptions& cleaning = {}) {
        ImportRequest request;
        request.sources = {folder.write(name, text)};
        request.cleaning = cleaning;
        return importCorpus(handle, request, {}, {}).files.at(0).row;
    }
    CleanOutcome clean(std::int64_t id, const CleaningOptions& options) {
        return cleanCorpusFile(handle, id, options, {}, {});
    }
    std::string text(std::size_t index = 0) const {
        return readFile(handle.absolute(Project(handle).corpusFiles().at(index).file));
    }
    std::vector<CorpusOriginalRow> originals() const { return Project(handle).corpusOriginals(); }
    // The files in corpus/ are those that rows name, and they are whole.
    bool isSound() const {
        std::set<std::string> named, there;
        for (const CorpusFileRow& row : Project(handle).corpusFiles())
            named.insert(row.file);
        for (const CorpusOriginalRow& row : originals())
            named.insert(row.file);
        for (const auto& entry : fs::directory_iterator(handle.absolute("corpus")))
            there.insert("corpus/" + entry.path().filename().string());
        return named == there && verifyProject(handle, {}, {}).defects.empty();
    }

    test::TextFolder folder;
    ProjectHandle handle;
};

} // namespace

class tst_CleanCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatCleaningRemovedComesBackWithoutTheSource() {
        Place place;
        const CorpusFileRow row = place.import("book.txt", kBook);
        QCOMPARE(place.text(), std::string("One\n\nOne\n"));
        QCOMPARE(place.originals().size(), std::size_t{1});
        fs::remove(row.source);
        const CleanOutcome back = place.clean(row.id, CleaningOptions::none());
        QCOMPARE(place.text(), kBook);
        QVERIFY(back.hasChanged);
        QVERIFY(place.originals().empty()); // the text is its own original again
        QCOMPARE(back.statistics.lines, std::uint64_t{7});
        QVERIFY(storedCorpusStatistics(Project(place.handle)) == back.statistics);
        place.clean(row.id, duplicates());
        QCOMPARE(place.text(),
                 kBook.substr(0, kBook.find("One\n*")) + "*** END OF THE PROJECT GUTENBERG EBOOK X ***\n");
        place.clean(row.id, CleaningOptions{});
        QCOMPARE(place.text(), std::string("One\n\nOne\n"));
        QVERIFY(place.isSound());
        const CorpusFileRow now = Project(place.handle).corpusFiles().at(0);
        QCOMPARE(now.id, row.id);
        QCOMPARE(now.sha256, sha256("One\n\nOne\n"));
        QCOMPARE(now.sourceSha256, row.sourceSha256);
    }

    void aTextThatCleaningDidNotChangeIsKeptOnce() {
        Place place;
        const CorpusFileRow row = place.import("plain.txt", "One\nTwo\n");
        QVERIFY(place.originals().empty());
        const CleanOutcome same = place.clean(row.id, duplicates());
        QVERIFY(!same.hasChanged);
        QCOMPARE(same.row.file, row.file);
        QVERIFY(importReportCleaning(place) == duplicates());
        QVERIFY(place.isSound());
        const OriginalFacts facts = originalOf(place.handle, same.row);
        QVERIFY(facts.isWhole && facts.keptBytes == 0 && facts.textBytes == 8);
    }

    void theCorpusIsAnotherOneAfterwards() {
        Place place;
        const CorpusFileRow row = place.import("twice.txt", "One\nOne\n");
        const std::string before = Project(place.handle).corpusSha256();
        place.clean(row.id, duplicates());
        QVERIFY(Project(place.handle).corpusSha256() != before); // so that tokenizers made of it are told to be older
        place.clean(row.id, CleaningOptions::none());
        QCOMPARE(Project(place.handle).corpusSha256(), before);
    }

    void itsPlaceInTheCorpusStays() {
        Place place;
        place.import("a.txt", "First\n");
        const CorpusFileRow middle = place.import("b.txt", "One\nOne\n");
        place.import("c.txt", "Last\n");
        place.clean(middle.id, duplicates());
        QCOMPARE(place.text(1), std::string("One\n"));
        QCOMPARE(place.text(2), std::string("Last\n"));
        QVERIFY(place.isSound());
    }

    void everyLineThatWasRemovedIsListed() {
        Place place;
        const CorpusFileRow row = place.import("book.txt", kBook);
        std::vector<std::uint64_t> lines;
        const CleanedText found =
            listCleaning(place.handle, row, CleaningOptions{},
                         [&](const CleaningChange& change) { lines.push_back(change.line); }, {}, {});
        QVERIFY(lines == (std::vector<std::uint64_t>{1, 3, 7}));
        QCOMPARE(found.sha256, row.sha256);
        const CleaningPreview preview = previewCleaning(place.handle, row, duplicates(), {}, {});
        QVERIFY(preview.isWhole);
        QCOMPARE(preview.changes.size(), std::size_t{1});
        QCOMPARE(preview.changes[0].text, std::string("One"));
        QCOMPARE(preview.changes[0].line, std::uint64_t{6});
        QCOMPARE(preview.lines.size(), std::size_t{6});
        QCOMPARE(place.text(), std::string("One\n\nOne\n")); // nothing was written
    }

    void ofALongTextThePreviewIsItsBeginning() {
        Place place;
        std::string text;
        for (int i = 0; text.size() <= kCleaningPreviewBytes; ++i)
            text += "Line " + std::to_string(i) + " of a long text that says nothing at all, again and again.\n";
        const CleaningPreview preview =
            previewCleaning(place.handle, place.import("long.txt", text), CleaningOptions::none(), {}, {});
        QVERIFY(!preview.isWhole);
        QVERIFY(preview.report.bytes <= kCleaningPreviewBytes);
        QVERIFY(text.starts_with(preview.lines.back().substr(0, 5)));
    }

    void whatCannotBeCleanedIsRefused() {
        Place place;
        const CorpusFileRow verbatim = place.import("v.txt", "One\r\nOne\n", {.verbatim = true});
        VERIFY_REFUSED(place.clean(verbatim.id, duplicates()), ErrorCode::BadInput, "imported verbatim");
        VERIFY_REFUSED(place.clean(77, duplicates()), ErrorCode::BadInput, "no file with the number 77");
        const CorpusFileRow german =
            place.import("german.txt", "Dass alle unsere Erkenntnis mit der Erfahrung anfange, "
                                       "daran ist gar kein Zweifel.\n");
        CleaningOptions turkish = CleaningOptions::none();
        turkish.keepLanguages = {"tr"};
        VERIFY_REFUSED(place.clean(german.id, turkish), ErrorCode::BadInput, "would remove all of the text");
        QVERIFY(place.isSound());
    }

    void aDamagedOriginalIsRefusedAndTheDoctorForgetsIt() {
        Place place;
        const CorpusFileRow row = place.import("book.txt", kBook);
        const CorpusOriginalRow original = place.originals().at(0);
        writeFileAtomically(place.handle.absolute(original.file), "not what it was");
        VERIFY_REFUSED(place.clean(row.id, CleaningOptions::none()), ErrorCode::BadInput, "was changed or damaged");
        QCOMPARE(place.text(), std::string("One\n\nOne\n"));
        QCOMPARE(verifyProject(place.handle, {}, {}).defects.size(), std::size_t{1});
        const std::vector<Finding> findings = examineProject(place.handle, {}, {});
        QCOMPARE(findings.size(), std::size_t{1});
        QVERIFY(findings[0].mending == Mending::ForgetOriginal);
        mend(place.handle, findings[0], {}, {});
        QVERIFY(place.originals().empty());
        QVERIFY(place.isSound());
        QVERIFY(!originalOf(place.handle, row).isWhole);
    }

    void removingAFileRemovesItsOriginal() {
        Place place;
        const CorpusFileRow row = place.import("book.txt", kBook);
        removeCorpusFile(place.handle, row.id, {}, {});
        QVERIFY(place.originals().empty());
        QVERIFY(fs::is_empty(place.handle.absolute("corpus")));
    }

    void anImportInItsPlaceBringsItsOwnOriginal() {
        Place place;
        const CorpusFileRow row = place.import("book.txt", kBook);
        ImportRequest request;
        request.sources = {row.source};
        request.cleaning = CleaningOptions::none();
        request.replaces = row.id;
        importCorpus(place.handle, request, {}, {});
        QCOMPARE(place.text(), kBook);
        QVERIFY(place.originals().empty());
        QVERIFY(place.isSound());
    }

    void linesAreJoinedAtTheImportToo() {
        Place place;
        std::string text, paragraph;
        for (int i = 0; i < 12; ++i) {
            const std::string line = "these are twelve lines of one paragraph that a program has wrapped";
            text += line + "\n";
            paragraph += (i > 0 ? " " : "") + line;
        }
        CleaningOptions options;
        options.joinWrappedLines = true;
        const CorpusFileRow row = place.import("wrapped.txt", text, options);
        QCOMPARE(place.text(), paragraph + "\n");
        QCOMPARE(place.clean(row.id, CleaningOptions::none()).row.lines, std::uint64_t{12});
        QCOMPARE(place.text(), text);
        QVERIFY(place.isSound());
    }

private:
    static CleaningOptions importReportCleaning(const Place& place) {
        return importedTextFromJson(Project(place.handle).corpusFiles().at(0).importReport).cleaning;
    }
};

QTEST_APPLESS_MAIN(tst_CleanCorpus)
#include "tst_CleanCorpus.moc"
