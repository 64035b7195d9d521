// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/EncodingDetection.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QStringConverter>
#include <QTest>

using namespace kantai;

Q_DECLARE_METATYPE(kantai::TextEncoding)

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

    void aTextInAForeignCharacterSetIsNamed() {
        const test::TextFolder folder;
        std::string russian; // "разум и опыт " in KOI8-R
        for (int i = 0; i < 50; ++i)
            russian += "\xd2\xc1\xda\xd5\xcd \xc9 \xcf\xd0\xd9\xd4 ";
        const EncodingDecision decision = decideEncoding(encodingSampleOf(folder.write("a", russian)));
        QVERIFY(decision.unreadable);
        QCOMPARE(decision.lookedLike, std::string("KOI8-R"));
    }

    void everyEncodingHasItsName() {
        QCOMPARE(encodingName(TextEncoding::Utf8), std::string("UTF-8"));
        QCOMPARE(encodingName(TextEncoding::Utf8Bom), std::string("UTF-8 with BOM"));
        QCOMPARE(encodingName(TextEncoding::Utf16Le), std::string("UTF-16 LE"));
        QCOMPARE(encodingName(TextEncoding::Utf16Be), std::string("UTF-16 BE"));
        QCOMPARE(encodingName(TextEncoding::Latin1), std::string("Latin-1"));
    }

    void whatIsNoFileIsRefused() {
        const test::TextFolder folder;
        VERIFY_REFUSED(detectEncoding(folder / "gone.txt"), ErrorCode::BadInput, "gone.txt");
    }
};

QTEST_APPLESS_MAIN(tst_EncodingDetection)
#include "tst_EncodingDetection.moc"
