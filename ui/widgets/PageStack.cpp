// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageStack.h"

#include <QWidget>
#include <algorithm>

namespace kantai::ui {

namespace {

bool followsItsWidth(const QWidget& widget) {
    return widget.layout() != nullptr && widget.layout()->hasHeightForWidth();
}

} // namespace

// The width is that of both, so that a page does not change its width with its content.
QSize PageStack::sizeHint() const {
    const QWidget* shown = currentWidget();
    return shown == nullptr ? QSize() : QSize(QStackedLayout::sizeHint().width(), shown->sizeHint().height());
}

QSize PageStack::minimumSize() const {
    const QWidget* shown = currentWidget();
    if (shown == nullptr)
        return {};
    return {QStackedLayout::minimumSize().width(),
            std::max(shown->minimumSizeHint().height(), shown->minimumHeight())};
}

int PageStack::heightForWidth(int width) const {
    const QWidget* shown = currentWidget();
    if (shown == nullptr)
        return 0;
    return followsItsWidth(*shown) ? shown->layout()->totalHeightForWidth(width) : sizeHint().height();
}

int PageStack::minimumHeightForWidth(int width) const {
    const QWidget* shown = currentWidget();
    if (shown == nullptr)
        return 0;
    const int needed = followsItsWidth(*shown) ? shown->layout()->totalMinimumHeightForWidth(width) : 0;
    return std::max(needed, minimumSize().height());
}

} // namespace kantai::ui
