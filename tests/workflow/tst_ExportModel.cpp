// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves a project: ONNX files that are compared with the model, and curves as CSV and for TensorBoard,
// afterwards and while a run trains.
#include "core/interop/Protobuf.h"
#include "core/workflow/export/ExportCurves.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/pretrain/TensorBoardObserver.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <cmath>
#include <cstring>
#include <map>

using namespace kantai;
using namespace kantai::test;

namespace {

// The scalars of an event file by tag: step and value.
using Scalars = std::map<std::string, std::map<std::int64_t, float>>;

void readScalar(const std::string& summary, std::int64_t step, Scalars& scalars) {
    std::string tag;
    float value = 0;
    readProtobuf(summary, "summary", [&](const ProtobufField& each) {
        readProtobuf(each.bytes, "value", [&](const ProtobufField& field) {
            if (field.number == 1)
                tag = field.bytes;
            else
                value = field.real;
        });
    });
    scalars[tag][step] = value;
}

Scalars scalarsOf(const fs::path& file) {
    const std::string bytes = readFile(file);
    Scalars scalars;
    for (std::size_t at = 0; at < bytes.size();) {
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data() + at, sizeof length);
        const std::string data = bytes.substr(at + 12, length);
        if (tensorBoardRecord(data) != bytes.substr(at, length + 16))
            return {};
        at += length + 16;
        std::int64_t step = 0;
        std::string summary;
        readProtobuf(data, "event", [&](const ProtobufField& field) {
            if (field.number == 2)
                step = field.value;
            if (field.number == 5)
                summary = field.bytes;
        });
        if (!summary.empty())
            readScalar(summary, step, scalars);
    }
    return scalars;
}

fs::path onlyFileIn(const fs::path& folder) {
    return fs::directory_iterator(folder)->path();
}

} // namespace

class ExportModelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<OpenTinyProject> project_;
    RunRow run_;

