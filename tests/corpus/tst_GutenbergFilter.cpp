// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/GutenbergFilter.h"

#include <QTest>
#include <fmt/format.h>

using namespace kantai;

namespace {

using Lines = std::vector<std::string>;

const Lines kHeader{"The Project Gutenberg EBook of Reason, by A. Person",
                    "",
                    "This eBook is for the use of anyone anywhere.",
                    "Title: Reason",
                    "*** START OF THIS PROJECT GUTENBERG EBOOK REASON ***",
                    "",
                    ""};
const Lines kFooter{"",
                    "",
                    "End of the Project Gutenberg EBook of Reason, by A. Person",
                    "",
                    "*** END OF THIS PROJECT GUTENBERG EBOOK REASON ***",
                    "",
                    "***** This file should be named 1.txt *****",
                    "Project Gutenberg-tm is a registered trademark.",
                    "Visit the Project Gutenberg Literary Archive Foundation.",
                    ""};
const Lines kBook{"CHAPTER I", "", "All knowledge begins", "with experience.", "", "", "CHAPTER II"};

Lines operator+(Lines a, const Lines& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Lines many(int lines) {
    Lines text;
    for (int i = 0; i < lines; ++i)
        text.push_back(fmt::format("A line of a book, of its own, and of some length: {}", i));
    return text;
}

struct Filtered {
    Lines lines;
    std::uint64_t dropped = 0;
};

Filtered filter(const Lines& lines) {
    Filtered result;
    GutenbergFilter gutenberg([&](const LinePiece& piece) { result.lines.emplace_back(piece.text); });
    for (const std::string& line : lines)
        gutenberg.feed({line});
    gutenberg.finish();
    result.dropped = gutenberg.droppedLines();
    return result;
}

void verify(const Lines& lines, const Lines& expected) {
    const Filtered result = filter(lines);
    QCOMPARE(result.lines, expected);
    QCOMPARE(result.dropped, static_cast<std::uint64_t>(lines.size() - expected.size()));
}

} // namespace

class tst_GutenbergFilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBookLosesItsFrameAndTheEmptyLinesAround() { verify(kHeader + kBook + kFooter, kBook); }

    void aTextWithoutMarksStaysWithAllItsEmptyLines() {
        const Lines text = Lines{"", ""} + kBook + Lines{"Project Gutenberg is mentioned.", "", ""};
        verify(text, text);
    }

    void severalBooksInOneFileStayApartByOneEmptyLine() {
        verify(kHeader + kBook + kFooter + kHeader + many(3) + kFooter, kBook + Lines{""} + many(3));
    }

    void anEndMarkAloneTakesOnlyItself() {
        const Lines mark{"", "", "End of Project Gutenberg's Reason, by A. Person", "", ""};
        verify(kBook + mark + many(5), kBook + Lines{""} + many(5));
        verify(kBook + mark + many(3000), kBook + Lines{""} + many(3000));
    }

    void aStartMarkAloneTakesOnlyItself() {
        verify(kBook + Lines{"*** START OF THE PROJECT GUTENBERG EBOOK REASON ***"} + many(3), kBook + many(3));
    }

    void theSmallPrintOfOldBooksIsAHeader() {
        const Lines header{"Project Gutenberg Etext of Reason, by A. Person",
                           "**Welcome To The World of Free Plain Vanilla Electronic Texts**",
                           "***START**THE SMALL PRINT!**FOR PUBLIC DOMAIN ETEXTS**START***",
                           "Why is this \"Small Print!\" statement here?",
                           "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*",
                           ""};
        verify(header + kBook + Lines{"", "End of Project Gutenberg Etext of Reason"}, kBook);
    }

    void whatStandsBeforeAHeaderStays() { verify(kBook + kHeader + many(3), kBook + Lines{""} + many(3)); }

    void aBookThatSpeaksOfGutenbergBeforeTheNextHeaderStays() {
        const Lines mention{"Project Gutenberg's founder typed the first text himself."};
        verify(mention + many(300) + kHeader + kBook, mention + many(300) + Lines{""} + kBook);
        verify(many(9) + mention + many(40) + kHeader + kBook, many(9) + mention + many(40) + Lines{""} + kBook);
        const Lines twice{"Project Gutenberg's Reason, by A. Person", "", "Produced by A. Person"};
        verify(twice + kHeader + kBook, kBook); // both lines begin one header
    }

