// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/JobPrompts.h"
#include "core/base/Error.h"
#include "ui/Format.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include <QCoreApplication>
#include <QWidget>

namespace kantai::ui {

namespace {

struct JobTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::JobPrompts)
};

} // namespace

QString busyText(ProjectSession& session) {
    const Job* job = session.currentJob();
    if (job == nullptr)
        return {};
    const QString run = format::shortName(format::name(session.training().run().name));
    if (session.training().isActive() && !run.isEmpty()) // before, it imports and tokenizes
        return JobTexts::tr("%1 is training.").arg(run);
    return JobTexts::tr("A job is running: %1.").arg(job->title());
}

void showBusy(ProjectSession& session, Prompts& prompts, QWidget* window) {
    prompts.showError(window, busyText(session),
                      JobTexts::tr("Wait until it has finished, or stop it in the status bar."));
}

bool refuseInvalidModel(ProjectSession& session, Prompts& prompts, QWidget* window) {
    if (session.modelProblem().isEmpty())
        return false;
    prompts.showError(window,
                      JobTexts::tr("The model on the Model page cannot be trained: %1").arg(session.modelProblem()),
                      JobTexts::tr("Correct it there, or choose a preset."));
    return true;
}

void showFailure(Prompts& prompts, QWidget* window, const JobOutcome& outcome) {
    if (outcome.kind == JobOutcome::Kind::Failed)
        prompts.showError(window, outcome.message, outcome.hint.sentence);
}

bool attempt(Prompts& prompts, QWidget* window, const std::function<void()>& action) {
    try {
        action();
        return true;
    } catch (const Error& error) {
        prompts.showError(window, QString::fromStdString(error.message()), hintFor(error.remedy()));
        return false;
    }
}

void runJob(ProjectSession& session, Prompts& prompts, QWidget* window, const QString& title, Job::Work work,
            std::function<void()> done, std::function<void(const JobOutcome&)> failed) {
    if (!failed)
        failed = [&prompts, window](const JobOutcome& outcome) { showFailure(prompts, window, outcome); };
    const auto ended = [done = std::move(done), failed = std::move(failed)](const JobOutcome& outcome) {
        if (outcome.kind == JobOutcome::Kind::Failed)
            failed(outcome);
        if (outcome.kind == JobOutcome::Kind::Done && done)
            done();
    };
    if (session.runJob(title, std::move(work), window, ended) == nullptr)
        showBusy(session, prompts, window);
}

} // namespace kantai::ui
