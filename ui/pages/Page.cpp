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
        prompts_.showError(this, QString::fromStdString(error.message()), QString::fromStdString(error.hint()));
        return false;
    }
}

void Page::runJob(const QString& title, Job::Work work, std::function<void()> done) {
    ui::runJob(session_, prompts_, this, title, std::move(work), std::move(done));
}

bool Page::isRefusedWhileBusy() {
    if (!session_.isBusy())
        return false;
    showBusy(session_, prompts_, this);
    return true;
}

void Page::showFailure(const JobOutcome& outcome) {
    ui::showFailure(prompts_, this, outcome);
}

} // namespace kantai::ui
