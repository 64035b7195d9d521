// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LeaveGuard.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/training/TrainingPage.h"
#include <QTimer>
#include <utility>

namespace kantai::ui {

LeaveGuard::LeaveGuard(ProjectSession& session, Prompts& prompts, TrainingPage& training, QWidget& window)
    : QObject(&window), session_(session), prompts_(prompts), training_(training), window_(window) {
    connect(&session, &ProjectSession::jobFinished, this, [this] {
        if (afterwards_) // not while others are still told that the job has ended
            QTimer::singleShot(0, this, std::exchange(afterwards_, {}));
    });
}

void LeaveGuard::leaveFor(const QString& question, std::function<void()> action) {
    TrainingSession& training = session_.training();
    if (!training.isActive()) {
        if (session_.isBusy())
            showBusy(session_, prompts_, &window_);
        else
            action();
        return;
    }
    if (!training.isStopping())
        training_.stopTraining(question);
    if (training.stopRequested())
        doAfterwards(std::move(action));
}

void LeaveGuard::stopFor(const QString& question, std::function<void()> action) {
    const Job* job = session_.currentJob();
    if (job != nullptr && !afterwards_ && // else it was asked already
        !prompts_.confirm(&window_, question,
                          tr("%1 is running and would be stopped before it is finished.").arg(job->title()),
                          tr("Stop and close")))
        return;
    if (Job* running = session_.currentJob()) { // it may have ended meanwhile
        doAfterwards(std::move(action));
        running->requestStop();
    } else {
        action();
    }
}

void LeaveGuard::doAfterwards(std::function<void()> action) {
    afterwards_ = std::move(action);
}

} // namespace kantai::ui
