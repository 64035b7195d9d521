// SPDX-License-Identifier: GPL-3.0-or-later
// Whole trainings with LibTorch's engine, whose weights, gradients and moments are its own as they are on a GPU: the
// same run as with the packed engine, exact resume, and a change of the device.
#include "core/training/Trainer.h"
#include "core/training/TrainingControl.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TestDevice.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

class TestTorchTraining : public QObject {
    Q_OBJECT

private:
    const TrainingGround ground_;

    TrainerInput input(const char* folder, Device device, DatasetMode mode = DatasetMode::Lines) const {
        TrainerInput given = ground_.input(folder);
        given.config.hiddenDropout = given.config.attentionDropout = 0;
        given.options.mode = mode;
        given.options.device = device;
        given.options.precision = PrecisionChoice::Float32;
        given.options.accumulation = 2;
        given.options.saveEvery = 10;
        given.options.evaluateEvery = 10;
        return given;
    }

private Q_SLOTS:
    void fiftyStepsAreThoseOfThePackedEngine_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("lines") << static_cast<int>(DatasetMode::Lines);
        QTest::newRow("packed") << static_cast<int>(DatasetMode::Packed);
    }
    void fiftyStepsAreThoseOfThePackedEngine() {
        QFETCH(int, mode);
        Witness packed, torch;
        for (auto& [witness, device] : {std::pair(&packed, kCpu), std::pair(&torch, testDevice())}) {
            TrainerInput given = input(toString(device).c_str(), device, static_cast<DatasetMode>(mode));
            given.checkpointsFolder += std::to_string(mode);
            given.options.length = Steps{50};
            train(given, *witness);
        }
        QCOMPARE(torch.steps.size(), std::size_t{50});
        for (std::size_t i = 0; i < 50; ++i) {
            QCOMPARE(torch.steps[i].tokens, packed.steps[i].tokens);
            const double loss = packed.steps[i].loss, norm = packed.steps[i].gradientNorm;
            QVERIFY2(std::abs(torch.steps[i].loss - loss) < 1e-4 * loss, qPrintable(QString::number(i)));
            QVERIFY2(std::abs(torch.steps[i].gradientNorm - norm) < 1e-3 * norm, qPrintable(QString::number(i)));
        }
        QCOMPARE(torch.evaluations.size(), packed.evaluations.size());
        for (std::size_t i = 0; i < packed.evaluations.size(); ++i)
            QVERIFY(std::abs(torch.evaluations[i].loss - packed.evaluations[i].loss) <
                    1e-4 * packed.evaluations[i].loss);
    }

    void itResumesToTheSameBits_data() {
        QTest::addColumn<bool>("queued");
        QTest::newRow("waiting") << false;
        QTest::newRow("queued") << true;
    }
    void itResumesToTheSameBits() {
        QFETCH(bool, queued);
        TrainerInput straight = input("straight", testDevice()), begun = input("begun", testDevice());
        for (TrainerInput* given : {&straight, &begun}) {
            given->checkpointsFolder += queued ? "-queued" : "";
            given->stepCalls = queued ? StepCalls::Queued : StepCalls::Waiting;
            given->config.hiddenDropout = given->config.attentionDropout = 0.1;
            given->options.onDivergence = OnDivergence::Skip;
            given->options.length = Steps{45}; // the guard knows what is usual from 32 steps on
            given->options.saveEvery = 100;    // the straight run waits at other steps than the other
            given->options.evaluateEvery = 100;
        }
        const std::string whole = train(straight).weightsSha256;
        TrainingControl control;
        Witness witness;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 37)
                control.stop(TrainingControl::Stop::Save);
        };
        const std::int64_t ended = Trainer(begun).run(witness, control, {}).steps;
        QCOMPARE(ended, std::int64_t{queued ? 38 : 37}); // the next one was on its way
        begun.resumeFrom = begun.checkpointsFolder / checkpointFolderName(ended);
        QCOMPARE(train(begun).weightsSha256, whole);
    }

    // One step is computed while the metrics of the one before are read; evaluations and checkpoints wait for both.
    void queuedStepsMakeTheSameRun() {
        Witness waiting, queued;
        for (auto& [witness, calls] :
             {std::pair(&waiting, StepCalls::Waiting), std::pair(&queued, StepCalls::Queued)}) {
            TrainerInput given = input(calls == StepCalls::Queued ? "queued" : "waiting", testDevice());
            given.stepCalls = calls;
            QCOMPARE(train(given, *witness).steps, std::int64_t{20});
        }
        QCOMPARE(queued.steps.size(), std::size_t{20});
        for (std::size_t i = 0; i < 20; ++i) {
            const StepMetrics &ours = queued.steps[i], &theirs = waiting.steps[i];
            QCOMPARE(ours.step, static_cast<std::int64_t>(i + 1));
            QCOMPARE(ours.tokens, theirs.tokens);
            QVERIFY(std::abs(ours.loss - theirs.loss) < 1e-4 * theirs.loss);
            QVERIFY(std::abs(ours.gradientNorm - theirs.gradientNorm) < 1e-3 * theirs.gradientNorm);
            QVERIFY(ours.trainingSeconds > (i == 0 ? 0 : queued.steps[i - 1].trainingSeconds));
        }
        QCOMPARE(queued.evaluations.size(), waiting.evaluations.size());
        for (std::size_t i = 0; i < waiting.evaluations.size(); ++i) {
            QCOMPARE(queued.evaluations[i].step, waiting.evaluations[i].step);
            QVERIFY(std::abs(queued.evaluations[i].loss - waiting.evaluations[i].loss) < 1e-3);
        }
        QCOMPARE(queued.checkpoints.size(), waiting.checkpoints.size());
        for (std::size_t i = 0; i < waiting.checkpoints.size(); ++i)
            QVERIFY(std::abs(queued.checkpoints[i].loss - waiting.checkpoints[i].loss) < 1e-3);
    }

    // The step that is not finite is refused on the device; the run hears of it one step later.
    void aQueuedRunThatDivergesEndsWithItsStep() {
        TrainerInput given = input("diverges", testDevice());
        given.stepCalls = StepCalls::Queued;
        given.options.learningRate = 1e30;
        given.options.clipNorm = 0;
        Witness witness;
        VERIFY_REFUSED(train(given, witness), ErrorCode::BadInput, "diverged at step 2");
        QCOMPARE(witness.steps.size(), std::size_t{1});
    }

    void aRunContinuesOnAnotherDeviceAndSaysSo() {
        TrainerInput given = input("moved", testDevice());
        given.options.length = Steps{20};
        train(given);
        given.resumeFrom = given.checkpointsFolder / checkpointFolderName(20);
        given.options.device = kCpu;
        given.options.length = Steps{24};
        Witness witness;
        const TrainingResult result = train(given, witness);
        QCOMPARE(result.steps, std::int64_t{24});
        QVERIFY(witness.notes.size() == 1 && witness.notes[0].find(toString(testDevice())) != std::string::npos);
    }

    void inBf16ItLearnsNearlyTheSame() {
        Witness exact, rough;
        train(input("exact", testDevice()), exact);
        TrainerInput given = input("rough", testDevice());
        given.options.precision = PrecisionChoice::Bf16;
        train(given, rough);
        for (std::size_t i = 0; i < exact.steps.size(); ++i)
            QVERIFY(std::abs(rough.steps[i].loss - exact.steps[i].loss) < 0.02 * exact.steps[i].loss);
        QVERIFY(rough.steps.back().loss != exact.steps.back().loss);
    }

    void aDeviceThatIsNotThereIsRefusedWithThoseThatAre() {
        VERIFY_REFUSED(train(input("none", Device{DeviceType::Cuda, 63})), ErrorCode::Usage, "no device cuda:63");
    }
};

QTEST_APPLESS_MAIN(TestTorchTraining)
#include "tst_TorchTraining.moc"
