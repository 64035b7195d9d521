// SPDX-License-Identifier: GPL-3.0-or-later
// A view of the Playground: the same sentence, two checkpoints, their answers side by side on one scale. UI thread.
#pragma once

#include "ui/pages/playground/PlaygroundModels.h"
#include "ui/pages/playground/PlaygroundView.h"

class QComboBox;
class QLabel;
class QStackedLayout;

namespace kantai::ui {

class AnswerColumns;
class Card;

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
    void describe();
    QString other() const; // which checkpoint to compare with; empty when there is only one

    const PlaygroundModels& models_;
    QStackedLayout* stack_ = nullptr;
    QComboBox* other_ = nullptr;
    AnswerColumns* columns_ = nullptr;
    QLabel* verdict_ = nullptr;
    bool asked_ = false; // a reply was shown
};

} // namespace kantai::ui
