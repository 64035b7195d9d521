// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/SnapshotSaver.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/training/TrainingEvents.h"
#include "core/training/checkpoint/CheckpointFiles.h"

#include <chrono>
#include <exception>
#include <utility>

namespace kantai {

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
        identity_->requireUnchanged(); // before anything is written
        requireFreeSpace(runFolder_, bytes_ + spared_, Phrase::noop("A snapshot, with room for two checkpoints,"));
        waiting_.push_back({step, std::make_shared<CheckpointImage>(contents())});
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
    inHand_ = std::move(waiting_.front());
    waiting_.pop_front();
    try {
        writing_ =
            std::async(std::launch::async, [image = inHand_.image, folder = folderOf(inHand_.step),
                                            identity = identity_] { return image->write(folder, identity.get()); });
    } catch (const std::exception& error) { // the process has no thread left
        waiting_.clear();
        leaveOut(std::exchange(inHand_, {}).step, error.what());
    }
}

void SnapshotSaver::secure() {
    if (writing_.valid() && !inHand_.image->secure())
        inHand_.image->waitUntilRead();
    while (!waiting_.empty() && !waiting_.back().image->secure()) {
        leaveOut(waiting_.back().step, Phrase::tr("There is not enough memory for a copy of the model."));
        waiting_.pop_back();
    }
}

void SnapshotSaver::settle() {
    SnapshotFolder whole;
    const Snapshot snapshot = std::exchange(inHand_, {}); // its copies are freed before the next one is begun
    whole.step = snapshot.step;
    whole.folder = folderOf(snapshot.step);
    try {
        const WrittenCheckpoint written = writing_.get();
        whole.bytes = written.bytes;
        whole.manifestSha256 = written.manifestSha256;
    } catch (const std::exception& error) {
        leaveOut(snapshot.step, error.what());
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
