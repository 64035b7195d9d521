// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/CorpusReader.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <cmath>

using namespace kantai;

namespace {

struct Line {
    std::string text;
    bool endedWithLf;
    bool operator==(const Line&) const = default;
};

std::vector<Line> linesOf(CorpusReader& reader) {
    std::vector<Line> lines;
    for (std::string_view line; reader.next(line);)
        lines.push_back({std::string(line), reader.endedWithLf()});
    return lines;
}

} // namespace

class tst_CorpusReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesComeWithoutLfAndKeepTheirCr() {
        const test::TextFolder folder;
        CorpusReader reader({folder.write("a", "one\n\ntwo\r\nthree")});
        QVERIFY((linesOf(reader) == std::vector<Line>{{"one", true}, {"", true}, {"two\r", true}, {"three", false}}));
        std::string_view line;
        QVERIFY(!reader.next(line));
    }

    void filesFollowEachOtherInOrderAndNeverShareALine() {
        const test::TextFolder folder;
        CorpusReader reader({folder.write("b", "b1\nb2"), folder.write("empty", ""), folder.write("a", "a1\n")});
        QVERIFY((linesOf(reader) == std::vector<Line>{{"b1", true}, {"b2", false}, {"a1", true}}));
    }

    void placeAndBytesAreCountedOverTheWholeCorpus() {
        const test::TextFolder folder;
        CorpusReader reader({folder.write("a", "one\ntwo\n"), folder.write("b", "three")});
        QCOMPARE(reader.totalBytes(), std::uint64_t{13});
        std::string_view line;
        QVERIFY(reader.next(line));
        QCOMPARE(reader.lineIndex(), std::uint64_t{0});
        QCOMPARE(reader.bytesRead(), std::uint64_t{4});
        QVERIFY(reader.next(line));
        QVERIFY(reader.next(line));
        QCOMPARE(line, std::string_view("three"));
        QCOMPARE(reader.lineIndex(), std::uint64_t{2});
        QCOMPARE(reader.bytesRead(), std::uint64_t{13});
    }

    void linesAcrossTheBuffersEdgeStayWhole() {
        const test::TextFolder folder;
        std::string text;
        std::vector<Line> expected;
        for (int i = 0; text.size() < 5 * CorpusReader::kLongestLine; ++i) {
            expected.push_back(
                {std::string(static_cast<std::size_t>(i * 37 % 9000), static_cast<char>('a' + i % 26)), true});
            text += expected.back().text + "\n";
        }
        CorpusReader reader({folder.write("a", text)});
        QVERIFY(linesOf(reader) == expected);
    }

    void aLineOfTheGreatestLengthIsNotCut() {
        const test::TextFolder folder;
        const std::string longest(CorpusReader::kLongestLine, 'x');
        CorpusReader reader({folder.write("a", longest + "\n" + longest)});
        QVERIFY((linesOf(reader) == std::vector<Line>{{longest, true}, {longest, false}}));
    }

    void aLineWithoutEndComesInPiecesCutBetweenCharacters() {
        const test::TextFolder folder;
        std::string text = "x";
        while (text.size() < 3 * CorpusReader::kLongestLine)
            text += "\u20ac"; // three bytes
        CorpusReader reader({folder.write("a", text + "\nnext\n")});
        const std::vector<Line> lines = linesOf(reader);
        QCOMPARE(lines.size(), std::size_t{5});
        std::string joined;
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(lines[i].text.size() <= CorpusReader::kLongestLine);
            QCOMPARE(lines[i].text.size() % 3, static_cast<std::size_t>(i == 0 ? 1 : 0));
            QCOMPARE(lines[i].endedWithLf, i == 3);
            joined += lines[i].text;
        }
        QVERIFY(joined == text);
        QVERIFY((lines[4] == Line{"next", true}));
        QCOMPARE(reader.bytesRead(), reader.totalBytes());
    }

    void aMissingFileIsRefusedBeforeTheFirstLine() {
        const test::TextFolder folder;
        const fs::path good = folder.write("a", "text\n");
        VERIFY_REFUSED(CorpusReader({good, folder / "gone.txt"}), ErrorCode::BadInput, "gone.txt");
        VERIFY_REFUSED(CorpusReader({folder.path()}), ErrorCode::BadInput, "is a folder");
    }

    void noFilesAreNoLines() {
        CorpusReader reader({});
        QVERIFY(linesOf(reader).empty());
        QCOMPARE(reader.totalBytes(), std::uint64_t{0});
    }

    // Lines of all kinds: empty ones, cut ones, a last one without its end.
    void rangesThatFollowEachOtherHaveEveryLineOnce_data() {
        QTest::addColumn<std::size_t>("bytes");
        for (const std::size_t bytes : {1, 2, 7, 100, 1'000'000, 3'000'000})
            QTest::addRow("%zu", bytes) << bytes;
    }
    void rangesThatFollowEachOtherHaveEveryLineOnce() {
        QFETCH(std::size_t, bytes);
        const test::TextFolder folder;
        std::string text = "one\n\n\ntwo two\r\n\nçok\n" + std::string(40, 'x') + "\n";
        if (bytes >= 1'000'000)
            text += std::string(5 * CorpusReader::kLongestLine / 2, 'y') + "\nshort\n" +
                    std::string(3 * CorpusReader::kLongestLine, 'z');
        else
            text += "the last";
        const std::filesystem::path file = folder.write("a", text);
        CorpusReader whole({file});
        std::vector<Line> lines;
        std::uint64_t read = 0;
        for (std::size_t begin = 0; begin < text.size(); begin += bytes) {
            CorpusReader range(file, begin, std::min(begin + bytes, text.size()));
            const std::vector<Line> some = linesOf(range);
            lines.insert(lines.end(), some.begin(), some.end());
            read += range.totalBytes();
        }
        QVERIFY(lines == linesOf(whole));
        QCOMPARE(read, static_cast<std::uint64_t>(text.size()));
        CorpusReader behind(file, text.size(), text.size() + 10);
        QVERIFY(linesOf(behind).empty());
    }
};

QTEST_APPLESS_MAIN(tst_CorpusReader)
#include "tst_CorpusReader.moc"
