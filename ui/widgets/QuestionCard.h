// SPDX-License-Identifier: GPL-3.0-or-later
// A question with choices: the user predicts, then the answer is shown. It takes neither page nor keyboard focus and
// blocks nothing: it can be answered, left alone or closed. UI thread.
#pragma once

#include <QFrame>
#include <QString>
#include <QStringList>
#include <vector>

class QLabel;
class QPushButton;

namespace kantai::ui {

class WrapLayout;

struct Question {
    QString text;
    QStringList choices;
    int right = -1; // which of them; -1: not known yet, or none is
    QString answer; // one or two sentences; empty: not known yet
    QString later;  // when it will be known, for a question without an answer
    bool operator==(const Question&) const = default;
};

class QuestionCard : public QFrame {
    Q_OBJECT
public:
    explicit QuestionCard(QWidget* parent = nullptr);

    // chosen: the prediction made before; -1: none. A question without text hides the card.
    void ask(const Question& question, int chosen);

Q_SIGNALS:
    void predicted(int choice);
    void closed();

private:
    void showAnswer();

    Question question_;
    int chosen_ = -1;
    QLabel* text_;
    QLabel* answer_;
    QPushButton* close_;
    WrapLayout* row_;
    std::vector<QPushButton*> choices_;
};

} // namespace kantai::ui
