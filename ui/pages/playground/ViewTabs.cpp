// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/ViewTabs.h"

namespace kantai::ui {

ViewTabs::ViewTabs(QWidget* parent) : QTabWidget(parent) {
    connect(this, &QTabWidget::currentChanged, this, &ViewTabs::giveRoomToCurrent);
}

void ViewTabs::tabInserted(int index) {
    QTabWidget::tabInserted(index);
    giveRoomToCurrent();
}

void ViewTabs::giveRoomToCurrent() {
    for (int i = 0; i < count(); ++i) {
        const auto policy = i == currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        widget(i)->setSizePolicy(policy, policy);
    }
}

} // namespace kantai::ui
