// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/QueueSession.h"
#include "core/base/Error.h"
#include "core/workflow/queue/RunQueue.h"
#include "ui/Hint.h"
#include "ui/jobs/ProjectSession.h"

#include <algorithm>
#include <utility>

namespace kantai::ui {

QueueSession::QueueSession(ProjectSession& session) : QObject(&session), session_(session) {
    // Queued: first all others are told that the job has ended, and may close the project.
    connect(&session, &ProjectSession::jobFinished, this, &QueueSession::followEnd, Qt::QueuedConnection);
    connect(&session, &ProjectSession::closed, this, [this] { setGoingOn(false); });
}

void QueueSession::start() {
    if (session_.isBusy())
        return;
    setGoingOn(true);
    try {
        begin();
    } catch (...) {
        setGoingOn(false);
        throw;
    }
}

void QueueSession::endAfterThisRun() {
    setGoingOn(false);
}

void QueueSession::setGoingOn(bool goesOn) {
    if (std::exchange(goesOn_, goesOn) != goesOn)
        Q_EMIT changed();
}

// An entry that waits again or was skipped was stopped by the user.
void QueueSession::followEnd() {
    if (!goesOn_ || session_.isBusy())
        return;
    const auto& queue = session_.view().queue;
    const auto entry = std::ranges::find(queue, entry_, &QueueRow::id);
    if (entry != queue.end() && entry->state != QueueState::Done && entry->state != QueueState::Failed) {
        setGoingOn(false);
        return;
    }
    try {
        begin();
    } catch (const Error& error) {
        setGoingOn(false);
        Q_EMIT session_.unreadable(QString::fromStdString(error.message()), hintFor(error.remedy()).sentence);
    }
}

void QueueSession::begin() {
    session_.settleDeletion(); // of an entry, perhaps
    const auto request = nextInQueue(session_.handle());
    if (!request) {
        setGoingOn(false);
        session_.reload();
        return;
    }
    entry_ = request->queueEntry.value();
    session_.startTraining(*request);
}

} // namespace kantai::ui
