// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/Evaluation.h"
#include "core/training/Trainer.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/BatchPlan.h"
#include "core/training/data/UnigramEntropy.h"
#include "core/training/options/Precision.h"
#include "core/training/options/TrainingOptions.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <cmath>
#include <functional>
#include <set>
#include <thread>

using namespace kantai;
using namespace kantai::test;

namespace {

std::set<std::string> contentsOf(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

TrainingResult trainWith(const TrainerInput& input, Witness& witness, TrainingControl& control,
                         std::stop_token stop = {}) {
    return Trainer(input).run(witness, control, std::move(stop));
}

} // namespace

class TestTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itLearnsWhatWordsBelongTogether() {
        TrainerInput input = ground_.input("learns");
        input.options.length = Steps{150};
        input.options.evaluateEvery = 50;
        input.options.learningRate = 5e-3;
        Witness witness;
        const TrainingResult result = train(input, witness);
        QCOMPARE(witness.steps.size(), std::size_t{150});
        QVERIFY(witness.steps.front().loss > 5); // of about ln 300
        QVERIFY2(result.bestHeldOutLoss < unigramEntropy(TokenStore(ground_.stores.heldOut)),
                 qPrintable(QString::number(result.bestHeldOutLoss)));
        QVERIFY(result.lastEvaluation.accuracy > witness.evaluations.front().accuracy);
    }

    void everyStepTellsTheTruthAboutItself() {
        TrainerInput input = ground_.input("truth");
        input.options.accumulation = 2;
        Witness witness;
        const TrainingResult result = train(input, witness);
        QVERIFY(result.end == TrainingEnd::Completed);
        QCOMPARE(result.steps, std::int64_t{20});
        QCOMPARE(result.finalLoss, witness.steps.back().loss);
        QCOMPARE(result.tokens, witness.steps.back().tokens);
        const TokenStore store(input.trainTokens);
        const auto batches = static_cast<double>(BatchPlan(store.lines(), 8, 42).batchesPerEpoch());
        for (std::size_t i = 0; i < witness.steps.size(); ++i) {
            const StepMetrics& m = witness.steps[i];
            QCOMPARE(m.step, static_cast<std::int64_t>(i + 1));
            QVERIFY(std::abs(m.epoch - static_cast<double>(2 * (i + 1)) / batches) < 1e-12);
            QVERIFY(m.gradientNorm > 0 && m.tokensPerSecond > 0);
            QVERIFY(i == 0 || (m.tokens > witness.steps[i - 1].tokens &&
                               m.trainingSeconds > witness.steps[i - 1].trainingSeconds));
        }
        QVERIFY(witness.steps[1].learningRate > witness.steps[0].learningRate); // two steps of warmup
        QVERIFY(witness.steps[19].learningRate < witness.steps[2].learningRate);
    }

    void oneEpochIsOneEpoch() {
        TrainerInput input = ground_.input("epoch");
        input.options.length = Epochs{1};
        Witness witness;
        const TrainingResult result = train(input, witness);
        const TokenStore store(input.trainTokens);
        QCOMPARE(result.steps, static_cast<std::int64_t>(BatchPlan(store.lines(), 8, 42).batchesPerEpoch()));
        std::uint64_t tokens = 0; // every line once, with <s> and </s>
        for (std::uint64_t line = 0; line < store.lines(); ++line)
            tokens += std::min<std::uint64_t>(store.line(line).size() + 2, 16);
        QCOMPARE(result.tokens, tokens);
    }

    void aTimeBudgetEndsTheRun() {
        TrainerInput input = ground_.input("time");
        input.options.length = Minutes{1e-9};
        input.options.evaluateEvery = 0;
        Witness witness;
        QVERIFY(train(input, witness).end == TrainingEnd::Completed);
        QCOMPARE(witness.steps.size(), std::size_t{1}); // over after the first step
        QCOMPARE(witness.evaluations.size(), std::size_t{1});
    }

