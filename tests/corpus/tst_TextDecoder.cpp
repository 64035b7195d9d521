// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/TextDecoder.h"

#include "tests/support/ErrorOf.h"

#include <QTest>

using namespace kantai;

namespace {

struct Decoded {
    std::string text;
    std::uint64_t lines = 0;
    std::uint64_t badRuns = 0;
    std::vector<BadBytes> bad;
};

Decoded decodeInChunks(TextEncoding encoding, const std::string& bytes, std::size_t chunkBytes, bool keep = false) {
    TextDecoder decoder(encoding, "a.txt", keep);
    Decoded result;
    for (std::size_t at = 0; at < bytes.size(); at += chunkBytes)
        decoder.decode(std::string_view(bytes).substr(at, chunkBytes), false, result.text);
    decoder.decode({}, true, result.text);
    result.lines = decoder.lines();
    result.badRuns = decoder.badRuns();
    result.bad = decoder.firstBad();
    return result;
}

} // namespace

class tst_TextDecoder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void utf8PassesThroughWhereverAChunkIsCut() {
        const std::string text = "Vernunft, akıl, 理性, 😀\n";
        for (std::size_t chunkBytes = 1; chunkBytes < 8; ++chunkBytes) {
            const Decoded result = decodeInChunks(TextEncoding::Utf8, text, chunkBytes);
            QCOMPARE(result.text, text);
            QCOMPARE(result.badRuns, std::uint64_t{0});
            QCOMPARE(result.lines, std::uint64_t{1});
        }
    }

    void aRunOfBadBytesBecomesOneReplacementWithItsPlace() {
        // Broken off within a character, a lone continuation, two bytes that begin nothing; then good text again.
        const std::string bytes = "one\r\ntwo \xe2\x82\x80\xff\xff three\rfour \xc3";
        for (std::size_t chunkBytes = 1; chunkBytes < 30; ++chunkBytes) {
            const Decoded result = decodeInChunks(TextEncoding::Utf8, bytes, chunkBytes);
            QCOMPARE(result.text, std::string("one\r\ntwo \u2080\ufffd three\rfour \ufffd"));
            QCOMPARE(result.badRuns, std::uint64_t{2});
            QCOMPARE(result.bad.size(), std::size_t{2});
            QCOMPARE(result.bad[0].offset, std::uint64_t{12});
            QCOMPARE(result.bad[0].line, std::uint64_t{2});
            QCOMPARE(result.bad[0].bytes, std::string("\xff\xff"));
            QCOMPARE(result.bad[1].offset, static_cast<std::uint64_t>(bytes.size() - 1));
            QCOMPARE(result.bad[1].line, std::uint64_t{3});
            QCOMPARE(result.bad[1].bytes, std::string("\xc3"));
            QCOMPARE(result.lines, std::uint64_t{3});
        }
    }

    void onlyTheFirstRunsAreNotedAndOnlyTheirBeginning() {
        std::string bytes;
        for (int i = 0; i < 20; ++i)
            bytes += std::string(100, '\xff') + "a";
        const Decoded result = decodeInChunks(TextEncoding::Utf8, bytes, 7);
        QCOMPARE(result.badRuns, std::uint64_t{20});
        QCOMPARE(result.bad.size(), TextDecoder::kMostNoted);
        for (std::size_t i = 0; i < result.bad.size(); ++i) {
            QCOMPARE(result.bad[i].offset, static_cast<std::uint64_t>(101 * i));
            QCOMPARE(result.bad[i].bytes, std::string(TextDecoder::kLongestNoted, '\xff'));
        }
    }

    void keptBadBytesAreCountedAndStay() {
        const std::string bytes = "\xef\xbb\xbfone \xff two\n";
        const Decoded result = decodeInChunks(TextEncoding::Utf8Bom, bytes, 3, true);
        QCOMPARE(result.text, bytes);
        QCOMPARE(result.badRuns, std::uint64_t{1});
        QCOMPARE(result.bad[0].offset, std::uint64_t{7});
    }

    void aMarkAtTheBeginningGoesAndOneElsewhereStays() {
        QCOMPARE(decodeInChunks(TextEncoding::Utf8Bom,
                                "\xef\xbb\xbf"
                                "a\xef\xbb\xbf"
                                "b",
                                2)
                     .text,
                 std::string("a\ufeffb"));
        QCOMPARE(decodeInChunks(TextEncoding::Utf16Le,
                                std::string("\xff\xfe"
                                            "a\0\xff\xfe",
                                            6),
                                1)
                     .text,
                 std::string("a\ufeff"));
    }

    void utf16IsReadInBothByteOrders() {
        const std::string little("G\0r\0\xfc\0\x3d\xd8\x00\xde\n\0", 12);
        std::string big = little;
        for (std::size_t i = 0; i < big.size(); i += 2)
            std::swap(big[i], big[i + 1]);
        for (std::size_t chunkBytes = 1; chunkBytes < 13; ++chunkBytes) {
            QCOMPARE(decodeInChunks(TextEncoding::Utf16Le, little, chunkBytes).text, std::string("Grü😀\n"));
            QCOMPARE(decodeInChunks(TextEncoding::Utf16Be, big, chunkBytes).text, std::string("Grü😀\n"));
        }
    }

    void halfPairsAndAnOddByteOfUtf16AreBad() {
        const std::string bytes("\x3d\xd8"
                                "a\0\x00\xde"
                                "b\0\n\0"
                                "c",
                                11); // high alone, low alone, one byte
        for (std::size_t chunkBytes = 1; chunkBytes < 12; ++chunkBytes) {
            const Decoded result = decodeInChunks(TextEncoding::Utf16Le, bytes, chunkBytes);
            QCOMPARE(result.text, std::string("\ufffda\ufffdb\n\ufffd"));
            QCOMPARE(result.badRuns, std::uint64_t{3});
            QCOMPARE(result.bad[1].offset, std::uint64_t{4});
            QCOMPARE(result.bad[2].offset, std::uint64_t{10});
            QCOMPARE(result.bad[2].line, std::uint64_t{2});
            QCOMPARE(result.bad[2].bytes, std::string("c"));
        }
        const Decoded last = decodeInChunks(TextEncoding::Utf16Le, "\x3d\xd8", 2);
        QCOMPARE(last.text, std::string("\ufffd"));
    }

    void latin1HasThePunctuationOfWindows1252() {
        QCOMPARE(decodeInChunks(TextEncoding::Latin1,
                                "\x93Gr\xfc\xdf"
                                "e\x94 \x96 5 \x80\n",
                                3)
                     .text,
                 std::string("“Grüße” – 5 €\n"));
    }

    void utf32IsReadInBothByteOrders() {
        const std::string little("\xff\xfe\0\0G\0\0\0\xfc\0\0\0\0\xf6\1\0\0\xd8\0\0\n\0\0\0x", 25);
        for (std::size_t chunkBytes = 1; chunkBytes < 26; ++chunkBytes) {
            const Decoded result = decodeInChunks(TextEncoding::Utf32Le, little, chunkBytes);
            QCOMPARE(result.text, std::string("Gü😀\ufffd\n\ufffd"));
            QCOMPARE(result.bad.at(0).offset, std::uint64_t{16});
            QCOMPARE(result.bad.at(1).offset, std::uint64_t{24});
        }
        const std::string big("\0\0\0G\0\0\0\xfc", 8);
        QCOMPARE(decodeInChunks(TextEncoding::Utf32Be, big, 3).text, std::string("Gü"));
    }

    void severalBytesOfACharacterMayLieInTwoChunks() {
        const std::string japanese = "\x97\x9d\x90\xab\x81\x42\r\n\x83\x4a\x83\x93\x83\x67\n"; // Shift_JIS
        const std::string chinese = "\xc0\xed\xd0\xd4\x81\x30\x81\x30\n";                      // GB18030
        const std::string escaped = "\x1b$B%+%s%H\x1b(B\n";                                    // ISO-2022-JP
        for (std::size_t chunkBytes = 1; chunkBytes < 16; ++chunkBytes) {
            const Decoded result = decodeInChunks(TextEncoding::ShiftJis, japanese, chunkBytes);
            QCOMPARE(result.text, std::string("理性。\r\nカント\n"));
            QCOMPARE(result.lines, std::uint64_t{2});
            QCOMPARE(result.badRuns, std::uint64_t{0});
            QCOMPARE(decodeInChunks(TextEncoding::Gb18030, chinese, chunkBytes).text, std::string("理性\u0080\n"));
            QCOMPARE(decodeInChunks(TextEncoding::Iso2022Jp, escaped, chunkBytes).text, std::string("カント\n"));
        }
    }

    void aLetterThatWaitsForItsToneIsNotLost() {
        // Windows-1258 writes an e with circumflex and its tone in two bytes; they become one character.
        for (std::size_t chunkBytes = 1; chunkBytes < 8; ++chunkBytes)
            QCOMPARE(decodeInChunks(TextEncoding::Windows1258, "Vi\xea\xf2t e", chunkBytes).text,
                     std::string("Việt e"));
    }

    void badBytesOfOtherEncodingsHaveTheirPlacesToo() {
        // 0x81 is no character of Windows-1254; a lone 0xff none of Shift_JIS, whose last character is broken off.
        for (std::size_t chunkBytes = 1; chunkBytes < 9; ++chunkBytes) {
            const Decoded turkish = decodeInChunks(TextEncoding::Windows1254, "\xfe\n\x81\x81 \xfd", chunkBytes);
            QCOMPARE(turkish.text, std::string("ş\n\ufffd ı"));
            QCOMPARE(turkish.badRuns, std::uint64_t{1});
            QCOMPARE(turkish.bad.at(0).offset, std::uint64_t{2});
            QCOMPARE(turkish.bad.at(0).line, std::uint64_t{2});
            QCOMPARE(turkish.bad.at(0).bytes, std::string("\x81\x81"));
            const Decoded japanese = decodeInChunks(TextEncoding::ShiftJis, "\x97\x9d\n\xff\x97\x9d\x97", chunkBytes);
            QCOMPARE(japanese.text, std::string("理\n\ufffd理\ufffd"));
            QCOMPARE(japanese.bad.at(0).offset, std::uint64_t{3});
            QCOMPARE(japanese.bad.at(1).offset, std::uint64_t{6});
        }
    }

    void aZeroCharacterIsRefusedWithItsLine_data() {
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("byte");
        const auto add = [](const char* name, TextEncoding encoding, const char* bytes, int size, const char* byte) {
            QTest::newRow(name) << static_cast<int>(encoding) << QByteArray(bytes, size) << QByteArray(byte);
        };
        add("UTF-8", TextEncoding::Utf8, "a\nb\0c", 5, "3");
        add("Latin-1", TextEncoding::Latin1, "\xe9\nb\0c", 5, "3");
        add("UTF-16", TextEncoding::Utf16Le, "a\0\n\0\0\0", 6, "4");
        add("UTF-32", TextEncoding::Utf32Le, "\n\0\0\0\0\0\0\0", 8, "4");
        add("Windows-1254", TextEncoding::Windows1254, "\xfe\nb\0c", 5, "3");
        add("Shift_JIS", TextEncoding::ShiftJis, "\x97\x9d\nb\0c", 6, "4");
    }
    void aZeroCharacterIsRefusedWithItsLine() {
        QFETCH(int, encoding);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, byte);
        VERIFY_REFUSED(
            decodeInChunks(static_cast<TextEncoding>(encoding), bytes.toStdString(), 2), ErrorCode::BadInput,
            "a.txt is not a text file: it holds a zero character in line 2, at byte " + byte.toStdString());
    }
};

QTEST_APPLESS_MAIN(tst_TextDecoder)
#include "tst_TextDecoder.moc"
