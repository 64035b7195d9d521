// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include <QCoreApplication>

namespace kantai::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::JobPrompts)
};

} // namespace

void showBusy(Prompts& prompts, QWidget* window) {
    prompts.showError(window, Texts::tr("Another job is running."),
                      Texts::tr("Wait until it has finished, or stop it in the status bar."));
}

void showFailure(Prompts& prompts, QWidget* window, const JobOutcome& outcome) {
    if (outcome.kind == JobOutcome::Kind::Failed)
        prompts.showError(window, outcome.message, outcome.hint.sentence);
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
        showBusy(prompts, window);
}

} // namespace kantai::ui
