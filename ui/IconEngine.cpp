// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/IconEngine.h"

#include "ui/Theme.h"
#include <QPainter>
#include <QSvgRenderer>

namespace kantai::ui {

QPixmap paintedIcon(const QString& name, const QSize& size, const QColor& color) {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(QStringLiteral(":/kantai/icons/%1.svg").arg(name)).render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

QColor IconEngine::colorOf(QIcon::Mode mode, QIcon::State state) const {
    const ThemeColors& colors = theme::colors();
    if (mode == QIcon::Disabled)
        return colors.dim;
    if (state == QIcon::On)
        return colors.accent;
    if (name_ == QLatin1String("check"))
        return colors.good;
    if (name_ == QLatin1String("warning"))
        return colors.second;
    if (name_ == QLatin1String("problem"))
        return colors.danger;
    return colors.text;
}

void IconEngine::paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State state) {
    const qreal scale = painter->device()->devicePixelRatioF();
    QPixmap pixmap = paintedIcon(name_, area.size() * scale, colorOf(mode, state));
    pixmap.setDevicePixelRatio(scale);
    painter->drawPixmap(area.topLeft(), pixmap);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return paintedIcon(name_, size, colorOf(mode, state));
}

} // namespace kantai::ui
