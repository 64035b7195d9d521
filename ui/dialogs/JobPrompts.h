// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows about its long jobs: that another one is running, and why one failed. Used by pages, wizards
// and the main window; UI thread.
#pragma once

#include "ui/jobs/Job.h"
#include <functional>

class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;

// What is running: "Run 4 is training." or "A job is running: Importing text."; empty when nothing is.
QString busyText(ProjectSession& session);

// Another long job or a training is running, which is named, so the action is refused. window: the parent of the
// dialog.
void showBusy(ProjectSession& session, Prompts& prompts, QWidget* window);

// The configuration on the Model page is not valid, which is said with the reason: a new run would train the last
// valid one. False: it is.
bool refuseInvalidModel(ProjectSession& session, Prompts& prompts, QWidget* window);

// Shows the error of a job that failed, without a way to the page of its hint; nothing for one that is done or was
// stopped.
void showFailure(Prompts& prompts, QWidget* window, const JobOutcome& outcome);

// Runs action; when it throws Error, shows it, without a way to the page of its hint, and returns false.
bool attempt(Prompts& prompts, QWidget* window, const std::function<void()>& action);

// Starts work as the one long job of the session; done, which may be empty, is called on the UI thread when it has
// succeeded and the project has been read again, failed when it has failed. Without failed the error is shown. While
// another job is running: starts nothing and says so. window is also the context: nothing is called after it was
// destroyed.
void runJob(ProjectSession& session, Prompts& prompts, QWidget* window, const QString& title, Job::Work work,
            std::function<void()> done, std::function<void(const JobOutcome&)> failed = {});

} // namespace kantai::ui
