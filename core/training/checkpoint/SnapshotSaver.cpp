// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/SnapshotSaver.h"
#include "core/base/Files.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/training/TrainingEvents.h"
#include "core/training/checkpoint/CheckpointFiles.h"

#include <chrono>
#include <exception>
#include <utility>

namespace kantai {

namespace {

// The copy and the pages of the file that is written from it.
bool memoryAllows(std::uint64_t bytes) {
    const std::uint64_t available = availableMemory();
    return available == 0 || available > 2 * bytes;
}

} // namespace

SnapshotSaver::SnapshotSaver(std::filesystem::path runFolder, std::uint64_t bytes, std::uint64_t spared,
                             TrainingObserver& observer)
    : runFolder_(std::move(runFolder)), identity_(std::make_shared<FolderIdentity>(runFolder_)), bytes_(bytes),
      spared_(spared), observer_(observer) {}

std::filesystem::path SnapshotSaver::folderOf(std::int64_t step) const {
    return runFolder_ / kSnapshotsFolder / checkpointFolderName(step);
}

bool SnapshotSaver::hasRoom() const {
    const std::uint64_t copies = waiting_.size() + (writing_.valid() ? 1 : 0);
    return copies == 0 || (copies + 1) * bytes_ <= kMostWaitingBytes;
}

void SnapshotSaver::save(std::int64_t step, const Contents& contents) {
    try {
        identity_->requireUnchanged(); // before the work of copying
        requireFreeSpace(runFolder_, bytes_ + spared_, Phrase::noop("A snapshot, with room for two checkpoints,"));
        if (!memoryAllows(bytes_))
            return leaveOut(step, Phrase::tr("There is not enough memory for a copy of the model."));
        waiting_.push_back({step, std::make_unique<CheckpointImage>(contents())});
        if (!writing_.valid())
            writeNext();
    } catch (const std::exception& error) {
        leaveOut(step, error.what());
    }
}

// A snapshot is begun when the one before it is done, so that the disk never has two at a time to sync.
void SnapshotSaver::writeNext() {
    if (waiting_.empty())
        return;
    Copy copy = std::move(waiting_.front());
    waiting_.pop_front();
    try {
        writing_ = std::async(std::launch::async,
                              [image = std::move(copy.image), folder = folderOf(copy.step), identity = identity_] {
                                  identity->requireUnchanged();
                                  return image->write(folder);
                              });
        writingStep_ = copy.step;
    } catch (const std::exception& error) { // the process has no thread left
        waiting_.clear();
        leaveOut(copy.step, error.what());
    }
}

void SnapshotSaver::settle() {
    SnapshotFolder whole;
    whole.step = writingStep_;
    whole.folder = folderOf(writingStep_);
    try {
        const WrittenCheckpoint written = writing_.get();
        whole.bytes = written.bytes;
        whole.manifestSha256 = written.manifestSha256;
    } catch (const std::exception& error) {
        leaveOut(writingStep_, error.what());
    }
    writeNext();
    if (whole.bytes > 0)
        observer_.onSnapshot(whole);
}

void SnapshotSaver::poll() {
    if (writing_.valid() && writing_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
        settle();
}

void SnapshotSaver::wait() {
    while (writing_.valid())
        settle();
}

void SnapshotSaver::waitQuietly() noexcept {
    try {
        wait();
    } catch (const std::exception&) {
        // The snapshot is there, and nothing told of it.
    }
}

void SnapshotSaver::leaveOut(std::int64_t step, const std::string& reason) {
    if (!std::exchange(told_, true))
        observer_.onNote(Phrase::tr(
            "The snapshot of step {} could not be written, so the replay of the run has a gap. {}", step, reason));
}

} // namespace kantai
