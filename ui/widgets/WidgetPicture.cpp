// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WidgetPicture.h"

#include "ui/Theme.h"
#include "ui/widgets/SvgPicture.h"
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QWidget>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kMargin = 16, kLine = 24;
constexpr int kScale = 2; // of a PNG

QSize sizeOf(const QStringList& title, const QList<QWidget*>& widgets) {
    int width = 0, height = static_cast<int>(title.size()) * kLine;
    for (const QWidget* widget : widgets) {
        width = std::max(width, widget->width());
        height += widget->height() + kMargin;
    }
    return {width + 2 * kMargin, height + 2 * kMargin};
}

void draw(QPainter& painter, const QSize& size, const QStringList& title, const QList<QWidget*>& widgets) {
    painter.fillRect(QRect(QPoint(), size), theme::colors().panel);
    int y = kMargin;
    for (const QString& line : title) {
        painter.setFont(theme::font(y == kMargin ? theme::Role::Section : theme::Role::Small));
        painter.setPen(y == kMargin ? theme::colors().text : theme::colors().dim);
        const QRect area(kMargin, y, size.width() - 2 * kMargin, kLine);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line, Qt::ElideRight, area.width()));
        y += kLine;
    }
    for (QWidget* widget : widgets) {
        widget->render(&painter, QPoint(kMargin, y), QRegion(), QWidget::DrawChildren);
        y += widget->height() + kMargin;
    }
}

QByteArray svgOf(const QStringList& title, const QList<QWidget*>& widgets) {
    const QSize size = sizeOf(title, widgets);
    return svgPicture(size, [&](QPaintDevice& device) {
        QPainter painter(&device);
        draw(painter, size, title, widgets);
        return painter.end();
    });
}

QByteArray pngOf(const QStringList& title, const QList<QWidget*>& widgets) {
    const QSize size = sizeOf(title, widgets);
    QImage image(size * kScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kScale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, size, title, widgets);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

bool savePicture(const QStringList& title, const QList<QWidget*>& widgets, const QString& file) {
    const bool svg = file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive);
    const QByteArray bytes = svg ? svgOf(title, widgets) : pngOf(title, widgets);
    QSaveFile out(file);
    return !bytes.isEmpty() && out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
}

} // namespace kantai::ui
