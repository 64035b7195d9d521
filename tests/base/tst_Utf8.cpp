// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Utf8.h"

#include <QTest>

using namespace kantai;

namespace {

void addLength(const char* name, const std::string& bytes, int length) {
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << length;
}

} // namespace

class tst_Utf8 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyScalarValueComesBack() {
        for (char32_t c = 0; c <= 0x10ffff; ++c) {
            if (c >= 0xd800 && c < 0xe000)
                continue;
            std::string bytes;
            appendUtf8(bytes, c);
            const Utf8Step step = decodeUtf8(bytes);
            QVERIFY(step.kind == Utf8Step::Kind::Valid && step.codePoint == c && step.length == bytes.size());
        }
    }

    // The Unicode Standard, section 3.9: each maximal part of a broken sequence is one step.
    void badSequencesAreSteppedOverByTheirMaximalPart_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("length");
        addLength("lone continuation", "\x80z", 1);
        addLength("overlong two", "\xc0\x80", 1);
        addLength("overlong three", "\xe0\x9f\xbf", 1);
        addLength("overlong four", "\xf0\x8f\xbf\xbf", 1);
        addLength("surrogate", "\xed\xa0\x80", 1);
        addLength("above the last", "\xf4\x90\x80\x80", 1);
        addLength("no lead at all", "\xff", 1);
        addLength("broken off after two", "\xe2\x82z", 2);
        addLength("broken off after three", "\xf0\x9f\x98z", 3);
    }
    void badSequencesAreSteppedOverByTheirMaximalPart() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, length);
        const Utf8Step step = decodeUtf8(bytes.toStdString());
        QVERIFY(step.kind == Utf8Step::Kind::Bad);
        QCOMPARE(static_cast<int>(step.length), length);
        QVERIFY(!isUtf8(bytes.toStdString()));
    }

    void aSequenceThatTheEndCutsIsTold() {
        const Utf8Step step = decodeUtf8("\xf0\x9f\x98");
        QVERIFY(step.kind == Utf8Step::Kind::Truncated);
        QCOMPARE(static_cast<int>(step.length), 3);
        QVERIFY(!isUtf8("a\xe2\x82"));
        QVERIFY(isUtf8("a\xe2\x82\xac"));
        QVERIFY(isUtf8(""));
    }

    void aCutFallsBetweenCodePoints() {
        const std::string text = "a\xe2\x82\xac\xf0\x9f\x98\x80z"; // 1 + 3 + 4 + 1 bytes
        QCOMPARE(utf8CutBefore(text, 1), std::size_t{1});
        QCOMPARE(utf8CutBefore(text, 2), std::size_t{1});
        QCOMPARE(utf8CutBefore(text, 3), std::size_t{1});
        QCOMPARE(utf8CutBefore(text, 4), std::size_t{4});
        QCOMPARE(utf8CutBefore(text, 7), std::size_t{4});
        QCOMPARE(utf8CutBefore(text, 8), std::size_t{8});
        QCOMPARE(utf8CutBefore(text, 100), text.size());
    }

    void whatIsNoTextIsCutAnywhereButAlwaysSomewhere() {
        const std::string text(10, '\x80');
        QCOMPARE(utf8CutBefore(text, 6), std::size_t{6});
        QCOMPARE(utf8CutBefore(text, 0), std::size_t{1});
    }

    void partsOfCharactersAreReplaced() {
        QCOMPARE(withReplacements(" Kant\xC3\xB6"), std::string(" Kant\xC3\xB6"));
        QCOMPARE(withReplacements("\xC3"), std::string("\xEF\xBF\xBD"));
        QCOMPARE(withReplacements("\x80z"), std::string("\xEF\xBF\xBDz"));
        QCOMPARE(withReplacements(""), std::string());
    }
};

QTEST_APPLESS_MAIN(tst_Utf8)
#include "tst_Utf8.moc"
