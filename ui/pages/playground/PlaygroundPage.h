// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground: a sentence and five views of the predictions of a model: answers, surprisal, attention, comparison
// of two checkpoints, and all checkpoints of a run. Works on any checkpoint, also while a training is running.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include "ui/pages/Page.h"
#include "ui/pages/playground/PlaygroundModels.h"

class QComboBox;
class QStackedLayout;
class QTabWidget;

namespace kantai::ui {

class EmptyState;
class PlaygroundAnswers;
class PlaygroundSentence;
class PlaygroundView;

class PlaygroundPage : public Page {
    Q_OBJECT
public:
    PlaygroundPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    void setSentence(const QString& sentence);
    void focusSentence(); // gives the field of the sentence the keyboard focus // and asks it

protected:
    void followProject() override;
    void forgetProject() override;
    void retranslate() override;

private:
    QWidget* makeHeader();
    QWidget* makeViews();
    QWidget* makeCopyButtons();
    void addView(PlaygroundView* view);
    void ask();
    void askTokens();
    FillMaskQuestion questionOf(PlaygroundView& view); // throws kantai::Error
    void showReply(const FillMaskReply& reply);
    void describe(const FillMaskReply& reply); // in the status line
    void copy(bool json);

    FillMaskService service_;
    PlaygroundModels models_;
    std::vector<FillMaskReply> replies_; // to the question asked last, one for each model that answered
    QStringList names_;                  // of its models
    PlaygroundView* asked_ = nullptr;    // the view that asked it
    QStackedLayout* stack_ = nullptr;
    EmptyState* empty_ = nullptr;
    QComboBox* checkpointBox_ = nullptr;
    PlaygroundSentence* sentence_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    std::vector<PlaygroundView*> views_;   // of the tabs
    PlaygroundAnswers* answers_ = nullptr; // the first of them
};

} // namespace kantai::ui
