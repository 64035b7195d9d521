// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/LineSplitter.h"

#include <QTest>

using namespace kantai;

namespace {

using Lines = std::vector<std::string>;

struct Split {
    Lines lines;
    std::uint64_t carriageReturns = 0;
};

Split split(const std::string& text, LineSplitter::Ends ends, std::size_t chunkBytes) {
    Split result;
    LineSplitter splitter(ends, [&](const LinePiece& piece) { result.lines.emplace_back(piece.text); });
    for (std::size_t at = 0; at < text.size(); at += chunkBytes)
        splitter.feed(std::string_view(text).substr(at, chunkBytes));
    splitter.finish();
    result.carriageReturns = splitter.carriageReturns();
    return result;
}

} // namespace

class tst_LineSplitter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allKindsOfLineEndsAreOneEndEachWhereverAChunkIsCut() {
        for (std::size_t chunkBytes = 1; chunkBytes < 20; ++chunkBytes) {
            const Split result = split("a\nb\r\n\r\nc\rd\r\r\n\ne", LineSplitter::Ends::Any, chunkBytes);
            QCOMPARE(result.lines, (Lines{"a", "b", "", "c", "d", "", "", "e"}));
            QCOMPARE(result.carriageReturns, std::uint64_t{5});
        }
    }

    void withLfOnlyACarriageReturnIsText() {
        const Split result = split("a\r\nb\rc\n", LineSplitter::Ends::LfOnly, 2);
        QCOMPARE(result.lines, (Lines{"a\r", "b\rc"}));
        QCOMPARE(result.carriageReturns, std::uint64_t{0});
    }

    void onlyAnUnendedLastLineIsAdded() {
        QCOMPARE(split("a\n", LineSplitter::Ends::Any, 9).lines, Lines{"a"});
        QCOMPARE(split("a\r", LineSplitter::Ends::Any, 9).lines, Lines{"a"});
        QCOMPARE(split("\n", LineSplitter::Ends::Any, 9).lines, Lines{""});
        QVERIFY(split("", LineSplitter::Ends::Any, 9).lines.empty());
    }

    void aLongLineComesInPiecesThatSayWhereTheyBelong() {
        const std::string line(2 * LineSplitter::kLongestPiece + 5, 'x');
        std::string joined;
        std::string marks;
        LineSplitter splitter(LineSplitter::Ends::Any, [&](const LinePiece& piece) {
            joined += piece.text;
            marks += piece.begins ? '<' : '-';
            marks += piece.ends ? '>' : '-';
        });
        splitter.feed(line);
        splitter.feed("\nshort\n");
        splitter.finish();
        QVERIFY(joined == line + "short");
        QCOMPARE(marks, std::string("<-"
                                    "--"
                                    "->"
                                    "<>"));
    }
};

QTEST_APPLESS_MAIN(tst_LineSplitter)
#include "tst_LineSplitter.moc"
