// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground: type a sentence with <mask>, see ranked answers. Works on any checkpoint, also while a training
// runs.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include "ui/pages/Page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedLayout;
class QVBoxLayout;

namespace kantai::ui {

class Card;
class EmptyState;
class ProbabilityBars;

class PlaygroundPage : public Page {
    Q_OBJECT
public:
    PlaygroundPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    void setSentence(const QString& sentence); // and asks it

protected:
    void changeEvent(QEvent* event) override; // follows the theme

private:
    QWidget* makeHeader();
    Card* makeQuestionCard();
    QWidget* makeAnswersRow();
    void showExamples();
    void followProject();
    void inviteASentence(); // what the answers show before the first question
    void fillCheckpointBox();
    void insertMask();
    void ask();
    void showReply(const FillMaskReply& reply);
    void describeReply();
    void showAnswers(const MaskAnswers& answers);
    QString chosenFolder() const;
    void copyAnswers(bool json);

    FillMaskService service_;
    FillMaskReply reply_;
    QStackedLayout* stack_ = nullptr;
    EmptyState* empty_ = nullptr;
    QComboBox* checkpointBox_ = nullptr;
    QLineEdit* sentence_ = nullptr;
    QPushButton* fillButton_ = nullptr;
    QSpinBox* topK_ = nullptr;
    QLabel* status_ = nullptr;
    QLabel* examples_ = nullptr;
    QComboBox* maskBox_ = nullptr;
    ProbabilityBars* bars_ = nullptr;
    QLabel* filled_ = nullptr;
    QListWidget* history_ = nullptr;
};

} // namespace kantai::ui
