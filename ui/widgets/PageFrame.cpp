// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageFrame.h"

#include <QVBoxLayout>

namespace kantai::ui {

PageFrame::PageFrame(QWidget& page, QWidget* parent) : QWidget(parent) {
    auto* frame = new QVBoxLayout(this); // margins of a QFrame do not outlive a change of the style sheet
    frame->setContentsMargins(20, 8, 20, 8);
    frame->addWidget(&page);
}

int PageFrame::heightForWidth(int width) const {
    const int liked = layout()->totalHeightForWidth(width);
    const int room = parentWidget()->height(); // of the viewport
    return liked > room && layout()->totalMinimumHeightForWidth(width) <= room ? room : liked;
}

} // namespace kantai::ui
