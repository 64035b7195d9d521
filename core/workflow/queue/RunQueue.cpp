// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/queue/RunQueue.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/queue/RequestJson.h"

#include <new>

namespace kantai {

namespace {

void settle(Project& database, std::int64_t entry, QueueState state, const std::string& reason = {}) {
    database.write([&](Stores& stores) {
        QueueRow row = stores.queue.one(entry);
        row.state = state;
        row.reason = reason;
        stores.queue.update(row);
    });
}

// Of a run that ended without its entry being told, because the process died between the two.
std::optional<QueueState> endOf(const RunRow& run) {
    if (run.state == RunState::Completed)
        return QueueState::Done;
    if (run.state == RunState::Failed)
        return QueueState::Failed;
    return std::nullopt;
}

// None when the entry turned out to have ended.
std::optional<PretrainRequest> requestFor(const ProjectHandle& project, Project& database, const QueueRow& entry) {
    if (entry.runId != 0) {
        const RunRow run = database.run(entry.runId);
        if (const auto end = endOf(run)) {
            settle(database, entry.id, *end, run.message);
            return std::nullopt;
        }
        if (whyNotResumable(project, run.id).reason.empty()) {
            PretrainRequest request;
            request.resumeRun = run.id;
            request.queueEntry = entry.id;
            return request;
        }
    }
    try {
        return requestOf(entry);
    } catch (const Error& error) {
        settle(database, entry.id, QueueState::Failed, error.message());
        return std::nullopt;
    }
}

QueueState stateAfter(TrainingEnd end) {
    switch (end) {
    case TrainingEnd::Completed:
    case TrainingEnd::StoppedEarly:
        return QueueState::Done;
    case TrainingEnd::StoppedAndSaved:
        return QueueState::Waiting;
    case TrainingEnd::StoppedWithoutSaving:
        break;
    }
    return QueueState::Skipped;
}

bool isStop(const std::exception& error) {
    const auto* known = dynamic_cast<const Error*>(&error);
    return known != nullptr && known->code() == ErrorCode::Interrupted;
}

std::string reasonOf(const std::exception& error) {
    if (const auto* known = dynamic_cast<const Error*>(&error))
        return known->message();
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr)
        return Phrase::tr("There is not enough memory.");
    return error.what();
}

} // namespace

std::optional<PretrainRequest> nextInQueue(const ProjectHandle& project) {
    project.requireWritable();
    Project database(project);
    for (const QueueRow& entry : database.queue())
        if (entry.state == QueueState::Waiting)
            if (auto request = requestFor(project, database, entry))
                return request;
    return std::nullopt;
}

PretrainOutcome runQueueEntry(const ProjectHandle& project, const PretrainRequest& request,
                              PretrainObserver& observer, TrainingControl& control, const Progress& progress,
                              std::stop_token stop) {
    const std::int64_t entry = request.queueEntry.value();
    Project database(project);
    PretrainOutcome outcome;
    try {
        outcome = pretrain(project, request, observer, control, progress, stop);
    } catch (const std::exception& error) {
        if (isStop(error))
            settle(database, entry, QueueState::Waiting);
        else
            settle(database, entry, QueueState::Failed, reasonOf(error));
        throw;
    }
    settle(database, entry, stateAfter(outcome.result.end));
    return outcome;
}

QueueOutcome runQueue(const ProjectHandle& project, PretrainObserver& observer, TrainingControl& control,
                      const Progress& progress, std::stop_token stop,
                      const std::function<void(const PretrainOutcome&)>& ended) {
    QueueOutcome outcome;
    const auto stopped = [&] {
        return stop.stop_requested() || control.stopRequested() != TrainingControl::Stop::None;
    };
    while (!stopped()) {
        const std::optional<PretrainRequest> request = nextInQueue(project);
        if (!request)
            return outcome;
        try {
            const PretrainOutcome run = runQueueEntry(project, *request, observer, control, progress, stop);
            outcome.done += stateAfter(run.result.end) == QueueState::Done ? 1 : 0;
            if (ended)
                ended(run);
        } catch (const Error& error) {
            if (isStop(error))
                break;
            ++outcome.failed;
            progress.warning(error.message(), error.remedy());
        }
    }
    outcome.stopped = true;
    return outcome;
}

} // namespace kantai
