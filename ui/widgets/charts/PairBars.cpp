// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/PairBars.h"

#include "core/inference/MinimalPairs.h"
#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/models/PairTallyModel.h"
#include "ui/widgets/charts/Ramp.h"
#include <QApplication>
#include <QPainter>

namespace kantai::ui {

namespace {

constexpr int kTextWidth = 44, kBarHeight = 10, kBarMargin = 8, kSwatch = 14;

QPen chancePen() {
    return {theme::colors().dim, 1, Qt::DashLine};
}

QPen humanPen() {
    return {theme::colors().good, 2};
}

QPen intervalPen() {
    return {theme::colors().text, 1};
}

} // namespace

void PairBars::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem style = option;
    initStyleOption(&style, index);
    const QString text = std::exchange(style.text, QString());
    const QStyle* from = style.widget ? style.widget->style() : QApplication::style();
    from->drawControl(QStyle::CE_ItemViewItem, &style, painter, style.widget); // ground and selection
    const QRect area = option.rect.adjusted(kBarMargin, 0, -kBarMargin, 0);
    const QRectF track(area.left(), area.center().y() - kBarHeight / 2.0,
                       std::max(0, area.width() - theme::scaled(kTextWidth)), kBarHeight);
    const double share = index.data(PairTallyModel::kShareRole).toDouble();
    const auto at = [&](double value) { return track.left() + value * track.width(); };
    const auto line = [&](double value, const QPen& pen) {
        painter->setPen(pen);
        painter->drawLine(QPointF(at(value), track.top() - 5), QPointF(at(value), track.bottom() + 5));
    };
    const ThemeColors& colors = theme::colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(rampColor(colors.panel, colors.dim, 0.15));
    painter->drawRoundedRect(track, 2, 2);
    line(kChanceOfPairs, chancePen());
    if (share >= 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mixed(colors.panel, colors.accent, 0.65));
        painter->drawRoundedRect(QRectF(track.left(), track.top(), share * track.width(), track.height()), 2, 2);
        painter->setPen(intervalPen());
        painter->drawLine(QPointF(at(index.data(PairTallyModel::kLowerRole).toDouble()), track.center().y()),
                          QPointF(at(index.data(PairTallyModel::kUpperRole).toDouble()), track.center().y()));
        line(kChanceOfPairs, chancePen());
        if (const QVariant human = index.data(PairTallyModel::kHumanRole); human.isValid())
            line(human.toDouble(), humanPen());
    }
    painter->setFont(style.font);
    painter->setPen(colors.text);
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

PairBarsLegend::PairBarsLegend(QWidget* parent) : QWidget(parent) {
    setFont(theme::font(theme::Role::Small));
    followLanguage(this, [this] {
        setAccessibleName(texts().join(QStringLiteral(", ")));
        updateGeometry();
        update();
    });
}

void PairBarsLegend::setHumans(bool known) {
    humans_ = known;
    updateGeometry();
    update();
}

QStringList PairBarsLegend::texts() const {
    QStringList texts{tr("chance, %1").arg(format::percent(kChanceOfPairs, 0)), tr("95 % interval")};
    if (humans_)
        texts.append(tr("people"));
    return texts;
}

QSize PairBarsLegend::sizeHint() const {
    int width = 0;
    for (const QString& text : texts())
        width += kSwatch + kBarMargin + fontMetrics().horizontalAdvance(text) + 2 * kBarMargin;
    return {width, fontMetrics().height() + 4};
}

void PairBarsLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QPen pens[] = {chancePen(), intervalPen(), humanPen()};
    double x = 0;
    int i = 0;
    for (const QString& text : texts()) {
        painter.setPen(pens[i]);
        if (i == 1)
            painter.drawLine(QPointF(x, height() / 2.0), QPointF(x + kSwatch, height() / 2.0));
        else
            painter.drawLine(QPointF(x + kSwatch / 2.0, 2), QPointF(x + kSwatch / 2.0, height() - 2));
        painter.setPen(theme::colors().dim);
        const int width = fontMetrics().horizontalAdvance(text);
        painter.drawText(QRectF(x + kSwatch + kBarMargin / 2.0, 0, width + kBarMargin, height()), Qt::AlignVCenter,
                         text);
        x += kSwatch + kBarMargin + width + 2 * kBarMargin;
        ++i;
    }
}

} // namespace kantai::ui
