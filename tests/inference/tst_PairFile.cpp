// SPDX-License-Identifier: GPL-3.0-or-later
// Files of minimal pairs: JSON lines and tables, and what is refused with its line.
#include "core/inference/PairFile.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;

class PairFileTest : public QObject {
    Q_OBJECT
private:
    test::TextFolder folder_;

private Q_SLOTS:
    void jsonLinesOfBlimp() {
        const PairSet set = readPairFile(folder_.write(
            "blimp.jsonl", "\xef\xbb\xbf{\"sentence_good\": \"A dog runs.\", \"sentence_bad\": \"A dog run.\", "
                           "\"field\": \"syntax\", \"linguistics_term\": \"agreement\", \"UID\": \"simple\"}\n"
                           "\r\n"
                           "{\"sentence_good\": \"Dogs run.\", \"sentence_bad\": \"Dogs runs.\", \"field\": "
                           "\"syntax\", \"human\": 0.95}"));
        QCOMPARE(set.name, std::string("blimp.jsonl"));
        QCOMPARE(set.pairs.size(), std::size_t{2});
        QCOMPARE(set.pairs[0].good, std::string("A dog runs."));
        QCOMPARE(set.pairs[0].bad, std::string("A dog run."));
        QCOMPARE(set.pairs[0].phenomenon, std::string("simple"));
        QVERIFY(!set.pairs[0].human);
        QCOMPARE(set.pairs[1].phenomenon, std::string("syntax"));
        QCOMPARE(set.pairs[1].human.value(), 0.95);
    }

    void tablesWithAndWithoutTitles() {
        const PairSet plain = readPairs("\"He said, \"\"no\"\".\",He say no.,agreement\nb,c\n", "pairs");
        QCOMPARE(plain.pairs.size(), std::size_t{2});
        QCOMPARE(plain.pairs[0].good, std::string("He said, \"no\"."));
        QCOMPARE(plain.pairs[0].phenomenon, std::string("agreement"));
        QCOMPARE(plain.pairs[1].phenomenon, std::string());
        const PairSet titled = readPairs("UID,human,sentence_bad,sentence_good\nx,0.5,wrong,right\n,,b,g\n", "pairs");
        QCOMPARE(titled.pairs[0].good, std::string("right"));
        QCOMPARE(titled.pairs[0].bad, std::string("wrong"));
        QCOMPARE(titled.pairs[0].human.value(), 0.5);
        QVERIFY(!titled.pairs[1].human);
        const PairSet tabs = readPairFile(folder_.write("pairs.tsv", "good\tbad\nyes, I do\tyes, I does\n"));
        QCOMPARE(tabs.pairs.at(0).good, std::string("yes, I do"));
    }

    void whatCannotBeUsedIsRefusedWithItsLine_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const QByteArray whole = "{\"sentence_good\": \"a\", \"sentence_bad\": \"b\"}\n";
        QTest::newRow("no JSON") << whole + "{\"sentence_good\": \"a\", \n"
                                 << "pairs, line 2, column ";
        QTest::newRow("a field is missing") << whole + "\n{\"sentence_good\": \"a\"}"
                                            << "pairs, line 3: the field \"sentence_bad\" is missing";
        QTest::newRow("a field is no text") << whole + "{\"sentence_good\": 1, \"sentence_bad\": \"b\"}"
                                            << "pairs, line 2: the field \"sentence_good\" is not a text";
        QTest::newRow("no object") << whole + "[]"
                                   << "pairs, line 2: the line is not a JSON object";
        QTest::newRow("empty sentence") << whole + "{\"sentence_good\": \" \", \"sentence_bad\": \"b\"}"
                                        << "pairs, line 2: the right sentence is empty";
        QTest::newRow("human out of range")
            << QByteArray("{\"sentence_good\": \"a\", \"sentence_bad\": \"b\", \"human\": 96}")
            << "pairs, line 1: the share of people is not between 0 and 1";
        QTest::newRow("human is not a number")
            << QByteArray("{\"sentence_good\": \"a\", \"sentence_bad\": \"b\", \"human\": \"most\"}")
            << "pairs, line 1: \"\"most\"\" is not a number";
        QTest::newRow("one column") << QByteArray("a,b\n\n\"c\nd\",e\nalone\n")
                                    << "pairs, line 5: the row has 1 columns";
        QTest::newRow("wrong sentence empty") << QByteArray("a,b\nc,\n") << "pairs, line 2: the wrong sentence";
        QTest::newRow("not a number") << QByteArray("a,b,x,many\n") << "pairs, line 1: \"many\" is not a number";
        QTest::newRow("open quote") << QByteArray("a,b\n\"c,d\n") << "pairs, line 2: the quoted cell";
        QTest::newRow("not UTF-8") << QByteArray("a,\xff\n") << "pairs is not UTF-8";
        QTest::newRow("nothing") << QByteArray("\n") << "pairs holds no pair";
        QTest::newRow("titles only") << QByteArray("good,bad\n") << "pairs holds no pair";
    }
    void whatCannotBeUsedIsRefusedWithItsLine() {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        VERIFY_REFUSED(readPairs(text.toStdString(), "pairs"), ErrorCode::BadInput, message.toStdString());
    }

    void aFileThatIsNotThereIsNamed() {
        VERIFY_REFUSED(readPairFile(folder_.path() / "none.csv"), ErrorCode::BadInput, "none.csv");
    }
};

QTEST_GUILESS_MAIN(PairFileTest)
#include "tst_PairFile.moc"
