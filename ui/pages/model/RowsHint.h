// SPDX-License-Identifier: GPL-3.0-or-later
// Tells that a model has another number of vocabulary rows than the tokenizer has tokens, and offers to fit them.
// Hidden where the two are equal or there is no tokenizer. UI thread.
#pragma once

#include <QWidget>
#include <cstdint>

class QLabel;

namespace kantai::ui {

class RowsHint : public QWidget {
    Q_OBJECT
public:
    explicit RowsHint(QWidget* parent);

    // tokens: of the newest tokenizer; 0: there is none.
    void showRows(std::int64_t rows, std::int64_t tokens);

Q_SIGNALS:
    void fitRequested(qint64 rows);

private:
    QLabel* text_;
    std::int64_t tokens_ = 0;
};

} // namespace kantai::ui
