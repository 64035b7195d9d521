// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ProbabilityBars.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace kantai::ui {

namespace {
constexpr int kRowHeight = 32;
constexpr int kRankWidth = 32;
constexpr int kPercentWidth = 76;
constexpr int kIdWidth = 64;
} // namespace

ProbabilityBars::ProbabilityBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProbabilityBars::setBars(const QVector<ProbabilityBar>& bars) {
    bars_ = bars;
    chosen_ = bars_.isEmpty() ? -1 : 0;
    setFocusPolicy(bars_.isEmpty() ? Qt::NoFocus : Qt::StrongFocus); // an empty list has nothing to select
    QStringList spoken;
    for (const ProbabilityBar& bar : bars_)
        spoken.append(bar.token + QLatin1Char(' ') + format::percent(bar.probability));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
    Q_EMIT chosenChanged(chosen_);
}

QSize ProbabilityBars::sizeHint() const {
    return {420, static_cast<int>(bars_.size()) * kRowHeight + 1};
}

QSize ProbabilityBars::minimumSizeHint() const {
    return {300, sizeHint().height()};
}

void ProbabilityBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < bars_.size(); ++row)
        paintRow(painter, row, QRect(0, row * kRowHeight, width(), kRowHeight));
}

void ProbabilityBars::paintRow(QPainter& painter, int row, const QRect& area) const {
    const ThemeColors& colors = theme::colors();
    const ProbabilityBar& bar = bars_[row];
    if (row == chosen_ && hasFocus()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accentSoft);
        painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 4, 4);
    }
    painter.setPen(colors.line);
    painter.drawLine(area.bottomLeft(), area.bottomRight());

    painter.setFont(theme::font(theme::Role::Small));
    painter.setPen(colors.dim);
    painter.drawText(QRect(area.left(), area.top(), kRankWidth - 12, area.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(row + 1));

    const bool ids = bar.id >= 0;
    const int right = area.right() - (ids ? kIdWidth : 0);
    const int tokenWidth = std::clamp((right - kRankWidth - kPercentWidth) * 2 / 5, 80, 180);
    QFont bold = theme::font(theme::Role::Body);
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    const QRect tokenArea(area.left() + kRankWidth, area.top(), tokenWidth - 8, area.height());
    painter.drawText(tokenArea, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(bar.token, Qt::ElideRight, tokenArea.width()));

    const int barLeft = tokenArea.right() + 8;
    const int room = right - kPercentWidth - barLeft;
    const double filled = room * std::clamp(bar.probability, 0.0, 1.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accentSoft);
    painter.drawRoundedRect(QRectF(barLeft, area.top() + 9, room, area.height() - 18), 4, 4);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(QRectF(barLeft, area.top() + 9, std::max(2.0, filled), area.height() - 18), 4, 4);

    painter.setFont(theme::font(theme::Role::Body));
    painter.setPen(colors.text);
    painter.drawText(QRect(right - kPercentWidth, area.top(), kPercentWidth, area.height()),
                     Qt::AlignRight | Qt::AlignVCenter, format::percent(bar.probability));
    if (ids) {
        painter.setFont(theme::font(theme::Role::Mono));
        painter.setPen(colors.dim);
        painter.drawText(QRect(right, area.top(), kIdWidth, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(bar.id));
    }
}

void ProbabilityBars::choose(int row) {
    if (row < 0 || row >= bars_.size() || row == chosen_)
        return;
    chosen_ = row;
    update();
    Q_EMIT chosenChanged(row);
}

void ProbabilityBars::mousePressEvent(QMouseEvent* event) {
    choose(event->pos().y() / kRowHeight);
}

void ProbabilityBars::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down)
        choose(chosen_ + 1);
    else if (event->key() == Qt::Key_Up)
        choose(chosen_ - 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace kantai::ui
