// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence of the Playground: where it is typed, its tokens as chips that can be masked, examples. The tokens
// come from the model that was asked, so the page hands them in. UI thread.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include "ui/pages/playground/MaskToggle.h"
#include "ui/widgets/Card.h"
#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QTimer;

namespace kantai::ui {

class TokenChips;

class PlaygroundSentence : public Card {
    Q_OBJECT
public:
    // answerOf: the best answer so far for a mask, to be written in its place; may be empty.
    PlaygroundSentence(std::function<QString(int mask)> answerOf, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& sentence); // asks nothing
    void showTokens(const FillMaskReply& reply);
    // Underlines the tokens of this sentence in the colour of their surprisal, also those shown later.
    void showSurprisal(const FillMaskReply& reply);
    int shownTokens() const; // of the sentence as it is now, with <s> and </s>; 0 when it was typed since
    void setStatus(const QString& text);
    void setOrigin(const QString& text); // of the answers; empty: none
    void clear();
    void focusField();

Q_SIGNALS:
    void asked();  // Enter, Fill, an example, a chip
    void paused(); // the user has paused typing
    void left();   // the field lost the keyboard focus, or Enter was pressed

protected:
    void changeEvent(QEvent* event) override; // follows the theme

private:
    QWidget* makeField();
    QWidget* makeFoot();
    void showExamples();
    void insertMask();
    void toggle(int chip);
    void showChips();

    std::function<QString(int)> answerOf_;
    MaskToggle toggle_;
    FillMaskReply tokens_;
    std::optional<SentenceSurprisal> surprisal_;
    QString scored_; // the sentence whose surprisal it is
    QLineEdit* sentence_ = nullptr;
    TokenChips* chips_ = nullptr;
    QLabel* status_ = nullptr;
    QLabel* origin_ = nullptr;
    QLabel* examples_ = nullptr;
    QTimer* pause_ = nullptr;
};

} // namespace kantai::ui
