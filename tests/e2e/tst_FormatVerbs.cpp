// SPDX-License-Identifier: GPL-3.0-or-later
// Models and curves that come into a project and leave it on the command line.
#include "tests/support/CommandPlace.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace kantai;
using namespace kantai::test;

class FormatVerbsTest : public QObject {
    Q_OBJECT

    Place place_;

    QString path(const QString& name) const {
        return QString::fromStdString((place_.folder.path() / name.toStdString()).string());
    }

private Q_SLOTS:
    void initTestCase() { place_.makeProject(); }

    void aTrainingLogsForTensorBoardAndItsCurvesAreExported() {
        QCOMPARE(place_
                     .run(place_.pretrain("6") << "--tensorboard"
                                               << "logs")
                     .exitCode,
                 0);
        QCOMPARE(QDir(path("logs/Run 1")).entryList({"events.out.tfevents.*"}, QDir::Files).size(), 1);
        QCOMPARE(place_.run({"pretrain", "P", "--resume", "1", "--max-steps", "8", "--tensorboard", "logs"}).exitCode,
                 0);
        QCOMPARE(QDir(path("logs/Run 1")).entryList({"events.out.tfevents.*"}, QDir::Files).size(), 2);
        QVERIFY(place_.run({"run", "curves", "P", "1", "curves.csv"}).output.contains("curves.csv"));
        QVERIFY(QFileInfo(path("curves.csv")).size() > 500);
        const Answer board = place_.run({"run", "curves", "P", "1", "board", "--format", "tensorboard", "--json"});
        QVERIFY(QFileInfo(board.objects().at(0)["curves"].toString()).isFile() || QDir(path("board")).count() == 3);
        QCOMPARE(place_.run({"run", "curves", "P", "9", "x.csv"}).exitCode, 3);
        QCOMPARE(place_.run({"run", "curves", "P", "1", "x.csv", "--format", "xlsx"}).exitCode, 2);
    }

    void onnxFilesAreWrittenAndCompared() {
        const Answer text = place_.run({"export", "P", "web", "--format", "onnx"});
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.output.contains("onnx/model_quantized.onnx (") && text.output.contains("same first answer"),
                 qPrintable(text.output));
        const QJsonObject json =
            place_.run({"export", "P", "phone", "--format", "onnx-int8", "--json"}).objects().at(0);
        const QJsonArray agreement = json["agreement"].toArray();
        QCOMPARE(agreement.size(), 1);
        QVERIFY(agreement[0].toObject()["sentences"].toInt() > 0);
        QVERIFY(!QFileInfo::exists(path("phone/onnx/model.onnx")));
        QCOMPARE(place_.run({"export", "P", "web", "--format", "onnx"}).exitCode, 3); // it is there
        QCOMPARE(place_.run({"export", "P", "other", "--format", "gguf"}).exitCode, 2);
    }

    void aModelComesInAnswersAndIsTrainedOn() {
        const QString folder = QStringLiteral(KANTAI_SOURCE_DIR "/tests/data/foreign-model");
        const Answer imported = place_.run({"import-model", "P", folder, "--name", "Foreign", "--json"});
        QCOMPARE(imported.exitCode, 0);
        const QString checkpoint = QString::number(imported.objects().at(0)["checkpoint"].toInt());
        QCOMPARE(imported.objects().at(0)["notes"].toArray().size(), 4);
        QVERIFY(place_.run({"runs", "P"}).output.contains("imported from"));
        const Answer answer = place_.run({"fill-mask", "P", "A <mask>", "--checkpoint", checkpoint});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.errors.isEmpty(), qPrintable(answer.errors)); // no optimizer is missed
        QCOMPARE(place_.run({"evaluate", "P", "--checkpoint", checkpoint}).exitCode, 0);
        QCOMPARE(place_.run({"verify", "P"}).exitCode, 0);
        QCOMPARE(place_
                     .run({"pretrain", "P", "--from", checkpoint, "--max-steps", "2", "--block-size", "32",
                           "--batch-size", "8", "--threads", "1"})
                     .exitCode,
                 0);
        const Answer resumed = place_.run({"pretrain", "P", "--resume", "2", "--max-steps", "5"});
        QCOMPARE(resumed.exitCode, 3);
        QVERIFY2(resumed.errors.contains("imported model"), qPrintable(resumed.errors));
        QCOMPARE(place_.run({"import-model", "P", path("P")}).exitCode, 3);
    }
};

QTEST_GUILESS_MAIN(FormatVerbsTest)
#include "tst_FormatVerbs.moc"
