// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/ModelDrawing.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

constexpr double kColumnGap = 3;                     // px between columns
constexpr double kLeastColumn = 3;                   // px: narrower ones could not be seen
constexpr double kNames = 18;                        // px, the names of the columns
constexpr double kLegendLine = 18;                   // px
constexpr int kLegendSwatch = 10;                    // px
constexpr double kLegendGap = 14;                    // px
constexpr double kTones[] = {0.55, 0.38, 0.2, 0.75}; // of the accent colour, one for each kind

} // namespace

ModelDrawing::ModelDrawing(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ModelDrawing::setBlocks(const QVector<DrawnBlock>& blocks, const QStringList& columns,
                             const QStringList& kinds) {
    if (blocks.size() != blocks_.size())
        chosen_ = -1;
    blocks_ = blocks;
    columns_ = columns;
    kinds_ = kinds;
    sizes_ = QVector<quint64>(columns.size());
    total_ = 0;
    for (const DrawnBlock& block : blocks_) {
        sizes_[block.column] += block.parameters;
        total_ += block.parameters;
    }
    describe();
    update();
}

double ModelDrawing::shareOf(int block) const {
    return total_ ? static_cast<double>(blocks_[block].parameters) / static_cast<double>(total_) : 0;
}

QString ModelDrawing::shareText(int block) const {
    return format::percent(shareOf(block), shareOf(block) < 0.01 ? 2 : 1);
}

void ModelDrawing::describe() {
    QStringList spoken;
    for (int block = 0; block < blocks_.size(); ++block)
        spoken.append(tr("%1: %2 parameters, %3")
                          .arg(blocks_[block].name, format::count(blocks_[block].parameters), shareText(block)));
    setAccessibleDescription(chosen_ < 0 ? spoken.join(QStringLiteral("; ")) : spoken[chosen_]);
}

QRectF ModelDrawing::picture() const {
    return QRectF(rect()).adjusted(1, 1, -1, -(kNames + legendHeight()));
}

QRectF ModelDrawing::columnArea(int column) const {
    const QRectF area = picture();
    const double room = area.width() - kColumnGap * static_cast<double>(sizes_.size() - 1);
    const double spare = std::max(0.0, room - kLeastColumn * static_cast<double>(sizes_.size()));
    double left = area.left();
    double width = 0;
    for (int i = 0; i <= column; ++i) {
        left += i > 0 ? width + kColumnGap : 0;
        width = std::min(room / static_cast<double>(sizes_.size()), kLeastColumn) +
                spare * static_cast<double>(sizes_[i]) / static_cast<double>(std::max<quint64>(1, total_));
    }
    return {left, area.top(), width, area.height()};
}

QRectF ModelDrawing::areaOf(int block) const {
    const int column = blocks_[block].column;
    quint64 before = 0;
    for (int i = 0; i < block; ++i)
        before += blocks_[i].column == column ? blocks_[i].parameters : 0;
    const QRectF area = columnArea(column);
    const double scale = area.height() / static_cast<double>(std::max<quint64>(1, sizes_[column]));
    return {area.left(), area.top() + scale * static_cast<double>(before), area.width(),
            std::max(1.0, scale * static_cast<double>(blocks_[block].parameters))};
}

int ModelDrawing::blockAt(const QPointF& point) const {
    for (int block = 0; block < blocks_.size(); ++block)
        if (areaOf(block).adjusted(-kColumnGap / 2, 0, kColumnGap / 2, 0).contains(point))
            return block;
    return -1;
}

void ModelDrawing::setChosen(int block) {
    chosen_ = block < blocks_.size() ? block : -1;
    describe();
    update();
}

void ModelDrawing::choose(int block) {
    if (block == chosen_)
        return;
    setChosen(block);
    Q_EMIT blockChosen(chosen_);
}

int ModelDrawing::neighbour(int key) const {
    const int last = static_cast<int>(blocks_.size()) - 1;
    if (chosen_ < 0)
        return key == Qt::Key_Left || key == Qt::Key_End ? last : 0;
    const auto inColumn = [this](int block, int column) {
        return block >= 0 && block < blocks_.size() && blocks_[block].column == column;
    };
    const int column = blocks_[chosen_].column;
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int next = chosen_ + (key == Qt::Key_Down ? 1 : -1);
        return inColumn(next, column) ? next : chosen_;
    }
    if (key == Qt::Key_Home || key == Qt::Key_End)
        return key == Qt::Key_Home ? 0 : last;
    // The block at the same height of the next column.
    const double height = areaOf(chosen_).center().y();
    const int wanted = column + (key == Qt::Key_Right ? 1 : -1);
    for (int block = 0; block <= last; ++block)
        if (inColumn(block, wanted) && (areaOf(block).bottom() >= height || !inColumn(block + 1, wanted)))
            return block;
    return chosen_;
}

