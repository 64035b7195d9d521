// SPDX-License-Identifier: GPL-3.0-or-later
// `kantai model PROJECT`: statistics of the tensors of a trained model, a tensor over the training, neighbours of a
// word and the map of the word table.
#include "tests/support/CommandPlace.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace kantai;
using namespace kantai::test;

class ModelInsightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        place_.makeProject();
        QCOMPARE(place_
                     .run(place_.pretrain("6") << "--save-every"
                                               << "2")
                     .exitCode,
                 0);
    }

    void statisticsOfEveryTensor() {
        const Answer text = place_.run({"model", "P"});
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.output.contains("deviation") && text.output.contains("lm_head.bias"), qPrintable(text.output));
        const QJsonArray tensors = place_.run({"model", "P", "--json"}).objects().at(0)["tensors"].toArray();
        QCOMPARE(tensors.size(), 26); // 5 + 16 + 5
        const QJsonObject words = tensors[0].toObject();
        QCOMPARE(words["name"].toString(), QString("roberta.embeddings.word_embeddings.weight"));
        QCOMPARE(words["count"].toInteger(), 320 * 16);
        QVERIFY(words["deviation"].toDouble() > 0.01 && words["minimum"].toDouble() < 0);
        QVERIFY(words.contains("shareOfZeros"));

        const QJsonArray one =
            place_.run({"model", "P", "--tensor", "lm_head.bias", "--checkpoint", "latest", "--json"})
                .objects()
                .at(0)["tensors"]
                .toArray();
        QCOMPARE(one.size(), 1);
    }

    void aTensorOverTheTraining() {
        const QStringList ask{"model", "P", "--tensor", "lm_head.bias", "--over-training"};
        QVERIFY(place_.run(ask).output.contains("step"));
        const QJsonArray steps = place_.run(ask + QStringList("--json")).objects().at(0)["steps"].toArray();
        QVERIFY(steps.size() >= 2);
        QCOMPARE(steps.last()["step"].toInt(), 6);
        QCOMPARE(steps[0]["histogram"]["counts"].toArray().size(), 60);
    }

    void neighboursAndMap() {
        const Answer text = place_.run({"model", "P", "--neighbours", "judge", "--top-k", "3"});
        QVERIFY2(text.output.startsWith("judge: ") && text.output.contains("cosine"), qPrintable(text.output));
        const QJsonObject json =
            place_.run({"model", "P", "--neighbours", "judge", "--map", "100", "--json"}).objects().at(0);
        QCOMPARE(json["neighbours"].toArray().size(), 10);
        QCOMPARE(json["map"]["points"].toArray().size(), 100);
        QCOMPARE(json["map"]["shares"].toArray().size(), 2);
    }

    void whatDoesNotGoTogetherIsRefused() {
        for (const QStringList& wrong :
             {QStringList{"model", "--neighbours", "judge"}, QStringList{"model", "P", "--preset", "nano"},
              QStringList{"model", "P", "--over-training"}, QStringList{"model", "P", "--tensor", "no.such"},
              QStringList{"model", "P", "--neighbours", " "}}) {
            const Answer answer = place_.run(wrong);
            QVERIFY2(answer.exitCode == 2 && !answer.errors.isEmpty(), qPrintable(wrong.join(' ') + answer.errors));
        }
        QVERIFY(place_.run({"model", "missing"}).exitCode != 0);
    }

private:
    Place place_;
};

QTEST_GUILESS_MAIN(ModelInsightTest)
#include "tst_ModelInsight.moc"
