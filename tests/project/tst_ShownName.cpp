// SPDX-License-Identifier: GPL-3.0-or-later
// A project stores names that the user gave; other names are made of kind and number where they are shown.
#include "core/base/Phrase.h"
#include "core/project/stores/ShownName.h"
#include "tests/project/ProjectFixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace kantai;
using namespace kantai::test;

namespace {

std::string inAnotherLanguage(const std::string& words) {
    return words == "Run {}" ? "Koşu {}" : words == "Tokenizer {}" ? "Tokenlaştırıcı {}" : "Örnek";
}
constexpr Phrase::Language kOther{inAnotherLanguage, true};

std::string stored(const FreshProject& project, const char* table) {
    SQLite::Database database(project.handle.file().native());
    return database.execAndGet(std::string("SELECT group_concat(name, '|') FROM ") + table).getString();
}

} // namespace

class ShownNameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Phrase::setLanguage(nullptr); }

    void namesOfNumbersAreMadeWhenTheyAreShown() {
        for (const char* name : {"Run 12", "Tokenizer 3", "Sample"})
            QCOMPARE(shownName(name), std::string(name));
        Phrase::setLanguage(&kOther);
        QCOMPARE(shownName("Run 12"), std::string("Koşu 12"));
        QCOMPARE(shownName("Tokenizer 3"), std::string("Tokenlaştırıcı 3"));
        QCOMPARE(shownName("Sample"), std::string("Örnek"));
        for (const char* name : {"Run", "Run ", "Run 1b", "A Run 1", "Samples", "Kant", ""})
            QCOMPARE(shownName(name), std::string(name));
    }

    void onlyNamesThatTheUserGaveAreStored() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t first = project.addRun(sampleRun("")), second = project.addRun(sampleRun("Kant"));
        TokenizerRow tokenizer;
        tokenizer.folder = tokenizerFolder(1);
        project.addTokenizer(tokenizer);
        QCOMPARE(stored(fresh, "run"), std::string("|Kant"));
        QCOMPARE(stored(fresh, "tokenizer"), std::string());
        QCOMPARE(project.run(first).name, std::string("Run 1"));
        QCOMPARE(project.run(second).name, std::string("Kant"));
        QCOMPARE(project.tokenizers().front().name, std::string("Tokenizer 1"));
        RunRow row = project.run(first);
        row.step = 5; // as every update writes the whole row
        project.updateRun(row);
        QCOMPARE(stored(fresh, "run"), std::string("|Kant"));
    }

    // A project of an older version.
    void aStoredNumberIsReadAsBefore() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun("x"));
        SQLite::Database(fresh.handle.file().native(), SQLite::OPEN_READWRITE).exec("UPDATE run SET name = 'Run 1'");
        QCOMPARE(project.run(run).name, std::string("Run 1"));
        Phrase::setLanguage(&kOther);
        QCOMPARE(shownName(project.run(run).name), std::string("Koşu 1"));
    }
};

QTEST_GUILESS_MAIN(ShownNameTest)
#include "tst_ShownName.moc"
