// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/CorpusStatistics.h"

#include "core/corpus/CharacterClass.h"
#include "core/corpus/CorpusReader.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;

class tst_CorpusStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFigureOfASmallCorpusIsRight() {
        const test::TextFolder folder;
        const std::vector<fs::path> files{folder.write("a.txt", "a a\n\nDie Größe: 12\u00a0m\u00b2!\n"),
                                          folder.write("b.txt", "a a\nx")};
        const CorpusStatistics s = corpusStatistics(files, {42, 0}, {}, {});
        QCOMPARE(s.files, std::uint64_t{2});
        QCOMPARE(s.lines, std::uint64_t{5});
        QCOMPARE(s.emptyLines, std::uint64_t{1});
        QCOMPARE(s.duplicateLines, std::uint64_t{1});
        QCOMPARE(s.words, std::uint64_t{9}); // a a | Die Größe: 12 m²! | a a | x: the no-break space parts
        QCOMPARE(s.bytes, static_cast<std::uint64_t>(4 + 1 + 22 + 4 + 1));
        QCOMPARE(s.characters, static_cast<std::uint64_t>(3 + 17 + 3 + 1));
        QCOMPARE(s.letters, static_cast<std::uint64_t>(2 + 9 + 2 + 1));
        QCOMPARE(s.digits, std::uint64_t{3}); // 1, 2 and the superscript two
        QCOMPARE(s.spaces, static_cast<std::uint64_t>(1 + 3 + 1));
        QCOMPARE(s.punctuation, std::uint64_t{2});
        QCOMPARE(s.other, std::uint64_t{0});
        QCOMPARE(s.longestLine, std::uint64_t{21});
        std::array<std::uint64_t, 16> histogram{};
        histogram[0] = 1; // x
        histogram[1] = 2; // a a
        histogram[4] = 1; // 21 bytes
        QVERIFY(s.lineLengthHistogram == histogram);
        QCOMPARE(s.heldOutLines, std::uint64_t{0});
        QCOMPARE(s.frequentWords.size(), std::size_t{6});
        QVERIFY((s.frequentWords[0] == std::pair<std::string, std::uint64_t>{"a", 4}));
    }

    void heldOutLinesAreThoseOfTheSplit() {
        const test::TextFolder folder;
        std::string text;
        for (int i = 0; i < 2000; ++i)
            text.append("line ").append(std::to_string(i)).append("\n");
        const HeldOutSplit split{7, 0.1};
        std::uint64_t expected = 0;
        for (std::uint64_t line = 0; line < 2000; ++line)
            expected += split.isHeldOut(line) ? 1 : 0;
        QCOMPARE(corpusStatistics({folder.write("a", text)}, split, {}, {}).heldOutLines, expected);
        QVERIFY(expected > 100);
        const HeldOutSplit lines{7, 0.1, SplitRules::Lines};
        QVERIFY(corpusStatistics({folder.write("a", text)}, lines, {}, {}).splitRules == SplitRules::Lines);
    }

    void atMostFiftyWordsAreShown() {
        const test::TextFolder folder;
        std::string text;
        for (int i = 0; i < 60; ++i)
            text.append("w").append(std::to_string(i)).append(" ");
        QCOMPARE(corpusStatistics({folder.write("a", text)}, {}, {}, {}).frequentWords.size(), std::size_t{50});
    }

    void linesBeyondTheHistogramCountInItsLastBin() {
        const test::TextFolder folder;
        const CorpusStatistics s = corpusStatistics({folder.write("a", std::string(200'000, 'x'))}, {}, {}, {});
        QCOMPARE(s.lineLengthHistogram[15], std::uint64_t{1});
    }

    void bytesThatAreNoTextAreOther() {
        const test::TextFolder folder;
        const CorpusStatistics s = corpusStatistics({folder.write("a", "a\xff+")}, {}, {}, {});
        QCOMPARE(s.other, std::uint64_t{2});
        QCOMPARE(s.letters, std::uint64_t{1});
    }

    void charactersFallIntoTheirUnicodeClasses() {
        const auto classOf = [](char32_t c) { return static_cast<int>(characterClassOf(c)); };
        const auto is = [](CharacterClass c) { return static_cast<int>(c); };
        for (const char32_t c : {U'a', U'ğ', U'理', U'\u0301'})
            QCOMPARE(classOf(c), is(CharacterClass::Letter));
        for (const char32_t c : {U'7', U'٣', U'½', U'Ⅳ'})
            QCOMPARE(classOf(c), is(CharacterClass::Digit));
        for (const char32_t c : {U' ', U'\t', U'\r', U'\u00a0', U'\u2028', U'\u3000', U'\u0085'})
            QCOMPARE(classOf(c), is(CharacterClass::Space));
        for (const char32_t c : {U'.', U'_', U'—', U'«', U'」'})
            QCOMPARE(classOf(c), is(CharacterClass::Punctuation));
        for (const char32_t c : {U'+', U'€', U'\x01', U'😀', char32_t{0x110000}})
            QCOMPARE(classOf(c), is(CharacterClass::Other));
    }

    void progressReachesItsTotal() {
        const test::TextFolder folder;
        ProgressUpdate last;
        const Progress progress([&](const ProgressUpdate& update) { last = update; });
        corpusStatistics({folder.write("a", std::string(1 << 20, '\n'))}, {}, progress, {});
        QCOMPARE(last.phase, std::string("Counting"));
        QCOMPARE(last.done, static_cast<std::uint64_t>(1 << 20));
        QCOMPARE(last.total, static_cast<std::uint64_t>(1 << 20));
    }

    void aStopRequestEndsTheCount() {
        const test::TextFolder folder;
        const fs::path file = folder.write("a", "text\n");
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(corpusStatistics({file}, {}, {}, stop.get_token()), ErrorCode::Interrupted, "corpus");
        VERIFY_REFUSED(corpusStatistics({folder / "gone"}, {}, {}, {}), ErrorCode::BadInput, "gone");
    }
};

QTEST_APPLESS_MAIN(tst_CorpusStatistics)
#include "tst_CorpusStatistics.moc"
