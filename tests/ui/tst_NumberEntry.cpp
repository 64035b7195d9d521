// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/NumberBox.h"

#include <QSignalSpy>
#include <QTest>

using namespace kantai::ui;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kTurkish(QLocale::Turkish, QLocale::Turkey);

constexpr NumberLimits kRate{1e-9, 10};
constexpr NumberLimits kClip{0, 1000, 2};
constexpr NumberLimits kBatch{1, 65536, 0};

// As at the keyboard, over what stood there.
void type(QAbstractSpinBox& box, const QString& text) {
    box.selectAll();
    QTest::keyClicks(&box, text);
}

void leave(QWidget& field) {
    QFocusEvent event(QEvent::FocusOut);
    QCoreApplication::sendEvent(&field, &event);
}

} // namespace

class tst_NumberEntry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(kEnglish); }

    void bothSignsAreDecimalInEveryLanguage_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("expected");
        for (const auto& [text, expected] : {std::pair("0.001", 0.001),
                                             {"0,001", 0.001},
                                             {"0.0002", 2e-4},
                                             {"0,0002", 2e-4},
                                             {"1.5e-3", 1.5e-3},
                                             {"1,5e-3", 1.5e-3},
                                             {"1,5E-3", 1.5e-3},
                                             {"2e-4", 2e-4},
                                             {"5", 5.0},
                                             {" 0.5 ", 0.5},
                                             {".5", 0.5},
                                             {",5", 0.5},
                                             {"2.", 2.0},
                                             {"1.2345", 1.2345},
                                             {"1,2345", 1.2345},
                                             {"1.234", 1.234},
                                             {"1,234", 1.234},
                                             {"0.500", 0.5},
                                             {"0,500", 0.5}})
            QTest::newRow(text) << text << expected;
    }
    void bothSignsAreDecimalInEveryLanguage() {
        QFETCH(QString, text);
        QFETCH(double, expected);
        for (const QLocale& locale :
             {kEnglish, kTurkish, QLocale(QLocale::German), QLocale(QLocale::French), QLocale(QLocale::Arabic)}) {
            const NumberReading reading = readNumber(text, kRate, locale);
            QVERIFY2(reading.isNumber(), qPrintable(locale.name() + ": " + reading.problem));
            QCOMPARE(reading.value, expected);
        }
    }

    void whatIsNoNumberIsSaid_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"",      " ",       "abc",     "1e",  "1e-",   "e5",  ".",   ",",     "-",   "1..5", "1.2.3",
              "1,2,3", "1.000,5", "1,000.5", "0x1", "1e999", "inf", "nan", "1 000", "1o5", "--1",  "0.0.1"})
            QTest::newRow(text) << text;
    }
    void whatIsNoNumberIsSaid() {
        QFETCH(QString, text);
        for (const QLocale& locale : {kEnglish, kTurkish})
            for (const NumberLimits& limits : {kRate, kClip, kBatch})
                QVERIFY2(!readNumber(text, limits, locale).isNumber(), qPrintable(text));
    }

    // "1.500" is fifteen hundred in Turkish and one and a half in a paper; 1500 is a gradient norm only just.
    void whatCouldBeTwoNumbersIsRefused() {
        QVERIFY(readNumber("1.500", {0, 2000, 3}, kTurkish).problem.contains("1500"));
        QVERIFY(readNumber("1.500", {0, 2000, 3}, kTurkish).problem.contains("1,5"));
        QVERIFY(readNumber("1,500", {0, 2000, 3}, kEnglish).problem.contains("1.5"));
        QVERIFY(!readNumber("1.000", kClip, kTurkish).isNumber());
        QCOMPARE(readNumber("1,500", {0, 2000, 3}, kTurkish).value, 1.5); // its own sign
        QCOMPARE(readNumber("1.500", {0, 2000, 3}, kEnglish).value, 1.5);
        QCOMPARE(readNumber("1.500", {0, 1000, 3}, kTurkish).value, 1.5); // 1500 is beyond the limits
        QCOMPARE(readNumber("12.50", {0, 2000, 3}, kTurkish).value, 12.5);
        QCOMPARE(readNumber("0.500", {0, 2000, 3}, kTurkish).value, 0.5);
    }

    void limitsAndPlacesAreSaid() {
        QVERIFY(readNumber("11", kRate, kEnglish).problem.contains("between 0.000000001 and 10"));
        QVERIFY(readNumber("-1", kClip, kEnglish).problem.contains("between 0 and 1,000"));
        QVERIFY(readNumber("0.125", kClip, kEnglish).problem.contains("2"));
        QCOMPARE(readNumber("0.1200", kClip, kEnglish).value, 0.12);
        QCOMPARE(readNumber("1e2", kClip, kEnglish).value, 100.0);
        QVERIFY(readNumber("100000", kBatch, kEnglish).problem.contains("between 1 and 65,536"));
        QVERIFY(!readNumber("99999999999999999999", kBatch, kEnglish).isNumber());
    }

    void wholeNumbersHaveTheGroupsOfTheirLocaleOnly() {
        QCOMPARE(readNumber("52000", kBatch, kEnglish).value, 52000.0);
        QCOMPARE(readNumber("52,000", kBatch, kEnglish).value, 52000.0);
        QCOMPARE(readNumber("52.000", kBatch, kTurkish).value, 52000.0);
        QCOMPARE(readNumber("010", kBatch, kEnglish).value, 10.0);
        QCOMPARE(readNumber("12,34,567", {0, 1e9, 0}, QLocale(QLocale::English, QLocale::India)).value, 1234567.0);
        for (const QLocale& locale : {kEnglish, kTurkish})
            for (const char* text : {"1.5", "1,5", "0.5", "0,5", "52,00", "52.00", "5,2000", "1e3", "1.0"})
                QVERIFY2(!readNumber(text, kBatch, locale).isNumber(), text);
        QVERIFY(!readNumber("52.000", kBatch, kEnglish).isNumber());
        QVERIFY(!readNumber("52,000", kBatch, kTurkish).isNumber());
    }

    void everyLocaleReadsWhatItWrites() {
        const NumberLimits any{-1e9, 1e9}, whole{-1e9, 1e9, 0};
        for (const QLocale& locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            QLocale plain = locale;
            plain.setNumberOptions(QLocale::OmitGroupSeparator);
            for (const double value : {0.5, -12.25, 1234.5, 0.0002}) {
                const NumberReading read = readNumber(plain.toString(value, 'f', 4), any, locale);
                QVERIFY2(read.isNumber() && qFuzzyCompare(read.value, value), qPrintable(locale.name()));
            }
            for (const qlonglong value : {7LL, 1234LL, 1234567LL})
                QVERIFY2(readNumber(locale.toString(value), whole, locale).value == static_cast<double>(value),
                         qPrintable(locale.name()));
        }
    }

    void aWrongTextStaysWithItsReason() {
        NumberBox box;
        box.setRange(0.1, 50);
        box.setDecimals(1);
        box.setSuffix(" % of lines");
        box.setValue(5);
        const NumberEntry* entry = NumberEntry::of(&box);
        QSignalSpy changes(entry, &NumberEntry::problemChanged);
        type(box, "60");            // Qt would swallow the 0
        QCOMPARE(box.value(), 5.0); // and not 6
        QVERIFY(entry->problem().contains("50"));
        leave(box);
        QVERIFY(entry->isWrong());
        QCOMPARE(box.text(), QStringLiteral("60 % of lines"));
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(box.text(), QStringLiteral("60 % of lines"));
        QVERIFY(entry->isWrong());
        box.hide();
        box.setSuffix(" % of all");
        QCOMPARE(box.text(), QStringLiteral("60 % of all"));
        type(box, "40");
        QVERIFY(!entry->isWrong());
        QCOMPARE(box.value(), 40.0);
        QVERIFY(changes.size() >= 2);
    }

    void aWrongTextIsDroppedWhenAskedOrStepped() {
        NumberBox box;
        box.setRange(0, 10);
        box.setValue(3);
        type(box, "1.2.3");
        QVERIFY(NumberEntry::of(&box)->isWrong());
        box.discardEntry();
        QVERIFY(!NumberEntry::of(&box)->isWrong());
        QCOMPARE(box.cleanText(), QStringLiteral("%1").arg(kEnglish.toString(box.value(), 'f', 2)));
        type(box, "x");
        QVERIFY(NumberEntry::of(&box)->isWrong());
        box.setValue(7); // as a recipe does
        QVERIFY(!NumberEntry::of(&box)->isWrong());
        QCOMPARE(box.cleanText(), QStringLiteral("7.00"));
        type(box, "x");
        QTest::keyClick(&box, Qt::Key_Up);
        QVERIFY(!NumberEntry::of(&box)->isWrong());
        QCOMPARE(box.value(), 8.0);
    }

    void theLeastValueMayBeAWord() {
        NumberBox box;
        box.setRange(0, 1000);
        box.setMinimumText("off");
        box.setValue(0);
        QCOMPARE(box.text(), QStringLiteral("off"));
        type(box, "1.2.3");
        leave(box);
        QCOMPARE(box.text(), QStringLiteral("1.2.3")); // not "off"
        type(box, "1,5");
        QCOMPARE(box.value(), 1.5);
        type(box, "0");
        leave(box);
        QCOMPARE(box.text(), QStringLiteral("off"));
        QCOMPARE(box.value(), 0.0);
    }

    void groupsAreShownWhileNobodyEdits() {
        WholeNumberBox box;
        box.setRange(1, 1'000'000);
        box.showGroups();
        box.setValue(52000);
        QCOMPARE(box.text(), QStringLiteral("52,000"));
        QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&box, &in);
        QCOMPARE(box.text(), QStringLiteral("52000"));
        type(box, "1.5");
        leave(box);
        QCOMPARE(box.text(), QStringLiteral("1.5"));
        QVERIFY(NumberEntry::of(&box)->isWrong());
        type(box, "61000");
        leave(box);
        QCOMPARE(box.text(), QStringLiteral("61,000"));
    }
};

QTEST_MAIN(tst_NumberEntry)
#include "tst_NumberEntry.moc"
