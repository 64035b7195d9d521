// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the SVG icons of the Studio in a colour of the theme at the requested size and scale. Used by theme::icon.
#pragma once

#include <QColor>
#include <QIconEngine>
#include <QPixmap>
#include <QString>

namespace kantai::ui {

// name: an icon of resources/icons. size in device pixels.
QPixmap paintedIcon(const QString& name, const QSize& size, const QColor& color);

class IconEngine : public QIconEngine {
public:
    explicit IconEngine(const QString& name) : name_(name) {}
    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override { return new IconEngine(name_); }

private:
    QColor colorOf(QIcon::Mode mode, QIcon::State state) const;
    QString name_;
};

} // namespace kantai::ui