    void evaluationsAndCheckpointsComeWhenTheyShould() {
        TrainerInput input = ground_.input("schedule");
        input.options.evaluateEvery = 6;
        input.options.saveEvery = 8;
        Witness witness;
        train(input, witness);
        std::vector<std::int64_t> evaluated;
        for (const auto& e : witness.evaluations)
            evaluated.push_back(e.step);
        QVERIFY((evaluated == std::vector<std::int64_t>{6, 12, 18, 20}));
        std::set<std::int64_t> intervals, best, last;
        for (const CheckpointFolder& c : witness.checkpoints) {
            (c.reason == CheckpointReason::Interval ? intervals
             : c.reason == CheckpointReason::Best   ? best
                                                    : last)
                .insert(c.step);
            QVERIFY(checkpointDefects(c.folder, true).empty());
            QCOMPARE(c.manifestSha256, sha256File(c.folder / kManifestFile));
            std::uint64_t bytes = 0;
            for (const auto& file : fs::directory_iterator(c.folder))
                bytes += file.file_size();
            QCOMPARE(c.bytes, bytes);
        }
        QVERIFY((intervals == std::set<std::int64_t>{8, 16}));
        QVERIFY((last == std::set<std::int64_t>{20}));
        for (const auto& e : witness.evaluations)
            QCOMPARE(best.count(e.step) == 1, e.best);
        QVERIFY(witness.evaluations.front().best);
    }

    // How often follows from what an evaluation costs: tst_RunTiming has made-up times for it.
    void withoutAnIntervalItEvaluatesAtMostTwentyTimesAtLeast25StepsApart() {
        TrainerInput input = ground_.input("twenty");
        input.options.evaluateEvery = 0;
        for (const auto& [steps, most] : {std::pair(40, std::size_t{2}), std::pair(600, std::size_t{20})}) {
            input.options.length = Steps{steps};
            Witness witness;
            train(input, witness);
            QVERIFY(!witness.evaluations.empty() && witness.evaluations.size() <= most);
            QVERIFY(witness.evaluations.front().step >= std::max(25, steps / 20));
            for (std::size_t i = 1; i + 1 < witness.evaluations.size(); ++i)
                QVERIFY(witness.evaluations[i].step - witness.evaluations[i - 1].step >= std::max(25, steps / 20));
            QCOMPARE(witness.evaluations.back().step, static_cast<std::int64_t>(steps));
        }
    }

    void withoutHeldOutTextItTrainsWithoutEvaluating() {
        const TrainingGround all(40, 0.0);
        Witness witness;
        const TrainingResult result = train(all.input(), witness);
        QVERIFY(witness.evaluations.empty());
        QCOMPARE(witness.checkpoints.size(), std::size_t{1});
        QCOMPARE(result.bestHeldOutLoss, 0.0);
    }

    void evaluatingTheCheckpointGivesTheSameNumbers() {
        const TrainerInput input = ground_.input("same");
        Witness witness;
        const TrainingResult result = train(input, witness);
        const EvaluationMetrics again =
            evaluateModel(witness.checkpoints.back().folder, input.heldOutTokens, input.options, {}, {});
        QCOMPARE(again.loss, result.lastEvaluation.loss);
        QCOMPARE(again.accuracy, result.lastEvaluation.accuracy);
        QCOMPARE(again.maskedTokens, result.lastEvaluation.maskedTokens);
        TrainingOptions larger = input.options;
        larger.batchSize = 24;
        const double loss =
            evaluateModel(witness.checkpoints.back().folder, input.heldOutTokens, larger, {}, {}).loss;
        QVERIFY(std::abs(loss - again.loss) < 1e-5);
        std::stop_source source;
        source.request_stop();
        VERIFY_REFUSED(evaluateModel(witness.checkpoints.back().folder, input.heldOutTokens, input.options, {},
                                     source.get_token()),
                       ErrorCode::Interrupted, "stopped");
    }

    void theHeadCanStartAtTheFrequencies() {
        TrainerInput input = ground_.input("bias");
        input.options.length = Steps{1};
        input.options.batchSize = 32;
        Witness plain, informed;
        train(input, plain);
        input.options.headBiasFromFrequencies = true;
        train(input, informed);
        const double entropy = unigramEntropy(TokenStore(input.trainTokens));
        QVERIFY(std::abs(plain.steps[0].loss - std::log(300)) < 0.3);
        QVERIFY(std::abs(informed.steps[0].loss - entropy) < 0.5);
    }

