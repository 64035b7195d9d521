// SPDX-License-Identifier: GPL-3.0-or-later
// `kantai evaluate --pairs`: built-in sets, files, over a training, tables and JSON.
#include "tests/support/CommandPlace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace kantai;
using namespace kantai::test;

class PairEvaluationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        place_.makeProject();
        QCOMPARE(place_
                     .run(place_.pretrain("6") << "--snapshots"
                                               << "on")
                     .exitCode,
                 0);
        place_.folder.write("own.csv", "good,bad,phenomenon,human\n"
                                       "the cause in the morning,the cause the in morning,order,0.9\n"
                                       "a reason without a word,a reason without a word,order,\n"
                                       "the law before the rain,the law the before rain,place,0.8\n");
    }

    void aBuiltInSet() {
        const Answer text = place_.run({"evaluate", "P", "--pairs", "english"});
        QCOMPARE(text.exitCode, 0);
        for (const char* part : {"phenomenon", "95 % interval", "adjunct islands", "chance is 50.0 %", "tie"})
            QVERIFY2(text.output.contains(part), qPrintable(text.output));
        const QJsonObject json = place_.run({"evaluate", "P", "--pairs", "turkish", "--json"}).objects().at(0);
        QCOMPARE(json["set"].toString(), QString("turkish"));
        QCOMPARE(json["measure"].toString(), QString("pll"));
        QVERIFY(json["phenomena"].toArray().size() >= 20);
        const QJsonObject all = json["all"].toObject();
        QCOMPARE(all["counted"].toInt() + all["hardlySeen"].toInt() + all["tooLong"].toInt(),
                 json["pairs"].toArray().size());
    }

    void aFileOfTheUser() {
        const QStringList ask{"evaluate", "P", "--pairs", "own.csv", "--measure", "pll-word-l2r", "--csv", "out.csv"};
        const Answer text = place_.run(ask);
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.output.contains("people") && text.output.contains("1 pairs of equal sentences"),
                 qPrintable(text.output));
        const QJsonObject json = place_.run(ask + QStringList("--json")).objects().at(0);
        QCOMPARE(json["measure"].toString(), QString("pll-word-l2r"));
        QCOMPARE(json["all"]["counted"].toInt(), 2);
        QCOMPARE(json["phenomena"][1]["phenomenon"].toString(), QString("place"));
        QCOMPARE(json["phenomena"][0]["human"].toDouble(), 0.9);
        const std::string csv = readFile(place_.folder / "out.csv");
        QVERIFY(csv.starts_with("phenomenon,good,bad,state,good_nats,bad_nats\norder,the cause"));
        QVERIFY(csv.find(",equal,,\n") != std::string::npos);
    }

    void overTheTraining() {
        const QStringList ask{"evaluate", "P", "--pairs", "own.csv", "--over-training"};
        const Answer text = place_.run(ask);
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.output.contains("step") && text.output.contains("are right at the end"),
                 qPrintable(text.output));
        const QJsonObject json = place_.run(ask + QStringList("--json")).objects().at(0);
        const QJsonArray steps = json["steps"].toArray();
        QVERIFY(steps.size() >= 4); // 1, 2, 4, 6
        QCOMPARE(steps.last()["step"].toInt(), 6);
        QVERIFY(json["pairs"][1]["learned"].isNull());
    }

    void whatCannotBe() {
        place_.folder.write("bad.jsonl", "{\"sentence_good\": \"a\"}\n");
        const Answer bad = place_.run({"evaluate", "P", "--pairs", "bad.jsonl"});
        QCOMPARE(bad.exitCode, 3);
        QVERIFY2(bad.errors.contains("bad.jsonl, line 1: the field \"sentence_bad\" is missing"),
                 qPrintable(bad.errors));
        QCOMPARE(place_.run({"evaluate", "P", "--pairs", "german"}).exitCode, 3); // no such file
        QCOMPARE(place_.run({"evaluate", "P", "--pairs", "english", "--text", "tiny.txt"}).exitCode, 2);
        QCOMPARE(place_.run({"evaluate", "P", "--measure", "pll"}).exitCode, 2);
    }

private:
    Place place_;
};

QTEST_GUILESS_MAIN(PairEvaluationTest)
#include "tst_PairEvaluation.moc"
