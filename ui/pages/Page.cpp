// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/Page.h"

#include "core/base/Error.h"
#include "ui/Text.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"

namespace kantai::ui {

Page::Page(PageId id, ProjectSession& session, Prompts& prompts, QWidget* parent)
    : QWidget(parent), id_(id), session_(session), prompts_(prompts) {}

void Page::startFollowing() {
    connect(&session_, &ProjectSession::opened, this, &Page::followProject);
    connect(&session_, &ProjectSession::viewChanged, this, &Page::followProject);
    connect(&session_, &ProjectSession::closed, this, &Page::forgetProject);
    followLanguage(this, [this] { retranslate(); });
}

bool Page::attempt(const std::function<void()>& action) {
    try {
        action();
        return true;
    } catch (const Error& error) {
        showError(QString::fromStdString(error.message()), hintFor(error.remedy()));
        return false;
    }
}

void Page::runJob(const QString& title, Job::Work work, std::function<void()> done) {
    ui::runJob(session_, prompts_, this, title, std::move(work), std::move(done),
               [this](const JobOutcome& outcome) { showFailure(outcome); });
}

bool Page::isRefusedWhileBusy() {
    if (!session_.isBusy())
        return false;
    showBusy(session_, prompts_, this);
    return true;
}

void Page::showFailure(const JobOutcome& outcome) {
    if (outcome.kind == JobOutcome::Kind::Failed)
        showError(outcome.message, outcome.hint);
}

void Page::showError(const QString& message, Hint hint) {
    if (hint.page == id_)
        hint.page.reset(); // the user is there
    if (prompts_.showError(this, message, hint))
        Q_EMIT pageRequested(*hint.page);
}

} // namespace kantai::ui