    void stopAndSaveSaves() {
        TrainingControl control;
        Witness witness;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 5)
                control.stop(TrainingControl::Stop::Save);
        };
        const TrainingResult result = trainWith(ground_.input("stopped"), witness, control);
        QVERIFY(result.end == TrainingEnd::StoppedAndSaved);
        QCOMPARE(result.steps, std::int64_t{5});
        QVERIFY(witness.checkpoints.back().reason == CheckpointReason::Stopped);
        QCOMPARE(witness.checkpoints.back().step, std::int64_t{5});
        QVERIFY(contentsOf(ground_.folder / "stopped").contains("step-000005"));
    }

    void aStopTokenSavesToo() {
        TrainingControl control;
        std::stop_source source;
        Witness witness;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 3)
                source.request_stop();
        };
        const TrainingResult result = trainWith(ground_.input("token"), witness, control, source.get_token());
        QVERIFY(result.end == TrainingEnd::StoppedAndSaved);
        QCOMPARE(witness.checkpoints.back().step, std::int64_t{3});
    }

    // A rate that no weight can be changed by: every evaluation equals the first.
    void evaluationsWithoutABetterLossEndTheRun() {
        TrainerInput input = ground_.input("early");
        input.options.length = Steps{40};
        input.options.evaluateEvery = 2;
        input.options.learningRate = 1e-30;
        input.options.earlyStopping = 3;
        Witness witness;
        const TrainingResult result = train(input, witness);
        QVERIFY(result.end == TrainingEnd::StoppedEarly);
        QCOMPARE(result.steps, std::int64_t{8}); // the best at 2; 4, 6 and 8 are not better
        QCOMPARE(witness.evaluations.size(), std::size_t{4});
        QCOMPARE(witness.checkpoints.back().step, std::int64_t{8});
        QVERIFY(witness.checkpoints.back().reason == CheckpointReason::Stopped);

        input.resumeFrom = input.checkpointsFolder / "step-000008";
        Witness again;
        QCOMPARE(train(input, again).steps, std::int64_t{14}); // three more
        QVERIFY(again.steps.at(0).resumed && !again.steps.at(1).resumed);
        QVERIFY(!witness.steps.at(0).resumed);
        QVERIFY(again.steps.at(0).residentMemory > 0);

        TrainerInput off = ground_.input("late");
        off.options = input.options;
        off.options.length = Steps{12};
        off.options.earlyStopping = 0;
        QVERIFY(train(off).end == TrainingEnd::Completed);
    }

    void aKilledRunCountsOnFromItsCheckpoint() {
        TrainerInput input = ground_.input("killed early");
        input.options.length = Steps{40};
        input.options.evaluateEvery = 2;
        input.options.saveEvery = 5;
        input.options.learningRate = 1e-30;
        input.options.earlyStopping = 3;
        Witness witness;
        TrainingControl control;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 7)
                control.stop(TrainingControl::Stop::Discard);
        };
        QVERIFY(trainWith(input, witness, control).end == TrainingEnd::StoppedWithoutSaving);
        input.resumeFrom = input.checkpointsFolder / "step-000005";
        QCOMPARE(train(input).steps, std::int64_t{8});
    }

    void stopWithoutSavingLeavesNoNewCheckpoint() {
        TrainerInput input = ground_.input("discarded");
        input.options.evaluateEvery = 100;
        TrainingControl control;
        Witness witness;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 5)
                control.stop(TrainingControl::Stop::Discard);
        };
        QVERIFY(trainWith(input, witness, control).end == TrainingEnd::StoppedWithoutSaving);
        QVERIFY(witness.checkpoints.empty());
        QVERIFY(contentsOf(input.checkpointsFolder).empty());
    }

    void aPauseChangesNothing() {
        TrainingControl control;
        Witness witness;
        std::jthread user;
        witness.afterStep = [&](std::int64_t step) {
            if (step != 4)
                return;
            control.pause();
            user = std::jthread([&] { control.resume(); });
        };
        const std::string paused = trainWith(ground_.input("paused"), witness, control).weightsSha256;
        QCOMPARE(paused, train(ground_.input("unpaused")).weightsSha256);
    }

    void threadsMayBeAnyNumberAndSeedsMatter() {
        TrainerInput input = ground_.input("one");
        input.options.threads = 0;
        QCOMPARE(train(input).steps, std::int64_t{20});
        TrainerInput other = ground_.input("other");
        other.options.seed = 43;
        QVERIFY(train(other).weightsSha256 != train(ground_.input("again")).weightsSha256);
    }

    void divergenceKeepsTheCheckpointsBefore() {
        TrainerInput input = ground_.input("diverges");
        input.options.learningRate = 1e6;
        input.options.saveEvery = 1;
        Witness witness;
        const auto error = errorOf([&] { train(input, witness); });
        QVERIFY(error.has_value());
        QCOMPARE(static_cast<int>(error->code()), static_cast<int>(ErrorCode::BadInput));
        QVERIFY2(error->message().find("diverged at step") != std::string::npos, error->what());
        QVERIFY(error->remedy().sentence.find("learning rate") != std::string::npos);
        QVERIFY(!witness.checkpoints.empty());
        for (const CheckpointFolder& checkpoint : witness.checkpoints)
            QVERIFY(checkpointDefects(checkpoint.folder, true).empty());
    }

    void aRunGoesOnInItsOwnPrecisionOnly() {
        TrainerInput input = ground_.input("precision");
        input.options.precision = PrecisionChoice::Float32;
        input.options.length = Steps{2};
        train(input);
        input.resumeFrom = input.checkpointsFolder / "step-000002";
        input.options.length = Steps{4};
        const Trainer same(input);
        if (!isAvailable(PrecisionChoice::Bf16))
            QSKIP("This processor does not multiply bf16.");
        input.options.precision = PrecisionChoice::Bf16;
        VERIFY_REFUSED(Trainer{input}, ErrorCode::BadInput, "precision");
    }

    void whatCannotBeTrainedIsRefusedBeforehand_data() {
        QTest::addColumn<std::function<void(TrainerInput&)>>("spoil");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, ErrorCode code, const char* text,
                            std::function<void(TrainerInput&)> spoil) {
            QTest::newRow(name) << spoil << static_cast<int>(code) << QString(text);
        };
        row("batch larger than the corpus", ErrorCode::BadInput, "less than one batch of 5000",
            [](auto& i) { i.options.batchSize = 5000; });
        row("block above positions", ErrorCode::Usage, "at most 32", [](auto& i) { i.options.blockSize = 33; });
        row("heads", ErrorCode::BadInput, "heads", [](auto& i) { i.config.heads = 3; });
        row("vocabulary rows", ErrorCode::Usage, "280 vocabulary rows",
            [](auto& i) { i.config.vocabularySize = 280; });
        row("no store", ErrorCode::BadInput, "nowhere.tokens", [](auto& i) { i.trainTokens = "/nowhere.tokens"; });
        row("no tokenizer", ErrorCode::BadInput, "nowhere.json", [](auto& i) { i.tokenizerJson = "/nowhere.json"; });
        row("file for a folder", ErrorCode::BadInput, "corpus.txt",
            [](auto& i) { i.checkpointsFolder = i.tokenizerJson.parent_path() / "corpus.txt" / "x"; });
        row("no checkpoint", ErrorCode::BadInput, "nowhere", [](auto& i) { i.resumeFrom = "/nowhere"; });
    }

    void whatCannotBeTrainedIsRefusedBeforehand() {
        QFETCH(std::function<void(TrainerInput&)>, spoil);
        QFETCH(int, code);
        QFETCH(QString, text);
        TrainerInput input = ground_.input("refused");
        spoil(input);
        VERIFY_REFUSED(Trainer{input}, code, text.toStdString());
    }

private:
    const TrainingGround ground_;
};

QTEST_APPLESS_MAIN(TestTrainer)
#include "tst_Trainer.moc"
