// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens/FateLegend.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/tokens/BatchView.h"
#include <QPainter>
#include <QStringList>

namespace kantai::ui {

namespace {
constexpr int kBoxWidth = 18, kBoxHeight = 14, kGap = 6, kEntryGap = 14;
} // namespace

FateLegend::FateLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FateLegend::setCounts(std::size_t masked, std::size_t random, std::size_t kept) {
    entries_ = {{TokenFate::Masked, tr("masked %1").arg(format::count(masked))},
                {TokenFate::Random, tr("random token %1").arg(format::count(random))},
                {TokenFate::Kept, tr("kept %1").arg(format::count(kept))}};
    QStringList spoken;
    for (const auto& [fate, text] : entries_)
        spoken.append(text);
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize FateLegend::sizeHint() const {
    const QFontMetrics small(theme::font(theme::Role::Small));
    int width = 0;
    for (const auto& [fate, text] : entries_)
        width += kBoxWidth + kGap + small.horizontalAdvance(text) + kEntryGap;
    return {width, theme::scaled(20)};
}

void FateLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::Role::Small));
    int x = 0;
    for (const auto& [fate, text] : entries_) {
        BatchView::paintBox(painter, QRectF(x, (height() - kBoxHeight) / 2.0, kBoxWidth, kBoxHeight), fate);
        x += kBoxWidth + kGap;
        painter.setPen(theme::colors().dim);
        const int wide = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(x, 0, wide + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += wide + kEntryGap;
    }
}

} // namespace kantai::ui
