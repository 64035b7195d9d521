// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/VocabularyModel.h"
#include "core/tokenizer/Merge.h"

#include "ui/Format.h"

#include <QByteArray>
#include <algorithm>
#include <numeric>

namespace kantai::ui {

namespace {

bool isNumber(int column) {
    return column == VocabularyModel::Id || column == VocabularyModel::Length || column == VocabularyModel::Frequency;
}

} // namespace

VocabularyModel::VocabularyModel(QObject* parent) : QAbstractTableModel(parent) {}

void VocabularyModel::setTokenizer(std::optional<Tokenizer> tokenizer) {
    tokenizer_ = std::move(tokenizer);
    filterText_.clear();
    foldedText_.clear();
    mergeOf_.clear();
    frequencies_.clear();
    if (tokenizer_) {
        const std::uint32_t size = tokenizer_->vocabularySize();
        filterText_.reserve(size);
        for (TokenId id = 0; id < size; ++id)
            filterText_.push_back(tokenizer_->tokenText(id));
        mergeOf_.assign(size, -1);
        const std::vector<Merge>& merges = tokenizer_->merges();
        for (std::size_t i = merges.size(); i-- > 0;)
            mergeOf_[merges[i].result] = static_cast<std::int32_t>(i);
    }
    rebuild();
}

void VocabularyModel::setFrequencies(std::vector<std::uint64_t> frequencies) {
    frequencies_ = std::move(frequencies);
    if (sortColumn_ == Frequency || kind_ == Kind::Unused)
        rebuild();
    else if (!rows_.empty())
        Q_EMIT dataChanged(index(0, Frequency), index(static_cast<int>(rows_.size()) - 1, Frequency));
}

void VocabularyModel::setFilter(const QString& text) {
    if (text == filter_)
        return;
    filter_ = text;
    rebuild();
}

void VocabularyModel::setKind(Kind kind) {
    if (kind == kind_)
        return;
    kind_ = kind;
    rebuild();
}

bool VocabularyModel::isOfKind(TokenId id) const {
    const bool isMerged = mergeOf_[id] >= 0;
    switch (kind_) {
    case Kind::All:
        break;
    case Kind::Words:
        return isMerged && tokenizer_->tokenBytes(id).starts_with(' ');
    case Kind::Parts:
        return isMerged && !tokenizer_->tokenBytes(id).starts_with(' ');
    case Kind::Bytes:
        return !isMerged && !isSpecial(id);
    case Kind::Special:
        return !isMerged && isSpecial(id);
    case Kind::Unused:
        return !frequencies_.empty() && frequencyOf(id) == 0;
    }
    return true;
}

void VocabularyModel::rebuild() {
    beginResetModel();
    rows_.clear();
    if (!filter_.isEmpty() && foldedText_.empty())
        for (TokenId id = 0; id < filterText_.size(); ++id)
            foldedText_.push_back(format::folded(QString::fromStdString(tokenizer_->tokenBytes(id))));
    // The vocabulary spells a space "Ġ"; a user may type either.
    const std::string spelt = QString(filter_).replace(QLatin1Char(' '), QChar(0x0120)).toStdString();
    const QString letters = format::folded(QString(filter_).replace(QChar(0x0120), QLatin1Char(' ')));
    bool isNumber = false;
    const uint number = filter_.toUInt(&isNumber);
    const auto isFound = [&](TokenId id) {
        return filter_.isEmpty() || (isNumber && id == number) || filterText_[id].find(spelt) != std::string::npos ||
               foldedText_[id].contains(letters);
    };
    for (TokenId id = 0; id < filterText_.size(); ++id)
        if (isOfKind(id) && isFound(id))
            rows_.push_back(id);
    const auto text = [this](TokenId id) -> const std::string& { return filterText_[id]; };
    std::stable_sort(rows_.begin(), rows_.end(), [&](TokenId a, TokenId b) {
        const bool down = sortOrder_ == Qt::DescendingOrder;
        const TokenId left = down ? b : a;
        const TokenId right = down ? a : b;
        switch (sortColumn_) {
        case TokenText:
        case Bytes:
            return text(left) < text(right);
        case Length:
            return tokenizer_->tokenLength(left) < tokenizer_->tokenLength(right);
        case Frequency:
            return frequencyOf(left) < frequencyOf(right);
        case MadeFrom:
            return mergeOf_[left] < mergeOf_[right];
        default:
            return left < right;
        }
    });
    endResetModel();
}

std::uint64_t VocabularyModel::frequencyOf(TokenId id) const {
    return id < frequencies_.size() ? frequencies_[id] : 0;
}

int VocabularyModel::rowOf(TokenId id) const {
    const auto row = std::find(rows_.begin(), rows_.end(), id);
    return row == rows_.end() ? -1 : static_cast<int>(row - rows_.begin());
}

int VocabularyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int VocabularyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant VocabularyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Id");
    case TokenText:
        return tr("Token");
    case Bytes:
        return tr("Bytes");
    case Length:
        return tr("Length");
    case Frequency:
        return tr("Frequency");
    default:
        return tr("Merged from");
    }
}

QString VocabularyModel::madeFrom(TokenId id) const {
    if (mergeOf_[id] < 0)
        return isSpecial(id) ? tr("special token") : tr("byte");
    const Merge& merge = tokenizer_->merges()[static_cast<std::size_t>(mergeOf_[id])];
    return format::token(tokenizer_->tokenBytes(merge.left)) + QStringLiteral(" + ") +
           format::token(tokenizer_->tokenBytes(merge.right));
}

QVariant VocabularyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const TokenId id = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Id:
        return id;
    case TokenText:
        return format::token(tokenizer_->tokenBytes(id));
    case Bytes:
        return QString::fromLatin1(QByteArray::fromStdString(tokenizer_->tokenBytes(id)).toHex(' '));
    case Length:
        return qulonglong(tokenizer_->tokenLength(id));
    case Frequency:
        return frequencies_.empty() ? QString() : format::count(frequencyOf(id));
    default:
        return madeFrom(id);
    }
}

void VocabularyModel::sort(int column, Qt::SortOrder order) {
    sortColumn_ = column;
    sortOrder_ = order;
    rebuild();
}

} // namespace kantai::ui
