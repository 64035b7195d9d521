// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/MergeModel.h"
#include "core/tokenizer/Merge.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include <algorithm>

namespace kantai::ui {

MergeModel::MergeModel(QObject* parent) : QAbstractTableModel(parent) {}

void MergeModel::setTokenizer(std::shared_ptr<const MergeReplay> replay) {
    beginResetModel();
    replay_ = std::move(replay);
    report_.reset();
    emphasised_.clear();
    endResetModel();
}

void MergeModel::setReport(std::shared_ptr<const VocabularyReport> report) {
    report_ = std::move(report);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Joined), index(rowCount() - 1, Joined));
}

void MergeModel::setEmphasised(std::vector<std::size_t> numbers) {
    emphasised_ = std::move(numbers);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::FontRole});
}

QString MergeModel::tokenText(TokenId id) const {
    return format::token(replay_->tokenizer().tokenBytes(id));
}

QString MergeModel::pairText(std::size_t rank) const {
    const Merge& merge = replay_->tokenizer().merges().at(rank);
    return tokenText(merge.left) + QStringLiteral(" + ") + tokenText(merge.right);
}

QString MergeModel::resultText(std::size_t rank) const {
    return tokenText(replay_->tokenizer().merges().at(rank).result);
}

int MergeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !replay_ ? 0 : static_cast<int>(replay_->merges());
}

int MergeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Number || section == Joined ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Merge");
    case Pair:
        return tr("Pair");
    case Result:
        return tr("Becomes");
    default:
        return tr("Count");
    }
}

QVariant MergeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !replay_)
        return {};
    const auto rank = static_cast<std::size_t>(index.row());
    const bool isNumber = index.column() == Number || index.column() == Joined;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::FontRole && std::binary_search(emphasised_.begin(), emphasised_.end(), rank + 1)) {
        QFont font = theme::font(theme::Role::Mono);
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return format::count(rank + 1);
    case Pair:
        return pairText(rank);
    case Result:
        return resultText(rank);
    default:
        return report_ ? format::count(report_->joins(rank)) : QString();
    }
}

} // namespace kantai::ui
