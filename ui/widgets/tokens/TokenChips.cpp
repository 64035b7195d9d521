// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens/TokenChips.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include "ui/widgets/tokens/SurprisalView.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

constexpr int kMostRows = 3;
constexpr int kChipPadding = 7;
constexpr int kWordGap = 6, kPieceGap = 1, kRowGap = 6;
constexpr double kUnderline = 4;
constexpr int kRoomForRest = 60; // "+ 40"
constexpr int kArcBand = 18;     // above the first row
constexpr double kFaintestArc = 0.01;
constexpr double kTiedShare = 0.35; // of the accent in a chip that the strongest arc leads to; text stays readable

int chipHeight() {
    return theme::scaled(26);
}

int idHeight() {
    return theme::scaled(15);
}

int chipRowHeight() {
    return chipHeight() + idHeight();
}

} // namespace

TokenChips::TokenChips(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TokenChips::setChips(const QVector<TokenChip>& chips) {
    if (chips == chips_)
        return;
    chips_ = chips;
    setFocusPolicy(chips_.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    if (hovered_ >= static_cast<int>(chips_.size()))
        hovered_ = -1;
    focused_ = std::clamp(focused_, 0, std::max(0, static_cast<int>(chips_.size()) - 1));
    weights_.clear();
    QStringList spoken;
    for (const TokenChip& chip : chips_)
        spoken.append(chip.bits ? tr("%1 (%2 bit)").arg(chip.text, format::number(*chip.bits, 1)) : chip.text);
    spokenChips_ = spoken.join(QLatin1Char(' '));
    spokenArcs_.clear();
    speak();
    layOut();
    updateGeometry();
    update();
    tellPointed();
}

void TokenChips::setWeights(const std::vector<float>& weights) {
    const auto count = static_cast<std::size_t>(chips_.size());
    weights_ = weights.size() == count * count ? weights : std::vector<float>();
    update();
    told_ = -1; // they are told anew
    tellPointed();
}

void TokenChips::setSpokenArcs(const QString& text) {
    spokenArcs_ = text;
    speak();
}

void TokenChips::setPlaceholder(const QString& text) {
    placeholder_ = text;
    update();
}

void TokenChips::speak() {
    setAccessibleDescription(spokenArcs_.isEmpty() ? spokenChips_ : spokenArcs_);
}

int TokenChips::pointed() const {
    if (hovered_ >= 0)
        return hovered_;
    return hasFocus() && focused_ < areas_.size() ? focused_ : -1;
}

void TokenChips::tellPointed() {
    const int index = pointed();
    if (index == told_)
        return;
    told_ = index;
    Q_EMIT pointedChanged(index);
}

QVector<TokenChips::Arc> TokenChips::arcs() const {
    QVector<Arc> arcs;
    const int from = pointed();
    if (from < 0 || weights_.empty())
        return arcs;
    const float* row = weights_.data() + static_cast<std::ptrdiff_t>(from) * chips_.size();
    const auto strongest = static_cast<double>(*std::max_element(row, row + areas_.size()));
    for (int to = 0; to < static_cast<int>(areas_.size()); ++to)
        if (const auto weight = static_cast<double>(row[to]); weight >= kFaintestArc)
            arcs.append({to, weight / strongest});
    return arcs;
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
            2 * kChipPadding;
        if (x > 0)
            x += chip.startsWord || chip.masked ? kWordGap : kPieceGap;
        const int room = width() - (rows_ == kMostRows ? kRoomForRest : 0);
        if (x > 0 && x + wide > room) {
            if (rows_ == kMostRows)
                break;
            ++rows_;
            x = 0;
        }
        areas_.append(QRect(x, kArcBand + (rows_ - 1) * (chipRowHeight() + kRowGap), wide, chipHeight()));
        x += wide;
    }
}

QSize TokenChips::sizeHint() const {
    return {400, kArcBand + rows_ * (chipRowHeight() + kRowGap) - kRowGap};
}

int TokenChips::chipAt(QPoint position) const {
    for (int i = 0; i < static_cast<int>(areas_.size()); ++i)
        if (areas_[i].adjusted(0, 0, 0, idHeight()).contains(position))
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
    tellPointed();
}

QString TokenChips::toolTipOf(int index) const {
    const TokenChip& chip = chips_[index];
    if (chip.masked)
        return tr("Click to restore the word.");
    const QString click = tr("Click to mask this token, right-click to replace its word.");
    return chip.bits ? tr("Surprisal %1 bit.").arg(format::number(*chip.bits, 2)) + QLatin1Char(' ') + click : click;
}

bool TokenChips::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int index = chipAt(help->pos());
            index >= 0 && weights_.empty()) // it would hide what is told of them
            QToolTip::showText(help->globalPos(), toolTipOf(index), this);
        return true;
    }
    return QWidget::event(event);
}

