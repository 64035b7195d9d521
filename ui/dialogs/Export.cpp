// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/Export.h"

#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include <QWidget>

namespace kantai::ui {

namespace {

void runBeside(ProjectSession& session, Prompts& prompts, QWidget* window, const QString& title, Job::Work work,
               const std::function<void()>& done) {
    auto* job = new Job(title, std::move(work), window);
    QObject::connect(job, &Job::finished, window, [&prompts, window, job, done](const JobOutcome& outcome) {
        job->deleteLater();
        showFailure(prompts, window, outcome);
        if (outcome.kind == JobOutcome::Kind::Done)
            done();
    });
    job->start();
    Q_EMIT session.sideJobStarted(job);
}

} // namespace

void runExport(ProjectSession& session, Prompts& prompts, QWidget* window, const Export& what) {
    const bool isLong = what.computer == Export::Computer::Needs;
    if (isLong && session.isBusy()) {
        showBusy(session, prompts, window);
        return;
    }
    const QString place = what.askPlace();
    if (place.isEmpty())
        return;
    const auto done = [&prompts, window, place, finish = what.finish] {
        if (!finish || finish(place))
            prompts.tellSaved(window, place);
    };
    if (isLong)
        runJob(session, prompts, window, what.title, what.work(place), done);
    else
        runBeside(session, prompts, window, what.title, what.work(place), done);
}

} // namespace kantai::ui