private Q_SLOTS:
    void initTestCase() {
        project_ = std::make_unique<OpenTinyProject>();
        run_ = project_->train(OpenTinyProject::request(20)).run;
    }

    void exportedFilesAgreeWithTheModel() {
        const fs::path out = project_->folder / "onnx-out";
        const auto agreements = exportOnnx(project_->handle, "best", out, OnnxFiles::FloatAndInt8, "mit", {}, {});
        QCOMPARE(agreements.size(), std::size_t{2});
        const OnnxAgreement &exact = agreements[0], &small = agreements[1];
        QVERIFY(exact.sentences > 0);
        QCOMPARE(exact.sameFirst, exact.sentences);
        QCOMPARE(exact.commonOfFive, 5.0);
        QVERIFY2(exact.largestDifference < 1e-4, qPrintable(QString::number(exact.largestDifference)));
        QVERIFY(std::abs(exact.lossIncrease()) < 1e-4);
        QVERIFY(exact.lossOfModel > 1);
        QVERIFY2(std::abs(small.lossIncrease()) < 0.01, qPrintable(QString::number(small.lossIncrease())));
        QVERIFY(small.largestDifference > exact.largestDifference);
        QCOMPARE(small.bytes, static_cast<std::uint64_t>(fs::file_size(out / kQuantizedOnnxFile)));
        const std::string card = readFile(out / "README.md");
        QVERIFY(card.find(agreementText(small)) != std::string::npos);
        QVERIFY(card.find("license: \"mit\"") != std::string::npos);
    }

    void withoutASentenceNothingIsCompared() {
        OpenTinyProject other;
        PretrainRequest request = OpenTinyProject::request(2);
        other.train(request);
        fs::remove_all(other.path() / "tokens");
        for (const ProbeRow& probe : Project(other.handle).probes())
            removeProbe(other.handle, probe.id);
        QVERIFY(exportOnnx(other.handle, "", other.folder / "one", OnnxFiles::Int8, "", {}, {}).empty());
        addProbe(other.handle, "The judge <mask> the cause.");
        const auto agreements = exportOnnx(other.handle, "", other.folder / "two", OnnxFiles::Int8, "", {}, {});
        QCOMPARE(agreements.at(0).sentences, std::size_t{1});
        QCOMPARE(agreements[0].loss, 0.0); // nobody knows what stood there
    }

    void aStopLeavesNoFolder() {
        std::stop_source stop;
        const Progress progress([&](const ProgressUpdate& update) {
            if (update.phase.find("Comparing") != std::string::npos)
                stop.request_stop();
        });
        const fs::path out = project_->folder / "stopped";
        VERIFY_REFUSED(exportOnnx(project_->handle, "", out, OnnxFiles::Int8, "", progress, stop.get_token()),
                       ErrorCode::Interrupted, "stopped");
        QVERIFY(!fs::exists(out));
    }

    void curvesAreATableOfEveryValue() {
        const fs::path file = project_->folder / "curves.csv";
        exportCurvesAsCsv(project_->handle, run_.id, file);
        const QList<QByteArray> lines = QByteArray::fromStdString(readFile(file)).split('\n');
        QCOMPARE(lines.size(), 22); // head, 20 steps, nothing
        const qsizetype columns = lines[0].split(',').size();
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            QVERIFY(lines[i].endsWith('\r'));
            QCOMPARE(lines[i].split(',').size(), columns);
        }
        const RunHistory history = readRun(project_->handle, run_.id);
        const QList<QByteArray> tenth = lines[10].trimmed().split(',');
        QCOMPARE(tenth[0], QByteArray("10"));
        QCOMPARE(tenth[4].toDouble(), history.metrics.at(9).loss);
        QCOMPARE(tenth[13].toDouble(), history.evaluations.at(0).loss);
        QVERIFY(lines[9].trimmed().endsWith(",,,"));
    }

    void curvesForTensorBoardAreThoseOfTheProject() {
        const fs::path file = exportCurvesForTensorBoard(project_->handle, run_.id, project_->folder / "board");
        Scalars scalars = scalarsOf(file);
        QCOMPARE(scalars["train/loss"].size(), std::size_t{20});
        const RunHistory history = readRun(project_->handle, run_.id);
        QCOMPARE(scalars["train/loss"][7], static_cast<float>(history.metrics.at(6).loss));
        QCOMPARE(scalars["held_out/loss"][20], static_cast<float>(history.evaluations.back().loss));
        QVERIFY(scalars.contains("train/learning_rate") && scalars.contains("held_out/accuracy"));
    }

    void aRunWithoutCurvesIsRefused() {
        VERIFY_REFUSED(exportCurvesAsCsv(project_->handle, 99, project_->folder / "none.csv"), ErrorCode::BadInput,
                       "");
        QVERIFY(!fs::exists(project_->folder / "none.csv"));
    }

    void aTrainingWritesItsCurvesWhileTheyGrow() {
        struct Witness : PretrainObserver {
            int steps = 0, runs = 0;
            void onStep(const StepMetrics&) override { ++steps; }
            void onRun(const RunRow&) override { ++runs; }
        } witness;
        OpenTinyProject project;
        TrainingControl control;
        PretrainOutcome outcome;
        {
            TensorBoardObserver log(project.folder / "logs", witness);
            outcome = pretrain(project.handle, OpenTinyProject::request(10), log, control, {}, {});
        }
        QCOMPARE(witness.steps, 10);
        QVERIFY(witness.runs > 0);
        Scalars scalars = scalarsOf(onlyFileIn(project.folder / "logs" / "Run 1"));
        const RunHistory history = readRun(project.handle, outcome.run.id);
        QCOMPARE(scalars["train/loss"].size(), std::size_t{10});
        QCOMPARE(scalars["train/loss"][10], static_cast<float>(history.metrics.back().loss));
        QCOMPARE(scalars["held_out/loss"][10], static_cast<float>(history.evaluations.back().loss));
    }

    void aLogThatCannotBeWrittenEndsNoTraining() {
        struct Witness : PretrainObserver {
            std::vector<std::string> notes;
            void onNote(const std::string& note) override { notes.push_back(note); }
        } witness;
        OpenTinyProject project;
        const fs::path file = project.folder.write("file", "x");
        TrainingControl control;
        TensorBoardObserver log(file, witness);
        QCOMPARE(pretrain(project.handle, OpenTinyProject::request(4), log, control, {}, {}).result.steps,
                 std::int64_t{4});
        QCOMPARE(witness.notes.size(), std::size_t{1});
        QVERIFY(witness.notes[0].find("no TensorBoard log") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ExportModelTest)
#include "tst_ExportModel.moc"
