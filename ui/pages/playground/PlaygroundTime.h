// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground's fifth view: what each checkpoint of a run answered. A slider moves through the run; a curve
// follows one answer from the first checkpoint to the last. UI thread.
#pragma once

#include "ui/pages/playground/PlaygroundModels.h"
#include "ui/pages/playground/PlaygroundView.h"
#include "ui/widgets/ProbabilityBars.h"
#include <optional>

class QLabel;
class QSlider;
class QStackedLayout;

namespace kantai::ui {

class Card;
class StepCurve;

class PlaygroundTime final : public PlaygroundView {
    Q_OBJECT
public:
    PlaygroundTime(const PlaygroundModels& models, QWidget* parent = nullptr);

    QString title() const override;
    bool answersWhileTyping(const QString&) const override { return false; } // it loads every model of the run
    // Asks all checkpoints of the run of the chosen one, steps rising; the answers so far are forgotten.
    void question(PlaygroundQuestion& question) override;
    void show(const FillMaskReply& reply) override; // they may come one after the other
    void clear() override;

private:
    void begin(const QString& run, const std::vector<CheckpointRow>& checkpoints);
    QWidget* makeBody();
    void showStep();
    void showCurve();
    std::optional<ProbabilityBar> followed() const; // the answer whose probability is drawn

    const PlaygroundModels& models_;
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
