// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens/SurprisalView.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kWordPadding = 10, kBetweenWords = 4;
constexpr int kWordHeight = 26, kBitsHeight = 20;
constexpr int kRowHeight = kWordHeight + kBitsHeight + 6;
// The largest share of the second colour, chosen so that text on it stays readable.
double fullShare() {
    return theme::isDark() ? 0.45 : 0.62;
}

QFont wordFont() {
    QFont font = theme::font(theme::Role::Body);
    font.setPixelSize(theme::scaled(17));
    return font;
}

QString bitsText(const ShownWord& word) {
    return word.masked ? QStringLiteral("–") : SurprisalView::tr("%1 bit").arg(format::number(word.bits, 1));
}

} // namespace

SurprisalView::SurprisalView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void SurprisalView::setWords(const QVector<ShownWord>& words) {
    words_ = words;
    current_ = -1;
    QStringList spoken;
    for (const ShownWord& word : words_)
        spoken.append(word.text + QLatin1Char(' ') + bitsText(word));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
    Q_EMIT currentChanged(-1);
}

QColor SurprisalView::colorOf(double bits) {
    const ThemeColors& colors = theme::colors();
    return rampColor(colors.panel, colors.second, std::clamp(bits / kFullBits, 0.0, 1.0) * fullShare());
}

QVector<QRect> SurprisalView::layOut(int width) const {
    const QFontMetrics text(wordFont());
    const QFontMetrics small(theme::font(theme::Role::Small));
    QVector<QRect> areas;
    int x = 0, y = 0;
    for (const ShownWord& word : words_) {
        const int wide =
            std::max(text.horizontalAdvance(word.text), small.horizontalAdvance(bitsText(word))) + 2 * kWordPadding;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += theme::scaled(kRowHeight) + kBetweenWords;
        }
        areas.append(QRect(x, y, wide, theme::scaled(kRowHeight)));
        x += wide + kBetweenWords;
    }
    return areas;
}

int SurprisalView::heightForWidth(int width) const {
    const QVector<QRect> areas = layOut(width);
    return areas.isEmpty() ? theme::scaled(kRowHeight) : areas.back().bottom() + 1;
}

QRect SurprisalView::areaOf(int index) const {
    return layOut(width()).value(index);
}

void SurprisalView::setCurrent(int index) {
    if (index == current_)
        return;
    current_ = index;
    update();
    Q_EMIT currentChanged(index);
}

void SurprisalView::mouseMoveEvent(QMouseEvent* event) {
    const QVector<QRect> areas = layOut(width());
    const auto found = std::find_if(areas.begin(), areas.end(),
                                    [&](const QRect& area) { return area.contains(event->position().toPoint()); });
    setCurrent(found == areas.end() ? -1 : static_cast<int>(found - areas.begin()));
}

void SurprisalView::leaveEvent(QEvent* event) {
    setCurrent(-1);
    QWidget::leaveEvent(event);
}

void SurprisalView::keyPressEvent(QKeyEvent* event) {
    if (words_.isEmpty() || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right))
        return QWidget::keyPressEvent(event);
    setCurrent(
        std::clamp(current_ + (event->key() == Qt::Key_Right ? 1 : -1), 0, static_cast<int>(words_.size()) - 1));
}

void SurprisalView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = theme::colors();
    const QVector<QRect> areas = layOut(width());
    for (int i = 0; i < static_cast<int>(areas.size()); ++i) {
        const ShownWord& word = words_[i];
        painter.setPen(i == current_ ? QPen(colors.text, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(word.masked ? colors.accentSoft : colorOf(word.bits));
        painter.drawRoundedRect(QRectF(areas[i]).adjusted(1, 1, -1, -1), 6, 6);
        QRect line = areas[i];
        line.setHeight(theme::scaled(kWordHeight));
        painter.setFont(wordFont());
        painter.setPen(word.masked ? colors.accent : colors.text);
        painter.drawText(line.translated(0, 3), Qt::AlignCenter, word.text);
        painter.setFont(theme::font(theme::Role::Small));
        painter.setPen(colors.text);
        painter.drawText(line.translated(0, theme::scaled(kWordHeight))
                             .adjusted(0, 0, 0, theme::scaled(kBitsHeight) - theme::scaled(kWordHeight)),
                         Qt::AlignCenter, bitsText(word));
    }
}

SurprisalLegend::SurprisalLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    bindText(this, &QWidget::setAccessibleName,
             [] { return tr("Scale: a stronger colour means a higher surprisal"); });
}

void SurprisalLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::Role::Small));
    painter.setPen(theme::colors().dim);
    const QString left = tr("low surprisal"), right = tr("%1 bit or more").arg(SurprisalView::kFullBits);
    const int leftWide = painter.fontMetrics().horizontalAdvance(left) + 8;
    const int rightWide = painter.fontMetrics().horizontalAdvance(right) + 8;
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, left);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, right);
    const QRectF scale(leftWide, height() / 2.0 - 5, width() - leftWide - rightWide, 10);
    const ThemeColors& colors = theme::colors();
    painter.setPen(Qt::NoPen);
    painter.setBrush(rampGradient(scale, colors.panel, colors.second, fullShare()));
    painter.drawRoundedRect(scale, 3, 3);
}

} // namespace kantai::ui
