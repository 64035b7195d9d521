// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LargeType.h"

#include <QApplication>
#include <QHeaderView>
#include <QWidget>
#include <cmath>

namespace kantai::ui::theme {

namespace {

constexpr char kLargeType[] = "kantaiLargeType";     // a property of the application
constexpr char kUsualPixels[] = "kantaiUsualPixels"; // of a widget: its font that is not the application's

// A new style sheet gives widgets the fonts that they had before, so that their sizes are kept here.
void rememberFonts() {
    for (QWidget* widget : QApplication::allWidgets())
        if (widget->testAttribute(Qt::WA_SetFont) && widget->font().pixelSize() > 0 &&
            !widget->property(kUsualPixels).isValid()) {
            const int pixels = widget->font().pixelSize();
            widget->setProperty(kUsualPixels,
                                isLargeType() ? static_cast<int>(std::lround(pixels / kLarge)) : pixels);
        }
}

} // namespace

void setLargeType(QApplication& application, bool large) {
    if (large == isLargeType())
        return;
    rememberFonts();
    application.setProperty(kLargeType, large);
    const double factor = large ? kLarge : 1 / kLarge;
    const auto changed = [factor](int pixels) { return static_cast<int>(std::lround(pixels * factor)); };
    for (QWidget* widget : QApplication::allWidgets()) {
        // Heights are left alone: the style sheet sets those that are not a layout's.
        if (!widget->isWindow() && widget->minimumWidth() > 0) {
            const bool fixed = widget->minimumWidth() == widget->maximumWidth();
            widget->setMinimumWidth(changed(widget->minimumWidth()));
            if (fixed)
                widget->setMaximumWidth(widget->minimumWidth());
        }
        if (auto* header = qobject_cast<QHeaderView*>(widget); header && header->orientation() == Qt::Vertical)
            header->setDefaultSectionSize(changed(header->defaultSectionSize()));
    }
}

void followLargeType() {
    for (QWidget* widget : QApplication::allWidgets()) {
        const QVariant usual = widget->property(kUsualPixels);
        if (!usual.isValid() || widget->font().pixelSize() == scaled(usual.toInt()))
            continue;
        QFont font = widget->font();
        font.setPixelSize(scaled(usual.toInt()));
        widget->setFont(font);
    }
}

bool isLargeType() {
    return qApp->property(kLargeType).toBool();
}

int scaled(int pixels) {
    return isLargeType() ? static_cast<int>(std::lround(kLarge * pixels)) : pixels;
}

} // namespace kantai::ui::theme
