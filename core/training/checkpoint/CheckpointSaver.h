// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a run's checkpoints in the background, one at a time, and says when each is whole. Private to training; one
// thread calls.
#pragma once

#include "core/base/Error.h"
#include "core/base/FolderIdentity.h"
#include "core/training/TrainingEvents.h"
#include "core/training/checkpoint/CheckpointImage.h"

#include <functional>
#include <future>
#include <memory>
#include <vector>

namespace kantai {

// A checkpoint could not be written, whatever the reason; nothing of it stays.
struct SaveFailed : Error {
    SaveFailed(const Error& reason, std::vector<CheckpointFolder> checkpoints)
        : Error(reason), lost(std::move(checkpoints)) {}
    std::vector<CheckpointFolder> lost; // that checkpoint, for each reason to keep it
};

class CheckpointSaver {
public:
    using Contents = std::function<CheckpointContents()>;
    using Done = std::function<void(const CheckpointFolder&)>;

    // done is called from within save(), poll() and wait(), once for each reason to keep a checkpoint; what it throws
    // passes. folder must exist, and each checkpoint is refused when it is not that same folder any more.
    CheckpointSaver(std::filesystem::path folder, Done done);

    // checkpoint: step, reason and losses; the rest is filled in when it is whole. One that is saved already, or
    // being saved, gets a further reason. Waits for the checkpoint before. Returns while the contents are written:
    // call secure() before they change. Throws SaveFailed for this checkpoint or for the one before; in the second
    // case this one is not begun.
    void save(CheckpointFolder checkpoint, const Contents& contents);
    void startsFrom(std::int64_t step) { wholeStep_ = step; } // the checkpoint of this step is there and whole

    // Copies what is not written yet, if memory allows, else returns when the contents are needed no more.
    void secure();

    bool isWriting(std::int64_t step) const { return writing_.valid() && kept_.front().step == step; }

    // Throw SaveFailed for what went wrong in the background, once.
    void poll();                 // returns at once
    void wait();                 // until all is written
    void waitQuietly() noexcept; // the same for one who has a greater error to tell: nothing is thrown

private:
    void settle();
    void tellAgain(CheckpointFolder checkpoint);
    template <class Work>
    auto writing(const Work& work);

    std::filesystem::path folder_;
    std::shared_ptr<const FolderIdentity> identity_; // shared with the thread that writes
    Done done_;
    std::future<WrittenCheckpoint> writing_; // valid while a checkpoint is in hand
    std::shared_ptr<CheckpointImage> image_; // of that one; shared with the thread that writes
    std::vector<CheckpointFolder> kept_;     // that one, for each reason
    std::int64_t wholeStep_ = -1;            // of the newest whole one
};

} // namespace kantai
