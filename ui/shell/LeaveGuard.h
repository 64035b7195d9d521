// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before the user leaves a running training for something else, and does that once the training has ended. Used
// by the main window; UI thread.
#pragma once

#include <QObject>
#include <functional>

class QString;
class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;
class TrainingPage;

class LeaveGuard : public QObject {
    Q_OBJECT
public:
    // window: the parent of the dialogs.
    LeaveGuard(ProjectSession& session, Prompts& prompts, TrainingPage& training, QWidget& window);

    // Does it at once when nothing is running; after a running training when the user lets it end for that. question:
    // see TrainingPage::stopTraining(). While another job is running: says so and does nothing.
    void leaveFor(const QString& question, std::function<void()> action);
    // Asks whether the job that is running, which is no training, may be stopped, and then does it.
    void stopFor(const QString& question, std::function<void()> action);
    // Does it when the job that is running has ended.
    void doAfterwards(std::function<void()> action);

private:
    ProjectSession& session_;
    Prompts& prompts_;
    TrainingPage& training_;
    QWidget& window_;
    std::function<void()> afterwards_; // may be empty
};

} // namespace kantai::ui
