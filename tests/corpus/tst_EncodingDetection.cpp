// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/EncodingDetection.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QStringConverter>
#include <QTest>

using namespace kantai;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string encoded(const QString& text, QStringConverter::Encoding encoding) {
    const QByteArray bytes = QStringEncoder(encoding, QStringConverter::Flag::Default).encode(text);
    return bytes.toStdString();
}

void add(const char* name, const std::string& bytes, TextEncoding encoding) {
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << encoding;
}

} // namespace

class tst_EncodingDetection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsRecognised_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<TextEncoding>("encoding");
        const QString german = QStringLiteral("Über die Gründe der Vernunft.\n");
        const QString russian = QStringLiteral("Критика чистого разума\n");
        add("empty", "", TextEncoding::Utf8);
        add("ASCII", "Reason.\n", TextEncoding::Utf8);
        add("UTF-8", german.toStdString(), TextEncoding::Utf8);
        add("UTF-8 with mark", "\xef\xbb\xbfReason.\n", TextEncoding::Utf8Bom);
        add("UTF-16 LE with mark", "\xff\xfe" + encoded(german, QStringConverter::Utf16LE), TextEncoding::Utf16Le);
        add("UTF-16 BE with mark", "\xfe\xff" + encoded(german, QStringConverter::Utf16BE), TextEncoding::Utf16Be);
        add("UTF-16 LE without mark", encoded(german, QStringConverter::Utf16LE), TextEncoding::Utf16Le);
        add("UTF-16 BE without mark", encoded(german, QStringConverter::Utf16BE), TextEncoding::Utf16Be);
        add("Russian UTF-16 LE without mark", encoded(russian, QStringConverter::Utf16LE), TextEncoding::Utf16Le);
        add("Russian UTF-16 BE without mark", encoded(russian, QStringConverter::Utf16BE), TextEncoding::Utf16Be);
        add("UTF-16 LE of odd length", encoded(german, QStringConverter::Utf16LE) + "x", TextEncoding::Utf16Le);
        add("Latin-1", german.toLatin1().toStdString(), TextEncoding::Latin1);
        add("one Latin-1 letter in a short text", "A caf\xe9.\n", TextEncoding::Latin1);
        add("Windows-1252 quotation marks", "\x93Reason\x94 \x96 he said.\n", TextEncoding::Latin1);
        add("UTF-8 with some bad bytes", repeated(german.toStdString(), 20) + "\xff \xfe", TextEncoding::Utf8);
        add("one bad byte in much ASCII", repeated("Reason alone.\n", 6000) + "\xe9", TextEncoding::Utf8);
        add("two bad bytes in much ASCII", repeated("Reason alone.\n", 6000) + "\xe9t\xe9", TextEncoding::Latin1);
        add("zero bytes here and there", std::string("ab\0c\0d\0\0", 8), TextEncoding::Utf8);
        const std::string english = repeated("The law of reason, and its end.\n", 40);
        add("one zero byte in ASCII", english + std::string("a\0bc", 4) + english, TextEncoding::Utf8);
        add("one zero byte at an even place", "b" + english + std::string("\0", 1) + english, TextEncoding::Utf8);
        add("one zero byte in three", std::string("a\0b", 3), TextEncoding::Utf8);
        add("one zero byte in four", std::string("a\0bc", 4), TextEncoding::Utf8);
        add("English UTF-16 LE without mark", encoded(QStringLiteral("Law"), QStringConverter::Utf16LE),
            TextEncoding::Utf16Le);
        add("a zero byte at the end", english + std::string("\0", 1), TextEncoding::Utf8);
        add("a zero byte before a line end", english + std::string("x\0\n", 3) + english, TextEncoding::Utf8);
        add("one zero byte in Turkish", repeated("Akıl ve özgürlük.\n", 40) + std::string("\0", 1),
            TextEncoding::Utf8);
        add("one zero byte in Chinese", repeated("理性的批判。\n", 40) + std::string(" \0", 2), TextEncoding::Utf8);
        add("one zero byte in Latin-1",
            repeated("Gr\xfc\xdf"
                     "e und Stra\xdf"
                     "e. \n",
                     40) +
                std::string(" \0", 2),
            TextEncoding::Latin1);
        const QString japanese = QStringLiteral("理性の批判　一つ、二つ。\n自由\n").repeated(3);
        add("Japanese UTF-16 LE without mark", encoded(japanese, QStringConverter::Utf16LE), TextEncoding::Utf16Le);
        add("Japanese UTF-16 BE without mark", encoded(japanese, QStringConverter::Utf16BE), TextEncoding::Utf16Be);
        add("UTF-32 LE with mark", std::string("\xff\xfe\0\0a\0\0\0", 8), TextEncoding::Utf32Le);
        add("UTF-32 BE with mark", std::string("\0\0\xfe\xff\0\0\0a", 8), TextEncoding::Utf32Be);
        add("UTF-32 LE without mark", encoded(german, QStringConverter::Utf32LE), TextEncoding::Utf32Le);
        add("UTF-32 BE without mark", encoded(german, QStringConverter::Utf32BE), TextEncoding::Utf32Be);
        add("ISO-2022-JP", "\x1b$B%+%s%H\x1b(B\n", TextEncoding::Iso2022Jp);
    }
    void textIsRecognised() {
        QFETCH(QByteArray, bytes);
        QFETCH(TextEncoding, encoding);
        const test::TextFolder folder;
        QCOMPARE(encodingName(detectEncoding(folder.write("a.txt", bytes.toStdString()))), encodingName(encoding));
    }

    void theFirstLetterBeyondAsciiDecidesHoweverLate() {
        const test::TextFolder folder;
        const std::string ascii(3 * EncodingSample::kMostBytes + 5, 'a');
        QVERIFY(detectEncoding(folder.write("a", ascii + "Gr\xfc\xdf"
                                                         "e, se\xf1or")) == TextEncoding::Latin1);
        QVERIFY(detectEncoding(folder.write("a", ascii + "Gr\xc3\xbc\xc3\x9f"
                                                         "e")) == TextEncoding::Utf8);
    }

    void aCharacterThatTheSampleCutsIsNoBadByte() {
        const test::TextFolder folder;
        for (const std::string shift : {"", "a", "aa"}) {
            const std::string euros = repeated("\u20ac", static_cast<int>(EncodingSample::kMostBytes / 2));
            QVERIFY(detectEncoding(folder.write("a", "\u20ac" + shift + euros)) == TextEncoding::Utf8);
        }
    }

    void whatIsUncertainIsToldWithItsAlternative() {
        const test::TextFolder folder; // one letter, in DOS or in Windows
        const EncodingDecision decision = decideEncoding(encodingSampleOf(folder.write("a", "Un caff\x8a.\n")));
        QVERIFY(!decision.certain);
        QVERIFY(decision.other.has_value());
        const EncodingDecision clear = decideEncoding(encodingSampleOf(folder.write("a", "Grüße\n")));
        QVERIFY(clear.certain && !clear.other);
    }

    void bytesThatAreNoTextAreUnreadable() {
        const test::TextFolder folder;
        std::string noise;
        for (unsigned i = 0, state = 1; i < 4000; ++i, state = state * 1664525 + 1013904223)
            noise += static_cast<char>(0x80 + (state >> 24) % 128);
        QVERIFY(decideEncoding(encodingSampleOf(folder.write("a", noise))).unreadable);
    }

    void everyEncodingHasItsName() {
        QCOMPARE(encodingName(TextEncoding::Utf8), std::string("UTF-8"));
        QCOMPARE(encodingName(TextEncoding::Utf8Bom), std::string("UTF-8 with BOM"));
        QCOMPARE(encodingName(TextEncoding::Utf16Le), std::string("UTF-16 LE"));
        QCOMPARE(encodingName(TextEncoding::Utf16Be), std::string("UTF-16 BE"));
        QCOMPARE(encodingName(TextEncoding::Latin1), std::string("Latin-1"));
    }

    void anEncodingIsFoundByEveryNameInUse() {
        for (const TextEncoding encoding : choosableEncodings())
            QVERIFY(encodingNamed(encodingName(encoding)) == encoding);
        QVERIFY(encodingNamed("UTF-8 with BOM") == TextEncoding::Utf8Bom); // as old projects have it
        QVERIFY(encodingNamed("cp1254") == TextEncoding::Windows1254);
        QVERIFY(encodingNamed("WINDOWS_1254") == TextEncoding::Windows1254);
        QVERIFY(encodingNamed("iso8859-9") == TextEncoding::Iso8859_9);
        QVERIFY(encodingNamed("ISO-8859-1") == TextEncoding::Latin1);
        QVERIFY(encodingNamed("Windows-1252") == TextEncoding::Latin1);
        QVERIFY(encodingNamed("GBK") == TextEncoding::Gb18030);
        for (const char* unknown : {"", "-", "latin", "1", "utf", "windows"})
            QVERIFY2(!encodingNamed(unknown), unknown);
    }

    void whatIsNoFileIsRefused() {
        const test::TextFolder folder;
        VERIFY_REFUSED(detectEncoding(folder / "gone.txt"), ErrorCode::BadInput, "gone.txt");
    }
};

QTEST_APPLESS_MAIN(tst_EncodingDetection)
#include "tst_EncodingDetection.moc"
