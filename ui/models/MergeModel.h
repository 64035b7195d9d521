// SPDX-License-Identifier: GPL-3.0-or-later
// The merges of a tokenizer in rank order as a table: number, pair, result, how often it joined a pair in the corpus.
// The merges used in the user's sentence are bold. UI thread; shares the immutable data.
#pragma once

#include "core/workflow/tokenizer/VocabularyReport.h"
#include <QAbstractTableModel>
#include <memory>
#include <vector>

namespace kantai::ui {

class MergeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Number, Pair, Result, Joined, ColumnCount };

    explicit MergeModel(QObject* parent = nullptr);
    void setTokenizer(std::shared_ptr<const MergeReplay> replay);
    void setReport(std::shared_ptr<const VocabularyReport> report); // null: not counted
    void setEmphasised(std::vector<std::size_t> numbers);           // rising, from 1

    QString pairText(std::size_t rank) const;   // "Ġ + t"
    QString resultText(std::size_t rank) const; // "Ġt"

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString tokenText(TokenId id) const;
    std::shared_ptr<const MergeReplay> replay_;
    std::shared_ptr<const VocabularyReport> report_;
    std::vector<std::size_t> emphasised_;
};

} // namespace kantai::ui
