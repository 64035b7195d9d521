// SPDX-License-Identifier: GPL-3.0-or-later
// kantai runs and kantai run, as a user types them: differences, marks, and changes of a run that is resumed.
#include "tests/support/CommandPlace.h"

#include <QJsonArray>
#include <QTest>

using namespace kantai;
using test::Answer;

class RunVerbsTest : public QObject {
    Q_OBJECT
private:
    test::Place place_;

    Answer run(const QStringList& arguments) const {
        const Answer answer = place_.run(arguments);
        if (answer.exitCode != 0)
            qWarning("%s", qPrintable(answer.errors));
        return answer;
    }

private Q_SLOTS:
    void initTestCase() {
        place_.makeProject();
        QCOMPARE(run(place_.pretrain("4")).exitCode, 0);
        QCOMPARE(run(place_.pretrain("6") + QStringList{"--learning-rate", "2e-4"}).exitCode, 0);
    }

    void onlyTheDifferencesAreListed() {
        const QList<QJsonObject> runs = run({"runs", "P", "--differences", "--json"}).objects();
        QCOMPARE(runs.size(), 2);
        const QJsonObject options = runs[1]["options"].toObject();
        QCOMPARE(options.keys(), QStringList({"learningRate", "length"}));
        QCOMPARE(options["learningRate"].toString(), QStringLiteral("0.0002"));
        QVERIFY(run({"runs", "P", "--differences"}).output.contains("learningRate"));
        const Answer compared = run({"run", "compare", "P", "1", "2", "--json"});
        QCOMPARE(compared.objects().size(), 2);
        QCOMPARE(compared.objects()[0]["second"].toString(), QStringLiteral("6 steps"));
        QVERIFY(run({"run", "compare", "P", "1", "1"}).output.contains("same options"));
        QCOMPARE(place_.run({"run", "compare", "P", "1", "9"}).exitCode, 3);
    }

    void aRunIsPinnedAndNoted() {
        QCOMPARE(run({"run", "note", "P", "1", "the first one"}).exitCode, 0);
        QCOMPARE(run({"run", "pin", "P", "1"}).exitCode, 0);
        const QJsonObject first = run({"runs", "P", "--json"}).objects().at(0);
        QCOMPARE(first["note"].toString(), QStringLiteral("the first one"));
        QVERIFY(first["pinned"].toBool() && first["parameters"].toInt() > 1000);
        QVERIFY(run({"runs", "P"}).output.contains("1*"));
        QCOMPARE(place_.run({"run", "delete", "P", "1"}).exitCode, 3);
        QCOMPARE(run({"run", "unpin", "P", "1"}).exitCode, 0);
        QCOMPARE(run({"run", "note", "P", "1", "--clear"}).exitCode, 0);
        QCOMPARE(run({"runs", "P", "--json"}).objects().at(0)["note"].toString(), QString());
        QCOMPARE(place_.run({"run", "note", "P", "1"}).exitCode, 2);
        QCOMPARE(place_.run({"run", "pin", "P", "9"}).exitCode, 3);
    }

    void aResumeChangesLengthAndLearningRate() {
        QCOMPARE(run({"pretrain", "P", "--resume", "2", "--max-steps", "9", "--learning-rate", "1e-4"}).exitCode, 0);
        const QJsonObject change = [&] {
            for (const QJsonObject& object : run({"run", "history", "P", "2", "--json"}).objects())
                if (object["kind"].toString() == QStringLiteral("change"))
                    return object;
            return QJsonObject();
        }();
        QCOMPARE(change["step"].toInt(), 6);
        QCOMPARE(change["learningRate"].toObject()["after"].toDouble(), 1e-4);
        QCOMPARE(change["length"].toObject()["after"].toString(), QStringLiteral("9 steps"));
        QVERIFY(run({"run", "history", "P", "2"}).output.contains("changed: learning rate 0.0002 → 0.0001"));
        QCOMPARE(place_.run({"pretrain", "P", "--resume", "2", "--batch-size", "4"}).exitCode, 2);
    }
};

QTEST_APPLESS_MAIN(RunVerbsTest)
#include "tst_RunVerbs.moc"
