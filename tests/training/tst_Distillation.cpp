// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that learn from a teacher: what the teacher says, resuming to the bit, and that it helps.
#include "core/base/Json.h"
#include "core/engine/EngineFactory.h"
#include "core/training/Evaluation.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/StepBatches.h"
#include "core/training/distill/Teacher.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "core/training/trial/TrainingBench.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <algorithm>

using namespace kantai;
using namespace kantai::test;

class TestDistillation : public QObject {
    Q_OBJECT

private:
    const TrainingGround ground_{300};
    fs::path teacher_;

    TrainerInput input(const char* folder) const {
        TrainerInput given = ground_.input(folder);
        given.config.layers = 1;
        given.config.hiddenSize = 12; // narrower than the teacher
        given.options.accumulation = 2;
        given.options.saveEvery = 10;
        given.options.evaluateEvery = 5;
        return given;
    }

    TrainerInput taught(const char* folder) const {
        TrainerInput given = input(folder);
        given.options.teacher = 7;
        given.options.teacherStates = 1;
        given.teacher = teacher_;
        given.teacherSha256 = sha256File(teacher_ / kManifestFile);
        return given;
    }

private Q_SLOTS:
    void initTestCase() {
        TrainerInput given = ground_.input("teacher");
        given.config.hiddenSize = 32;
        given.config.intermediateSize = 64;
        given.options.length = Steps{300};
        given.options.evaluateEvery = 300;
        given.options.learningRate = 3e-3;
        train(given);
        teacher_ = given.checkpointsFolder / "step-000300";
        QVERIFY(checkpointDefects(teacher_, true).empty());
    }

    void aSignalHoldsTheAnswersOfTheTeacher() {
        TrainingOptions options = taught("lesson").options;
        const TokenStore store(ground_.stores.train);
        const SequenceSource source(store, options.mode, options.blockSize);
        const PackedBatch batch = StepBatches(source, options, 290).batches(0).front();
        const RobertaConfig config = readConfigFile(teacher_ / kConfigFile);
        ModelWeights weights = ModelWeights::read(config, teacher_ / kWeightsFile);
        std::vector<float> logits(static_cast<std::size_t>(batch.masked() * config.vocabularySize)),
            states(static_cast<std::size_t>(batch.masked() * config.hiddenSize));
        makeEngine(weights, {kCpu, precisionOf(options), {}})->logitsAndStates(batch, logits, states);

        Teacher teacher(teacher_, options);
        const TeacherSignal& signal = teacher.signal(batch);
        QVERIFY(std::ranges::equal(signal.logits, logits));
        QVERIFY(std::ranges::equal(signal.states, states));
        QCOMPARE(signal.columns, config.vocabularySize);
        QCOMPARE(signal.width, std::int64_t{32});
        QCOMPARE(signal.share, options.teacherShare);
        QCOMPARE(signal.temperature, options.temperature);
        QCOMPARE(signal.statesWeight, 1.0);
        options.teacherStates = 0;
        Teacher withoutStates(teacher_, options);
        QVERIFY(withoutStates.signal(batch).states.empty());
    }

    // With nothing of the teacher the run is that of a model that learns alone, to rounding.
    void theTeacherChangesWhatIsLearned() {
        TrainerInput nothing = taught("nothing");
        nothing.options.teacherShare = 0;
        nothing.options.teacherStates = 0;
        Witness alone, unmoved, moved;
        train(input("alone"), alone);
        train(nothing, unmoved);
        train(taught("moved"), moved);
        QVERIFY(std::abs(unmoved.steps.back().loss - alone.steps.back().loss) < 1e-4);
        QVERIFY(std::abs(moved.steps.back().loss - alone.steps.back().loss) > 1e-3);
        QCOMPARE(moved.steps.front().loss, unmoved.steps.front().loss); // of the text alone
    }

