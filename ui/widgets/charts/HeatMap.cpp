// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/HeatMap.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr double kLargestCell = 96, kTallestCell = 44;
constexpr double kLeastLabelled = 11; // px: below, labels would overlap
constexpr double kLongestLabel = 110;
constexpr int kSpace = 8;

} // namespace

HeatMap::HeatMap(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMap::setMatrix(const QStringList& labels, const std::vector<float>& values) {
    labels_ = labels;
    values_ = values;
    largest_ = values.empty() ? 0 : static_cast<double>(*std::max_element(values.begin(), values.end()));
    if (row_ >= static_cast<int>(labels.size()) || column_ >= static_cast<int>(labels.size()))
        row_ = column_ = -1;
    update();
    Q_EMIT cellChanged(row_, column_);
}

void HeatMap::setCellTexts(const QStringList& texts) {
    cellTexts_ = texts;
    update();
}

void HeatMap::setDescription(std::function<QString(int row, int column)> description) {
    description_ = std::move(description);
}

void HeatMap::setRowTitle(const QString& title) {
    rowTitle_ = title;
    update();
}

void HeatMap::setColumnTitle(const QString& title) {
    columnTitle_ = title;
    update();
}

double HeatMap::valueAt(int row, int column) const {
    return static_cast<double>(values_[static_cast<std::size_t>(row) * static_cast<std::size_t>(labels_.size()) +
                                       static_cast<std::size_t>(column)]);
}

HeatMap::Grid HeatMap::grid() const {
    const QFontMetrics metrics(theme::font(theme::Role::Small));
    double longest = 0;
    for (const QString& label : labels_)
        longest = std::max(longest, static_cast<double>(metrics.horizontalAdvance(label)));
    longest = std::min(longest, kLongestLabel);
    const double count = std::max(1.0, static_cast<double>(labels_.size()));
    Grid grid;
    // The title of the rows stands above their labels.
    const double left = std::max(longest, static_cast<double>(metrics.horizontalAdvance(rowTitle_))) + kSpace;
    grid.cellWidth = std::min(kLargestCell, (width() - left) / count);
    grid.upright = longest + 6 > grid.cellWidth;
    const double title = columnTitle_.isEmpty() ? 0 : metrics.height() + 2;
    const double top = (grid.upright ? longest : metrics.height()) + kSpace + title;
    grid.cellHeight = std::min(kTallestCell, (height() - top) / count);
    grid.labelled = std::min(grid.cellWidth, grid.cellHeight) >= kLeastLabelled;
    grid.area = QRectF(grid.labelled ? left : 0, grid.labelled ? top : 0, 0, 0);
    if (!grid.labelled) {
        grid.cellWidth = std::min(kLargestCell, width() / count);
        grid.cellHeight = std::min(kTallestCell, height() / count);
    }
    grid.area.setSize(QSizeF(grid.cellWidth * count, grid.cellHeight * count));
    return grid;
}

QRect HeatMap::areaOf(int row, int column) const {
    const Grid g = grid();
    return QRectF(g.area.left() + column * g.cellWidth, g.area.top() + row * g.cellHeight, g.cellWidth, g.cellHeight)
        .toRect();
}

void HeatMap::setCell(int row, int column) {
    if (row == row_ && column == column_)
        return;
    row_ = row;
    column_ = column;
    setAccessibleDescription(row < 0 ? QString() : descriptionOf(row, column));
    update();
    Q_EMIT cellChanged(row, column);
}

QString HeatMap::descriptionOf(int row, int column) const {
    return description_ ? description_(row, column)
                        : tr("%1 attends to %2: %3")
                              .arg(labels_[row], labels_[column], format::percent(valueAt(row, column), 1));
}

void HeatMap::mouseMoveEvent(QMouseEvent* event) {
    const Grid g = grid();
    const QPointF at = event->position() - g.area.topLeft();
    const bool inside = g.area.contains(event->position()) && !labels_.isEmpty();
    const int last = static_cast<int>(labels_.size()) - 1;
    setCell(inside ? std::min(static_cast<int>(at.y() / g.cellHeight), last) : -1,
            inside ? std::min(static_cast<int>(at.x() / g.cellWidth), last) : -1);
}

void HeatMap::leaveEvent(QEvent* event) {
    setCell(-1, -1);
    QWidget::leaveEvent(event);
}

void HeatMap::keyPressEvent(QKeyEvent* event) {
    int row = row_, column = column_;
    switch (event->key()) {
    case Qt::Key_Up:
        --row;
        break;
    case Qt::Key_Down:
        ++row;
        break;
    case Qt::Key_Left:
        --column;
        break;
    case Qt::Key_Right:
        ++column;
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    const int last = static_cast<int>(labels_.size()) - 1;
    if (last >= 0)
        setCell(std::clamp(row, 0, last), std::clamp(column, 0, last));
}

void HeatMap::paintLabels(QPainter& painter, const Grid& grid) const {
    const ThemeColors& colors = theme::colors();
    painter.setFont(theme::font(theme::Role::Small));
    const QFontMetricsF metrics(painter.font());
    const auto elided = [&](int i) { return metrics.elidedText(labels_[i], Qt::ElideRight, kLongestLabel); };
    painter.setPen(colors.dim);
    painter.drawText(QPointF(grid.area.left(), metrics.ascent()), columnTitle_);
    painter.drawText(QRectF(0, 0, grid.area.left() - kSpace, grid.area.top() - kSpace / 2.0),
                     Qt::AlignRight | Qt::AlignBottom, rowTitle_);
    for (int i = 0; i < static_cast<int>(labels_.size()); ++i) {
        painter.setPen(i == row_ ? colors.text : colors.dim);
        painter.drawText(QRectF(0, grid.area.top() + i * grid.cellHeight, grid.area.left() - kSpace, grid.cellHeight),
                         Qt::AlignRight | Qt::AlignVCenter, elided(i));
        painter.setPen(i == column_ ? colors.text : colors.dim);
        const double x = grid.area.left() + i * grid.cellWidth;
        if (!grid.upright) {
            painter.drawText(QRectF(x, 0, grid.cellWidth, grid.area.top() - kSpace / 2.0),
                             Qt::AlignHCenter | Qt::AlignBottom, elided(i));
            continue;
        }
        painter.save();
        painter.translate(x + grid.cellWidth / 2, grid.area.top() - kSpace);
        painter.rotate(-90);
        painter.drawText(QRectF(0, -metrics.height() / 2, grid.area.top(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, elided(i));
        painter.restore();
    }
}

QColor HeatMap::groundOf(int row, int column) const {
    const ThemeColors& colors = theme::colors();
    return rampColor(colors.panel, colors.accent, valueAt(row, column) / std::max(1e-9, largest_));
}

void HeatMap::paintText(QPainter& painter, const QRectF& cell, int row, int column) const {
    const auto index = static_cast<qsizetype>(row) * labels_.size() + column;
    if (index >= cellTexts_.size())
        return;
    painter.setFont(theme::font(theme::Role::Small));
    const QFontMetricsF metrics(painter.font());
    if (metrics.horizontalAdvance(cellTexts_[index]) + 4 > cell.width() || metrics.height() > cell.height())
        return;
    painter.setPen(inkOn(groundOf(row, column)));
    painter.drawText(cell, Qt::AlignCenter, cellTexts_[index]);
}

void HeatMap::paintEvent(QPaintEvent*) {
    if (labels_.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Grid g = grid();
    const ThemeColors& colors = theme::colors();
    if (g.labelled)
        paintLabels(painter, g);
    const double gap = std::min(g.cellWidth, g.cellHeight) > 8 ? 1 : 0;
    const double round = gap > 0 ? 3 : 0;
    for (int row = 0; row < static_cast<int>(labels_.size()); ++row)
        for (int column = 0; column < static_cast<int>(labels_.size()); ++column) {
            const QRectF cell(g.area.left() + column * g.cellWidth, g.area.top() + row * g.cellHeight, g.cellWidth,
                              g.cellHeight);
            painter.setPen(row == row_ && column == column_ ? QPen(colors.text, 1.5) : QPen(Qt::NoPen));
            painter.setBrush(groundOf(row, column));
            painter.drawRoundedRect(cell.adjusted(gap, gap, -gap, -gap), round, round);
            paintText(painter, cell, row, column);
        }
}

} // namespace kantai::ui