void TokenChips::mouseMoveEvent(QMouseEvent* event) {
    setHovered(chipAt(event->position().toPoint()));
}

void TokenChips::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (const int index = chipAt(event->position().toPoint()); index >= 0) {
        focused_ = index;
        Q_EMIT chosen(index);
    }
}

void TokenChips::leaveEvent(QEvent* event) {
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void TokenChips::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    tellPointed();
}

void TokenChips::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    tellPointed();
}

void TokenChips::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int index = byKey ? focused_ : chipAt(event->pos());
    if (index < 0 || index >= areas_.size())
        return;
    focused_ = index;
    Q_EMIT menuRequested(index, byKey ? mapToGlobal(areas_[index].bottomLeft()) : event->globalPos());
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
    tellPointed();
}

void TokenChips::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int before = rows_;
    layOut();
    if (rows_ != before)
        updateGeometry();
}

// Those within a row go over it; those between rows are drawn before the chips, behind them.
void TokenChips::paintArcs(QPainter& painter) const {
    const int from = pointed();
    const auto topOf = [this](int index) { return QPointF(areas_[index].center().x(), areas_[index].top()); };
    painter.setBrush(Qt::NoBrush);
    for (const Arc& arc : arcs()) {
        const QPointF begin = topOf(from), end = topOf(arc.to);
        QColor color = theme::colors().accent;
        color.setAlphaF(static_cast<float>(0.25 + 0.75 * arc.share));
        painter.setPen(QPen(color, 1 + 3 * arc.share, Qt::SolidLine, Qt::RoundCap));
        const double reach = std::abs(end.x() - begin.x());
        const double rise = std::min(kArcBand - 4.0, 8 + reach / 12) * 4 / 3; // a cubic stays below its handles
        QPainterPath path(begin);
        if (arc.to == from) // to itself: a loop
            path.cubicTo(begin - QPointF(14, rise), begin + QPointF(14, -rise), end + QPointF(1, 0));
        else
            path.cubicTo(begin - QPointF(0, rise), end - QPointF(0, rise), end);
        painter.drawPath(path);
    }
}

void TokenChips::paintChip(QPainter& painter, int index, double tied) const {
    const ThemeColors& colors = theme::colors();
    const TokenChip& chip = chips_[index];
    const QRect& area = areas_[index];
    const bool outlined = index == hovered_ || (hasFocus() && index == focused_);
    const QColor ground = chip.masked ? colors.accentSoft : theme::isDark() ? colors.line : colors.rail;
    painter.setPen(outlined ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(mixed(ground, colors.accent, kTiedShare * tied));
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 5, 5);
    QFont font = theme::font(theme::Role::Body);
    font.setBold(chip.masked);
    painter.setFont(font);
    painter.setPen(chip.masked && tied <= 0 ? colors.accent : colors.text);
    painter.drawText(area, Qt::AlignCenter, chip.text);
    if (chip.bits) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(SurprisalView::colorOf(*chip.bits));
        painter.drawRoundedRect(QRectF(area.left() + 2, area.bottom() - kUnderline, area.width() - 4, kUnderline),
                                1.5, 1.5);
    }
    QFont small = theme::font(theme::Role::Small);
    small.setPixelSize(theme::scaled(10));
    painter.setFont(small);
    painter.setPen(colors.dim);
    painter.drawText(area.translated(0, chipHeight()).adjusted(-4, 0, 4, idHeight() - chipHeight()), Qt::AlignCenter,
                     QString::number(chip.id));
}

void TokenChips::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (chips_.isEmpty()) {
        painter.setFont(theme::font(theme::Role::Small));
        painter.setPen(theme::colors().dim);
        painter.drawText(QRect(0, kArcBand, width(), chipHeight()), Qt::AlignLeft | Qt::AlignVCenter, placeholder_);
        return;
    }
    paintArcs(painter);
    QVector<double> tied(areas_.size());
    for (const Arc& arc : arcs())
        tied[arc.to] = arc.share;
    for (int i = 0; i < static_cast<int>(areas_.size()); ++i)
        paintChip(painter, i, tied[i]);
    if (const qsizetype left = chips_.size() - areas_.size(); left > 0 && !areas_.isEmpty()) {
        painter.setFont(theme::font(theme::Role::Small));
        painter.setPen(theme::colors().dim);
        painter.drawText(areas_.back().translated(areas_.back().width() + kWordGap, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("+ %1").arg(left));
    }
}

} // namespace kantai::ui
