// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence of the Playground: where it is typed, its tokens as chips that can be masked and replaced, what the
// token pointed at attends to, examples. The tokens come from the model that was asked, so the page hands them in. UI
// thread.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include "ui/pages/playground/MaskToggle.h"
#include "ui/pages/playground/SentenceAttention.h"
#include "ui/pages/playground/WordSwap.h"
#include "ui/widgets/Card.h"
#include <QPointer>
#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QTimer;

namespace kantai::ui {

class Prompts;
class TokenChips;
class WordMenu;

class PlaygroundSentence : public Card {
    Q_OBJECT
public:
    // answerOf: the best answer so far for a mask, to be written in its place; may be empty.
    PlaygroundSentence(std::function<QString(int mask)> answerOf, Prompts& prompts, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& sentence); // asks nothing
    void showTokens(const FillMaskReply& reply);
    // Underlines the tokens of this sentence in the colour of their surprisal, also those shown later.
    void showSurprisal(const FillMaskReply& reply);
    // Ties the tokens of this sentence by their attention, also those shown later.
    void showAttention(const FillMaskReply& reply);
    void setAttentionChoice(const AttentionChoice& choice);
    void setExamples(const QStringList& sentences);
    int shownTokens() const; // of the sentence as it is now, with <s> and </s>; 0 when it was typed since
    void setStatus(const QString& text);
    void setOrigin(const QString& text); // of the answers; empty: none
    void clear();
    void focusField();
    void showSuggestions(const FillMaskReply& reply, int mask); // in the menu of the token, if it is still open

Q_SIGNALS:
    void asked();                         // Enter, Fill, an example, a chip
    void paused();                        // the user has paused typing
    void replaced(const QString& before); // a word, by the user; the sentence is the new one already
    void suggestionsWanted(const QString& masked, int mask); // for that mask of the sentence
    void left(); // the field lost the keyboard focus, or Enter was pressed

protected:
    void changeEvent(QEvent* event) override; // follows the theme

private:
    QWidget* makeField();
    QWidget* makeFoot();
    void showExamples();
    void insertMask();
    void toggle(int chip);
    void openMenu(int chip, QPoint position);
    void typeWord(const WordRange& range);
    void replace(const WordRange& range, const QString& word);
    void showChips();
    void tellAttention(int chip); // -1: none is pointed at
    bool isTypedSince() const;    // the chips are those of another sentence

    std::function<QString(int)> answerOf_;
    Prompts& prompts_;
    MaskToggle toggle_;
    FillMaskReply tokens_;
    std::optional<SentenceSurprisal> surprisal_;
    QString scored_; // the sentence whose surprisal it is
    FillMaskReply attention_;
    AttentionChoice choice_;
    QStringList exampleSentences_;
    QPointer<WordMenu> menu_;
    QLineEdit* sentence_ = nullptr;
    TokenChips* chips_ = nullptr;
    QLabel* arcs_ = nullptr;
    QLabel* status_ = nullptr;
    QLabel* origin_ = nullptr;
    QLabel* examples_ = nullptr;
    QTimer* pause_ = nullptr;
};

} // namespace kantai::ui
