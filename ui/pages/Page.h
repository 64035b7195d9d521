// SPDX-License-Identifier: GPL-3.0-or-later
// What every page has in common: a title, a state for the rail, and the services it may use. Pages are created once
// by MainWindow and follow the ProjectSession's signals.
#pragma once

#include "ui/Hint.h"
#include "ui/PageId.h"
#include <QString>
#include <QWidget>
#include <functional>

namespace kantai::ui {

class ProjectSession;
struct JobOutcome;
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
    // Runs a quick operation that may throw kantai::Error and shows the error. True on success.
    bool attempt(const std::function<void()>& action);
    // Shows the error of a job, if there was one.
    void showFailure(const JobOutcome& outcome);

private:
    void showError(const QString& message, Hint hint);

    PageId id_;
    ProjectSession& session_;
    Prompts& prompts_;
};

} // namespace kantai::ui
