// SPDX-License-Identifier: GPL-3.0-or-later
// Saves the checkpoints of a run so that none that fails ends the run. One that may be missed (interval, best) is
// told of and made up for by a later one; the last one is tried until it is saved or the user decides to lose it.
// Private to training; the training thread calls.
#pragma once

#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/TrainingObserver.h"
#include "core/training/checkpoint/CheckpointSaver.h"

namespace kantai {

class PatientSaver {
public:
    using Contents = CheckpointSaver::Contents;

    // savedBest: held-out loss of the best checkpoint that there is, 0 for none.
    PatientSaver(std::filesystem::path folder, TrainingObserver& observer, TrainerTimes times, double savedBest);
    void startsFrom(std::int64_t step) { saver_.startsFrom(step); } // the checkpoint of this step is there and whole

    // As CheckpointSaver's, but what fails is told of with TrainingObserver::onWaiting. trainingSeconds: now.
    void save(const CheckpointFolder& checkpoint, const Contents& contents, double trainingSeconds);
    void secure() { saver_.secure(); } // before the contents change
    void poll(double trainingSeconds);
    void wait(double trainingSeconds);
    void waitQuietly() noexcept { saver_.waitQuietly(); }

    // Whether a save failed and none succeeded since, and whether it is time to save what the run is now instead.
    bool owes() const { return reason_.has_value(); }
    bool retryDue(double trainingSeconds) const { return owes() && trainingSeconds >= retryAt_; }

    // Returns when it is saved, or false when the user decided to stop without saving. Throws the reason after
    // TrainingControl::Stop::SaveOnce.
    bool saveLast(const CheckpointFolder& checkpoint, const Contents& contents, TrainingControl& control);

    // Held-out loss of the best checkpoint that there is, or will be when what is being written is whole. known: of
    // the best evaluation, whose checkpoint may be among those that failed.
    double bestOf(double known) const { return bestLost_ ? savedBest_ : known; }

private:
    void tell(const CheckpointFolder& whole);
    void remember(const Error& reason, std::vector<CheckpointFolder> lost, double trainingSeconds);

    TrainingObserver& observer_;
    TrainerTimes times_;
    std::optional<Error> reason_;        // why something is owed
    std::vector<CheckpointFolder> lost_; // the newest that failed, for each reason to keep it
    double retryAt_ = 0;
    double savedBest_;
    bool bestLost_ = false;
    CheckpointSaver saver_; // last: it ends before what its done() reaches
};

} // namespace kantai
