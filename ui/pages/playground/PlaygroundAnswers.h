// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground's first view: ranked answers for each mask and for all together, the sentence they make, how many
// and among which words; next to them the previous sentences. UI thread.
#pragma once

#include "ui/pages/playground/PlaygroundView.h"
#include "ui/widgets/NumberBox.h"
#include <utility>

class QLabel;
class QLineEdit;
class QListWidget;

namespace kantai::ui {

class Card;
class FilledSentence;
class ProbabilityBars;
class Segments;

class PlaygroundAnswers final : public PlaygroundView {
    Q_OBJECT
public:
    explicit PlaygroundAnswers(QWidget* parent = nullptr);

    int topK() const;
    QStringList candidates() const;   // empty: every token
    void forgetCandidates();          // every token again, which asks
    void keepSentence();              // the sentence that was typed and answered last stays in the history
    QString answerOf(int mask) const; // the best one of that mask; empty when there is none

    QString title() const override;
    bool usesCandidates() const override { return true; }
    void question(PlaygroundQuestion&) override {}  // as the page asks it
    void show(const FillMaskReply& reply) override; // also adds it to the history
    void clear() override;                          // keeps the history
    void forgetProject() override;

Q_SIGNALS:
    void sentenceChosen(const QString& sentence); // from the history
    void candidatesChanged();                     // also while they are typed

private:
    Card* makeAnswers();
    Card* makeHistory();
    void noticeChange();
    void showPlaceholder(); // the text shown before the first question
    void showChoice(int choice);
    void remember(const FillMaskReply& reply);

    FillMaskReply reply_;
    std::pair<int, QStringList> lastOptions_; // the last known topK() and candidates()
    Segments* masks_ = nullptr;
    WholeNumberBox* topK_ = nullptr;
    QLineEdit* candidates_ = nullptr;
    ProbabilityBars* bars_ = nullptr;
    FilledSentence* filled_ = nullptr;
    QLabel* note_ = nullptr;
    QListWidget* history_ = nullptr;
};

} // namespace kantai::ui
