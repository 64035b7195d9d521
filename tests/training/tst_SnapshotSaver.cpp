// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshots of a training: equal to the bit to its checkpoints, no part of what it computes, and no reason to
// wait or to end.
#include "core/base/Checksum.h"
#include "core/training/Trainer.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/checkpoint/SnapshotSaver.h"
#include "core/training/options/SnapshotSteps.h"
#include "core/training/options/TrainingOptions.h"
#include "tests/support/FileLimit.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <algorithm>
#include <optional>

using namespace kantai;
using namespace kantai::test;

namespace {

class SnapshotWitness : public Witness {
public:
    void onSnapshot(const SnapshotFolder& snapshot) override { snapshots.push_back(snapshot); }

    std::vector<std::int64_t> steps() const {
        std::vector<std::int64_t> found;
        for (const SnapshotFolder& snapshot : snapshots)
            found.push_back(snapshot.step);
        return found;
    }
    std::vector<SnapshotFolder> snapshots;
};

std::vector<std::int64_t> stepsUpTo(std::int64_t last) {
    std::vector<std::int64_t> steps;
    for (std::int64_t step = 1; step <= last; ++step)
        if (isSnapshotStep(step))
            steps.push_back(step);
    return steps;
}

} // namespace

class TestSnapshotSaver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSnapshotIsTheModelOfTheCheckpoint() {
        TrainerInput input = withSnapshots("equal");
        input.options.saveEvery = 2;
        SnapshotWitness witness;
        train(input, witness);
        QCOMPARE(witness.steps(), stepsUpTo(20));
        int compared = 0;
        for (const SnapshotFolder& snapshot : witness.snapshots) {
            QCOMPARE(snapshot.folder,
                     input.checkpointsFolder / kSnapshotsFolder / checkpointFolderName(snapshot.step));
            QVERIFY(checkpointDefects(snapshot.folder, true, CheckpointPart::Model).empty());
            QCOMPARE(sha256File(snapshot.folder / kManifestFile), snapshot.manifestSha256);
            std::uint64_t bytes = 0;
            for (const auto& file : fs::directory_iterator(snapshot.folder))
                bytes += file.file_size();
            QCOMPARE(snapshot.bytes, bytes);
            QVERIFY(!fs::exists(snapshot.folder / kOptimizerFile));
            const fs::path checkpoint = input.checkpointsFolder / checkpointFolderName(snapshot.step);
            if (!fs::exists(checkpoint))
                continue;
            for (const char* name : {kWeightsFile, kConfigFile, kTokenizerFile})
                QCOMPARE(sha256File(snapshot.folder / name), sha256File(checkpoint / name));
            ++compared;
        }
        QVERIFY(compared >= 5); // 2, 4, 8, 10, 16, 20
    }

    void theWeightsAreThoseOfARunWithout() {
        const std::string without = train(ground_.input("without")).weightsSha256;
        QVERIFY(!fs::exists(ground_.folder / "without" / kSnapshotsFolder));
        QCOMPARE(train(withSnapshots("with")).weightsSha256, without);
    }

    // One note, no pause, and the snapshots after it are there again. They are written beside the training, so the
    // disk stays full until the note has come, and the run continues until it has one more.
    void oneThatCannotBeWrittenIsLeftOut() {
        TrainerInput input = withSnapshots("full");
        input.options.length = Steps{1'000'000};
        input.options.evaluateEvery = input.options.saveEvery = 1'000'000;
        std::optional<FileLimit> full;
        std::int64_t freedAt = 0;
        SnapshotWitness witness;
        TrainingControl control;
        const auto notes = [&] {
            return std::ranges::count_if(
                witness.notes, [](const std::string& note) { return note.find("snapshot") != std::string::npos; });
        };
        witness.afterStep = [&](std::int64_t step) {
            if (step == 3)
                full.emplace(4096);
            if (full && notes() > 0) {
                full.reset();
                freedAt = step;
            }
            const auto steps = witness.steps();
            if (freedAt > 0 && !steps.empty() && steps.back() > freedAt)
                control.stop(TrainingControl::Stop::Save);
        };
        const TrainingResult result = Trainer(input).run(witness, control, {});
        QVERIFY(result.end == TrainingEnd::StoppedAndSaved);
        QCOMPARE(notes(), 1);
        QVERIFY(witness.waits.empty());
        const auto steps = witness.steps();
        QVERIFY(steps.size() < stepsUpTo(steps.back()).size());
        for (const auto& entry : fs::directory_iterator(input.checkpointsFolder / kSnapshotsFolder))
            QVERIFY(checkpointDefects(entry.path(), true, CheckpointPart::Model).empty());
    }

    void aResumedRunKeepsToTheSteps() {
        TrainerInput input = withSnapshots("resumed");
        TrainingControl control;
        SnapshotWitness witness;
        witness.afterStep = [&](std::int64_t step) {
            if (step == 9)
                control.stop(TrainingControl::Stop::Save);
        };
        Trainer(input).run(witness, control, {});
        QCOMPARE(witness.steps(), stepsUpTo(9));
        input.resumeFrom = witness.checkpoints.back().folder;
        SnapshotWitness after;
        train(input, after);
        std::vector<std::int64_t> rest = stepsUpTo(20);
        std::erase_if(rest, [](std::int64_t step) { return step <= 9; });
        QCOMPARE(after.steps(), rest);
    }

    // While copies wait that take as much as they may, the next one is due at a later step.
    void copiesAreBounded() {
        SnapshotWitness witness;
        const fs::path run = ground_.folder / "bounded";
        fs::create_directories(run);
        const std::vector<float> numbers(16, 1.5F);
        CheckpointContents contents;
        contents.part = CheckpointPart::Model;
        contents.weights = {{"w", TensorType::Float32, {16}, std::as_bytes(std::span(numbers))}};
        contents.texts = {{kConfigFile, "{}"}, {kTokenizerFile, "{}"}};
        SnapshotSaver saver(run, SnapshotSaver::kMostWaitingBytes, 0, witness);
        QVERIFY(saver.hasRoom());
        saver.save(1, [&] { return contents; });
        QVERIFY(!saver.hasRoom());
        saver.wait();
        QVERIFY(saver.hasRoom());
        QCOMPARE(witness.steps(), std::vector<std::int64_t>{1});
        SnapshotSaver small(run, 64, 0, witness);
        for (const std::int64_t step : {2, 4, 8})
            small.save(step, [&] { return contents; });
        QVERIFY(small.hasRoom());
        small.wait();
        QCOMPARE(witness.steps(), (std::vector<std::int64_t>{1, 2, 4, 8}));
    }

    void aFolderThatWasMovedAwayIsNotMadeAnew() {
        SnapshotWitness witness;
        const fs::path run = ground_.folder / "moved";
        fs::create_directories(run);
        SnapshotSaver saver(run, 64, 0, witness);
        fs::rename(run, ground_.folder / "elsewhere");
        saver.save(1, [] { return CheckpointContents(); });
        saver.wait();
        QVERIFY(witness.snapshots.empty() && witness.notes.size() == 1);
        QVERIFY(!fs::exists(run));
    }

private:
    TrainerInput withSnapshots(const char* name) {
        TrainerInput input = ground_.input(name);
        input.options.snapshots = SnapshotChoice::On;
        return input;
    }

    TrainingGround ground_;
};

QTEST_APPLESS_MAIN(TestSnapshotSaver)
#include "tst_SnapshotSaver.moc"
