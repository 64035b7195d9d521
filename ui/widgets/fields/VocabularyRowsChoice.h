// SPDX-License-Identifier: GPL-3.0-or-later
// What a model does with a vocabulary that became smaller than requested, because the corpus had no further pair to
// merge: it keeps the requested number of embedding rows, or has one row per token. UI thread.
#pragma once

#include <QFrame>
#include <cstdint>

class QLabel;
class QRadioButton;

namespace kantai::ui {

class VocabularyRowsChoice : public QFrame {
    Q_OBJECT
public:
    explicit VocabularyRowsChoice(QWidget* parent = nullptr);
    // tokens: of the vocabulary. requested: more than these. rows and hiddenSize: of the model as it is configured
    // now; where rows are neither, no choice is marked.
    void showChoice(std::int64_t tokens, std::int64_t requested, std::int64_t rows, std::int64_t hiddenSize);

Q_SIGNALS:
    void chosen(qint64 rows);

private:
    void followTexts();

    QLabel* title_ = nullptr;
    QRadioButton* keep_ = nullptr;
    QRadioButton* fit_ = nullptr;
    std::int64_t tokens_ = 0;
    std::int64_t requested_ = 0;
    std::int64_t hiddenSize_ = 0;
};

} // namespace kantai::ui
