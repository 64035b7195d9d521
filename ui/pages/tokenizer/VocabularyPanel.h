// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary as a table that is searched while the user types, limited to one kind of tokens, and sorted by any
// column. UI thread.
#pragma once

#include "core/workflow/tokenizer/VocabularyReport.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace kantai::ui {

class VocabularyModel;

class VocabularyPanel : public QWidget {
    Q_OBJECT
public:
    explicit VocabularyPanel(QWidget* parent = nullptr);

    void setTokenizer(const MergeReplay* replay);   // null: none
    void setReport(const VocabularyReport* report); // null: not counted
    void showToken(TokenId id);                     // clears search and kind when they hide the token

private:
    QComboBox* makeKinds(QWidget* card);
    void showCount();
    VocabularyModel* model_ = nullptr;
    QTableView* table_ = nullptr;
    QComboBox* kind_ = nullptr;
    QLineEdit* search_ = nullptr;
    QLabel* found_ = nullptr;
};

} // namespace kantai::ui
