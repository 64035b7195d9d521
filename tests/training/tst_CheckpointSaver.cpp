// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Checksum.h"
#include "core/training/TrainingEvents.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/checkpoint/CheckpointSaver.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/FileLimit.h"

#include <QTemporaryDir>
#include <QTest>
#include <cstring>

using namespace kantai;
using namespace kantai::test;

class TestCheckpointSaver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        numbers_.assign(100'000, 1.0f);
        told_.clear();
    }

    void trainingMayGoOnAtOnce() {
        CheckpointSaver saver = newSaver();
        saver.save(checkpoint(5, CheckpointReason::Best), [this] { return contents(); });
        saver.secure();
        numbers_.assign(numbers_.size(), 2.0f); // the next step
        saver.wait();
        QCOMPARE(told_.size(), std::size_t{1});
        QCOMPARE(told_[0].step, std::int64_t{5});
        QVERIFY(checkpointDefects(told_[0].folder, true).empty());
        QCOMPARE(told_[0].manifestSha256, sha256File(told_[0].folder / kManifestFile));
        QCOMPARE(firstNumberIn(told_[0].folder / kWeightsFile), 1.0f);
        QCOMPARE(firstNumberIn(told_[0].folder / kOptimizerFile), 1.0f);
    }

    void oneStepIsWrittenOnceAndToldForEachReason() {
        CheckpointSaver saver = newSaver();
        int copies = 0;
        const auto counted = [&] {
            ++copies;
            return contents();
        };
        saver.save(checkpoint(5, CheckpointReason::Best), counted);
        saver.save(checkpoint(5, CheckpointReason::Interval), counted); // in hand
        saver.wait();
        saver.save(checkpoint(5, CheckpointReason::Last), counted); // whole
        QCOMPARE(copies, 1);
        QCOMPARE(told_.size(), std::size_t{3});
        QVERIFY(told_[1].reason == CheckpointReason::Interval && told_[2].reason == CheckpointReason::Last);
        QVERIFY(told_[2].bytes == told_[0].bytes && told_[2].manifestSha256 == told_[0].manifestSha256);
    }

    void theNextOneWaitsForTheOneBefore() {
        CheckpointSaver saver = newSaver();
        for (std::int64_t step = 1; step <= 4; ++step)
            saver.save(checkpoint(step, CheckpointReason::Interval), [this] { return contents(); });
        saver.wait();
        QCOMPARE(told_.size(), std::size_t{4});
        for (std::size_t i = 0; i < told_.size(); ++i)
            QCOMPARE(told_[i].step, static_cast<std::int64_t>(i + 1));
    }

    void aWholeCheckpointOfAnEarlierRunIsNotWrittenAgain() {
        newSaver().save(checkpoint(7, CheckpointReason::Last), [this] { return contents(); });
        CheckpointSaver saver = newSaver();
        saver.startsFrom(7);
        saver.save(checkpoint(7, CheckpointReason::Stopped), []() -> CheckpointContents { qFatal("written again"); });
        QVERIFY(told_.back().reason == CheckpointReason::Stopped);
        QVERIFY(told_.back().bytes > 0);
    }

    // Fails in the background; the caller hears of it, nothing of it stays, and the same step can be saved later.
    void aFailureIsToldOnceAndTheStepCanBeSavedAgain() {
        CheckpointSaver saver = newSaver();
        {
            const FileLimit limit(1000);
            saver.save(checkpoint(3, CheckpointReason::Best), [this] { return contents(); });
            VERIFY_REFUSED(saver.wait(), ErrorCode::Resources, "step-000003");
        }
        QVERIFY(told_.empty());
        QVERIFY(!fs::exists(path() / checkpointFolderName(3)));
        saver.poll();
        saver.save(checkpoint(3, CheckpointReason::Stopped), [this] { return contents(); });
        saver.wait();
        QCOMPARE(told_.size(), std::size_t{1});
        QVERIFY(checkpointDefects(told_[0].folder, true).empty());
    }

    // Nothing may be written, and no folder made, at a place that is not the run's any more.
    void aFolderThatWasMovedAwayIsNotMadeAnew() {
        CheckpointSaver saver = newSaver();
        const fs::path elsewhere = path().string() + "-elsewhere";
        fs::rename(path(), elsewhere);
        VERIFY_REFUSED(saver.save(checkpoint(1, CheckpointReason::Interval), [this] { return contents(); }),
                       ErrorCode::BadInput, "is gone");
        QVERIFY(!fs::exists(path()));
        fs::rename(elsewhere, path());
        saver.save(checkpoint(1, CheckpointReason::Interval), [this] { return contents(); });
        saver.wait();
        QVERIFY(checkpointDefects(told_.at(0).folder, true).empty());
    }

    void anOlderCheckpointOfTheStepIsReplaced() {
        for (const float number : {1.0f, 2.0f}) {
            numbers_.assign(numbers_.size(), number);
            CheckpointSaver saver = newSaver();
            saver.save(checkpoint(4, CheckpointReason::Interval), [this] { return contents(); });
            saver.wait();
            QVERIFY(checkpointDefects(told_.back().folder, true).empty());
            QCOMPARE(firstNumberIn(told_.back().folder / kWeightsFile), number);
        }
        QCOMPARE(std::distance(fs::directory_iterator(path()), fs::directory_iterator()), std::ptrdiff_t{1});
    }

    void oneThatWasRemovedIsWrittenAnewForItsNextReason() {
        CheckpointSaver saver = newSaver();
        saver.save(checkpoint(4, CheckpointReason::Interval), [this] { return contents(); });
        saver.wait();
        fs::remove_all(told_.at(0).folder);
        const auto last = checkpoint(4, CheckpointReason::Last);
        QVERIFY_EXCEPTION_THROWN(saver.save(last, [this] { return contents(); }), SaveFailed);
        saver.save(last, [this] { return contents(); });
        saver.wait();
        QVERIFY(checkpointDefects(told_.at(1).folder, true).empty());
    }

    void whoHasAGreaterErrorIsNotDisturbed() {
        CheckpointSaver saver = newSaver();
        saver.save(checkpoint(1, CheckpointReason::Interval), [this] { return contents(); });
        saver.waitQuietly();
        QCOMPARE(told_.size(), std::size_t{1});
        const FileLimit limit(1000);
        saver.save(checkpoint(2, CheckpointReason::Interval), [this] { return contents(); });
        saver.waitQuietly();
        QCOMPARE(told_.size(), std::size_t{1});
    }

