// SPDX-License-Identifier: GPL-3.0-or-later
// Two tokenizers of the project on the same text, one below the other, with what each costs in the corpus. UI thread.
#pragma once

#include "ui/pages/tokenizer/TokenizerLoader.h"
#include <QWidget>
#include <array>

class QComboBox;
class QLabel;
class QTableWidget;

namespace kantai::ui {

class Card;
class EmptyState;
class TextBox;
class TokenView;

class ComparisonPanel : public QWidget {
    Q_OBJECT
public:
    // current: the tokenizer that the page shows; it must outlive the panel.
    ComparisonPanel(ProjectSession& session, TokenizerLoader& current, QWidget* parent = nullptr);
    void followProject();

Q_SIGNALS:
    void importRequested(); // there is no second tokenizer yet
    void failed(const kantai::ui::JobOutcome& outcome);

private:
    Card* makeSentenceCard();
    Card* makeFiguresCard();
    void loadOther();
    void show();
    QString nameOf(int side) const;

    ProjectSession& session_;
    TokenizerLoader& current_;
    TokenizerLoader* other_ = nullptr;
    QWidget* content_ = nullptr;
    EmptyState* empty_ = nullptr;
    QComboBox* choice_ = nullptr;
    TextBox* sentence_ = nullptr;
    std::array<QLabel*, 2> titles_{}; // the current tokenizer, the other one
    std::array<TokenView*, 2> tokens_{};
    QTableWidget* figures_ = nullptr;
};

} // namespace kantai::ui
