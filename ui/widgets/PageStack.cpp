// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageStack.h"

#include <QWidget>
#include <algorithm>

namespace kantai::ui {

int PageStack::minimumHeightForWidth(int width) const {
    const QWidget* shown = currentWidget();
    if (shown == nullptr)
        return 0;
    const QLayout* inner = shown->layout();
    const int needed = inner != nullptr && inner->hasHeightForWidth() ? inner->totalMinimumHeightForWidth(width)
                                                                      : shown->minimumSizeHint().height();
    return std::max(needed, shown->minimumHeight());
}

} // namespace kantai::ui
