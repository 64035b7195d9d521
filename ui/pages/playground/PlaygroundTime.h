// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground's fifth view: what each model that a run has kept makes of the sentence. A time line moves answers,
// surprisal and attention through the run, or plays it; a curve above it follows one answer from the first step to
// the last. UI thread.
#pragma once

#include "core/workflow/replay/Landmarks.h"
#include "ui/pages/playground/PlaygroundModels.h"
#include "ui/pages/playground/PlaygroundView.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include <optional>

class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace kantai::ui {

class Card;
class HeatMap;
class Replay;
class StepCurve;
class SurprisalView;
class TimeLine;

class PlaygroundTime final : public PlaygroundView {
    Q_OBJECT
public:
    PlaygroundTime(const PlaygroundModels& models, QWidget* parent = nullptr);

    QString title() const override;
    bool answersWhileTyping(const QString&) const override { return false; } // it loads every model of the run
    // Asks all models of the run of the chosen checkpoint, steps rising; the answers so far are forgotten.
    void question(PlaygroundQuestion& question) override;
    void show(const FillMaskReply& reply) override; // they may come one after the other
    void clear() override;
    void forgetProject() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    // What the time line shows of one model beside its answers.
    struct Details {
        std::optional<FillMaskReply> surprisal, attention; // with an error: it has none
    };
    void begin(const CheckpointRow& chosen, const QString& sentence);
    QWidget* makeBody();
    QVBoxLayout* makeAnswers();
    QVBoxLayout* makeCurve();
    QWidget* makeAttention();
    TimeLine* line() const;
    std::size_t current() const; // number of the model at which the time line stands
    void showStep();
    void showDetails();
    void showCurve();
    void askDetails(); // of the current model, unless others are being computed
    void takeDetails(const FillMaskReply& reply);
    std::optional<ProbabilityBar> followed() const; // the answer whose probability is drawn

    const PlaygroundModels& models_;
    std::vector<Landmark> landmarks_; // of the run
    FillMaskService service_;         // of the details: one model at a time, the newest that is wanted
    QString run_, sentence_;
    std::vector<CheckpointRow> checkpoints_;
    std::vector<std::optional<FillMaskReply>> replies_; // one for each
    std::vector<Details> details_;                      // the same
    std::optional<std::size_t> loading_;                // whose details are being computed
    std::optional<ProbabilityBar> pinned_;              // by the user; otherwise the best answer of the last model
    QStackedLayout* stack_ = nullptr;
    Card* card_ = nullptr;
    QLabel* step_ = nullptr;
    QLabel* landmark_ = nullptr;
    Replay* replay_ = nullptr;
    ProbabilityBars* bars_ = nullptr;
    QLabel* curveTitle_ = nullptr;
    StepCurve* curve_ = nullptr;
    SurprisalView* words_ = nullptr;
    HeatMap* map_ = nullptr;
};

} // namespace kantai::ui