void ModelDrawing::mousePressEvent(QMouseEvent* event) {
    const int block = blockAt(event->position());
    choose(block == chosen_ ? -1 : block); // once more: all of it again
}

void ModelDrawing::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!blocks_.isEmpty())
            choose(neighbour(event->key()));
        return;
    case Qt::Key_Escape:
        if (chosen_ >= 0)
            return choose(-1);
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ModelDrawing::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int block = blockAt(help->pos()); block >= 0)
            QToolTip::showText(
                help->globalPos(),
                tr("%1: %2 parameters, %3")
                    .arg(blocks_[block].name, format::count(blocks_[block].parameters), shareText(block)),
                this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

QColor ModelDrawing::colorOf(int kind) const {
    return mixed(theme::colors().panel, theme::colors().accent, kTones[kind]);
}

void ModelDrawing::paintBlock(QPainter& painter, int block) const {
    const ThemeColors& colors = theme::colors();
    const QRectF area = areaOf(block);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(blocks_[block].kind));
    // A hairline of the ground between blocks above each other.
    painter.drawRect(area.adjusted(0, 0, 0, area.height() > 3 ? -1 : 0));
    const QFontMetricsF metrics(painter.font());
    const QString share = shareText(block);
    if (metrics.horizontalAdvance(share) + 6 > area.width() || metrics.height() + 4 > area.height())
        return;
    painter.setPen(colors.text);
    const bool both = metrics.horizontalAdvance(blocks_[block].label) + 6 <= area.width() &&
                      2 * metrics.height() + 4 <= area.height();
    painter.drawText(area, Qt::AlignCenter, both ? blocks_[block].label + QLatin1Char('\n') + share : share);
}

void ModelDrawing::paintColumnNames(QPainter& painter) const {
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme::colors().dim);
    double end = -kColumnGap;
    for (int column = 0; column < columns_.size(); ++column) {
        const QRectF area = columnArea(column);
        // The number alone where the name is too long: "3" of "Layer 3".
        QString name = columns_[column];
        if (metrics.horizontalAdvance(name) > area.width())
            name = name.section(QLatin1Char(' '), -1).toInt() > 0 ? name.section(QLatin1Char(' '), -1) : name;
        const double width = metrics.horizontalAdvance(name);
        const double left = std::min(area.center().x() - width / 2, this->width() - width);
        if (left < end + kColumnGap)
            continue;
        painter.drawText(QPointF(left, area.bottom() + kNames - 4), name);
        end = left + width;
    }
}

QString ModelDrawing::legendText(int kind) const {
    quint64 size = 0;
    for (const DrawnBlock& block : blocks_)
        size += block.kind == kind ? block.parameters : 0;
    const double share = static_cast<double>(size) / static_cast<double>(std::max<quint64>(1, total_));
    return kinds_[kind] + QLatin1Char(' ') + format::percent(share, share < 0.01 ? 2 : 1);
}

double ModelDrawing::legendHeight() const {
    const QFontMetricsF metrics(theme::font(theme::Role::Small));
    double lines = 1, x = 0;
    for (int kind = 0; kind < kinds_.size(); ++kind) {
        const double width = kLegendSwatch + 5 + metrics.horizontalAdvance(legendText(kind));
        if (x > 0 && x + width > this->width()) {
            ++lines;
            x = 0;
        }
        x += width + kLegendGap;
    }
    return lines * kLegendLine;
}

void ModelDrawing::paintLegend(QPainter& painter) const {
    const QFontMetricsF metrics(painter.font());
    const double step = kLegendLine;
    QPointF at(0, height() - legendHeight());
    for (int kind = 0; kind < kinds_.size(); ++kind) {
        const QString text = legendText(kind);
        const double width = kLegendSwatch + 5 + metrics.horizontalAdvance(text);
        if (at.x() > 0 && at.x() + width > this->width())
            at = QPointF(0, at.y() + step);
        painter.setPen(theme::colors().line);
        painter.setBrush(colorOf(kind));
        painter.drawRect(
            QRectF(at.x() + 0.5, at.y() + (step - kLegendSwatch) / 2, kLegendSwatch - 1, kLegendSwatch - 1));
        painter.setPen(theme::colors().text);
        painter.drawText(QRectF(at.x() + kLegendSwatch + 5, at.y(), width, step), Qt::AlignVCenter, text);
        at.rx() += width + kLegendGap;
    }
}

void ModelDrawing::paintEvent(QPaintEvent*) {
    if (blocks_.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(theme::font(theme::Role::Small));
    for (int block = 0; block < blocks_.size(); ++block)
        paintBlock(painter, block);
    paintColumnNames(painter);
    paintLegend(painter);
    painter.setBrush(Qt::NoBrush);
    if (chosen_ >= 0) {
        painter.setPen(QPen(theme::colors().text, 2));
        painter.drawRect(areaOf(chosen_).adjusted(0, 0, 0, -1));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme::colors().accent, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -legendHeight() - 0.5));
    }
}

} // namespace kantai::ui