    // The student learns faster from what its teacher knows than from the text.
    void aStudentIsBetterThanOneThatLearnsAlone() {
        const auto heldOutLoss = [](TrainerInput given) {
            given.options.length = Steps{80};
            given.options.learningRate = 3e-3;
            given.options.evaluateEvery = 80;
            given.options.saveEvery = 0;
            return train(given).lastEvaluation.loss;
        };
        const double alone = heldOutLoss(input("alone80")), student = heldOutLoss(taught("taught80"));
        QVERIFY2(student < alone, qPrintable(QString("%1 against %2").arg(student).arg(alone)));
    }

    void tenStepsAndTenMoreAreTwenty_data() {
        QTest::addColumn<bool>("reproducible");
        QTest::newRow("usual") << false;
        QTest::newRow("reproducible with any number of processes") << true;
    }

    void tenStepsAndTenMoreAreTwenty() {
        QFETCH(bool, reproducible);
        TrainerInput whole = taught("whole"), rest = taught("rest");
        whole.options.reproducible = rest.options.reproducible = reproducible;
        const TrainingResult once = train(whole);
        rest.resumeFrom = whole.checkpointsFolder / "step-000010";
        const TrainingResult twice = train(rest);
        QCOMPARE(twice.weightsSha256, once.weightsSha256);
        QCOMPARE(sha256File(rest.checkpointsFolder / "step-000020" / kOptimizerFile),
                 sha256File(whole.checkpointsFolder / "step-000020" / kOptimizerFile));
        fs::remove_all(whole.checkpointsFolder);
        fs::remove_all(rest.checkpointsFolder);
    }

    void anotherTeacherIsRefused() {
        const TrainerInput whole = taught("other");
        train(whole);
        TrainerInput rest = taught("other");
        rest.resumeFrom = whole.checkpointsFolder / "step-000010";
        rest.teacherSha256[0] ^= 1;
        VERIFY_REFUSED(Trainer{rest}, ErrorCode::BadInput, "another teacher");
        rest = taught("other");
        rest.resumeFrom = whole.checkpointsFolder / "step-000010";
        rest.options.temperature = 3;
        VERIFY_REFUSED(Trainer{rest}, ErrorCode::BadInput, "temperature");
        rest.options.temperature = 2;
        rest.options.teacher = 8;
        VERIFY_REFUSED(Trainer{rest}, ErrorCode::BadInput, "teacher (7 instead of 8)");
    }

    void optionsOutOfTheirLimitsAreRefused() {
        TrainerInput given = taught("limits");
        given.options.teacherShare = 1.5;
        VERIFY_REFUSED(Trainer{given}, ErrorCode::Usage, "share");
        given.options.teacherShare = 1;
        given.options.temperature = 0;
        VERIFY_REFUSED(Trainer{given}, ErrorCode::Usage, "temperature");
        given.options.temperature = 1;
        given.options.teacherStates = -1;
        VERIFY_REFUSED(Trainer{given}, ErrorCode::Usage, "hidden states");
    }

    // Options of a version without teachers mean none.
    void optionsOfEarlierVersionsHaveNoTeacher() {
        OrderedJson json = toJson(input("earlier").options);
        for (const char* key : {"teacher", "teacherShare", "temperature", "teacherStates"})
            QCOMPARE(json.erase(key), std::size_t{1});
        QCOMPARE(trainingOptionsFromJson(Json::parse(json.dump()), "test").teacher, std::int64_t{0});
    }

    void aTrialIncludesTheTeacher() {
        const TrainerInput given = taught("trial");
        const TrainingBenchInput bench{given.config, given.options, given.trainTokens, 290, 2, {}, given.teacher};
        QCOMPARE(benchTraining(bench, {}, {}).steps.size(), std::size_t{2});
        TrainingBenchInput missing = bench;
        missing.teacher = ground_.folder / "nowhere";
        VERIFY_REFUSED(benchTraining(missing, {}, {}), ErrorCode::BadInput, "nowhere");
    }
};

QTEST_APPLESS_MAIN(TestDistillation)
#include "tst_Distillation.moc"
