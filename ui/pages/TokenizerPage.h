// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizer: its vocabulary, how it cuts the person's own sentence, and what to do when the corpus ran out of
// pairs.
#pragma once

#include "core/tokenizer/Tokenizer.h"
#include "ui/pages/Page.h"
#include <optional>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace kantai::ui {

class Card;
class EmptyState;
class FigureStrip;
class TokenView;
class VocabularyModel;

class TokenizerPage : public Page {
    Q_OBJECT
public:
    TokenizerPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    void openWizard();

private:
    QWidget* makeHeader();
    QWidget* makeContent();
    Card* makeSentenceCard();
    Card* makeVocabularyCard();
    QFrame* makeRanOutNote();
    void followProject();
    void loadNewest();
    void showSentence();
    void exportFiles();
    void fitModel(bool fit);

    std::optional<Tokenizer> tokenizer_;
    std::int64_t shownId_ = 0; // the row that is loaded, or being loaded; 0: none
    QStackedLayout* stack_ = nullptr;
    EmptyState* empty_ = nullptr;
    QPushButton* train_ = nullptr;
    QPushButton* export_ = nullptr;
    FigureStrip* figures_ = nullptr;
    QLineEdit* sentence_ = nullptr;
    TokenView* tokens_ = nullptr;
    QLabel* sentenceFacts_ = nullptr;
    QLineEdit* search_ = nullptr;
    QLabel* found_ = nullptr;
    VocabularyModel* vocabulary_ = nullptr;
    QTableView* table_ = nullptr;
    QFrame* ranOut_ = nullptr;
    QLabel* ranOutTitle_ = nullptr;
    QLabel* ranOutText_ = nullptr;
};

} // namespace kantai::ui
