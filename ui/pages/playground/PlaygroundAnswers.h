// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground's first view: ranked answers for each mask and for all together, the sentence they make, how many
// and among which words; next to them the previous sentences. UI thread.
#pragma once

#include "ui/pages/playground/PlaygroundView.h"
#include "ui/widgets/fields/NumberBox.h"
#include <utility>

class QLabel;
class QLineEdit;

namespace kantai::ui {

class Card;
class FilledSentence;
class PlaygroundHistory;
class ProbabilityBars;
class ProjectSession;
class Segments;

class PlaygroundAnswers final : public PlaygroundView {
    Q_OBJECT
public:
    explicit PlaygroundAnswers(ProjectSession& session, QWidget* parent = nullptr);

    int topK() const;
    QStringList candidates() const;   // empty: every token
    void forgetCandidates();          // every token again, which asks
    QString answerOf(int mask) const; // the best one of that mask; empty when there is none

    QString title() const override;
    bool usesCandidates() const override { return true; }
    void question(PlaygroundQuestion&) override {} // as the page asks it
    void show(const FillMaskReply& reply) override;
    void clear() override;
    void forgetProject() override;
    PlaygroundHistory* history() const { return history_; }

Q_SIGNALS:
    void candidatesChanged(); // also while they are typed

private:
    Card* makeAnswers();
    void noticeChange();
    void showPlaceholder(); // the text shown before the first question
    void showChoice(int choice);

    FillMaskReply reply_;
    std::pair<int, QStringList> lastOptions_; // the last known topK() and candidates()
    Segments* masks_ = nullptr;
    WholeNumberBox* topK_ = nullptr;
    QLineEdit* candidates_ = nullptr;
    ProbabilityBars* bars_ = nullptr;
    FilledSentence* filled_ = nullptr;
    QLabel* note_ = nullptr;
    PlaygroundHistory* history_ = nullptr;
};

} // namespace kantai::ui
