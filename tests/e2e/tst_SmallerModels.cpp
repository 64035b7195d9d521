// SPDX-License-Identifier: GPL-3.0-or-later
// From a model to a smaller one that learned from it: checkpoint cut, pretrain --teacher, compare.
#include "tests/support/CommandPlace.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace kantai;
using namespace kantai::test;

class SmallerModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        place_.makeProject();
        QStringList arguments = place_.pretrain("20");
        arguments[arguments.indexOf("--layers") + 1] = "3";
        const Answer answer = place_.run(arguments);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        teacher_ = QString::number(place_.run({"checkpoints", "P", "--json"}).objects().last()["id"].toInt());
    }

    void aModelIsCut() {
        const Answer answer = place_.run({"checkpoint", "cut", "P", teacher_, "--keep", "2", "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        const QJsonObject cut = answer.objects().at(0);
        QCOMPARE(cut["layers"].toArray(), (QJsonArray{1, 3}));
        cut_ = QString::number(cut["checkpoint"].toInt());
        const Answer text = place_.run({"checkpoint", "cut", "P", teacher_, "--layers", "2", "--name", "Middle"});
        QVERIFY2(text.output.contains("\"Middle\"") && text.output.contains("layers 2 of 3"),
                 qPrintable(text.output));
        QCOMPARE(place_.run({"fill-mask", "P", "The judge <mask> the law.", "--checkpoint", cut_}).exitCode, 0);
    }

    void whatCannotBeCutIsRefused() {
        QCOMPARE(place_.run({"checkpoint", "cut", "P", teacher_}).exitCode, 2);
        QCOMPARE(place_.run({"checkpoint", "cut", "P", teacher_, "--keep", "2", "--layers", "1"}).exitCode, 2);
        QCOMPARE(place_.run({"checkpoint", "cut", "P", teacher_, "--keep", "3"}).exitCode, 2);
        const Answer answer = place_.run({"checkpoint", "cut", "P", teacher_, "--layers", "1,x"});
        QVERIFY(answer.exitCode == 2 && answer.errors.contains("'x' is not the number of a layer"));
        QVERIFY(place_.run({"checkpoint", "cut", "P", teacher_, "--layers", "4"}).errors.contains("3 layers"));
    }

    void aRunLearnsFromATeacher() {
        const Answer answer = place_.run(place_.pretrain("10") << "--teacher" << teacher_ << "--teacher-share"
                                                               << "0.7"
                                                               << "--teacher-states"
                                                               << "1");
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        QVERIFY(place_.run({"runs", "P", "--differences", "--json"}).output.contains("\"teacher\""));
        const Answer refused = place_.run({"checkpoint", "delete", "P", "99"});
        QCOMPARE(refused.exitCode, 3);
        const Answer missing = place_.run(place_.pretrain("10") << "--teacher"
                                                                << "99");
        QCOMPARE(missing.exitCode, 3);
        QCOMPARE(place_
                     .run(place_.pretrain("10") << "--teacher-share"
                                                << "0.7")
                     .exitCode,
                 2);
    }

    // The cut model is trained on, with the one that it was cut from as its teacher.
    void aCutModelLearnsFromItsTeacher() {
        QStringList arguments{"pretrain", "P", "--json", "--max-steps", "5", "--from", cut_, "--teacher", teacher_};
        arguments << "--block-size"
                  << "32"
                  << "--batch-size"
                  << "8"
                  << "--threads"
                  << "1";
        const Answer answer = place_.run(arguments);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
    }

    void modelsAreCompared() {
        const Answer table = place_.run({"compare", "P", cut_, "latest", "--teacher", teacher_, "--csv", "t.csv"});
        QVERIFY2(table.exitCode == 0, qPrintable(table.errors));
        QVERIFY2(table.output.contains("Run 1 (teacher)") && table.output.contains("ms a sentence"),
                 qPrintable(table.output));
        const QList<QJsonObject> rows = place_.run({"compare", "P", cut_, "--teacher", teacher_, "--json"}).objects();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0]["teacher"].toBool() && !rows[1]["teacher"].toBool());
        QCOMPARE(rows[0]["commonOfFive"].toDouble(), 5.0);
        QVERIFY(rows[1]["parameters"].toInt() < rows[0]["parameters"].toInt());
        QVERIFY(rows[1]["heldOutLoss"].toDouble() > 0 && rows[1]["millisecondsASentence"].toDouble() > 0);
        QFile csv(QString::fromStdString((place_.folder / "t.csv").string()));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count('\n'), 4);
        QCOMPARE(place_.run({"compare", "P", cut_}).exitCode, 2);
    }

private:
    const Place place_;
    QString teacher_, cut_;
};

QTEST_APPLESS_MAIN(SmallerModelsTest)
#include "tst_SmallerModels.moc"
