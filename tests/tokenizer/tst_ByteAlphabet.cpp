// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/ByteAlphabet.h"

#include <QString>
#include <QTest>
#include <algorithm>
#include <set>

using namespace kantai;

class tst_ByteAlphabet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printableLatin1StandsForItself() {
        QCOMPARE(toPrintable("Reason!~"), std::string("Reason!~"));
        QCOMPARE(toPrintable("\xC3\xA9"), std::string("Ã©"));
    }

    void otherBytesAreMovedInOrder() {
        QCOMPARE(toPrintable(std::string(1, '\0')), std::string("Ā"));
        QCOMPARE(toPrintable(" reason\n"), std::string("ĠreasonĊ"));
        QCOMPARE(toPrintable("\x7F\x80\xA0\xAD"), std::string("ġĢłŃ"));
    }

    void everyByteHasItsOwnCharacterAndComesBack() {
        std::set<std::string> characters;
        for (int byte = 0; byte < 256; ++byte) {
            const std::string one(1, static_cast<char>(byte));
            characters.insert(toPrintable(one));
            QVERIFY(fromPrintable(toPrintable(one)) == one);
        }
        QCOMPARE(characters.size(), std::size_t{256});
    }

    void bytesAreSortedByTheirCharacters() {
        std::u32string characters;
        for (const unsigned char byte : bytesByCharacter()) {
            const std::string text = toPrintable(std::string(1, static_cast<char>(byte)));
            characters += QString::fromStdString(text).toStdU32String();
        }
        QCOMPARE(characters.size(), std::size_t{256});
        QVERIFY(std::is_sorted(characters.begin(), characters.end()));
        QCOMPARE(characters.front(), U'!');
        QCOMPARE(characters.back(), U'Ń');
    }

    void charactersOutsideTheAlphabetAreRefused() {
        QVERIFY(!fromPrintable(" "));
        QVERIFY(!fromPrintable("a b"));
        QVERIFY(!fromPrintable("ń")); // U+0144, the first after the alphabet
        QVERIFY(!fromPrintable("理"));
        QVERIFY(!fromPrintable("\xAD"));
        QVERIFY(!fromPrintable("a\xC4"));
        QVERIFY(fromPrintable("") == std::string());
    }
};

QTEST_APPLESS_MAIN(tst_ByteAlphabet)
#include "tst_ByteAlphabet.moc"
