// SPDX-License-Identifier: GPL-3.0-or-later
// The table of models beside their teacher.
#include "core/interop/OnnxExport.h"
#include "core/interop/QuantizedSize.h"
#include "core/model/ParameterCount.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/checkpoint/CutLayers.h"
#include "core/workflow/evaluate/CompareModels.h"
#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

namespace {

// Run 1 has two layers, its cut one; Run 3 learned nothing.
struct Fixture : OpenTinyProject {
    Fixture() : OpenTinyProject(Stage::Tokenizer) {
        PretrainRequest whole = request(60);
        whole.config.layers = 2;
        train(whole);
        teacher = findCheckpoint(Project(handle), "latest").id;
        cut = cutLayers(handle, teacher, {0}, "", {}, {}).checkpoint.id;
        PretrainRequest untrained = request(1);
        untrained.options.learningRate = 1e-9;
        untrained.options.seed = 9;
        other = train(untrained).checkpoints.back().id;
    }
    ModelComparison compare(const std::vector<std::int64_t>& checkpoints) const {
        return compareModels(handle, teacher, checkpoints, {}, {});
    }
    std::int64_t teacher = 0, cut = 0, other = 0;
};

} // namespace

class CompareModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableHasTheTeacherFirst() {
        Fixture f;
        const ModelComparison comparison = f.compare({f.cut, f.teacher, f.other, f.cut});
        QCOMPARE(comparison.models.size(), std::size_t{3}); // each once
        const ComparedModel &teacher = comparison.models[0], &cut = comparison.models[1],
                            &other = comparison.models[2];
        QCOMPARE(teacher.checkpoint, f.teacher);
        QCOMPARE(cut.checkpoint, f.cut);
        QCOMPARE(other.checkpoint, f.other);
        QCOMPARE(teacher.commonOfFive, 5.0); // with itself
        QCOMPARE(teacher.sameFirst, 1.0);
        QVERIFY(other.commonOfFive < 5 && other.commonOfFive >= 0);
        QVERIFY(teacher.heldOutLoss < other.heldOutLoss);
        QVERIFY(cut.parameters < teacher.parameters);
        QCOMPARE(cut.layers, std::int64_t{1});
        for (const ComparedModel& model : comparison.models) {
            QVERIFY(model.milliseconds > 0);
            QVERIFY(model.quantizedBytes < model.floatBytes);
        }
        QVERIFY(comparison.maskedTokens > 0 && comparison.comparedTokens > 0 && comparison.sentences > 0);
    }

    // The same masks and the same text as an evaluation of the run, whose options are those of the comparison here.
    void theLossIsThatOfAnEvaluation() {
        Fixture f;
        const double loss = f.compare({}).models.front().heldOutLoss;
        const double evaluated = evaluateCheckpoint(f.handle, std::to_string(f.teacher), {}, {}, {}).metrics.loss;
        QVERIFY2(std::abs(loss - evaluated) < 1e-3 * evaluated,
                 qPrintable(QString("%1 %2").arg(loss).arg(evaluated)));
    }

    void theSizeIsThatOfTheExportedFile() {
        Fixture f;
        const CheckpointRow row = findCheckpoint(Project(f.handle), std::to_string(f.teacher));
        const fs::path target = f.folder / "onnx";
        exportOnnx(f.handle, std::to_string(f.teacher), target, OnnxFiles::Int8, "", {}, {});
        const auto file = static_cast<double>(fs::file_size(target / kQuantizedOnnxFile));
        const auto bytes = static_cast<double>(quantizedBytes(checkpointPath(f.handle, row)));
        QVERIFY(bytes < file && file - bytes < 40'000);
    }

    // As the sample's is, whose lines are longer than what its model reads at once.
    void aModelThatReadsShortSequencesIsMeasured() {
        Fixture f;
        PretrainRequest brief = f.request(2);
        brief.config.maxPositions = 10;
        brief.options.blockSize = 8;
        const std::int64_t reader = f.train(brief).checkpoints.back().id;
        const ModelComparison beside = f.compare({reader});
        QCOMPARE(beside.models.size(), std::size_t{2});
        for (const ComparedModel& model : beside.models)
            QVERIFY(model.milliseconds > 0 && model.heldOutLoss > 0);
        QCOMPARE(compareModels(f.handle, reader, {f.teacher}, {}, {}).models.size(), std::size_t{2});
    }

    void theTableIsWrittenAsCsv() {
        Fixture f;
        ModelComparison comparison = f.compare({f.cut});
        const std::string csv = toCsv(comparison);
        QVERIFY(csv.starts_with("checkpoint,run,step,layers,"));
        QVERIFY(csv.find("\"Run 1, 1 of 2 layers\"") != std::string::npos);
        QCOMPARE(std::ranges::count(csv, '\n'), std::ptrdiff_t{3});
    }

    void anotherTokenizerIsRefused() {
        Fixture f;
        trainTokenizer(f.handle, {.vocabularySize = 280, .minFrequency = 2}, {}, {});
        const std::int64_t later = f.train(f.request(2)).checkpoints.back().id;
        VERIFY_REFUSED(f.compare({later}), ErrorCode::BadInput, "another tokenizer");
    }

    void damagedModelsAndStopsAreTold() {
        Fixture f;
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(compareModels(f.handle, f.teacher, {f.cut}, {}, stop.get_token()), ErrorCode::Interrupted, "");
        const CheckpointRow row = findCheckpoint(Project(f.handle), std::to_string(f.cut));
        flipBit(f.handle.absolute(row.folder) / kWeightsFile, 3000);
        VERIFY_REFUSED(f.compare({f.cut}), ErrorCode::BadInput, kWeightsFile);
    }
};

QTEST_APPLESS_MAIN(CompareModelsTest)
#include "tst_CompareModels.moc"
