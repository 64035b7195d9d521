// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/PatientSaver.h"
#include "core/base/Phrase.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/TrainingObserver.h"

#include <algorithm>
#include <utility>

namespace kantai {

namespace {

bool isBest(const CheckpointFolder& checkpoint) {
    return checkpoint.reason == CheckpointReason::Best;
}

} // namespace

PatientSaver::PatientSaver(std::filesystem::path folder, TrainingObserver& observer, TrainerTimes times,
                           double savedBest)
    : observer_(observer), times_(std::move(times)), savedBest_(savedBest),
      saver_(std::move(folder), [this](const CheckpointFolder& whole) { tell(whole); }) {}

void PatientSaver::tell(const CheckpointFolder& whole) {
    if (isBest(whole)) {
        savedBest_ = whole.heldOutLoss;
        bestLost_ = false;
    }
    observer_.onCheckpoint(whole);
    if (std::exchange(reason_, std::nullopt)) {
        observer_.onWaiting({});
        observer_.onNote(Phrase::tr("The checkpoint of step {} was saved; no save is pending any more.", whole.step));
    }
}

void PatientSaver::remember(const Error& reason, std::vector<CheckpointFolder> lost, double trainingSeconds) {
    const bool isNew = !owes();
    reason_ = reason;
    retryAt_ = trainingSeconds + times_.secondsBetweenRetries;
    bestLost_ = bestLost_ || std::any_of(lost.begin(), lost.end(), isBest);
    lost_ = std::move(lost);
    if (isNew) // the figures in it change with each attempt, but it is one event
        observer_.onNote(Phrase::tr("A checkpoint could not be saved and will be tried again. {}", reason.what()));
    observer_.onWaiting(reason.what());
}

void PatientSaver::save(const CheckpointFolder& checkpoint, const Contents& contents, double trainingSeconds) {
    if (!saver_.isWriting(checkpoint.step))
        wait(trainingSeconds);
    std::vector<CheckpointFolder> wanted = std::exchange(lost_, {});
    std::erase_if(wanted, [&](const CheckpointFolder& lost) {
        return lost.step != checkpoint.step || lost.reason == checkpoint.reason;
    });
    wanted.push_back(checkpoint);
    // The contents say what the best one is, and that is this one if it becomes whole.
    const bool lostBefore = bestLost_;
    bestLost_ = bestLost_ && std::none_of(wanted.begin(), wanted.end(), isBest);
    try {
        for (const CheckpointFolder& reason : wanted)
            saver_.save(reason, contents);
    } catch (const SaveFailed& failure) {
        bestLost_ = lostBefore;
        remember(failure, std::move(wanted), trainingSeconds);
    }
}

void PatientSaver::poll(double trainingSeconds) {
    try {
        saver_.poll();
    } catch (const SaveFailed& failure) {
        remember(failure, failure.lost, trainingSeconds);
    }
}

void PatientSaver::wait(double trainingSeconds) {
    try {
        saver_.wait();
    } catch (const SaveFailed& failure) {
        remember(failure, failure.lost, trainingSeconds);
    }
}

bool PatientSaver::saveLast(const CheckpointFolder& checkpoint, const Contents& contents, TrainingControl& control) {
    for (bool first = true;; first = false) {
        save(checkpoint, contents, 0);
        wait(0);
        if (!owes())
            return true;
        if (first)
            observer_.onPhase(TrainingPhase::Waiting);
        if (!control.waitToTryAgain(times_.betweenRetriesAtTheEnd))
            break;
    }
    observer_.onWaiting({});
    if (control.stopRequested() != TrainingControl::Stop::Discard)
        throw Error(*reason_);
    return false;
}

} // namespace kantai
