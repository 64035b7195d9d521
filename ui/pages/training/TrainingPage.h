// SPDX-License-Identifier: GPL-3.0-or-later
// The Training page: live curves, metrics, probes, and the buttons that control the training. Shows the running run
// or any earlier run of the project.
#pragma once

#include "ui/pages/Page.h"
#include "ui/pages/training/TrainingPageLayout.h"
#include <QStringList>

namespace kantai::ui {

class RunOverlay;

class TrainingPage : public Page {
    Q_OBJECT
public:
    TrainingPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    void openWizard();
    QStringList plotNames() const;     // of the plots on the page, as they are listed
    void exportPlot(std::size_t plot); // asks where to
    void stopTraining();               // asks with three answers
    // The same with another question than whether to stop; the name of the run stands for its %1.
    void stopTraining(const QString& question);

protected:
    void followProject() override;

private:
    void connectWidgets();
    void connectTraining();
    void followTraining();
    void followMetrics();
    void focusNextAction();
    void showUniformGuess();
    void showFigures();
    void showChosenRun();
    void resumeRun();
    void pinSentence();
    void trainOn();
    void showSummary();
    QString resumeReason() const; // empty: the shown run can be resumed

    TrainingPageLayout widgets_;
    RunOverlay* overlay_;
    bool focusWaits_ = false; // for the next action
};

} // namespace kantai::ui
