// SPDX-License-Identifier: GPL-3.0-or-later
// What every page has in common: a title, a state for the rail, the services it may use, and how it follows the
// project and the language. Pages are created once by MainWindow; UI thread.
#pragma once

#include "ui/Hint.h"
#include "ui/PageId.h"
#include "ui/jobs/Job.h"
#include <QString>
#include <QWidget>
#include <functional>

namespace kantai::ui {

class ProjectSession;
class Prompts;

enum class PageState { Empty, Ready, Running, Done, NeedsAttention };

class Page : public QWidget {
    Q_OBJECT
public:
    Page(PageId id, ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageId id() const { return id_; }
    virtual PageState state() const = 0;   // the dot in the rail
    virtual QString stateText() const = 0; // the second line in the rail: "3 files · 27,545 lines"

Q_SIGNALS:
    void stateChanged();
    void pageRequested(kantai::ui::PageId id); // "go there" buttons of empty states and errors
    void message(const QString& text);         // for the log dock

protected:
    ProjectSession& session() const { return session_; }
    Prompts& prompts() const { return prompts_; }

    // To be called at the end of a page's constructor: retranslate() now and after each change of the language,
    // followProject() whenever the project was opened or has changed, forgetProject() when it was closed.
    void startFollowing();
    virtual void followProject() = 0; // shows the project, which may be none
    virtual void forgetProject() { followProject(); }
    virtual void retranslate() { followProject(); } // texts that contain values

    // Runs a quick operation that may throw kantai::Error and shows the error. True on success.
    bool attempt(const std::function<void()>& action);
    // Starts work as the one long job of the project; calls done when it has succeeded. Errors are shown, and so is
    // that another job is running.
    void runJob(const QString& title, Job::Work work, std::function<void()> done = {});
    // Says that another job is running, if one is. True: the action is to be refused.
    bool isRefusedWhileBusy();
    // Shows the error of a job, if there was one.
    void showFailure(const JobOutcome& outcome);

private:
    void showError(const QString& message, Hint hint);

    PageId id_;
    ProjectSession& session_;
    Prompts& prompts_;
};

} // namespace kantai::ui
