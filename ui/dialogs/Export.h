// SPDX-License-Identifier: GPL-3.0-or-later
// Writes something of a project to a place that the user chooses: asks, works in the background, and tells where it
// lies. Used by the dialogs that export models, curves, reports and tokenizers; UI thread.
#pragma once

#include "ui/jobs/Job.h"

#include <QString>
#include <functional>

class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;

struct Export {
    // Needs: it is the one long job, and is refused while another one or a training runs. Beside: it is not.
    enum class Computer { Needs, Beside } computer = Computer::Needs;
    QString title;                                              // of the job: "Writing a report"
    std::function<QString()> askPlace;                          // a file or folder; empty: the user cancelled
    std::function<Job::Work(const QString& place)> work;        // called on the UI thread once the place is known
    std::function<bool(const QString& place)> finish = nullptr; // on the UI thread; false: it has told what is wrong
};

// window: the parent of the dialogs, and the context: nothing is told after it was destroyed.
void runExport(ProjectSession& session, Prompts& prompts, QWidget* window, const Export& what);

} // namespace kantai::ui
