// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar: the running job, or else one that runs beside, with its progress, the time left and a stop button,
// seen from every page; and on the right what the machine is. UI thread.
#pragma once

#include <QPointer>
#include <QStatusBar>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kantai::ui {

class Job;
class ProjectSession;

class StatusStrip : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusStrip(ProjectSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void stopRequested(); // the stop button; the window decides how to stop a training

private:
    void follow(Job* job);
    void followSide(Job* job);
    void show(Job* job);
    void showProgress(const QString& title, const QString& phase, quint64 done, quint64 total);
    void showTraining();
    void idle();

    ProjectSession& session_;
    QPointer<Job> side_; // a job beside the long one, shown while there is none
    QLabel* text_;
    QProgressBar* bar_;
    QLabel* remaining_;
    QPushButton* stop_;
};

} // namespace kantai::ui
