// SPDX-License-Identifier: GPL-3.0-or-later
// Two questions that a short trial answers before a run: how long will it take on this computer, and which learning
// rate does the model bear? Part of the pretraining wizard's last page. UI thread; the trials run as the one long
// job.
#pragma once

#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/RunTrials.h"
#include "ui/jobs/Job.h"
#include <QPointer>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace kantai::ui {

class CurveView;
class ProjectSession;
class Prompts;

class TrialPanel : public QWidget {
    Q_OBJECT
public:
    TrialPanel(ProjectSession& session, Prompts& prompts, QWidget* parent);

    void setRequest(const PretrainRequest& request); // what was found out for another one is forgotten
    bool stop();                                     // asks a trial that runs to end; false: none runs

Q_SIGNALS:
    void rateChosen(double rate);

private:
    void forecast();
    void findRate();
    void run(const QString& title, Job::Work work, std::function<void()> show);
    void showForecast(const RunForecast& forecast);
    void showRates(const LearningRateFinding& finding);
    void offerRate(double rate);
    void setRunning(bool running);

    ProjectSession& session_;
    Prompts& prompts_;
    PretrainRequest request_;
    QPushButton* forecastButton_;
    QPushButton* findButton_;
    QPushButton* useButton_;
    QLabel* answer_;
    CurveView* curve_;
    QPointer<Job> job_;
};

} // namespace kantai::ui
