// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/checkpoint/PatientSaver.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/FileLimit.h"
#include "tests/support/TrainingGround.h"

#include <QTest>

using namespace kantai;
using namespace kantai::test;

class TestPatientSaver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        place_ = std::make_unique<TextFolder>();
        witness_ = Witness();
        saver_ = std::make_unique<PatientSaver>(place_->path(), witness_, TrainerTimes{10, std::chrono::hours(1), {}},
                                                5.0);
    }

    void aSaveThatFailsIsToldAndMadeUpForLater() {
        {
            const FileLimit full(1000);
            save(1, CheckpointReason::Interval, 100);
            saver_->wait(100);
        }
        QVERIFY(saver_->owes() && !saver_->retryDue(109) && saver_->retryDue(110));
        QCOMPARE(witness_.notes.size(), std::size_t{1});
        QCOMPARE(witness_.waits.size(), std::size_t{1});
        QVERIFY2(witness_.waits[0].find("step-000001") != std::string::npos, witness_.waits[0].c_str());
        save(9, CheckpointReason::Interval, 110);
        saver_->wait(110);
        QVERIFY(!saver_->owes() && !saver_->retryDue(1000));
        QCOMPARE(witness_.waits.back(), std::string());
        QCOMPARE(witness_.checkpoints.size(), std::size_t{1});
        QVERIFY(checkpointDefects(witness_.checkpoints[0].folder, true).empty());
    }

    // It is one event in the log, however often it is tried.
    void furtherFailuresAreNoFurtherNotes() {
        const FileLimit full(1000);
        for (std::int64_t step = 1; step <= 3; ++step)
            save(step, CheckpointReason::Interval, 0);
        saver_->wait(0);
        QCOMPARE(witness_.notes.size(), std::size_t{1});
        QCOMPARE(witness_.waits.size(), std::size_t{3});
    }

    // Else a worse one that comes later would not be kept, and none was.
    void aBestOneThatWasNotSavedIsNotTheBest() {
        {
            const FileLimit full(1000);
            save(1, CheckpointReason::Best, 0, 2.0);
            saver_->wait(0);
        }
        QCOMPARE(saver_->bestOf(2.0), 5.0);
        save(2, CheckpointReason::Interval, 0, 3.0);
        saver_->wait(0);
        QCOMPARE(saver_->bestOf(2.0), 5.0);
        save(3, CheckpointReason::Best, 0, 3.0);
        saver_->wait(0);
        QCOMPARE(saver_->bestOf(3.0), 3.0);
    }

    void theSameStepIsSavedLaterForAllItsReasons() {
        {
            const FileLimit full(1000);
            save(4, CheckpointReason::Best, 0, 2.0);
            saver_->wait(0);
        }
        TrainingControl control;
        double bestInContents = 0;
        const auto contents = [&] {
            bestInContents = saver_->bestOf(2.0);
            return contentsOf();
        };
        QVERIFY(saver_->saveLast(checkpoint(4, CheckpointReason::Last, 2.0), contents, control));
        QCOMPARE(witness_.checkpoints.size(), std::size_t{2});
        QVERIFY(witness_.checkpoints[0].reason == CheckpointReason::Best);
        QVERIFY(witness_.checkpoints[1].reason == CheckpointReason::Last);
        QCOMPARE(saver_->bestOf(2.0), 2.0);
        QCOMPARE(bestInContents, 2.0);
        QVERIFY(witness_.phases.empty()); // it never had to wait
    }

    void theLastOneIsTriedUntilItIsSaved() {
        std::optional<FileLimit> full(1000);
        TrainingControl control;
        int attempts = 0;
        witness_.whenWaiting = [&](const std::string&) {
            if (++attempts == 4)
                full.reset();
            control.tryAgain();
        };
        QVERIFY(saver_->saveLast(
            checkpoint(7, CheckpointReason::Last), [] { return contentsOf(); }, control));
        QVERIFY((witness_.phases == std::vector<TrainingPhase>{TrainingPhase::Waiting}));
        QCOMPARE(witness_.waits.back(), std::string());
        QCOMPARE(witness_.checkpoints.size(), std::size_t{1});
        QVERIFY(checkpointDefects(witness_.checkpoints[0].folder, true).empty());
    }

    void theUserMayDecideToLoseIt() {
        const FileLimit full(1000);
        TrainingControl control;
        witness_.inPhase = [&](TrainingPhase) { control.stop(TrainingControl::Stop::Discard); };
        QVERIFY(!saver_->saveLast(
            checkpoint(7, CheckpointReason::Last), [] { return contentsOf(); }, control));
        QVERIFY(fs::is_empty(place_->path()));
        QCOMPARE(witness_.waits.back(), std::string());
    }

    void whenNobodyIsLeftToDecideTheReasonIsThrown() {
        const FileLimit full(1000);
        TrainingControl control;
        control.stop(TrainingControl::Stop::SaveOnce);
        VERIFY_REFUSED(saver_->saveLast(
                           checkpoint(7, CheckpointReason::Stopped), [] { return contentsOf(); }, control),
                       ErrorCode::Resources, "step-000007");
    }

    // Whatever makes the contents fail, a file that cannot be read for instance, is no reason to lose the run.
    void anExceptionOfAnyKindIsAReasonToWait() {
        saver_->save(
            checkpoint(1, CheckpointReason::Interval), []() -> CheckpointContents { throw std::bad_alloc(); }, 0);
        QVERIFY(saver_->owes());
        saver_->save(
            checkpoint(2, CheckpointReason::Interval),
            []() -> CheckpointContents {
                throw fs::filesystem_error("read", std::error_code(EIO, std::generic_category()));
            },
            0);
        QVERIFY2(witness_.waits.back().find("Input/output error") != std::string::npos,
                 witness_.waits.back().c_str());
    }

private:
    static CheckpointFolder checkpoint(std::int64_t step, CheckpointReason reason, double heldOutLoss = 0) {
        CheckpointFolder checkpoint;
        checkpoint.step = step;
        checkpoint.reason = reason;
        checkpoint.heldOutLoss = heldOutLoss;
        return checkpoint;
    }

    static CheckpointContents contentsOf() {
        static const std::vector<float> numbers(10'000, 1.0f);
        const TensorToWrite tensor{"t", TensorType::Float32, {10'000}, std::as_bytes(std::span(numbers))};
        CheckpointContents contents;
        contents.weights = contents.optimizer = {tensor};
        contents.texts = {{kStateFile, "{}"}, {kConfigFile, "{}"}, {kTokenizerFile, "{}"}};
        return contents;
    }

    void save(std::int64_t step, CheckpointReason reason, double seconds, double heldOutLoss = 0) {
        saver_->save(
            checkpoint(step, reason, heldOutLoss), [] { return contentsOf(); }, seconds);
    }

    std::unique_ptr<TextFolder> place_;
    Witness witness_;
    std::unique_ptr<PatientSaver> saver_;
};

QTEST_APPLESS_MAIN(TestPatientSaver)
#include "tst_PatientSaver.moc"
