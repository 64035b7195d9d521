// SPDX-License-Identifier: GPL-3.0-or-later
// kantai queue, and runs that begin from a checkpoint, as a user types them.
#include "tests/support/CommandPlace.h"

#include <QJsonArray>
#include <QTest>

using namespace kantai;
using test::Answer;

class QueueVerbsTest : public QObject {
    Q_OBJECT
private:
    test::Place place_;

    Answer run(const QStringList& arguments) const {
        const Answer answer = place_.run(arguments);
        if (answer.exitCode != 0)
            qWarning("%s", qPrintable(answer.errors));
        return answer;
    }
    QList<QJsonObject> list() const { return run({"queue", "list", "P", "--json"}).objects(); }
    QStringList names() const {
        QStringList all;
        for (const QJsonObject& entry : list())
            all.append(entry["name"].toString());
        return all;
    }
    static QStringList with(const QStringList& first, const QStringList& more) { return first + test::kTiny + more; }

private Q_SLOTS:
    void initTestCase() { place_.makeProject(); }

    void anEmptyQueueSaysHowToFillIt() {
        const Answer answer = run({"queue", "list", "P"});
        QVERIFY2(answer.output.contains("kantai queue add"), qPrintable(answer.output));
        QCOMPARE(run({"queue", "run", "P", "--json"}).event("queue")["done"].toInt(), 0);
    }

    void entriesAreAddedMovedDuplicatedAndRemoved() {
        for (const char* name : {"a", "b", "c"})
            QCOMPARE(run(with({"queue", "add", "P", "--max-steps", "6"}, {"--name", name})).exitCode, 0);
        QCOMPARE(names(), QStringList({"a", "b", "c"}));
        QCOMPARE(run({"queue", "move", "P", "3", "1"}).exitCode, 0);
        QCOMPARE(names(), QStringList({"c", "a", "b"}));
        const Answer copy =
            run({"queue", "duplicate", "P", "3", "--set", "learning-rate=1e-3", "--set", "maxSteps=4", "--json"});
        QCOMPARE(copy.objects().last()["entry"].toInt(), 4);
        QCOMPARE(names(), QStringList({"c", "learningRate=1e-3 maxSteps=4", "a", "b"}));
        QCOMPARE(run({"queue", "remove", "P", "1"}).exitCode, 0);
        QCOMPARE(run({"queue", "remove", "P", "2"}).exitCode, 0);
        QCOMPARE(names().size(), 2);
        QCOMPARE(place_.run({"queue", "remove", "P", "2"}).exitCode, 3);
        QCOMPARE(place_.run({"queue", "duplicate", "P", "3", "--set", "learningRate=1,2"}).exitCode, 2);
    }

    void wrongValuesAreRefused() {
        QCOMPARE(place_.run(with({"queue", "sweep", "P"}, {})).exitCode, 2);
        QCOMPARE(place_.run(with({"queue", "sweep", "P"}, {"--vary", "speed=1"})).exitCode, 2);
        QCOMPARE(place_.run(with({"queue", "sweep", "P"}, {"--vary", "learningRate=010x"})).exitCode, 2);
        QCOMPARE(place_.run({"queue", "add", "P", "--resume", "latest"}).exitCode, 2);
        QCOMPARE(place_.run({"queue", "add", "P", "--forecast"}).exitCode, 2);
        QCOMPARE(place_.run({"queue", "move", "P", "1", "0"}).exitCode, 2);
    }

    void aSweepRunsAndTellsItsBest() {
        const Answer added = run(with({"queue", "sweep", "P", "--max-steps", "6"},
                                      {"--vary", "learningRate=1e-4,1e-2", "--vary", "seed=1,2", "--json"}));
        QCOMPARE(added.objects().last()["entries"].toArray().size(), 4);
        const Answer ran = run({"queue", "run", "P", "--json"});
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.event("queue")["done"].toInt(), 6);
        int best = 0;
        for (const QJsonObject& entry : list()) {
            QCOMPARE(entry["state"].toString(), QStringLiteral("done"));
            best += entry["best"].toBool() ? 1 : 0;
        }
        QCOMPARE(best, 1);
        QVERIFY(run({"queue", "list", "P"}).output.contains("(best)"));
    }

    void aSignalSavesAndTheQueueGoesOn() {
        QCOMPARE(run(with({"queue", "add", "P", "--max-steps", "2000"}, {"--name", "long"})).exitCode, 0);
        const Answer stopped = place_.kantai().runUntil(
            {"queue", "run", "P", "--json"}, [](const QJsonObject& line) { return test::isStep(line, 20); }, SIGINT);
        QCOMPARE(stopped.exitCode, 5);
        QVERIFY(stopped.event("queue")["stopped"].toBool());
        QCOMPARE(list().last()["state"].toString(), QStringLiteral("waiting"));
        const int number = list().last()["run"].toInt();
        const Answer ran = run({"queue", "run", "P", "--json"});
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.event("end")["run"].toInt(), number);
        QCOMPARE(ran.event("end")["steps"].toInt(), 2000);
    }

    void aFailureIsToldAndKept() {
        QCOMPARE(run(with({"queue", "add", "P", "--max-steps", "4"}, {"--name", "ill"})).exitCode, 0);
        QCOMPARE(run({"queue", "duplicate", "P", "10", "--set", "batchSize=100000", "--name", "huge"}).exitCode, 0);
        QCOMPARE(place_.run({"queue", "run", "P"}).exitCode, 1);
        const QJsonObject entry = list().last();
        QCOMPARE(entry["state"].toString(), QStringLiteral("failed"));
        QVERIFY(entry["reason"].toString().contains("batch"));
    }

    void aRunBeginsFromACheckpoint() {
        const QString checkpoint =
            QString::number(run({"checkpoints", "P", "--json"}).objects().first()["id"].toInt());
        const QStringList begin{"pretrain",    "P", "--block-size", "32", "--batch-size", "8",
                                "--max-steps", "4", "--threads",    "1",  "--from"};
        QCOMPARE(run(begin + QStringList{checkpoint}).exitCode, 0);
        const QJsonObject last = run({"runs", "P", "--json"}).objects().last();
        QVERIFY(last["from"].toObject()["step"].toInt() > 0);
        QVERIFY(run({"runs", "P"}).output.contains("run 1, step"));
        QCOMPARE(place_.run(begin + QStringList{"9999"}).exitCode, 3);
        QCOMPARE(place_.run(begin + QStringList{"best", "--layers", "2"}).exitCode, 2);
        QCOMPARE(run({"tokenizer", "train", "P", "--vocab-size", "300"}).exitCode, 0);
        const Answer other = place_.run(begin + QStringList{checkpoint});
        QCOMPARE(other.exitCode, 3);
        QVERIFY2(other.errors.contains("another tokenizer"), qPrintable(other.errors));
    }
};

QTEST_GUILESS_MAIN(QueueVerbsTest)
#include "tst_QueueVerbs.moc"
