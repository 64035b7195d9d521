// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground's fourth view: the same sentence, two checkpoints, their answers side by side on one scale. UI
// thread.
#pragma once

#include "ui/pages/playground/PlaygroundModels.h"
#include "ui/pages/playground/PlaygroundView.h"
#include <array>

class QComboBox;
class QLabel;
class QStackedLayout;

namespace kantai::ui {

class Card;
class FilledSentence;
class ProbabilityBars;
class RankLines;
class Segments;

class PlaygroundCompare final : public PlaygroundView {
    Q_OBJECT
public:
    PlaygroundCompare(const PlaygroundModels& models, QWidget* parent = nullptr);

    QString title() const override;
    bool usesCandidates() const override { return true; }
    void question(PlaygroundQuestion& question) override; // adds the checkpoint to compare with
    void show(const FillMaskReply& reply) override;
    void clear() override;
    void followProject() override;

private:
    Card* makeCard();
    QLayout* makeColumn(std::size_t side, QWidget* card);
    void showChoice();
    QString other() const; // which checkpoint to compare with; empty when there is only one

    const PlaygroundModels& models_;
    std::array<FillMaskReply, 2> replies_;
    QStackedLayout* stack_ = nullptr;
    QComboBox* other_ = nullptr;
    Segments* masks_ = nullptr;
    std::array<QLabel*, 2> names_{};
    std::array<FilledSentence*, 2> filled_{};
    std::array<ProbabilityBars*, 2> bars_{};
    RankLines* lines_ = nullptr;
    QLabel* verdict_ = nullptr;
};

} // namespace kantai::ui
