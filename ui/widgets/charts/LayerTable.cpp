// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/LayerTable.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QPainter>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kHeader = 22, kRowHeight = 30;
constexpr int kNameWidth = 104, kRankWidth = 112;
constexpr int kLeastCell = 76, kUsualCell = 110;
constexpr double kFullShare = 0.5; // of the accent in a cell of probability 1, so that text on it stays readable

} // namespace

LayerTable::LayerTable(QWidget* parent) : PaintedRows(parent) {}

void LayerTable::setRows(const QVector<LayerTableRow>& rows, int firstLead) {
    rows_ = rows;
    firstLead_ = firstLead;
    QStringList spoken;
    for (const LayerTableRow& row : rows_) {
        QStringList words;
        for (const LayerCell& cell : row.cells)
            words.append(cell.word + QLatin1Char(' ') + format::percent(cell.probability));
        spoken.append(row.layer + QStringLiteral(": ") + words.join(QStringLiteral(", ")));
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    resetRows(rows_.size(), rows_.size() - 1);
}

int LayerTable::columns() const {
    qsizetype most = 1;
    for (const LayerTableRow& row : rows_)
        most = std::max(most, row.cells.size());
    return static_cast<int>(most);
}

QColor LayerTable::colorOf(double probability) {
    const ThemeColors& colors = theme::colors();
    return rampColor(colors.panel, colors.accent, kFullShare * std::clamp(probability, 0.0, 1.0));
}

QRect LayerTable::areaOf(int row) const {
    return {0, theme::scaled(kHeader) + row * theme::scaled(kRowHeight), width(), theme::scaled(kRowHeight)};
}

QRect LayerTable::cellOf(int row, int column, int columns) const {
    const double wide =
        static_cast<double>(width() - theme::scaled(kNameWidth) - theme::scaled(kRankWidth)) / columns;
    const int left = theme::scaled(kNameWidth) + static_cast<int>(column * wide);
    return QRect(left, theme::scaled(kHeader) + row * theme::scaled(kRowHeight), static_cast<int>(wide),
                 theme::scaled(kRowHeight))
        .adjusted(1, 2, -1, -2);
}

QSize LayerTable::sizeHint() const {
    if (rows_.isEmpty())
        return {theme::scaled(kNameWidth) + theme::scaled(kRankWidth), 1};
    return {theme::scaled(kNameWidth) + theme::scaled(kRankWidth) + columns() * theme::scaled(kUsualCell),
            theme::scaled(kHeader) + static_cast<int>(rows_.size()) * theme::scaled(kRowHeight) + 1};
}

QSize LayerTable::minimumSizeHint() const {
    return {theme::scaled(kNameWidth) + theme::scaled(kRankWidth) +
                (rows_.isEmpty() ? 0 : columns() * theme::scaled(kLeastCell)),
            sizeHint().height()};
}

void LayerTable::paintEvent(QPaintEvent*) {
    if (rows_.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeader(painter);
    for (int row = 0; row < static_cast<int>(rows_.size()); ++row)
        paintRow(painter, row);
}

void LayerTable::paintHeader(QPainter& painter) const {
    painter.setFont(theme::font(theme::Role::Small));
    painter.setPen(theme::colors().dim);
    const int count = columns();
    for (int column = 0; column < count; ++column) {
        const QRect cell = cellOf(0, column, count);
        painter.drawText(QRect(cell.left(), 0, cell.width(), theme::scaled(kHeader)),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("Guess %1").arg(column + 1));
    }
    painter.drawText(
        QRect(width() - theme::scaled(kRankWidth), 0, theme::scaled(kRankWidth) - 6, theme::scaled(kHeader)),
        Qt::AlignRight | Qt::AlignVCenter, tr("Final answer"));
}

void LayerTable::paintCell(QPainter& painter, const QRect& area, const LayerCell& cell) const {
    const ThemeColors& colors = theme::colors();
    painter.setPen(cell.isAnswer ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(colorOf(cell.probability));
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(theme::font(theme::Role::Small));
    painter.setPen(colors.text);
    const QRect text = area.adjusted(6, 0, -6, 0);
    const QString share = format::percent(cell.probability, 0);
    const int wide = painter.fontMetrics().horizontalAdvance(share) + 4;
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, share);
    QFont font = theme::font(theme::Role::Body);
    font.setBold(cell.isAnswer);
    painter.setFont(font);
    const QRect word = text.adjusted(0, 0, -wide, 0);
    painter.drawText(word, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(cell.word, Qt::ElideRight, word.width()));
}

void LayerTable::paintRow(QPainter& painter, int row) const {
    const ThemeColors& colors = theme::colors();
    const QRect area = areaOf(row);
    const LayerTableRow& shown = rows_[row];
    if (row == chosen() && hasFocus()) {
        painter.setPen(QPen(colors.text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (row == firstLead_) { // from here on it leads, if only for a while
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(QRectF(area.left() + 1, area.top() + 3, 4, area.height() - 6), 2, 2);
    }
    QFont font = theme::font(theme::Role::Body);
    font.setBold(row == firstLead_);
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(QRect(area.left() + 12, area.top(), theme::scaled(kNameWidth) - 16, area.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(shown.layer, Qt::ElideRight, theme::scaled(kNameWidth) - 16));
    const int count = columns();
    for (int column = 0; column < static_cast<int>(shown.cells.size()); ++column)
        paintCell(painter, cellOf(row, column, count), shown.cells[column]);
    painter.setFont(font);
    painter.setPen(row == firstLead_ ? colors.accent : colors.dim);
    painter.drawText(
        QRect(width() - theme::scaled(kRankWidth), area.top(), theme::scaled(kRankWidth) - 6, area.height()),
        Qt::AlignRight | Qt::AlignVCenter, tr("no. %1").arg(format::count(static_cast<std::uint64_t>(shown.rank))));
}

} // namespace kantai::ui
