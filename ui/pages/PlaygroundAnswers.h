// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground's first view: ranked answers for each mask and for all together, the sentence they make, how many
// and among which words; beside them the sentences asked before. UI thread.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include "ui/widgets/NumberBox.h"
#include <QWidget>
#include <utility>

class QLabel;
class QLineEdit;
class QListWidget;

namespace kantai::ui {

class Card;
class ProbabilityBars;
class Segments;

class PlaygroundAnswers : public QWidget {
    Q_OBJECT
public:
    explicit PlaygroundAnswers(QWidget* parent = nullptr);

    int topK() const;
    QStringList candidates() const; // empty: every token

    void show(const FillMaskReply& reply); // also puts it into the history
    void clear();                          // the answers
    void invite();                         // what stands there before the first question
    void clearHistory();
    QString answerOf(int mask) const; // the best one of that mask; empty when there is none

Q_SIGNALS:
    void questionChanged();                       // topK() or candidates()
    void sentenceChosen(const QString& sentence); // from the history

private:
    Card* makeAnswers();
    Card* makeHistory();
    void noticeChange();
    void showChoice(int choice);
    void remember(const FillMaskReply& reply);

    FillMaskReply reply_;
    std::pair<int, QStringList> noticed_; // topK() and candidates() when they were noticed last
    Segments* masks_ = nullptr;
    WholeNumberBox* topK_ = nullptr;
    QLineEdit* candidates_ = nullptr;
    ProbabilityBars* bars_ = nullptr;
    QLabel* filled_ = nullptr;
    QLabel* note_ = nullptr;
    QListWidget* history_ = nullptr;
};

} // namespace kantai::ui
