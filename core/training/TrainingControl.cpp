// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainingControl.h"
#include <utility>

namespace kantai {

void TrainingControl::pause() {
    const std::scoped_lock lock(mutex_);
    paused_ = true;
}

void TrainingControl::resume() {
    {
        const std::scoped_lock lock(mutex_);
        paused_ = false;
    }
    changed_.notify_all();
}

bool TrainingControl::paused() const {
    const std::scoped_lock lock(mutex_);
    return paused_;
}

void TrainingControl::stop(Stop how) {
    {
        const std::scoped_lock lock(mutex_);
        stop_ = how;
        paused_ = false;
        tryAgain_ = true; // a save that waits is what the stop asks for
    }
    changed_.notify_all();
}

void TrainingControl::tryAgain() {
    {
        const std::scoped_lock lock(mutex_);
        tryAgain_ = true;
    }
    changed_.notify_all();
}

void TrainingControl::change(const RunChange& wanted) {
    {
        const std::scoped_lock lock(mutex_);
        if (wanted.learningRate)
            change_.learningRate = wanted.learningRate;
        if (wanted.length)
            change_.length = wanted.length;
    }
    changed_.notify_all();
}

RunChange TrainingControl::takeChange() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(change_, {});
}

TrainingControl::Stop TrainingControl::stopRequested() const {
    const std::scoped_lock lock(mutex_);
    return stop_;
}

bool TrainingControl::waitWhilePaused(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    if (!paused_)
        return false;
    changed_.wait(lock, stop, [this] { return !paused_ || !change_.isEmpty(); });
    return true;
}

bool TrainingControl::waitToTryAgain(std::chrono::milliseconds atMost) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, atMost, [this] { return tryAgain_ || !mayTryAgain(); });
    tryAgain_ = false;
    return mayTryAgain();
}

bool TrainingControl::takeTryAgain() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(tryAgain_, false);
}

std::optional<TrainingEnd> TrainingControl::endWanted(const std::stop_token& stop) const {
    const Stop how = stopRequested();
    if (how == Stop::Discard)
        return TrainingEnd::StoppedWithoutSaving;
    if (how != Stop::None || stop.stop_requested())
        return TrainingEnd::StoppedAndSaved;
    return std::nullopt;
}

} // namespace kantai
