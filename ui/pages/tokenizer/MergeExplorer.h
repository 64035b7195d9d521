// SPDX-License-Identifier: GPL-3.0-or-later
// A tokenizer training merge by merge: a slider from the bytes to the complete vocabulary, and at each position the
// tokens of the user's sentence, the latest merge, and the statistics of a vocabulary of that size. UI thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/workflow/tokenizer/VocabularyReport.h"
#include <QWidget>
#include <memory>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSlider;
class QTableView;
class QTimer;

namespace kantai::ui {

class Card;
class CurveView;
class MergeModel;
class TextBox;
class TokenView;

class MergeExplorer : public QWidget {
    Q_OBJECT
public:
    explicit MergeExplorer(QWidget* parent = nullptr);

    void setTokenizer(std::shared_ptr<const MergeReplay> replay);   // null: none
    void setReport(std::shared_ptr<const VocabularyReport> report); // null: not counted
    void setConfig(const RobertaConfig& config);                    // of the model whose parameter count is shown

    std::size_t merges() const { return merges_; } // after which the sentence is shown
    void showMerges(std::size_t merges);

Q_SIGNALS:
    void tokenChosen(kantai::TokenId id); // clicked in the sentence

private:
    Card* makeSentenceCard();
    Card* makeMergeCard();
    QHBoxLayout* makeSteps(QWidget* parent);
    void stepToChange(int direction); // of the sentence, +1 or -1
    void play();
    void sentenceChanged();
    void showSentence();
    void showMergeAndSize();
    void showCurve();
    void describeToken(int index); // -1: the whole sentence
    std::size_t vocabularyAfter(std::size_t merges) const;
    std::size_t allMerges() const { return replay_ ? replay_->merges() : 0; }

    std::shared_ptr<const MergeReplay> replay_;
    std::shared_ptr<const VocabularyReport> report_;
    RobertaConfig config_;
    std::size_t merges_ = 0;
    std::vector<std::size_t> stops_{0}; // of the slider, in merges
    std::vector<std::size_t> changes_;  // of the sentence: MergeReplay::changes
    MergeModel* model_ = nullptr;
    QTimer* player_ = nullptr;
    TextBox* sentence_ = nullptr;
    TokenView* tokens_ = nullptr;
    QLabel* sentenceFacts_ = nullptr;
    QSlider* slider_ = nullptr;
    QPushButton* play_ = nullptr;
    QLabel* place_ = nullptr;
    QLabel* merge_ = nullptr;
    QLabel* sizeFacts_ = nullptr;
    CurveView* curve_ = nullptr;
    QTableView* table_ = nullptr;
};

} // namespace kantai::ui
