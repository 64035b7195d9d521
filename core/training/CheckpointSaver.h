// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a run's checkpoints in the background, one at a time, and says when each is whole. Private to training; one
// thread calls.
#pragma once

#include "core/training/CheckpointImage.h"
#include "core/training/Trainer.h"

#include <functional>
#include <future>
#include <optional>
#include <vector>

namespace kantai {

class CheckpointSaver {
public:
    using Contents = std::function<CheckpointContents()>;
    using Done = std::function<void(const CheckpointFolder&)>;

    // done is called from within save(), poll() and wait(), once for each reason to keep a checkpoint.
    CheckpointSaver(std::filesystem::path folder, Done done);

    // checkpoint: step, reason and losses; the rest is filled in when it is whole. One that is saved already, or
    // being saved, gets a further reason. Waits for the checkpoint before. Copies the contents if memory allows, else
    // returns when they are written.
    void save(CheckpointFolder checkpoint, const Contents& contents);
    void startsFrom(std::int64_t step) { wholeStep_ = step; } // the checkpoint of this step is there and whole

    // Throw what went wrong in the background, once; nothing of that checkpoint stays.
    void poll();                 // returns at once
    void wait();                 // until all is written
    void waitQuietly() noexcept; // the same for one who has a greater error to tell: nothing is thrown

private:
    void settle();

    std::filesystem::path folder_;
    Done done_;
    std::future<WrittenCheckpoint> writing_; // valid while a checkpoint is in hand
    std::vector<CheckpointFolder> kept_;     // that one, for each reason
    std::int64_t wholeStep_ = -1;            // of the newest whole one
};

} // namespace kantai
