// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a checkpoint: choose a block or a tensor, and see how its numbers are distributed now and at the
// checkpoints of the run before. A view of the Model page; UI thread.
#pragma once

#include "ui/jobs/LatestJob.h"
#include "ui/pages/model/TrainedView.h"
#include <memory>

class QLabel;

namespace kantai::ui {

class Card;
class FigureStrip;
class HistogramRidges;
class NetworkPanel;
class ValueHistogram;

class WeightsView : public TrainedView {
    Q_OBJECT
public:
    explicit WeightsView(QWidget* parent = nullptr);

protected:
    void showCheckpoint(const InspectedCheckpoint& checkpoint) override;
    void stopWork() override;
    void changeEvent(QEvent* event) override; // follows the language

private:
    Card* makeNumbersCard();
    void examine(const QString& tensor); // the checkpoint, then its run
    void examineRun(const QString& tensor);
    void showNumbers();
    void showStep(int index); // of the ridges; -1: none
    void showProblem(const JobOutcome& outcome);

    InspectedCheckpoint checkpoint_;
    TensorAtStep now_; // of the chosen tensor
    LatestJob job_, runJob_;
    NetworkPanel* network_ = nullptr;
    FigureStrip* figures_ = nullptr;
    Card* card_ = nullptr;
    QLabel* status_ = nullptr;
    ValueHistogram* histogram_ = nullptr;
    QLabel* caption_ = nullptr;
    HistogramRidges* ridges_ = nullptr;
};

} // namespace kantai::ui
