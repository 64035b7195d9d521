// SPDX-License-Identifier: GPL-3.0-or-later
// `kantai classify`: from a table to labels, in a project and outside.
#include "tests/support/CommandPlace.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

class ClassifyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        place_.makeProject();
        QCOMPARE(place_.run(place_.pretrain("6")).exitCode, 0);
        std::string table = "who;sentence\n";
        for (int i = 0; i < 120; ++i)
            table += i % 3 == 0 ? "child;A child knows the law on day " + std::to_string(i) + "\n"
                                : "judge;The judge asks the law on day " + std::to_string(i) + "\n";
        place_.folder.write("people.csv", table);
    }

    void aClassifierIsTrained() {
        const Answer answer = place_.run(train() << "--json");
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        const QJsonObject point = answer.event("point"), end = answer.event("classifier");
        QVERIFY(point["accuracy"].toDouble() > 0.9);
        QCOMPARE(end["id"].toInt(), 1);
        const QJsonObject report = end["report"].toObject();
        QCOMPARE(report["data"]["textColumn"].toString(), QString("sentence"));
        QCOMPARE(report["data"]["labelColumn"].toString(), QString("who"));
        QCOMPARE(report["heldOut"]["texts"].toInt(), 24);
        QVERIFY(std::abs(report["heldOut"]["majority"]["accuracy"].toDouble() - 2.0 / 3) < 0.05);

        const Answer text = place_.run(train() << "--name"
                                               << "Second");
        QVERIFY2(text.output.contains("macro F1") && text.output.contains("always \"judge\"") &&
                     text.output.contains("Classifier 2 \"Second\""),
                 qPrintable(text.output));
    }

    void itIsListedAndShown() {
        const QList<QJsonObject> rows = place_.run({"classify", "list", "P", "--json"}).objects();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]["name"].toString(), QString("people"));
        QVERIFY(place_.run({"classify", "list", "P"}).output.contains("Second"));
        const Answer shown = place_.run({"classify", "show", "P", "1"});
        QVERIFY2(shown.output.contains("label \\ predicted") && shown.output.contains("precision"),
                 qPrintable(shown.output));
        QCOMPARE(place_.run({"classify", "show", "P", "7"}).exitCode, 3);
        QCOMPARE(place_.run({"classify", "show", "P", "first"}).exitCode, 2);
    }

    void itLabelsTexts() {
        const QJsonObject label =
            place_.run({"classify", "predict", "P", "--json", "A child knows the law"}).objects().at(0);
        QCOMPARE(label["label"].toString(), QString("child"));
        QVERIFY(label["probabilities"]["child"].toDouble() > 0.5);
        place_.folder.write("lines.txt", "The judge asks the law\nA child knows\n");
        const Answer lines = place_.run({"classify", "predict", "P", "--file", "lines.txt", "--classifier", "2"});
        QVERIFY2(lines.output.contains(" %  judge  The judge asks the law\n") &&
                     lines.output.contains(" %  child  A child knows\n"),
                 qPrintable(lines.output));
        QCOMPARE(place_.run({"classify", "predict", "P"}).exitCode, 2);
    }

    void itIsExportedAndDeleted() {
        QCOMPARE(place_.run({"classify", "export", "P", "out", "--license", "mit"}).exitCode, 0);
        const QJsonObject outside =
            place_.run({"classify", "predict", "out", "--json", "A child knows"}).objects().at(0);
        QCOMPARE(outside, place_.run({"classify", "predict", "P", "--json", "A child knows"}).objects().at(0));
        QVERIFY(place_.run({"fill-mask", "out", "A <mask>"}).errors.contains("holds a classifier"));
        QVERIFY(place_.run({"import-model", "P", "out"}).errors.contains("without the head"));
        QVERIFY(place_.run({"classify", "delete", "P", "2"}).output.contains("are free"));
        QCOMPARE(place_.run({"classify", "list", "P", "--json"}).objects().size(), 1);
        QCOMPARE(place_.run({"verify", "P"}).exitCode, 0);
    }

    void whatCannotBeIsRefusedWithItsReason() {
        place_.folder.write("one.csv", "text,label\nsome words here,a\nother words here,a\n");
        const Answer one = place_.run({"classify", "train", "P", "one.csv"});
        QCOMPARE(one.exitCode, 3);
        QVERIFY2(one.errors.contains("one.csv: every row has the label \"a\""), qPrintable(one.errors));
        QCOMPARE(place_
                     .run(train() << "--label"
                                  << "colour")
                     .exitCode,
                 2);
        QCOMPARE(place_
                     .run(train() << "--block-size"
                                  << "35")
                     .exitCode,
                 2);
        QCOMPARE(place_.run({"classify", "train", "P", "missing.csv"}).exitCode, 3);
    }

    void aSignalKeepsWhatWasLearned() {
        const auto after = [](const QJsonObject& object) {
            return object["event"].toString() == "point" && object["step"].toInt() > 0;
        };
        QStringList longer = train() << "--json";
        longer[longer.indexOf("6")] = "400";
        const Answer answer = place_.kantai().runUntil(longer, after, SIGINT);
        QCOMPARE(answer.exitCode, 5);
        const QJsonObject report = answer.event("classifier")["report"].toObject();
        QVERIFY(report["training"].toObject()["stopped"].toBool());
        QVERIFY(answer.errors.contains("Stopped early"));
    }

private:
    static QStringList train() {
        return {"classify", "train",     "P", "people.csv",      "--epochs", "6",         "--batch-size",
                "8",        "--threads", "1", "--learning-rate", "1e-2",     "--dropout", "0"};
    }

    Place place_;
};

QTEST_GUILESS_MAIN(ClassifyTest)
#include "tst_Classify.moc"
