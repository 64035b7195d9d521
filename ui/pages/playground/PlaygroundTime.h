// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground's fifth view: what each checkpoint of a run answered. A slider moves through the run; a curve
// follows one answer from the first checkpoint to the last. UI thread.
#pragma once

#include "core/project/Rows.h"
#include "ui/jobs/FillMaskService.h"
#include "ui/widgets/ProbabilityBars.h"
#include <QWidget>
#include <optional>

class QLabel;
class QSlider;
class QStackedLayout;

namespace kantai::ui {

class Card;
class StepCurve;

class PlaygroundTime : public QWidget {
    Q_OBJECT
public:
    static constexpr int kAnswers =
        200; // requested from each checkpoint, so that the followed answer is likely among them

    explicit PlaygroundTime(QWidget* parent = nullptr);

    // The checkpoints of the run that is to be asked, steps rising; the answers so far are forgotten.
    void begin(const QString& run, const std::vector<CheckpointRow>& checkpoints);
    void show(const FillMaskReply& reply); // of checkpoint number reply.model; they may come one after the other
    void clear();

private:
    QWidget* makeBody();
    void showStep();
    void showCurve();
    std::optional<ProbabilityBar> followed() const; // the answer whose probability is drawn

    QString run_;
    std::vector<CheckpointRow> checkpoints_;
    std::vector<std::optional<FillMaskReply>> replies_; // one for each
    std::optional<ProbabilityBar> pinned_; // by the user; otherwise the best answer of the last checkpoint
    QStackedLayout* stack_ = nullptr;
    Card* card_ = nullptr;
    QLabel* step_ = nullptr;
    QSlider* slider_ = nullptr;
    ProbabilityBars* bars_ = nullptr;
    QLabel* curveTitle_ = nullptr;
    StepCurve* curve_ = nullptr;
};

} // namespace kantai::ui
