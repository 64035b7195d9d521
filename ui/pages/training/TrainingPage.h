// SPDX-License-Identifier: GPL-3.0-or-later
// The Training page: live curves, metrics, probes, and the buttons that control the training. Shows the running run
// or any earlier run of the project.
#pragma once

#include "ui/pages/Page.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QStackedLayout;

namespace kantai::ui {

class Card;
class EmptyState;
class FigureStrip;
class LossPlot;
class ProbeCard;

class TrainingPage : public Page {
    Q_OBJECT
public:
    TrainingPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    void openWizard();
    void stopTraining(); // asks with three answers

private:
    QWidget* makeHeader();
    QWidget* makeNotice();
    QWidget* makeContent();
    Card* makeLossCard();
    QWidget* makeSmallPlots();
    void connectSession();
    void followProject();
    void followTraining();
    void followMetrics();
    void showUniformGuess();
    void showFigures();
    void showSmoothing(QLabel& label) const;
    void showChosenRun();
    void resumeRun();
    void pinSentence();
    void exportPlot();
    QString resumeReason() const; // empty: the shown run can be resumed

    QStackedLayout* stack_ = nullptr;
    EmptyState* empty_ = nullptr;
    QComboBox* runs_ = nullptr;
    QLabel* phase_ = nullptr;
    QWidget* notice_ = nullptr; // why something is not saved yet
    QLabel* noticeText_ = nullptr;
    QPushButton* new_ = nullptr;
    QPushButton* pause_ = nullptr;
    QPushButton* stop_ = nullptr;
    QPushButton* resume_ = nullptr;
    FigureStrip* figures_ = nullptr;
    LossPlot* loss_ = nullptr;
    LossPlot* rate_ = nullptr;
    LossPlot* norm_ = nullptr;
    LossPlot* speed_ = nullptr;
    QSlider* smoothing_ = nullptr;
    ProbeCard* probe_ = nullptr;
};

} // namespace kantai::ui
