// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/Histogram.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace kantai::ui {

Histogram::Histogram(QWidget* parent) : QWidget(parent) {}

void Histogram::setBins(const QStringList& labels, const QVector<quint64>& counts) {
    labels_ = labels;
    counts_ = counts;
    QStringList spoken;
    for (qsizetype i = 0; i < counts_.size(); ++i)
        spoken.append(labels_.value(i) + QStringLiteral(": ") + format::count(counts_[i]));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

void Histogram::paintEvent(QPaintEvent*) {
    if (counts_.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::Role::Small));
    const ThemeColors& colors = theme::colors();
    const int labelHeight = painter.fontMetrics().height() + 2;
    const int base = height() - labelHeight;
    const double step = static_cast<double>(width()) / static_cast<double>(counts_.size());
    const double top = static_cast<double>(std::max<quint64>(1, *std::max_element(counts_.cbegin(), counts_.cend())));

    painter.setPen(colors.line);
    painter.drawLine(0, base, width(), base);
    int labelsEnd = -1;
    for (qsizetype i = 0; i < counts_.size(); ++i) {
        const double tall = (base - 4) * static_cast<double>(counts_[i]) / top;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        if (counts_[i] > 0)
            painter.drawRoundedRect(
                QRectF(static_cast<double>(i) * step + 1, base - std::max(1.0, tall), step - 2, std::max(1.0, tall)),
                2, 2);
        const int textWidth = painter.fontMetrics().horizontalAdvance(labels_.value(i));
        const int left = static_cast<int>((static_cast<double>(i) + 0.5) * step) - textWidth / 2;
        if (left > labelsEnd && left + textWidth <= width()) {
            painter.setPen(colors.dim);
            painter.drawText(left, height() - 3, labels_.value(i));
            labelsEnd = left + textWidth + 8;
        }
    }
}

bool Histogram::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !counts_.isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto bin =
            std::clamp<qsizetype>(help->pos().x() * counts_.size() / std::max(1, width()), 0, counts_.size() - 1);
        QToolTip::showText(help->globalPos(), labels_.value(bin) + QStringLiteral(": ") + format::count(counts_[bin]),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace kantai::ui
