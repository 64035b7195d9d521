// SPDX-License-Identifier: GPL-3.0-or-later
// A training whose checkpoints cannot always be saved, and one that saves by the clock.
#include "core/training/Trainer.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/RunTiming.h"
#include "core/training/options/TrainingOptions.h"
#include "tests/support/FileLimit.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <algorithm>
#include <set>
#include <stdexcept>

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

class TestTrainerSaves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Interval checkpoints are missed, the last one is waited for, and the weights are those of a run on a good disk.
    void aFullDiskIsWaitedOut() {
        TrainerInput input = ground_.input("full");
        input.options.length = Steps{40};
        input.options.saveEvery = 4;
        input.options.evaluateEvery = 100;
        input.times.betweenRetriesAtTheEnd = std::chrono::hours(1);
        const std::string expected = train(input).weightsSha256;
        fs::remove_all(input.checkpointsFolder);
        std::optional<FileLimit> full;
        TrainingControl control;
        Witness witness;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 10)
                full.emplace(4096);
        };
        witness.inPhase = [&](TrainingPhase phase) {
            if (phase == TrainingPhase::Waiting) {
                full.reset();
                control.tryAgain();
            }
        };
        const TrainingResult result = trainWith(input, witness, control);
        QVERIFY(result.end == TrainingEnd::Completed);
        QCOMPARE(witness.steps.size(), std::size_t{40});
        QCOMPARE(result.weightsSha256, expected);
        QVERIFY(std::count(witness.phases.begin(), witness.phases.end(), TrainingPhase::Waiting) == 1);
        QVERIFY(witness.waits.size() > 1 && witness.waits.back().empty());
        std::set<std::string> told;
        for (const CheckpointFolder& checkpoint : witness.checkpoints) {
            told.insert(checkpoint.folder.filename().string());
            QVERIFY(checkpointDefects(checkpoint.folder, true).empty());
        }
        QVERIFY(told.contains("step-000040") && !told.contains("step-000020"));
        QVERIFY(contentsOf(input.checkpointsFolder) == told);
    }

    void aMissedCheckpointIsMadeUpForWhileItTrains() {
        TrainerInput input = ground_.input("missed");
        input.options.length = Steps{100'000};
        input.options.saveEvery = 12;
        input.options.evaluateEvery = 100'000;
        input.times.secondsOfAStep = [](const StepMetrics&) { return 1.0; };
        input.times.secondsBetweenRetries = 5;
        std::optional<FileLimit> full;
        std::int64_t failedAt = 0;
        TrainingControl control;
        Witness witness;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 10)
                full.emplace(4096);
            if (!witness.checkpoints.empty())
                control.stop(TrainingControl::Stop::Save);
        };
        witness.whenWaiting = [&](const std::string& reason) {
            if (reason.empty())
                return;
            failedAt = witness.steps.back().step;
            full.reset();
        };
        QVERIFY(trainWith(input, witness, control).end == TrainingEnd::StoppedAndSaved);
        QVERIFY(failedAt >= 12);
        const CheckpointFolder& first = witness.checkpoints.front();
        QVERIFY(first.reason == CheckpointReason::Interval);
        QVERIFY(first.step >= failedAt && first.step <= failedAt + 5);
        QVERIFY(!contentsOf(input.checkpointsFolder).contains("step-000012"));
    }

    void aRunLimitedByTimeSavesByTheClock() {
        const TrainingGround all(40, 0.0); // nothing held out: no evaluation saves anything
        TrainerInput input = all.input();
        input.options.length = Minutes{60};
        input.options.evaluateEvery = 0;
        input.times.secondsOfAStep = [](const StepMetrics&) { return 60.0; };
        const auto intervals = [](const Witness& witness) {
            std::vector<std::int64_t> steps;
            for (const CheckpointFolder& checkpoint : witness.checkpoints)
                if (checkpoint.reason == CheckpointReason::Interval)
                    steps.push_back(checkpoint.step);
            return steps;
        };
        Witness witness, killed, resumed;
        const TrainingResult whole = train(input, witness);
        QCOMPARE(whole.steps, std::int64_t{60});
        QVERIFY((intervals(witness) == std::vector<std::int64_t>{5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60}));

        input.checkpointsFolder = all.folder / "killed";
        killed.afterStep = [](std::int64_t step) {
            if (step == 28)
                throw std::runtime_error("killed");
        };
        QVERIFY_EXCEPTION_THROWN(train(input, killed), std::exception);
        input.resumeFrom = input.checkpointsFolder / "step-000025";
        QCOMPARE(train(input, resumed).weightsSha256, whole.weightsSha256);
        QCOMPARE(intervals(resumed).front(), std::int64_t{30});
    }

    void unlessChosenItSavesEveryFiftySteps() {
        const TrainingGround all(40, 0.0); // nothing held out: no evaluation saves anything
        TrainerInput input = all.input();
        input.options.length = Steps{110};
        Witness witness;
        train(input, witness);
        std::vector<std::int64_t> intervals;
        for (const CheckpointFolder& checkpoint : witness.checkpoints)
            if (checkpoint.reason == CheckpointReason::Interval)
                intervals.push_back(checkpoint.step);
        QVERIFY((intervals == std::vector<std::int64_t>{50, 100}));
    }

    void howOftenARunLimitedByTimeSaves() {
        TrainingOptions options;
        options.length = Minutes{480};
        QCOMPARE(secondsBetweenSaves(options), 24 * 60.0);
        options.length = Minutes{10};
        QCOMPARE(secondsBetweenSaves(options), 5 * 60.0);
        options.saveEvery = 7;
        QCOMPARE(secondsBetweenSaves(options), 0.0);
        options = {};
        QCOMPARE(secondsBetweenSaves(options), 0.0);
    }

    void aFolderThatIsRenamedMeanwhileIsWaitedForAtItsOldPlace() {
        TrainerInput input = ground_.input("here");
        input.options.saveEvery = 4;
        input.options.evaluateEvery = 100;
        input.times.betweenRetriesAtTheEnd = std::chrono::hours(1);
        const fs::path elsewhere = ground_.folder / "there";
        TrainingControl control;
        Witness witness;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 6)
                fs::rename(input.checkpointsFolder, elsewhere);
        };
        bool madeAnew = true;
        witness.inPhase = [&](TrainingPhase phase) {
            if (phase == TrainingPhase::Waiting) {
                madeAnew = fs::exists(input.checkpointsFolder);
                fs::rename(elsewhere, input.checkpointsFolder);
                control.tryAgain();
            }
        };
        QVERIFY(trainWith(input, witness, control).end == TrainingEnd::Completed);
        QVERIFY(!madeAnew);
        QVERIFY2(witness.notes.at(0).find("is gone. Move it back") != std::string::npos, witness.notes[0].c_str());
        QCOMPARE(witness.checkpoints.back().step, std::int64_t{20});
        QVERIFY(checkpointDefects(witness.checkpoints.back().folder, true).empty());
    }

private:
    const TrainingGround ground_;
};

QTEST_APPLESS_MAIN(TestTrainerSaves)
#include "tst_TrainerSaves.moc"
