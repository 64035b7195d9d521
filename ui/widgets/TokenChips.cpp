// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TokenChips.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/Ramp.h"
#include "ui/widgets/SurprisalView.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kMostRows = 3;
constexpr int kPadding = 7;
constexpr int kWordGap = 6, kPieceGap = 1, kRowGap = 6;
constexpr int kChipHeight = 26, kIdHeight = 15, kRowHeight = kChipHeight + kIdHeight;
constexpr double kUnderline = 4;
constexpr int kRoomForRest = 60; // "+ 40"

} // namespace

TokenChips::TokenChips(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TokenChips::setChips(const QVector<TokenChip>& chips) {
    if (chips == chips_)
        return;
    chips_ = chips;
    if (hovered_ >= static_cast<int>(chips_.size()))
        hovered_ = -1;
    focused_ = std::clamp(focused_, 0, std::max(0, static_cast<int>(chips_.size()) - 1));
    QStringList spoken;
    for (const TokenChip& chip : chips_)
        spoken.append(chip.bits ? tr("%1 (%2 bit)").arg(chip.text, format::number(*chip.bits, 1)) : chip.text);
    setAccessibleDescription(spoken.join(QLatin1Char(' ')));
    layOut();
    updateGeometry();
    update();
}

void TokenChips::layOut() {
    const QFontMetrics text(theme::font(theme::Role::Body));
    const QFontMetrics small(theme::font(theme::Role::Small));
    areas_.clear();
    rows_ = 1;
    int x = 0;
    for (const TokenChip& chip : chips_) {
        const int wide =
            std::max(text.horizontalAdvance(chip.text), small.horizontalAdvance(QString::number(chip.id)) - 8) +
            2 * kPadding;
        if (x > 0)
            x += chip.startsWord || chip.masked ? kWordGap : kPieceGap;
        const int room = width() - (rows_ == kMostRows ? kRoomForRest : 0);
        if (x > 0 && x + wide > room) {
            if (rows_ == kMostRows)
                break;
            ++rows_;
            x = 0;
        }
        areas_.append(QRect(x, (rows_ - 1) * (kRowHeight + kRowGap), wide, kChipHeight));
        x += wide;
    }
}

QSize TokenChips::sizeHint() const {
    return {400, chips_.isEmpty() ? 0 : rows_ * (kRowHeight + kRowGap) - kRowGap};
}

int TokenChips::chipAt(QPoint position) const {
    for (int i = 0; i < static_cast<int>(areas_.size()); ++i)
        if (areas_[i].adjusted(0, 0, 0, kIdHeight).contains(position))
            return i;
    return -1;
}

QRect TokenChips::areaOf(int index) const {
    return areas_.value(index);
}

void TokenChips::setHovered(int index) {
    if (index == hovered_)
        return;
    hovered_ = index;
    setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QString TokenChips::toolTipOf(int index) const {
    const TokenChip& chip = chips_[index];
    if (chip.masked)
        return tr("Restore the word");
    return chip.bits ? tr("Surprisal %1 bit. Click to mask this token.").arg(format::number(*chip.bits, 2))
                     : tr("Mask this token");
}

bool TokenChips::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int index = chipAt(help->pos()); index >= 0)
            QToolTip::showText(help->globalPos(), toolTipOf(index), this);
        return true;
    }
    return QWidget::event(event);
}

void TokenChips::mouseMoveEvent(QMouseEvent* event) {
    setHovered(chipAt(event->position().toPoint()));
}

void TokenChips::mouseReleaseEvent(QMouseEvent* event) {
    if (const int index = chipAt(event->position().toPoint()); index >= 0) {
        focused_ = index;
        Q_EMIT chosen(index);
    }
}

void TokenChips::leaveEvent(QEvent* event) {
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void TokenChips::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(areas_.size()) - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        focused_ = std::clamp(focused_ + (event->key() == Qt::Key_Right ? 1 : -1), 0, last);
    else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
        Q_EMIT chosen(std::min(focused_, last));
    else
        return QWidget::keyPressEvent(event);
    update();
}

void TokenChips::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int before = rows_;
    layOut();
    if (rows_ != before)
        updateGeometry();
}

void TokenChips::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = theme::colors();
    for (int i = 0; i < static_cast<int>(areas_.size()); ++i) {
        const TokenChip& chip = chips_[i];
        const bool outlined = i == hovered_ || (hasFocus() && i == focused_);
        painter.setPen(outlined ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(chip.masked ? colors.accentSoft : theme::isDark() ? colors.line : colors.rail);
        painter.drawRoundedRect(QRectF(areas_[i]).adjusted(1, 1, -1, -1), 5, 5);
        QFont font = theme::font(theme::Role::Body);
        font.setBold(chip.masked);
        painter.setFont(font);
        painter.setPen(chip.masked ? colors.accent : colors.text);
        painter.drawText(areas_[i], Qt::AlignCenter, chip.text);
        if (chip.bits) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(SurprisalView::colorOf(*chip.bits));
            painter.drawRoundedRect(
                QRectF(areas_[i].left() + 2, areas_[i].bottom() - kUnderline, areas_[i].width() - 4, kUnderline), 1.5,
                1.5);
        }
        QFont small = theme::font(theme::Role::Small);
        small.setPixelSize(theme::scaled(10));
        painter.setFont(small);
        painter.setPen(colors.dim);
        painter.drawText(areas_[i].translated(0, kChipHeight).adjusted(-4, 0, 4, kIdHeight - kChipHeight),
                         Qt::AlignCenter, QString::number(chip.id));
    }
    if (const qsizetype left = chips_.size() - areas_.size(); left > 0 && !areas_.isEmpty()) {
        painter.setFont(theme::font(theme::Role::Small));
        painter.drawText(areas_.back().translated(areas_.back().width() + kWordGap, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("+ %1").arg(left));
    }
}

} // namespace kantai::ui
