// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only table over a vector of plain rows: columns are a title, an alignment and a function from row to text
// (and, for sorting, to a value). One template serves corpus files, runs and checkpoints. UI thread.
#pragma once

#include "ui/Text.h"
#include <QAbstractTableModel>
#include <QString>
#include <QVariant>
#include <QVector>
#include <cstdint>
#include <functional>
#include <vector>

namespace kantai::ui {

inline constexpr int kSortRole = Qt::UserRole + 1;  // the value behind the text, for QSortFilterProxyModel
inline constexpr int kIdRole = Qt::UserRole + 2;    // the row's id
inline constexpr int kCurveRole = Qt::UserRole + 3; // QVector<float>: a curve to draw in the cell

template <class Row>
struct Column {
    Text title;
    bool number = false; // right-aligned
    std::function<QString(const Row&)> text;
    std::function<QVariant(const Row&)> value; // empty: the text
    std::function<QString(const Row&)> toolTip = {};
    std::function<bool(const Row&)> checked = {}; // a check box before the text
    std::function<QVector<float>(const Row&)> curve = {};
};

template <class Row>
class RowModel : public QAbstractTableModel {
public:
    RowModel(std::vector<Column<Row>> columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent), columns_(std::move(columns)) {}

    // Keeps selection and scroll position when only the rows' contents changed.
    void setRows(std::vector<Row> rows) {
        if (rows.size() == rows_.size()) {
            rows_ = std::move(rows);
            if (!rows_.empty())
                Q_EMIT dataChanged(index(0, 0),
                                   index(static_cast<int>(rows_.size()) - 1, static_cast<int>(columns_.size()) - 1));
            return;
        }
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
    }
    void setContents(std::vector<Column<Row>> columns, std::vector<Row> rows) {
        beginResetModel();
        columns_ = std::move(columns);
        rows_ = std::move(rows);
        endResetModel();
    }
    // Called when the user changes a check box, with the id of the row; the row itself is the caller's.
    void setOnChecked(std::function<void(std::int64_t id, bool checked)> onChecked) {
        onChecked_ = std::move(onChecked);
    }
    const Row& row(int index) const { return rows_.at(static_cast<std::size_t>(index)); }
    const std::vector<Row>& rows() const { return rows_; }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(columns_.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || section < 0 || section >= static_cast<int>(columns_.size()))
            return {};
        const Column<Row>& column = columns_[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.title();
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid())
            return {};
        const Row& row = rows_.at(static_cast<std::size_t>(index.row()));
        const Column<Row>& column = columns_[static_cast<std::size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case kSortRole:
            return column.value ? column.value(row) : QVariant(column.text(row));
        case kIdRole:
            return QVariant::fromValue(qlonglong(row.id));
        case Qt::TextAlignmentRole:
            return static_cast<int>((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ToolTipRole:
            return column.toolTip ? QVariant(column.toolTip(row)) : QVariant();
        case Qt::CheckStateRole:
            return column.checked ? QVariant(static_cast<int>(column.checked(row) ? Qt::Checked : Qt::Unchecked))
                                  : QVariant();
        case kCurveRole:
            return column.curve ? QVariant::fromValue(column.curve(row)) : QVariant();
        default:
            return {};
        }
    }

    Qt::ItemFlags flags(const QModelIndex& index) const override {
        const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
        const bool checkable = index.isValid() && columns_[static_cast<std::size_t>(index.column())].checked;
        return checkable ? plain | Qt::ItemIsUserCheckable : plain;
    }
    bool setData(const QModelIndex& index, const QVariant& value, int role) override {
        if (role != Qt::CheckStateRole || !index.isValid() || !onChecked_)
            return false;
        onChecked_(row(index.row()).id, value.toInt() == Qt::Checked);
        return true;
    }

private:
    std::vector<Column<Row>> columns_;
    std::vector<Row> rows_;
    std::function<void(std::int64_t, bool)> onChecked_;
};

} // namespace kantai::ui