private:
    fs::path path() const { return folder_->path().toStdString(); }

    CheckpointSaver newSaver() {
        return {path(), [this](const CheckpointFolder& checkpoint) { told_.push_back(checkpoint); }};
    }

    static CheckpointFolder checkpoint(std::int64_t step, CheckpointReason reason) {
        CheckpointFolder checkpoint;
        checkpoint.step = step;
        checkpoint.reason = reason;
        return checkpoint;
    }

    CheckpointContents contents() const {
        const auto tensor = [this](const char* name) {
            return TensorToWrite{name,
                                 TensorType::Float32,
                                 {static_cast<std::int64_t>(numbers_.size())},
                                 std::as_bytes(std::span(numbers_))};
        };
        CheckpointContents contents;
        contents.weights = {tensor("weights")};
        contents.optimizer = {tensor("moments")};
        contents.texts = {{kStateFile, "{}"}, {kConfigFile, "{}"}, {kTokenizerFile, "{}"}};
        return contents;
    }

    static float firstNumberIn(const fs::path& file) {
        float number = 0;
        std::memcpy(&number, SafetensorsFile(file).tensors().front().bytes.data(), sizeof number);
        return number;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::vector<float> numbers_;
    std::vector<CheckpointFolder> told_;
};

QTEST_APPLESS_MAIN(TestCheckpointSaver)
#include "tst_CheckpointSaver.moc"
