// SPDX-License-Identifier: GPL-3.0-or-later
// Whole trainings with LibTorch's engine, whose weights, gradients and moments are its own as they are on a GPU: the
// same run as with the packed engine, exact resume, and a change of the device.
#include "core/training/Trainer.h"
#include "core/training/TrainingControl.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "tests/support/ErrorOf.h"
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
        for (auto& [witness, device] : {std::pair(&packed, kCpu), std::pair(&torch, kTorchCpu)}) {
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

    void itResumesToTheSameBits() {
        TrainerInput straight = input("straight", kTorchCpu), begun = input("begun", kTorchCpu);
        for (TrainerInput* given : {&straight, &begun})
            given->config.hiddenDropout = given->config.attentionDropout = 0.1;
        const std::string whole = train(straight).weightsSha256;
        TrainingControl control;
        Witness witness;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 10)
                control.stop(TrainingControl::Stop::Save);
        };
        Trainer(begun).run(witness, control, {});
        begun.resumeFrom = begun.checkpointsFolder / checkpointFolderName(10);
        QCOMPARE(train(begun).weightsSha256, whole);
    }

    void aRunContinuesOnAnotherDeviceAndSaysSo() {
        TrainerInput given = input("moved", kTorchCpu);
        given.options.length = Steps{20};
        train(given);
        given.resumeFrom = given.checkpointsFolder / checkpointFolderName(20);
        given.options.device = kCpu;
        given.options.length = Steps{24};
        Witness witness;
        const TrainingResult result = train(given, witness);
        QCOMPARE(result.steps, std::int64_t{24});
        QVERIFY(witness.notes.size() == 1 && witness.notes[0].find("torch:cpu") != std::string::npos);
    }

    void inBf16ItLearnsNearlyTheSame() {
        Witness exact, rough;
        train(input("exact", kTorchCpu), exact);
        TrainerInput given = input("rough", kTorchCpu);
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
