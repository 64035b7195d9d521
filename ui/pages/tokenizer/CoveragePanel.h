// SPDX-License-Identifier: GPL-3.0-or-later
// How well a vocabulary covers the training and the held-out text, and the lengths of its tokens. UI thread.
#pragma once

#include "core/workflow/tokenizer/VocabularyReport.h"
#include <QWidget>

class QTableWidget;

namespace kantai::ui {

class Card;
class Histogram;

class CoveragePanel : public QWidget {
    Q_OBJECT
public:
    explicit CoveragePanel(QWidget* parent = nullptr);
    void setReport(const VocabularyReport* report); // null: not counted

private:
    Card* makeCoverageCard();
    Card* makeLengthCard();
    void nameQuantities();

    QTableWidget* table_ = nullptr;
    Histogram* vocabulary_ = nullptr;
    Histogram* corpus_ = nullptr;
};

} // namespace kantai::ui
