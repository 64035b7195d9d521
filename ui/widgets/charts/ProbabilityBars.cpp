// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/ProbabilityBars.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kHeaderHeight = 20;
constexpr int kAnswerHeight = 32;
constexpr int kPlaceWidth = 32;
constexpr int kPercentWidth = 76;
constexpr int kLastWidth = 64;

} // namespace

ProbabilityBars::ProbabilityBars(QWidget* parent) : PaintedRows(parent) {}

void ProbabilityBars::setBars(const QVector<ProbabilityBar>& bars, const std::optional<RestOfBars>& rest) {
    bars_ = bars;
    rest_ = rest;
    QStringList spoken;
    for (const ProbabilityBar& bar : bars_) {
        spoken.append(bar.token + QLatin1Char(' ') + format::percent(bar.probability));
        if (!bar.change.isEmpty())
            spoken.back() += QStringLiteral(" (%1)").arg(bar.change);
    }
    if (rest_)
        spoken.append(rest_->name + QLatin1Char(' ') + format::percent(rest_->probability));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    resetRows(bars_.size(), bars_.isEmpty() ? -1 : 0);
}

void ProbabilityBars::hideHeader() {
    hasHeader_ = false;
    updateGeometry();
}

int ProbabilityBars::headerHeight() const {
    return hasHeader_ ? theme::scaled(kHeaderHeight) : 0;
}

QRect ProbabilityBars::areaOf(int row) const {
    return {0, headerHeight() + row * theme::scaled(kAnswerHeight), width(), theme::scaled(kAnswerHeight)};
}

QSize ProbabilityBars::sizeHint() const {
    if (bars_.isEmpty())
        return {420, 1};
    return {420,
            headerHeight() + (static_cast<int>(bars_.size()) + (rest_ ? 1 : 0)) * theme::scaled(kAnswerHeight) + 1};
}

QSize ProbabilityBars::minimumSizeHint() const {
    return {theme::scaled(kPlaceWidth) + theme::scaled(84) + theme::scaled(kPercentWidth) + theme::scaled(kLastWidth),
            sizeHint().height()};
}

ProbabilityBars::Columns ProbabilityBars::columns() const {
    const bool last = std::any_of(bars_.begin(), bars_.end(),
                                  [](const ProbabilityBar& bar) { return bar.id >= 0 || !bar.change.isEmpty(); });
    const int right = width() - 1 - (last ? theme::scaled(kLastWidth) : 0);
    const int tokenWidth = std::clamp((right - theme::scaled(kPlaceWidth) - theme::scaled(kPercentWidth)) * 2 / 5,
                                      theme::scaled(80), theme::scaled(180));
    Columns columns;
    columns.token = QRect(theme::scaled(kPlaceWidth), 0, tokenWidth - 8, theme::scaled(kAnswerHeight));
    const int trackLeft = columns.token.right() + 8;
    columns.track =
        QRect(trackLeft, 9, right - theme::scaled(kPercentWidth) - trackLeft, theme::scaled(kAnswerHeight) - 18);
    columns.percent =
        QRect(right - theme::scaled(kPercentWidth), 0, theme::scaled(kPercentWidth), theme::scaled(kAnswerHeight));
    if (last)
        columns.last = QRect(right, 0, theme::scaled(kLastWidth), theme::scaled(kAnswerHeight));
    return columns;
}

void ProbabilityBars::paintEvent(QPaintEvent*) {
    if (bars_.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasHeader_)
        paintHeader(painter);
    for (int row = 0; row < static_cast<int>(bars_.size()); ++row)
        paintRow(painter, row);
    if (rest_)
        paintRest(painter);
}

void ProbabilityBars::paintHeader(QPainter& painter) const {
    const Columns c = columns();
    painter.setFont(theme::font(theme::Role::Small));
    painter.setPen(theme::colors().dim);
    const auto in = [this](const QRect& column) { return QRect(column.left(), 0, column.width(), headerHeight()); };
    painter.drawText(in(c.token), Qt::AlignLeft | Qt::AlignVCenter, tr("Word"));
    const QString none = format::percent(0, 0), all = format::percent(1, 0);
    const int needed = painter.fontMetrics().horizontalAdvance(none + QStringLiteral("  ") + all);
    if (c.track.width() >= needed) // in a narrow list the end of the scale tells enough
        painter.drawText(in(c.track), Qt::AlignLeft | Qt::AlignVCenter, none);
    painter.drawText(in(c.track), Qt::AlignRight | Qt::AlignVCenter, all);
    const bool changes =
        std::any_of(bars_.begin(), bars_.end(), [](const ProbabilityBar& bar) { return !bar.change.isEmpty(); });
    painter.drawText(in(c.last), Qt::AlignRight | Qt::AlignVCenter, changes ? tr("Points") : tr("Id"));
}

void ProbabilityBars::paintBar(QPainter& painter, const QRect& track, double probability, const QColor& color) const {
    const double filled = track.width() * std::clamp(probability, 0.0, 1.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colors().accentSoft);
    painter.drawRoundedRect(QRectF(track), 4, 4);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(2.0, filled), track.height()), 4, 4);
    painter.setFont(theme::font(theme::Role::Body));
}

void ProbabilityBars::paintRow(QPainter& painter, int row) const {
    const ThemeColors& colors = theme::colors();
    const ProbabilityBar& bar = bars_[row];
    const QRect area = areaOf(row);
    const Columns c = columns();
    const auto in = [&](const QRect& column) { return column.translated(0, area.top()); };
    if (row == chosen() && hasFocus()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accentSoft);
        painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 4, 4);
    }
    painter.setPen(colors.line);
    painter.drawLine(area.bottomLeft(), area.bottomRight());

    painter.setFont(theme::font(theme::Role::Small));
    painter.setPen(colors.dim);
    painter.drawText(QRect(area.left(), area.top(), theme::scaled(kPlaceWidth) - 12, area.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(row + 1));

    QFont bold = theme::font(theme::Role::Body);
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(in(c.token), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(bar.token, Qt::ElideRight, c.token.width()));
    paintBar(painter, in(c.track), bar.probability, colors.accent);
    painter.setPen(colors.text);
    painter.drawText(in(c.percent), Qt::AlignRight | Qt::AlignVCenter, format::percent(bar.probability));
    if (!c.last.isEmpty()) {
        painter.setFont(theme::font(theme::Role::Mono));
        painter.setPen(colors.dim);
        painter.drawText(in(c.last), Qt::AlignRight | Qt::AlignVCenter,
                         bar.change.isEmpty() ? QString::number(bar.id) : bar.change);
    }
}

// Without a rank, a rule and an id: it is no answer and cannot be chosen.
void ProbabilityBars::paintRest(QPainter& painter) const {
    const ThemeColors& colors = theme::colors();
    const Columns c = columns();
    const int top = areaOf(static_cast<int>(bars_.size())).top();
    paintBar(painter, c.track.translated(0, top), rest_->probability, colors.dim);
    painter.setPen(colors.dim);
    painter.drawText(c.token.translated(0, top), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(rest_->name, Qt::ElideRight, c.token.width()));
    painter.drawText(c.percent.translated(0, top), Qt::AlignRight | Qt::AlignVCenter,
                     format::percent(rest_->probability));
}

bool ProbabilityBars::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return PaintedRows::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const int row = rowAt(help->pos()); row >= 0)
        QToolTip::showText(help->globalPos(), bars_[row].token, this, areaOf(row));
    return true;
}

} // namespace kantai::ui
