// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens/TokenView.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>
#include <array>

namespace kantai::ui {

namespace {

constexpr int kTokenPadding = 6;
constexpr int kBetweenTokens = 4;

QFont tokenFont() {
    QFont font = theme::font(theme::Role::Mono);
    font.setPixelSize(theme::scaled(15));
    return font;
}

int tokenHeight() {
    return QFontMetrics(tokenFont()).height() + 2 * QFontMetrics(theme::font(theme::Role::Small)).height() + 8;
}

QString offsetsOf(const ShownToken& token) {
    return QStringLiteral("%1–%2").arg(token.begin).arg(token.end);
}

QColor tokenColor(qsizetype index) {
    constexpr std::array<int, 8> kHues{222, 24, 158, 276, 46, 188, 340, 96};
    const int hue = kHues[static_cast<std::size_t>(index) % kHues.size()];
    return theme::isDark() ? QColor::fromHsl(hue, 90, 62) : QColor::fromHsl(hue, 150, 226);
}

} // namespace

ShownToken shownToken(const std::string& bytes, qint64 id, std::size_t begin, std::size_t end) {
    return {.text = format::token(bytes),
            .id = id,
            .begin = static_cast<qint64>(begin),
            .end = static_cast<qint64>(end),
            .endsLine = bytes.find('\n') != std::string::npos};
}

TokenView::TokenView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
}

void TokenView::setTokens(const QVector<ShownToken>& tokens) {
    tokens_ = tokens;
    setHovered(-1);
    QStringList spoken;
    for (const ShownToken& token : tokens_)
        spoken.append(token.text);
    setAccessibleDescription(spoken.join(QLatin1Char(' ')));
    // Before it is shown it does not know its width and must not request more than one row.
    setMinimumHeight(isVisible() ? heightForWidth(width()) : tokenHeight());
    updateGeometry();
    update();
}

QVector<QRect> TokenView::layOut(int width) const {
    const QFontMetrics text(tokenFont());
    const QFontMetrics small(theme::font(theme::Role::Small));
    QVector<QRect> areas;
    int x = 0;
    int y = 0;
    bool begins = false; // a paragraph, with this token
    for (const ShownToken& token : tokens_) {
        const int wide =
            std::max({text.horizontalAdvance(token.text), small.horizontalAdvance(QString::number(token.id)),
                      small.horizontalAdvance(offsetsOf(token))}) +
            2 * kTokenPadding;
        if (begins || (x > 0 && x + wide > width)) {
            x = 0;
            y += tokenHeight() + kBetweenTokens;
        }
        areas.append(QRect(x, y, wide, tokenHeight()));
        x += wide + kBetweenTokens;
        begins = token.endsLine;
    }
    return areas;
}

int TokenView::heightForWidth(int width) const {
    const QVector<QRect> areas = layOut(width);
    return areas.isEmpty() ? tokenHeight() : areas.back().bottom() + 1;
}

QSize TokenView::sizeHint() const {
    return {400, heightForWidth(std::max(width(), 200))};
}

void TokenView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setMinimumHeight(heightForWidth(width()));
}

int TokenView::tokenAt(QPoint position) const {
    const QVector<QRect> areas = layOut(width());
    for (int i = 0; i < static_cast<int>(areas.size()); ++i)
        if (areas[i].contains(position))
            return i;
    return -1;
}

QRect TokenView::areaOf(int index) const {
    return layOut(width()).value(index);
}

void TokenView::setHovered(int index) {
    if (index == hovered_)
        return;
    hovered_ = index;
    setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    Q_EMIT hovered(index);
}

void TokenView::mouseMoveEvent(QMouseEvent* event) {
    setHovered(tokenAt(event->position().toPoint()));
}

void TokenView::mouseReleaseEvent(QMouseEvent* event) {
    if (const int index = tokenAt(event->position().toPoint()); index >= 0)
        Q_EMIT chosen(index);
}

void TokenView::leaveEvent(QEvent* event) {
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void TokenView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QVector<QRect> areas = layOut(width());
    const QFont small = theme::font(theme::Role::Small);
    const int textHeight = QFontMetrics(tokenFont()).height() + 4;
    const int lineHeight = QFontMetrics(small).height();
    const qint64 outlined = hovered_ >= 0 ? tokens_[hovered_].id : -1;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        QRect area = areas[i];
        area.setHeight(textHeight);
        painter.setPen(tokens_[i].id == outlined ? QPen(theme::colors().accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(tokenColor(i));
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4);
        if (tokens_[i].isMarked)
            painter.fillRect(QRect(area.left() + 3, area.bottom() - 2, area.width() - 6, 2), theme::colors().second);
        painter.setPen(theme::colors().text);
        painter.setFont(tokenFont());
        painter.drawText(area, Qt::AlignCenter, tokens_[i].text);
        painter.setPen(theme::colors().dim);
        painter.setFont(small);
        area.translate(0, textHeight);
        area.setHeight(lineHeight);
        painter.drawText(area, Qt::AlignCenter, QString::number(tokens_[i].id));
        area.translate(0, lineHeight);
        painter.drawText(area, Qt::AlignCenter, offsetsOf(tokens_[i]));
    }
}

} // namespace kantai::ui
