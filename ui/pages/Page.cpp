// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/Page.h"

#include "core/base/Error.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/Job.h"

namespace kantai::ui {

Page::Page(PageId id, ProjectSession& session, Prompts& prompts, QWidget* parent)
    : QWidget(parent), id_(id), session_(session), prompts_(prompts) {}

bool Page::attempt(const std::function<void()>& action) {
    try {
        action();
        return true;
    } catch (const Error& error) {
        prompts_.showError(this, QString::fromStdString(error.message()), QString::fromStdString(error.hint()));
        return false;
    }
}

void Page::showFailure(const JobOutcome& outcome) {
    if (outcome.kind == JobOutcome::Kind::Failed)
        prompts_.showError(this, outcome.message, outcome.hint);
}

} // namespace kantai::ui
