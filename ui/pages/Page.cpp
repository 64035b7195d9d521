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
        showError(QString::fromStdString(error.message()), hintFor(error.remedy()));
        return false;
    }
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
