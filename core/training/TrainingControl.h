// SPDX-License-Identifier: GPL-3.0-or-later
// How another thread steers a running training.
#pragma once

#include "core/training/TrainingEvents.h"
#include "core/training/options/RunChange.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace kantai {

// How another thread steers a running training. All members are thread-safe.
class TrainingControl {
public:
    // SaveOnce: as Save, but a save that fails is not waited for, because nobody is left to free space or to decide.
    enum class Stop { None, Save, Discard, SaveOnce };
    void pause(); // takes effect after the step in hand; everything stays in memory
    void resume();
    bool paused() const;
    void stop(Stop how); // also ends a pause
    Stop stopRequested() const;
    std::optional<TrainingEnd> endWanted(const std::stop_token& stop) const; // by stop() or the token
    void tryAgain(); // to save what could not be saved, at once instead of in a while
    // Of learning rate and length: takes effect before the next step, also in a pause. One that was not made yet is
    // kept where the new one leaves its value alone.
    void change(const RunChange& wanted);

    // Called by the trainer between steps: returns at once, or waits while paused and no change is wanted; true when
    // it waited.
    bool waitWhilePaused(const std::stop_token& stop);
    // Called by whoever could not save: waits until another attempt is due or tryAgain() or stop() is called. False
    // when there is to be no further attempt: after Discard and SaveOnce.
    bool waitToTryAgain(std::chrono::milliseconds atMost);
    bool takeTryAgain();    // true once after tryAgain(); does not wait
    RunChange takeChange(); // empty: none is wanted

private:
    bool mayTryAgain() const { return stop_ != Stop::Discard && stop_ != Stop::SaveOnce; }

    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    bool paused_ = false;
    bool tryAgain_ = false;
    Stop stop_ = Stop::None;
    RunChange change_;
};

} // namespace kantai
