// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary as a table that is searched while the user types and sorted by any column. UI thread.
#pragma once

#include "core/workflow/tokenizer/VocabularyReport.h"
#include <QWidget>

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
    void showToken(TokenId id);                     // clears the search when it hides the token

private:
    void showCount();
    VocabularyModel* model_ = nullptr;
    QTableView* table_ = nullptr;
    QLineEdit* search_ = nullptr;
    QLabel* found_ = nullptr;
};

} // namespace kantai::ui
