// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ReadableText.h"

#include "core/base/Json.h"

#include <QTest>
#include <limits>

using namespace kantai;

class tst_ReadableText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textStaysAsItIs() {
        QCOMPARE(readableText("Vernunft, akıl, 理性, 😀"), std::string("Vernunft, akıl, 理性, 😀"));
    }

    void controlsAndBytesThatAreNoTextAreShownByTheirNumbers() {
        QCOMPARE(readableText("a\tb\nc\x7f"), std::string("a\\x09b\\x0ac\\x7f"));
        QCOMPARE(readableText("caf\xe9"), std::string("caf\\xe9"));
        QCOMPARE(readableText("\xc2\x85"), std::string("\\xc2\\x85"));
    }

    void anExcerptIsCutBetweenCharacters() {
        QCOMPARE(readableExcerpt("reason", 6), std::string("reason"));
        QCOMPARE(readableExcerpt("reasons", 6), std::string("reason..."));
        QCOMPARE(readableExcerpt("akıl", 3), std::string("ak..."));
    }

    void numbersAreGroupedByThousands() {
        QCOMPARE(grouped(0), std::string("0"));
        QCOMPARE(grouped(-1234), std::string("-1,234"));
        QCOMPARE(grouped(83504416), std::string("83,504,416"));
        QCOMPARE(grouped(std::numeric_limits<std::int64_t>::min()), std::string("-9,223,372,036,854,775,808"));
    }

    void anyPathCanBePutIntoJson() {
        std::string bytes;
        for (int byte = 1; byte < 256; ++byte)
            bytes += static_cast<char>(byte);
        QVERIFY(!Json(readablePath(bytes)).dump().empty());
    }
};

QTEST_APPLESS_MAIN(tst_ReadableText)
#include "tst_ReadableText.moc"