    void aHeaderThatNeverEndsIsText() {
        const Lines begin{"The Project Gutenberg EBook of Reason, by A. Person", ""};
        verify(begin + kBook, begin + kBook);
        verify(begin + many(3000) + begin + many(3000), begin + many(3000) + begin + many(3000));
    }

    void aHeaderAfterOneThatNeverEndsIsStillFound() {
        const Lines begin{"The Project Gutenberg EBook of Nothing"};
        verify(begin + many(3000) + kHeader + kBook, begin + many(3000) + Lines{""} + kBook);
    }

    void aShortBookWithoutMarksBetweenTwoOthersStays() {
        const Lines end{"*** END OF THE PROJECT GUTENBERG EBOOK REASON ***"};
        verify(kHeader + kBook + end + many(200) + kHeader + many(5), kBook + many(200) + Lines{""} + many(5));
    }

    void aFooterWithoutLicenceLosesOnlyItsMark() {
        const Lines end{"*** END OF THE PROJECT GUTENBERG EBOOK REASON ***"};
        verify(kBook + end + many(30), kBook + many(30));
    }

    void aLineThatIsTooLongForAMarkEndsNoSearchAndIsKept() {
        const std::string longLine = "*** START OF THE PROJECT GUTENBERG EBOOK " + std::string(1000, 'x');
        verify(Lines{longLine} + kBook, Lines{longLine} + kBook);
    }

    void piecesOfAVeryLongLineStayTogether() {
        std::string text;
        GutenbergFilter gutenberg([&](const LinePiece& piece) {
            text += piece.text;
            text += piece.ends ? "|" : "-";
        });
        gutenberg.feed({"The Project Gutenberg EBook of Reason"});
        gutenberg.feed({"long", true, false});
        gutenberg.feed({"*** START OF THE PROJECT GUTENBERG EBOOK ***", false, false});
        gutenberg.feed({"end", false, true});
        gutenberg.finish();
        QCOMPARE(text, std::string("The Project Gutenberg EBook of Reason|long-"
                                   "*** START OF THE PROJECT GUTENBERG EBOOK ***-end|"));
        QCOMPARE(gutenberg.droppedLines(), std::uint64_t{0});
    }

    void marksAreRecognisedInTheirSpellings_data() {
        using Kind = GutenbergFilter::Kind;
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("kind");
        const auto add = [](const char* line, Kind kind) {
            QTest::newRow(line) << QByteArray(line) << static_cast<int>(kind);
        };
        add("*** START OF THE PROJECT GUTENBERG EBOOK REASON ***", Kind::HeaderEnd);
        add("***START OF THE PROJECT GUTENBERG EBOOK REASON***", Kind::HeaderEnd);
        add("  *** Start of This Project Gutenberg eBook Reason ***", Kind::HeaderEnd);
        add("*END THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*", Kind::HeaderEnd);
        add("*** END OF THE PROJECT GUTENBERG EBOOK REASON ***", Kind::BookEnd);
        add("End of The Project Gutenberg Etext of Reason", Kind::BookEnd);
        add("End of Project Gutenberg's Reason, by A. Person", Kind::BookEnd);
        add("Project Gutenberg's Reason, by A. Person", Kind::HeaderBegin);
        add("*** START: FULL LICENSE ***", Kind::Text);
        add("***", Kind::Text);
        add("* * * * *", Kind::Text);
        add("THE END", Kind::Text);
        add("The start of the Project Gutenberg eBook", Kind::Text);
        add("", Kind::Text);
    }
    void marksAreRecognisedInTheirSpellings() {
        QFETCH(QByteArray, line);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(GutenbergFilter::kindOf(line.toStdString())), kind);
    }
};

QTEST_APPLESS_MAIN(tst_GutenbergFilter)
#include "tst_GutenbergFilter.moc"
