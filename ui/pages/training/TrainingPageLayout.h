// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the Training page: makes them, arranges them on the page, and connects the plots with the controls
// of the loss card. What the page shows in them, and what the buttons do, is in TrainingPage. UI thread.
#pragma once

#include <QCoreApplication>
#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QStackedLayout;
class QWidget;

namespace kantai::ui {

class Card;
class ChangeRunButton;
class EmptyState;
class FigureStrip;
class GradientHeat;
class LensCard;
class LossPlot;
class MachinesCard;
class ProbeCard;
class RunPicker;
class RunReplay;
class RunSummary;

struct TrainingPageLayout {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::TrainingPageLayout)
public:
    // The page becomes the parent of all widgets and gets the layout.
    explicit TrainingPageLayout(QWidget& page);
    Q_DISABLE_COPY_MOVE(TrainingPageLayout)

    void makeRoom() const; // the loss gives way to the summary, so that the page fits a screen of 900 pixels
    // Shows the empty state, or the content together with the box of runs.
    void showContent(bool content) const;
    std::array<LossPlot*, 4> plots() const { return {loss, small[0], small[1], small[2]}; }

    EmptyState* empty = nullptr; // its texts are the page's
    QComboBox* runs = nullptr;
    QLabel* phase = nullptr;
    QPushButton* startNew = nullptr;
    QPushButton* pause = nullptr;
    ChangeRunButton* change = nullptr; // learning rate and length of the training that is active
    QPushButton* stop = nullptr;
    QPushButton* resume = nullptr;
    QWidget* notice = nullptr; // why something is not saved yet
    QLabel* noticeText = nullptr;
    QPushButton* tryAgain = nullptr; // to save it
    RunSummary* summary = nullptr;
    // Step, epoch, training loss, held-out loss, perplexity, tokens / s, elapsed, remaining
    FigureStrip* figures = nullptr;
    MachinesCard* machines = nullptr; // of a run that other computers can join
    LossPlot* loss = nullptr;
    std::array<LossPlot*, 3> small{};
    std::array<GradientHeat*, 3> norms{}; // by layer, seen in their place when picked
    RunPicker* compare = nullptr;         // the runs drawn over the one shown
    QPushButton* fit = nullptr;           // checked while all plots show everything
    QSlider* smoothing = nullptr;         // in percent; sets that of the plots
    QPushButton* exportPlot = nullptr;
    ProbeCard* probe = nullptr;
    LensCard* lens = nullptr;    // in place of the small plots when it is chosen
    RunReplay* replay = nullptr; // marks its step in the plots, the probe and the lens

private:
    QWidget* makeHeader(QWidget* page);
    QWidget* makeNotice(QWidget* page);
    QWidget* makeContent(QWidget* page);
    Card* makeLossCard(QWidget* page);
    void addSmoothing(Card* card);
    void addScales(Card* card);
    void addFit(Card* card);
    QWidget* makeLower(QWidget* page);
    QWidget* makeSmallPlots(QWidget* page);
    void linkPlots() const;

    QStackedLayout* stack_ = nullptr; // the empty state, the content
};

} // namespace kantai::ui
