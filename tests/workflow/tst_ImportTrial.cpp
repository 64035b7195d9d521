// SPDX-License-Identifier: GPL-3.0-or-later
// What the user sees before an import is what the import takes.
#include "core/base/Error.h"
#include "core/workflow/corpus/ImportTrial.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"
#include <QTest>
#include <algorithm>

using namespace kantai;
using Lines = std::vector<std::string>;

class tst_ImportTrial : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theEncodingChosenIsShown() {
        const fs::path source = folder_.write("a.txt", "caff\x8a\r\nend");
        QVERIFY(trial(source, {}, {TextEncoding::Ibm850, {}}).lines == (Lines{"caffè", "end"}));
        QVERIFY(trial(source, {}, {TextEncoding::Latin1, {}}).lines == (Lines{"caffŠ", "end"}));
    }

    void theColumnsCanBeChosen() {
        const fs::path source = folder_.write("a.csv", "id,text,note\n1,Long enough to be the text,short\n");
        const ImportTrial first = trial(source);
        QVERIFY(first.lines == Lines{"Long enough to be the text"});
        QCOMPARE(first.report.taken.field, std::string("text"));
        QVERIFY(first.report.fields == (std::vector<std::string>{"id", "text", "note"}));
        QVERIFY(trial(source, {}, {{}, "note"}).lines == Lines{"short"});
        const fs::path nameless = folder_.write("b.csv", "1,eins zwei\n2,drei vier\n");
        QVERIFY(trial(nameless).report.fields == (std::vector<std::string>{"1", "2"}));
    }

    void theFieldsOfRecordsCanBeChosen() {
        const fs::path source = folder_.write("a.jsonl", "{\"text\":\"the text\",\"title\":\"a title\",\"id\":7}\n");
        QVERIFY(trial(source).report.fields == (std::vector<std::string>{"text", "title"}));
        QVERIFY(trial(source, {}, {{}, "title"}).lines == Lines{"a title"});
    }

    void whatCleaningRemovesIsCounted() {
        const fs::path source = folder_.write("twice.txt", "one\none\ntwo\n");
        const ImportTrial cleaned = trial(source, {.dropDuplicateLines = true});
        QVERIFY(cleaned.lines == (Lines{"one", "two"}));
        QCOMPARE(cleaned.report.duplicateLines, std::uint64_t{1});
        QVERIFY(cleaned.isWhole);
    }

    void ofALongTextAPartIsTried() {
        std::string ascii;
        while (ascii.size() <= kTrialBytes)
            ascii += "plain line\n";
        const ImportTrial beginning = trial(folder_.write("long.txt", ascii));
        QVERIFY(!beginning.isWhole);
        QCOMPARE(beginning.lines.size(), std::size_t{40});
        QVERIFY(beginning.report.bytes <= kTrialBytes);
        // The first letter beyond ASCII comes later: there the encoding is seen.
        const fs::path late = folder_.write("late.txt", ascii + "this caff\x8a\nend\n");
        const ImportTrial foreign = trial(late, {}, {TextEncoding::Ibm850, {}});
        QVERIFY2(std::ranges::find(foreign.lines, "this caffè") != foreign.lines.end(), foreign.lines.back().c_str());
    }

    void theFirstForeignLetterIsShown() {
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += std::to_string(i) + "\n";
        const ImportTrial found = trial(folder_.write("late.txt", text + "ağaç\nend\n"));
        QVERIFY(found.lines == (Lines{"…", "98", "99", "ağaç", "end"}));
    }

    void whatCannotBeImportedIsRefusedInTheSameWords() {
        VERIFY_REFUSED(trial(folder_.write("zero.txt", std::string("a\0b", 3))), ErrorCode::BadInput,
                       "zero character");
        VERIFY_REFUSED(trial(folder_.path() / "none.txt"), ErrorCode::BadInput, "none.txt");
    }

private:
    static ImportTrial trial(const fs::path& source, const CleaningOptions& cleaning = {},
                             const SourceOptions& options = {}) {
        return tryImport(source, cleaning, options, {}, {});
    }

    test::TextFolder folder_;
};

QTEST_APPLESS_MAIN(tst_ImportTrial)
#include "tst_ImportTrial.moc"
