// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the snapshots of a run in the background: models that are kept so that the history of the run can be
// replayed. They are an extra: the training waits for none, and one that cannot be written is left out with a note.
// Private to training; the training thread calls.
#pragma once

#include "core/base/FolderIdentity.h"
#include "core/training/TrainingObserver.h"
#include "core/training/checkpoint/CheckpointImage.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <memory>

namespace kantai {

class SnapshotSaver {
public:
    using Contents = std::function<CheckpointContents()>;

    // Copies that wait to be written, all together: enough for the first steps of a small model, which follow each
    // other faster than a disk writes.
    static constexpr std::uint64_t kMostWaitingBytes = 64'000'000;

    // runFolder: exists; each snapshot is refused when it is not that same folder any more. bytes: of one snapshot.
    // spared: bytes of the disk that snapshots leave free, for checkpoints.
    SnapshotSaver(std::filesystem::path runFolder, std::uint64_t bytes, std::uint64_t spared,
                  TrainingObserver& observer);

    bool hasRoom() const; // for one more; the first one always may
    // Returns while the contents are written, or wait to be: call secure() before they change. What fails is told as
    // a note, once a run.
    void save(std::int64_t step, const Contents& contents);
    // Copies what is not written yet. A snapshot that memory has no room for is left out, or waited for when it is
    // being written.
    void secure();

    // Tell the observer of what was written, on the calling thread.
    void poll();                 // returns at once
    void wait();                 // until all is written
    void waitQuietly() noexcept; // the same for one who has an error to tell: what the observer throws is dropped

private:
    struct Snapshot {
        std::int64_t step = 0;
        std::shared_ptr<CheckpointImage> image;
    };
    std::filesystem::path folderOf(std::int64_t step) const;
    void writeNext();
    void settle();
    void leaveOut(std::int64_t step, const std::string& reason);

    std::filesystem::path runFolder_;
    std::shared_ptr<const FolderIdentity> identity_; // shared with the thread that writes
    std::uint64_t bytes_, spared_;
    TrainingObserver& observer_;
    std::deque<Snapshot> waiting_;
    std::future<WrittenCheckpoint> writing_; // valid while one is in hand
    Snapshot inHand_;                        // that one; its image is shared with the thread that writes
    bool told_ = false;                      // that one was left out
};

} // namespace kantai
