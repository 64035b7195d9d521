// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TokenView.h"

#include "ui/Theme.h"
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>
#include <array>

namespace kantai::ui {

namespace {

constexpr int kPadding = 6;
constexpr int kGap = 4;

QFont tokenFont() {
    QFont font = theme::font(theme::Role::Mono);
    font.setPixelSize(15);
    return font;
}

int rowHeight() {
    return QFontMetrics(tokenFont()).height() + QFontMetrics(theme::font(theme::Role::Small)).height() + 8;
}

QColor tokenColor(qsizetype index) {
    constexpr std::array<int, 8> hues{222, 24, 158, 276, 46, 188, 340, 96};
    const int hue = hues[std::size_t(index) % hues.size()];
    return theme::isDark() ? QColor::fromHsl(hue, 90, 62) : QColor::fromHsl(hue, 150, 226);
}

} // namespace

TokenView::TokenView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TokenView::setTokens(const QVector<ShownToken>& tokens) {
    tokens_ = tokens;
    QStringList spoken;
    for (const ShownToken& token : tokens_)
        spoken.append(token.text);
    setAccessibleDescription(spoken.join(QLatin1Char(' ')));
    setMinimumHeight(heightForWidth(std::max(width(), 200)));
    updateGeometry();
    update();
}

QVector<QRect> TokenView::layOut(int width) const {
    const QFontMetrics text(tokenFont());
    const QFontMetrics small(theme::font(theme::Role::Small));
    QVector<QRect> areas;
    int x = 0;
    int y = 0;
    for (const ShownToken& token : tokens_) {
        const int wide =
            std::max(text.horizontalAdvance(token.text), small.horizontalAdvance(QString::number(token.id))) +
            2 * kPadding;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += rowHeight() + kGap;
        }
        areas.append(QRect(x, y, wide, rowHeight()));
        x += wide + kGap;
    }
    return areas;
}

int TokenView::heightForWidth(int width) const {
    const QVector<QRect> areas = layOut(width);
    return areas.isEmpty() ? rowHeight() : areas.back().bottom() + 1;
}

QSize TokenView::sizeHint() const {
    return {400, heightForWidth(std::max(width(), 200))};
}

void TokenView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setMinimumHeight(heightForWidth(width()));
}

void TokenView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QVector<QRect> areas = layOut(width());
    const int textHeight = QFontMetrics(tokenFont()).height() + 4;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokenColor(i));
        painter.drawRoundedRect(QRect(areas[i].left(), areas[i].top(), areas[i].width(), textHeight), 4, 4);
        painter.setPen(theme::colors().text);
        painter.setFont(tokenFont());
        painter.drawText(QRect(areas[i].left(), areas[i].top(), areas[i].width(), textHeight), Qt::AlignCenter,
                         tokens_[i].text);
        painter.setPen(theme::colors().dim);
        painter.setFont(theme::font(theme::Role::Small));
        painter.drawText(
            QRect(areas[i].left(), areas[i].top() + textHeight, areas[i].width(), rowHeight() - textHeight),
            Qt::AlignHCenter | Qt::AlignTop, QString::number(tokens_[i].id));
    }
}

} // namespace kantai::ui
