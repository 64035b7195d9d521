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
class EmptyState;
class FigureStrip;
class LossPlot;
class ProbeCard;

struct TrainingPageLayout {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::TrainingPageLayout)
public:
    // The page becomes the parent of all widgets and gets the layout.
    explicit TrainingPageLayout(QWidget& page);
    Q_DISABLE_COPY_MOVE(TrainingPageLayout)

    // Shows the empty state, or the content together with the box of runs.
    void showContent(bool content) const;
    std::array<LossPlot*, 4> plots() const { return {loss, rate, norm, speed}; }

    EmptyState* empty = nullptr; // its texts are the page's
    QComboBox* runs = nullptr;
    QLabel* phase = nullptr;
    QPushButton* startNew = nullptr;
    QPushButton* pause = nullptr;
    QPushButton* stop = nullptr;
    QPushButton* resume = nullptr;
    QWidget* notice = nullptr; // why something is not saved yet
    QLabel* noticeText = nullptr;
    QPushButton* tryAgain = nullptr; // to save it
    FigureStrip* figures = nullptr;  // step, training loss, held-out loss, perplexity, tokens / s, elapsed, remaining
    LossPlot* loss = nullptr;
    LossPlot* rate = nullptr;
    LossPlot* norm = nullptr;
    LossPlot* speed = nullptr;
    QSlider* smoothing = nullptr; // in percent; sets that of the plots
    QPushButton* exportPlot = nullptr;
    ProbeCard* probe = nullptr;

private:
    QWidget* makeHeader(QWidget* page);
    QWidget* makeNotice(QWidget* page);
    QWidget* makeContent(QWidget* page);
    Card* makeLossCard(QWidget* page);
    void addSmoothing(Card* card);
    QWidget* makeSmallPlots(QWidget* page);

    QStackedLayout* stack_ = nullptr; // the empty state, the content
};

} // namespace kantai::ui
