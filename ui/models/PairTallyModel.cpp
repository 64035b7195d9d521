// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PairTallyModel.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/models/RowModel.h"

namespace kantai::ui {

PairTallyModel::PairTallyModel(QObject* parent) : QAbstractTableModel(parent) {}

void PairTallyModel::setReport(const PairReport& report) {
    beginResetModel();
    tallies_.clear();
    if (!report.results.empty()) {
        tallies_.push_back(report.all);
        for (const PairTally& tally : report.phenomena)
            if (report.phenomena.size() > 1 || !tally.phenomenon.empty())
                tallies_.push_back(tally);
    }
    endResetModel();
}

const PairTally* PairTallyModel::phenomenonOf(int row) const {
    return row > 0 && row < rowCount() ? &tallies_[static_cast<std::size_t>(row)] : nullptr;
}

int PairTallyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(tallies_.size());
}

int PairTallyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant PairTallyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == kPairs ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case kPhenomenon:
        return tr("Phenomenon");
    case kShare:
        return tr("Right");
    default:
        return tr("Pairs");
    }
}

QString PairTallyModel::nameOf(int row) const {
    const PairTally& tally = tallies_[static_cast<std::size_t>(row)];
    if (row == 0)
        return tr("All pairs");
    return tally.phenomenon.empty() ? tr("Without a name") : QString::fromStdString(tally.phenomenon);
}

QVariant PairTallyModel::shareOf(const PairTally& tally, int role) const {
    const auto [lower, upper] = tally.interval();
    switch (role) {
    case Qt::DisplayRole:
        return tally.counted > 0 ? format::percent(tally.share(), 0) : QStringLiteral("–");
    case kShareRole:
    case kSortRole:
        return tally.counted > 0 ? tally.share() : -1.0;
    case kLowerRole:
        return lower;
    case kUpperRole:
        return upper;
    case kHumanRole:
        return tally.human ? QVariant(*tally.human) : QVariant();
    case Qt::ToolTipRole:
        return tally.human
                   ? tr("95 % interval %1 to %2; people %3")
                         .arg(format::percent(lower, 0), format::percent(upper, 0), format::percent(*tally.human, 0))
                   : tr("95 % interval %1 to %2").arg(format::percent(lower, 0), format::percent(upper, 0));
    default:
        return {};
    }
}

QVariant PairTallyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const PairTally& tally = tallies_[static_cast<std::size_t>(index.row())];
    if (role == kIdRole)
        return index.row();
    if (index.column() == kShare)
        return shareOf(tally, role);
    if (role == Qt::TextAlignmentRole && index.column() == kPairs)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (index.column() == kPhenomenon)
        return role == Qt::DisplayRole || role == kSortRole || role == Qt::ToolTipRole ? nameOf(index.row())
                                                                                       : QVariant();
    if (role == Qt::DisplayRole)
        return tr("%1 of %2").arg(format::count(tally.right), format::count(tally.counted));
    return role == kSortRole ? QVariant(qulonglong(tally.counted)) : QVariant();
}

} // namespace kantai::ui
