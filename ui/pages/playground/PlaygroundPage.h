// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground: a sentence and the views of the predictions of a model: answers, surprisal, attention, the guesses
// after each layer, the comparison of two checkpoints and of two sentences, and all checkpoints of a run. Works on
// any checkpoint, also while a training is running.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include "ui/pages/Page.h"
#include "ui/pages/playground/PlaygroundModels.h"
#include "ui/pages/playground/PlaygroundOutput.h"

class QPushButton;
class QStackedLayout;
class QTabWidget;
class QTimer;

namespace kantai::ui {

class EmptyState;
class ModelChoice;
class PlaygroundAnswers;
class PlaygroundExamples;
class PlaygroundSentence;
class PlaygroundSwap;
class PlaygroundView;
class SentenceInsight;
class ViewChooser;

class PlaygroundPage : public Page {
    Q_OBJECT
public:
    PlaygroundPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    void setSentence(const QString& sentence); // and asks it
    void focusSentence();                      // gives the field of the sentence the keyboard focus

protected:
    void followProject() override;
    void forgetProject() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeViews();
    QPushButton* makeCandidatesChip(QWidget* header);
    void connectSentence();
    void connectHistory();
    void addView(PlaygroundView* view);
    PlaygroundView& currentView() const;
    void ask(bool typed = false);
    void askWhileTyping();
    void askAboutTheSentence(); // once nothing else is to be answered
    void followNewerCheckpoint();
    FillMaskQuestion questionOf(PlaygroundView& view); // throws kantai::Error
    void showReply(const FillMaskReply& reply);
    void describe(const FillMaskReply& reply); // in the status line
    void showOrigin();                         // of the answers, and their age now
    void showCandidatesChip();
    void swapWord(const QString& before);
    void deleteSentences(const QString& sentence); // of the history; empty: all
    PlaygroundOutput::Contents contents();

    FillMaskService service_;
    PlaygroundModels models_;
    std::vector<FillMaskReply> replies_; // to the question asked last, one for each model that answered
    QStringList names_;                  // of its models
    std::vector<CheckpointRow> rows_;    // they
    QString before_;                     // the name of the checkpoint that answered before a newer one was saved
    PlaygroundView* asked_ = nullptr;    // the view that asked it
    QStackedLayout* stack_ = nullptr;
    EmptyState* empty_ = nullptr;
    QTimer* clock_ = nullptr; // the answers grow older
    QPushButton* candidatesChip_ = nullptr;
    ModelChoice* choice_ = nullptr;
    PlaygroundSentence* sentence_ = nullptr;
    SentenceInsight* insight_ = nullptr;
    PlaygroundExamples* examples_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    ViewChooser* chooser_ = nullptr;
    std::vector<PlaygroundView*> views_;   // of the tabs
    PlaygroundAnswers* answers_ = nullptr; // the first of them
    PlaygroundSwap* swap_ = nullptr;
};

} // namespace kantai::ui
